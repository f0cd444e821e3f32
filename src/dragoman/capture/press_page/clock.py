"""Dates and clock times as a press page prints them.

Two questions are kept apart: does a line have the form of a date, and which day is it. A line of the
right form that names no day of the calendar (`February 30, 2018`) is still the date line, and its day
is `None`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_MONTH} {_DAY} ?,? ?{_YEAR}",
        rf"{_WEEKDAY}{_DAY} {_MONTH},? {_YEAR}",
        rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?P<clock>[ T]\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?",
    )
)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?P<half> ?(?:[ap]\. ?m\.?|[ap]m\b\.?|noon|midnight))?",
    re.IGNORECASE,
)
_WORDS = {"noon": "12:00", "midnight": "00:00"}
# A longer line is no date, and the bound keeps a hostile line cheap.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line with the form of a date: the day, if the calendar has it, and whether a clock time follows."""

    day: dt.date | None
    stamped: bool
    length: int


def read_date_line(text: str) -> DateLine | None:
    """Read a line that is a date and nothing else; `None` for any other line. `text` is folded."""
    found = read_leading_date(text)
    return found if found is not None and found.length == len(text) else None


def read_leading_date(text: str) -> DateLine | None:
    """Read the date a line begins with; `None` where it begins with none. `text` is folded."""
    for form in _FORMS:
        match = form.match(text[:_LONGEST])
        if match:
            return DateLine(_day(match), bool(match.groupdict().get("clock")), match.end())
    return None


def _day(match: re.Match[str]) -> dt.date | None:
    name = match["month"].casefold()
    return make_date(int(match["year"]), _MONTHS.get(name) or int(name), int(match["day"]))


def make_date(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, or `None` where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def is_time(text: str) -> bool:
    """Say whether a field has the form of a clock time."""
    if text.casefold() in _WORDS:
        return True
    match = _TIME.fullmatch(text[:_LONGEST])
    return match is not None and bool((match["minute"] and ":" in text) or match["half"])


def read_time(text: str) -> str | None:
    """Read a clock time to `HH:MM`; `None` for an impossible one such as `25:10` or `14:00 a.m.`."""
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    match = _TIME.fullmatch(text[:_LONGEST])
    if match is None:
        return None
    minute = int(match["minute"] or 0)
    hour = _hour(int(match["hour"]), minute, (match["half"] or "").strip().casefold())
    return f"{hour:02}:{minute:02}" if hour is not None and minute < 60 else None


def _hour(hour: int, minute: int, half: str) -> int | None:
    if not half:
        return hour if hour < 24 else None
    if half in _WORDS:
        on_the_hour = hour == 12 and minute == 0
        return (12 if half == "noon" else 0) if on_the_hour else None
    if hour > 12:
        return None
    return hour % 12 + (12 if half.startswith("p") else 0)


def write_date(day: dt.date) -> str:
    """Write a day as the page prints it: `February 27, 2018`."""
    month = next(name for name, number in _MONTHS.items() if number == day.month)
    return f"{month.capitalize()} {day.day}, {day.year:04}"


def write_time(clock: str) -> str:
    """Write `HH:MM` as the page prints it: `4:26 p.m.`."""
    hour, minute = (int(part) for part in clock.split(":"))
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'p.m.' if hour >= 12 else 'a.m.'}"
