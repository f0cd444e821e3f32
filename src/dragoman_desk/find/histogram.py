"""How the articles found spread over time: one bar a month, or a year where there are many."""

import datetime as dt
from dataclasses import dataclass, replace

from django.utils.formats import date_format
from django.utils.translation import pgettext

from dragoman.find import Count, Filters, Index
from dragoman.find.query import Node
from dragoman_desk.find.asked import Asked, last_day

HEIGHT = 48  # of the chart, in its own units; so is what follows
WIDE_BAR, BAR = 24, 10
FEW_BARS = 18  # that have room for wide ones
GAP = 2
FEWEST_BARS = 3  # two bars say less than the two numbers
MOST_YEARS_BY_MONTH = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time, how many articles are in it, where its bar stands, and what asks for it."""

    label: str
    count: int
    x: int
    y: int
    height: int
    address: str


@dataclass(frozen=True, slots=True)
class Histogram:
    """The bars, and how wide they are together."""

    bars: list[Bar]
    width: int
    bar: int
    height: int = HEIGHT


def draw(
    index: Index, tree: Node, filters: Filters, asked: Asked, years: tuple[Count, ...]
) -> Histogram | None:
    """Draw the spread of what was found; one or two bars say nothing, and are none."""
    known = sorted((int(year.value), year.count) for year in years)
    if not known:
        return None
    if known[-1][0] - known[0][0] < MOST_YEARS_BY_MONTH:
        counts = _by_month(index, tree, filters, asked, [year for year, _ in known])
    else:
        counts = [(str(year), count, asked.address(year=str(year))) for year, count in known]
    if len(counts) < FEWEST_BARS:
        return None
    width = WIDE_BAR if len(counts) <= FEW_BARS else BAR
    most = max(count for _, count, _ in counts)
    bars = []
    for number, (label, count, address) in enumerate(counts):
        height = round(count / most * (HEIGHT - 2)) or (1 if count else 0)
        bars.append(Bar(label, count, number * (width + GAP), HEIGHT - height, height, address))
    return Histogram(bars, len(bars) * (width + GAP) - GAP, width)


def _by_month(
    index: Index, tree: Node, filters: Filters, asked: Asked, years: list[int]
) -> list[tuple[str, int, str]]:
    """Count month by month, from the first that has any to the last."""
    counts = []
    pattern = pgettext("month of a year", "M Y")
    for first in (
        dt.date(year, month, 1) for year in range(years[0], years[-1] + 1) for month in range(1, 13)
    ):
        within = replace(filters, since=first, until=last_day(first))
        found = index.search(tree, limit=1, filters=within, facets=False).total
        counts.append((date_format(first, pattern), found, asked.in_month(first)))
    filled = [at for at, (_, found, _) in enumerate(counts) if found]
    return counts[filled[0] : filled[-1] + 1] if filled else []
