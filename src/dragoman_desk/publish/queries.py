"""What the pages of alerts read."""

import datetime as dt

from django.db.models import Count, F, QuerySet
from django.utils import timezone

from dragoman_desk.records.models import Article, Edition, EditionItem, Filing

OFFERED = 60  # articles that an editor can add without looking for them
OFFERED_FOR = dt.timedelta(days=7)


def items_of(edition: Edition) -> list[EditionItem]:
    """Return an alert's items in their order, with all that a channel shows of their articles."""
    return list(edition.items.select_related("article").prefetch_related("article__sources__outlet"))


def articles_to_offer(edition: Edition, words: str = "") -> list[Article]:
    """Return articles that the alert could take in: the latest, or those with the words."""
    ready = Article.objects.filter(state__in=(Article.State.PUBLISHED, Article.State.APPROVED))
    if words:
        ready = ready.filter(headline__icontains=words)
    else:
        ready = ready.filter(created_at__gte=timezone.now() - OFFERED_FOR)
    others = ready.exclude(pk__in=edition.items.values("article"))
    return list(others.order_by(F("posted_at").desc(nulls_first=True), "-pk").for_cards()[:OFFERED])


def sent_earlier(edition: Edition) -> dict[int, str]:
    """Return the articles of this alert that another one of the same day holds: article to that title."""
    others = EditionItem.objects.filter(
        edition__date=edition.date, article__in=edition.items.values("article")
    ).exclude(edition__slot=edition.slot)
    return dict(others.values_list("article_id", "edition__title"))


def top_section_name(article: Article) -> str:
    """Return the name of the first top section that an article is filed under, or nothing."""
    filings = Filing.objects.filter(article=article, section__parent=None).select_related("section")
    first = filings.order_by("section__position", "section_id").first()
    return first.section.name if first else ""


def editions_with_counts() -> QuerySet[Edition]:
    """Return all alerts, the latest day first, each with its number of items."""
    return Edition.objects.annotate(count=Count("items")).order_by("-date", "-pk")
