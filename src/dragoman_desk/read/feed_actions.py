"""The feeds' contents: what the same pages show, through the same gate, as the core's documents."""

from django.conf import settings
from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse

from dragoman.publish import feed as core
from dragoman.publish.gate import Audience
from dragoman_desk.read import paging, queries
from dragoman_desk.read.documents import document_of
from dragoman_desk.records.models import Article, Desk, Filing, Tagging
from dragoman_desk.web.body import body_to_html
from dragoman_desk.web.teaser import teaser

MEDIA_TYPE = core.MEDIA_TYPE


def newest(audience: Audience, desk: Desk) -> bytes:
    """Return the feed of all sections."""
    return _feed(desk, desk.name, reverse("home"), reverse("feed"), queries.newest(audience))


def section(path: str, audience: Audience, desk: Desk) -> bytes:
    """Return a section's feed."""
    found = queries.section(path, paging.Place(), audience)
    title = " › ".join([desk.name, *(part.name for part in found.section.breadcrumb)])
    address = reverse("section-feed", args=[path])
    return _feed(desk, title, found.section.get_absolute_url(), address, found.page)


def topic(slug: str, audience: Audience, desk: Desk) -> bytes:
    """Return a topic's feed."""
    found = queries.topic(slug, paging.Place(), audience)
    title = f"{desk.name} › {found.topic.name}"
    address = reverse("topic-feed", args=[slug])
    return _feed(desk, title, found.topic.get_absolute_url(), address, found.page)


def _feed(desk: Desk, title: str, page: str, address: str, shown: paging.Page) -> bytes:
    prefetch_related_objects(
        shown.articles,
        Prefetch("filings", Filing.objects.select_related("section__parent__parent")),
        Prefetch("taggings", Tagging.objects.select_related("topic").order_by("pk")),
    )
    return core.atom(
        core.Feed(
            id=settings.SITE_URL + address,
            title=title,
            page=settings.SITE_URL + page,
            address=settings.SITE_URL + address,
            author=desk.name,
            language=desk.language,
            rights=desk.notice,
            entries=[_entry(article) for article in shown.articles],
        )
    )


def _entry(article: Article) -> core.Entry:
    """Return an article as an entry: its address is its name for ever, its text is for what is public."""
    address = settings.SITE_URL + article.get_absolute_url()
    everybody = article.rights == Article.Rights.PUBLIC
    return core.Entry(
        document_of(article, url=address),
        id=address,
        updated=article.updated_at,
        summary=teaser(article.body),
        content=body_to_html(article.body) if everybody else None,
    )
