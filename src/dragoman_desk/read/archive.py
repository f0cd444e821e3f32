"""The archive by the day on which the desk posted: counts of years, months and days, and a day's list."""

import calendar
import datetime as dt
from dataclasses import dataclass, field
from itertools import pairwise

from django.db.models import Count, Max, Min, Q
from django.utils import timezone

from dragoman.publish.gate import Audience
from dragoman_desk.read import paging
from dragoman_desk.records.models import Edition

A_DAY = 60  # articles on one page of a day's list


@dataclass(slots=True)
class Counted:
    """A year, month or day with how many articles it holds, and its alerts."""

    first: dt.date
    articles: int
    alerts: list[Edition] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its weeks, seven days each, where a day of another month is None; and its neighbours."""

    first: dt.date
    weeks: list[list[Counted | None]]
    days: list[Counted]
    previous: dt.date
    next: dt.date | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day's alerts and articles."""

    date: dt.date
    alerts: list[Edition]
    page: paging.Page


def years(audience: Audience) -> list[Counted]:
    """Return the years with anything in them, the newest first."""
    listed = paging.in_lists(audience, timezone.now())
    ends = listed.aggregate(first=Min("posted_at"), last=Max("posted_at"))
    if ends["first"] is None:
        return []
    first, last = timezone.localtime(ends["first"]).year, timezone.localtime(ends["last"]).year
    counted = _count(audience, [dt.date(year, 1, 1) for year in range(first, last + 2)])
    return [year for year in reversed(counted) if year.articles]


def months(year: int, audience: Audience) -> list[Counted]:
    """Return a year's months."""
    return _count(audience, [dt.date(year, month, 1) for month in range(1, 13)] + [dt.date(year + 1, 1, 1)])


def month(first: dt.date, audience: Audience) -> Month:
    """Return a month with its days."""
    after = (first + dt.timedelta(days=31)).replace(day=1)
    length = (after - first).days
    days = _count(audience, [first + dt.timedelta(days=ahead) for ahead in range(length + 1)])
    for alert in _alerts(first, after):
        days[alert.date.day - 1].alerts.append(alert)
    weeks = [
        [days[number - 1] if number else None for number in week]
        for week in calendar.Calendar().monthdayscalendar(first.year, first.month)
    ]
    following = after if after <= timezone.localdate() else None
    previous = (first - dt.timedelta(days=1)).replace(day=1)
    return Month(first, weeks, [day for day in days if day.articles or day.alerts], previous, following)


def day(date: dt.date, place: paging.Place, audience: Audience) -> Day:
    """Return a day's list."""
    page = paging.cut(_between(date, date + dt.timedelta(days=1)), place, audience, size=A_DAY)
    return Day(date, _alerts(date, date + dt.timedelta(days=1)), page)


def _count(audience: Audience, bounds: list[dt.date]) -> list[Counted]:
    """Count what was posted between each date and the next, in one query."""
    spans = list(pairwise(bounds))
    listed = paging.in_lists(audience, timezone.now()).filter(_between(bounds[0], bounds[-1]))
    found = listed.aggregate(
        **{f"n{index}": Count("pk", filter=_between(*span)) for index, span in enumerate(spans)}
    )
    return [Counted(first, found[f"n{index}"]) for index, (first, _) in enumerate(spans)]


def _between(first: dt.date, after: dt.date) -> Q:
    return Q(posted_at__gte=_midnight(first), posted_at__lt=_midnight(after))


def _midnight(date: dt.date) -> dt.datetime:
    return dt.datetime.combine(date, dt.time(), timezone.get_current_timezone())


def _alerts(first: dt.date, after: dt.date) -> list[Edition]:
    found = Edition.objects.published().filter(date__gte=first, date__lt=after)
    return list(found.only("title", "date", "slot", "published_at").order_by("date", "published_at"))
