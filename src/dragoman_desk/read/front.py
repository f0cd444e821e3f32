"""What stands on the front page."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import F, Value
from django.utils import timezone

from dragoman.publish.gate import Audience, decide
from dragoman_desk.read.paging import in_lists
from dragoman_desk.records.models import Article, Edition, EditionItem, Section

LEADS = 3
IN_A_COLUMN = 5
ALERTS = 4  # two days' worth: on a Monday morning, Friday's still stand
_NEWEST = 0  # in place of a section's number: the newest of all


@dataclass(frozen=True, slots=True)
class Column:
    """A section and its latest articles."""

    section: Section
    articles: list[Article]


@dataclass(frozen=True, slots=True)
class Front:
    """The front page: the leads, the latest alerts, and a column a section."""

    leads: list[Article]
    alerts: list[Edition]
    columns: list[Column]


def front(audience: Audience, sections: list[Section]) -> Front:
    """Lay out the front page.

    The leads are what the latest alert puts first: an editor has chosen it. Where that gives fewer
    than three, the newest articles fill up.
    """
    moment = timezone.now()
    alerts = list(Edition.objects.published().only("title", "date", "slot", "published_at")[:ALERTS])
    wanted = _latest(audience, moment, sections)
    chosen = _chosen(alerts[0]) if alerts else []
    ids = {pk for pks in wanted.values() for pk in pks} | set(chosen)
    articles = {
        article.pk: article
        for article in in_lists(audience, moment).filter(pk__in=ids)
        if decide(article.permit, audience, moment).allowed
    }
    lead_ids = list(dict.fromkeys(pk for pk in [*chosen, *wanted[_NEWEST]] if pk in articles))[:LEADS]
    columns = []
    for section in sections:
        pks = [pk for pk in wanted.get(section.pk, []) if pk in articles and pk not in lead_ids]
        if pks:
            columns.append(Column(section, [articles[pk] for pk in pks[:IN_A_COLUMN]]))
    return Front([articles[pk] for pk in lead_ids], alerts, columns)


def _chosen(alert: Edition) -> list[int]:
    items = EditionItem.objects.filter(edition=alert).order_by("position", "pk")
    return list(items.values_list("article_id", flat=True)[: 2 * LEADS])


def _latest(audience: Audience, moment: dt.datetime, sections: list[Section]) -> dict[int, list[int]]:
    """Return the numbers of the newest articles of each section and of all, in one query."""
    visible = in_lists(audience, moment).prefetch_related(None)
    newest = visible.newest().annotate(column=Value(_NEWEST)).values_list("column", "pk")[:LEADS]
    parts = [
        visible.filter(filings__section=section, filings__posted_at__isnull=False)
        .order_by("-filings__posted_at", "-filings__article_id")
        .annotate(column=F("filings__section_id"))
        .values_list("column", "pk")[: IN_A_COLUMN + LEADS]
        for section in sections
    ]
    found: dict[int, list[int]] = {_NEWEST: []}
    for column, pk in newest.union(*parts, all=True):
        found.setdefault(column, []).append(pk)
    return found
