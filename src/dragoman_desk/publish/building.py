"""An alert's records as the core's edition document: all that any channel will show of it."""

import datetime as dt

from django.conf import settings

from dragoman import documents
from dragoman_desk.records.models import Article, ArticleSource, Desk, Edition, EditionItem


def build(
    edition: Edition, items: list[EditionItem], desk: Desk, *, published: dt.datetime | None
) -> documents.Edition:
    """Build the document of an alert from its items in their order; items of one group stand together."""
    groups: dict[str, list[documents.EditionItem]] = {}
    for item in items:
        groups.setdefault(item.group, []).append(_item(item, desk))
    return documents.Edition(
        origin=f"{edition.date.isoformat()}/{edition.slot}/{edition.number}",
        title=edition.title,
        slot="morning" if edition.slot == Edition.Slot.MORNING else "afternoon",
        date=edition.date,
        notice=desk.notice or None,
        lead_title=edition.lead_title or None,
        lead=documents.split_body(edition.lead),
        groups=tuple(documents.EditionGroup(name, tuple(members)) for name, members in groups.items()),
        url=settings.SITE_URL + edition.get_absolute_url(),
        contact=desk.contact or None,
        replaces=edition.replaces.seal if edition.replaces else None,
        desk=desk.name,
        language=desk.language,
        published=published,
    )


def _item(item: EditionItem, desk: Desk) -> documents.EditionItem:
    article = item.article
    sources = tuple(_source(source) for source in article.sources.all())
    full = item.form == EditionItem.Form.SUMMARY
    return documents.EditionItem(
        headline=article.headline,
        paragraphs=article.paragraphs if full else (),
        sources=sources,
        kind=_kind(article),
        credit=None if full else ", ".join(source.outlet for source in sources) or None,
        url=settings.SITE_URL + article.get_absolute_url() if article.posted_at else None,
        article=str(article.pk),
        language=article.language if article.language != desk.language else None,
    )


def _kind(article: Article) -> documents.Kind | None:
    match article.kind:
        case "translation" | "summary" | "pointer" as kind:
            return kind
        case _:
            return None


def _source(source: ArticleSource) -> documents.Source:
    return documents.Source(
        outlet=source.outlet.name if source.outlet else source.outlet_name,
        scope=source.scope,
        pages=tuple(source.pages),
        time=source.time or None,
        edition=source.edition or None,
    )
