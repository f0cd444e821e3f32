"""Dates and clock times in English."""

import re
from collections.abc import Iterator

from dragoman.documents import Fact
from dragoman.languages.cover import Cover
from dragoman.languages.dates import clock, date_fact, date_value

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS = {name[:3].lower(): n for n, name in enumerate(_FULL.split("|"), start=1)}
_MONTH = rf"(?P<month>(?:{_FULL})|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?!\d|,\d)"
_DATES = (
    re.compile(
        rf"\b{_MONTH}\s*{_DAY}(?:\s*(?:-|–|to|and)\s*(?P<last>[12]\d|3[01]|0?[1-9])(?!\d))?(?:,?\s+{_YEAR})?"
    ),
    re.compile(rf"\b(?:the )?{_DAY}\s+(?:of\s+)?{_MONTH}\b(?:,?\s+{_YEAR})?"),
    re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}"),
    re.compile(r"\b(?P<year>(?:1\d|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b"),
    re.compile(rf"\b(?P<fy>FY|fiscal(?: year)?)\s?{_YEAR}"),
    re.compile(rf"\b(?<=[Ii]n )(?P<fy>){_YEAR}(?!\s?(?:%|percent|people))"),
)
_MONTH_ALONE = re.compile(
    r"\b(?:(?P<month>January|February|April|June|July|August|September|October|November|December)"
    r"|(?:(?<=[a-z] )|(?<=In )|(?<=By ))(?P<may>May|March))\b"
)
_DECADE = re.compile(r"(?:\b((?:1\d|20)\d)|(?<!\w)[’'‘]?([2-9]))0(?:[’'])?s\b")
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|\b(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)\b(?![:\d])",
    re.IGNORECASE,
)


def read(text: str) -> list[Fact]:
    """Read the dates and clock times of an English text."""
    found, cover = list[Fact](), Cover(len(text))
    for reader in (_dates, _decades, _clocks, _months):
        for fact in reader(text):
            if cover.take(fact.span.start, fact.span.end):
                found.append(fact)
    return sorted(found, key=lambda fact: fact.span.start)


def _dates(text: str) -> Iterator[Fact]:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            part = match.groupdict()
            month = _MONTHS[part["month"][:3].lower()] if part.get("month") else None
            month = int(part["number"]) if part.get("number") else month
            year = int(part["year"]) if part.get("year") else None
            day = int(part["day"]) if part.get("day") else None
            value = date_value(year, month, day)
            if part.get("last"):
                value += "/" + date_value(year, month, int(part["last"]))
            yield date_fact(text, match.start(), match.end(), value)


def _months(text: str) -> Iterator[Fact]:
    for match in _MONTH_ALONE.finditer(text):
        month = _MONTHS[(match["month"] or match["may"])[:3].lower()]
        yield date_fact(text, match.start(), match.end(), date_value(None, month))


def _decades(text: str) -> Iterator[Fact]:
    for match in _DECADE.finditer(text):
        yield date_fact(text, match.start(), match.end(), f"{match[1] or match[2]}0s")


def _clocks(text: str) -> Iterator[Fact]:
    for match in _CLOCK.finditer(text):
        if match["hour"]:
            value = clock(int(match["hour"]), int(match["minute"] or 0), afternoon=match["half"] in "pP")
        else:
            value = clock(int(match["hour24"]), int(match["minute24"]))
        if value:
            yield date_fact(text, match.start(), match.end(), value, "time")
