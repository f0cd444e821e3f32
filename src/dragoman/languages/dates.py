"""The parts of a date or clock time, written one way whatever the language.

A date is ISO 8601 with what is not said left out: `2018-02-26`, `2018-02`, `2018`, `--02-26`, `--02`,
`---26`, and `1990s` for a decade. A time is `16:26`.
"""

from dragoman.documents import Fact, Span


def date_value(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Write a date of which some parts are known."""
    head = f"{year:04d}" if year is not None else "-"
    if month is None and day is None:
        return head
    middle = f"-{month:02d}" if month is not None else "-"
    return head + middle + (f"-{day:02d}" if day is not None else "")


def date_parts(value: str) -> tuple[int | None, int | None, int | None]:
    """Read back what `date_value` wrote."""
    rest = value
    year = None
    if rest.startswith("-"):
        rest = rest[1:]
    else:
        year, rest = int(rest[:4]), rest[4:]
    month = int(rest[1:3]) if rest[1:3].isdigit() else None
    day = rest.rpartition("-")[2] if (month is None and rest.startswith("--")) or len(rest) > 3 else ""
    return year, month, int(day) if day.isdigit() else None


def date_fact(text: str, start: int, end: int, value: str, kind: str = "date") -> Fact:
    """A fact for `text[start:end]`."""
    return Fact(kind, value, text[start:end], Span(start, end))


def clock(hour: int, minute: int, *, afternoon: bool | None = None) -> str | None:
    """A time of the day on 24 hours; None for what is none. `afternoon` is None on a 24-hour clock."""
    if afternoon is not None and hour <= 12:
        hour = hour % 12 + (12 if afternoon else 0)
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None
