"""What stands on the front page."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Value
from django.utils import timezone

from dragoman.publish.gate import Audience, decide
from dragoman_desk.read.paging import in_lists
from dragoman_desk.records.models import Article, Edition, EditionItem, Filing, Section
from dragoman_desk.web.frame import last_frame

LEADS = 3
IN_A_COLUMN = 5
LOOKED_AT = 12  # of a section: enough to fill its column with what no other has shown
ALERTS = 4  # two days' worth: on a Monday morning, Friday's still stand
_NEWEST = 0  # in place of a section's number: the newest of all


@dataclass(frozen=True, slots=True)
class Column:
    """A section and its latest articles."""

    section: Section
    articles: list[Article]


@dataclass(frozen=True, slots=True)
class Front:
    """The front page: the leads, the latest alerts, and a column for each section that has something new."""

    leads: list[Article]
    alerts: list[Edition]
    columns: list[Column]


def front(audience: Audience) -> Front:
    """Lay out the front page.

    The leads are what the latest alert puts first: an editor has chosen it. Where that gives fewer
    than three, the newest articles fill up.
    """
    moment = timezone.now()
    sections = last_frame().top_sections
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
    leads = [articles[pk] for pk in lead_ids]
    return Front(leads, alerts, list(_columns(sections, wanted, articles, lead_ids)))


def _columns(
    sections: list[Section], wanted: dict[int, list[int]], articles: dict[int, Article], leads: list[int]
) -> Iterator[Column]:
    """Yield the sections' columns. An article stands on the page once, filed as it may be under several."""
    shown = set(leads)
    for section in sections:
        fresh = [pk for pk in wanted.get(section.pk, []) if pk in articles and pk not in shown][:IN_A_COLUMN]
        shown.update(fresh)
        if fresh:
            yield Column(section, [articles[pk] for pk in fresh])


def _chosen(alert: Edition) -> list[int]:
    items = EditionItem.objects.filter(edition=alert).order_by("position", "pk")
    return list(items.values_list("article_id", flat=True)[: 2 * LEADS])


def _latest(audience: Audience, moment: dt.datetime, sections: list[Section]) -> dict[int, list[int]]:
    """Return the numbers of the newest articles of each section and of all, in one query.

    Each part of the union takes its few rows by an index; SQLite wants the limits one level down.
    """
    visible = in_lists(audience, moment).prefetch_related(None)
    newest = Article.objects.filter(pk__in=visible.newest().values("pk")[:LEADS])
    parts = [
        Filing.objects.filter(
            pk__in=visible.filter(filings__section=section, filings__posted_at__isnull=False)
            .order_by("-filings__posted_at", "-filings__article_id")
            .values("filings__pk")[:LOOKED_AT]
        ).values_list("section_id", "article_id", "posted_at")
        for section in sections
    ]
    everything = newest.annotate(column=Value(_NEWEST)).values_list("column", "pk", "posted_at")
    found: dict[int, list[int]] = {_NEWEST: []}
    rows = everything.union(*parts, all=True)
    for column, pk, _ in sorted(rows, key=lambda row: (row[2], row[1]), reverse=True):
        found.setdefault(column, []).append(pk)
    return found
