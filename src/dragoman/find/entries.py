"""What goes into the index and what comes out of a search."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as the index holds it, in both languages.

    `sections` are paths from the root. `date` is the source paper's; `posted` orders newest first, and
    `date` does where it is unknown. `audience` is a level: 0 may be seen by everyone, a higher one by
    fewer.
    """

    id: str
    headline: str = ""
    body: str = ""
    original_headline: str = ""
    original_body: str = ""
    sections: tuple[tuple[str, ...], ...] = ()
    topics: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    kind: str | None = None
    date: dt.date | None = None
    posted: dt.datetime | None = None
    audience: int = 0


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is narrowed to, beside its words. Values of one field are alternatives.

    A section is its path from the root and takes in what is below it. `since` and `until` are both
    included. `max_audience` leaves out what only higher levels may see.
    """

    sections: tuple[tuple[str, ...], ...] = ()
    topics: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    max_audience: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found. `headline` and `text` are None unless the index keeps texts."""

    id: str
    score: float
    date: dt.date | None = None
    headline: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the articles found have this value. A section's value is its path, joined by ` > `."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Hits:
    """A page of a search's hits, the number of all of them, and counts by field over all of them.

    `facets` has the keys `section`, `topic`, `kind`, `outlet` and `year`.
    """

    total: int
    hits: tuple[Hit, ...] = ()
    facets: dict[str, tuple[Count, ...]] = field(default_factory=dict)
