"""What an article's page tells machines: schema.org, Open Graph, and the tags that Zotero reads."""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.safestring import SafeString

from dragoman_desk.read.queries import ArticlePage
from dragoman_desk.records.models import Article, ArticleSource, Desk
from dragoman_desk.web.teaser import teaser

DESCRIPTION_WORDS = 30

# So that no text can end the script element that holds it, or start a comment in it.
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page's head holds. `linked_data` is the JSON of a script element."""

    address: str
    description: str
    linked_data: SafeString
    citation: list[tuple[str, str]]


def describe(found: ArticlePage, desk: Desk) -> Metadata:
    """Describe an article's page."""
    article = found.article
    address = settings.SITE_URL + article.get_absolute_url()
    description = teaser(article.body, DESCRIPTION_WORDS)
    data = _news_article(found, desk, address, description)
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    return Metadata(address, description, SafeString(text), list(_citation_tags(article, desk)))


def _news_article(found: ArticlePage, desk: Desk, address: str, description: str) -> dict[str, Any]:
    article = found.article
    organisation = {"@type": "Organization", "name": desk.name, "url": settings.SITE_URL + "/"}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": address,
        "mainEntityOfPage": address,
        "headline": article.headline,
        "description": description,
        "inLanguage": article.language,
        "datePublished": _posted(article),
        "dateModified": timezone.localtime(article.updated_at).isoformat(timespec="seconds"),
        "publisher": organisation,
        "author": {"@type": "Person", "name": article.byline} if article.byline else None,
        "articleSection": [section.name for section in found.breadcrumb],
        "keywords": [tagging.topic.name for tagging in article.taggings.all()],
        "isAccessibleForFree": article.rights == Article.Rights.PUBLIC,
    }
    works = [_original(source, article) for source in article.sources.all() if not source.scope]
    if article.kind == Article.Kind.TRANSLATION:
        data |= {"translator": organisation, "translationOfWork": works}
    else:
        data["isBasedOn"] = works
    return _filled(data)


def _original(source: ArticleSource, article: Article) -> dict[str, Any]:
    clipping = source.clipping
    name = source.outlet.name if source.outlet else source.outlet_name
    date = (clipping.date if clipping else None) or article.source_date
    return _filled(
        {
            "@type": "NewsArticle",
            "headline": clipping.headline if clipping else None,
            "inLanguage": clipping.language if clipping else None,
            "url": (clipping.web_address or None) if clipping else None,
            "datePublished": date.isoformat() if date else None,
            "pagination": ", ".join(map(str, source.pages)),
            "publisher": {"@type": "Organization", "name": name},
        }
    )


def _citation_tags(article: Article, desk: Desk) -> list[tuple[str, str]]:
    """Return the tags that reference managers read, those with nothing in them left out."""
    sources = list(article.sources.all())
    pages = sources[0].pages if len(sources) == 1 else []
    tags = [
        ("citation_title", article.headline),
        ("citation_author", article.byline),
        ("citation_publication_date", f"{article.source_date:%Y/%m/%d}" if article.source_date else ""),
        ("citation_journal_title", ", ".join(s.outlet.name if s.outlet else s.outlet_name for s in sources)),
        ("citation_firstpage", str(pages[0]) if pages else ""),
        ("citation_lastpage", str(pages[-1]) if pages else ""),
        ("citation_publisher", desk.name),
        ("citation_language", article.language),
        *[("citation_keywords", tagging.topic.name) for tagging in article.taggings.all()],
    ]
    return [(name, content) for name, content in tags if content]


def _posted(article: Article) -> str | None:
    posted = article.posted
    if isinstance(posted, dt.datetime):
        return posted.isoformat(timespec="seconds")
    return posted.isoformat() if posted else None


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in (None, "", [])}
