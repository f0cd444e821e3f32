"""The frozen records that travel between the stages.

Every offset is in Unicode code points of the stored text, `[start, end)`; the stored text is never
normalised in place. A body is plain text in a small subset of Markdown: paragraphs (headings, list
items, quotes, tables included) are separated by one blank line, so `body == "\\n\\n".join(paragraphs)`
and a span counts in that body. What an input does not say is `None`, never guessed.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["translation", "summary", "pointer"]
Level = Literal["error", "warning", "note"]
Slot = Literal["morning", "afternoon"]

PARAGRAPH_BREAK = "\n\n"

# Square brackets are the translator's insertions, glosses and translated titles. They do not nest, and
# one that runs over a paragraph's end is a bracket left open, which is the copy desk's to report.
_INSERTION = re.compile(r"\[[^\[\]\n]+\]")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of `text` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, agency, broadcaster or magazine. `terms` is what may be reused: link, quote or full."""

    name: str
    native_name: str | None = None
    kind: str = "daily"
    language: str | None = None
    country: str | None = None
    terms: str = "link"
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text appeared: an outlet with pages or a clock time (`HH:MM`), or a scope.

    A scope is a collective such as "All national papers": it stands in `outlet` with `scope=True`.
    `edition` is `morning`, `evening` or `digital` where the page says so.
    """

    outlet: str
    scope: bool = False
    pages: tuple[int, ...] = ()
    time: str | None = None
    edition: str | None = None


@dataclass(frozen=True, slots=True)
class Insertion:
    """A translator's bracketed insertion. `span` counts in the body; `paragraph` is its index there."""

    text: str
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Article:
    """What a desk writes and publishes, as a press page shows it.

    `section` is the breadcrumb from the root; `date` the source paper's, `posted` the site's. `teaser`
    is set where only a list page's opening words are known, and then `paragraphs` is empty.
    """

    origin: str
    headline: str | None = None
    section: tuple[str, ...] = ()
    date: dt.date | None = None
    posted: dt.date | None = None  # a `datetime` with its zone where the page gives the time too
    sources: tuple[Source, ...] = ()
    kind: Kind | None = None
    label: str | None = None
    abridged: bool = False
    byline: str | None = None
    tags: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    teaser: str | None = None
    language: str | None = None
    url: str | None = None

    @property
    def body(self) -> str:
        """The whole text, in which spans count."""
        return PARAGRAPH_BREAK.join(self.paragraphs)

    @property
    def insertions(self) -> tuple[Insertion, ...]:
        """The translator's bracketed insertions, in order."""
        return find_insertions(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Clipping:
    """A source article as captured. Never edited: a new version `replaces` the old one by its SHA-256."""

    origin: str
    outlet: str | None = None
    edition: str | None = None
    pages: tuple[int, ...] = ()
    time: str | None = None
    date: dt.date | None = None
    language: str | None = None
    headline: str | None = None
    byline: str | None = None
    paragraphs: tuple[str, ...] = ()
    url: str | None = None
    sha256: str | None = None
    replaces: str | None = None
    story: str | None = None

    @property
    def body(self) -> str:
        """The whole text, in which spans count."""
        return PARAGRAPH_BREAK.join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed value in a text: `kind` names the type, `value` compares across languages."""

    kind: str
    value: str
    text: str
    span: Span
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say: which check, how grave, what to do, where on both sides."""

    check: str
    level: Level
    message: str
    span: Span | None = None
    source_span: Span | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class EditionItem:
    """One line of an alert: a summary has paragraphs, a link-only line has none.

    `credit` is what stands in parentheses after a link-only headline, as printed. `article` is the
    desk's own key of the article, by which a later withdrawal finds its item; `language` is given where
    it is not the edition's.
    """

    headline: str
    paragraphs: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    kind: Kind | None = None
    credit: str | None = None
    url: str | None = None
    article: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class EditionGroup:
    """The items of one section, in the order of the day."""

    section: str
    items: tuple[EditionItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """An alert. All that a channel renders is in here, so one hash of it seals every channel.

    `desk` is the name of the press section, `published` the moment it went out. `replaces` is the seal
    of the edition that this one corrects, `seal` the edition's own once it is sealed.
    """

    origin: str
    title: str
    slot: Slot | None = None
    date: dt.date | None = None
    notice: str | None = None
    lead_title: str | None = None
    lead: tuple[str, ...] = ()
    groups: tuple[EditionGroup, ...] = ()
    url: str | None = None
    contact: str | None = None
    replaces: str | None = None
    desk: str | None = None
    language: str | None = None
    published: dt.datetime | None = None
    seal: str | None = None


def find_insertions(paragraphs: tuple[str, ...]) -> tuple[Insertion, ...]:
    """Return the bracketed insertions of a body, with spans that count in it."""
    found: list[Insertion] = []
    offset = 0
    for index, paragraph in enumerate(paragraphs):
        for match in _INSERTION.finditer(paragraph):
            span = Span(offset + match.start(), offset + match.end())
            found.append(Insertion(match.group(), span, index))
        offset += len(paragraph) + len(PARAGRAPH_BREAK)
    return tuple(found)


def split_body(body: str) -> tuple[str, ...]:
    """Split a body into its paragraphs: the inverse of joining them with `PARAGRAPH_BREAK`."""
    return tuple(part for part in re.split(r"\n{2,}", body.strip("\n")) if part)


def to_record(document: Any) -> Any:
    """Turn a document into plain JSON values: tuples to lists, dates to ISO 8601, spans to `[start, end]`."""
    if isinstance(document, Span):
        return [document.start, document.end]
    if dataclasses.is_dataclass(document) and not isinstance(document, type):
        record = {f.name: to_record(getattr(document, f.name)) for f in dataclasses.fields(document)}
        if isinstance(document, Article):
            record["insertions"] = to_record(document.insertions)
        return record
    if isinstance(document, dt.date):  # a datetime is a date too
        return document.isoformat()
    if isinstance(document, tuple | list):
        return [to_record(item) for item in document]
    if isinstance(document, Mapping):
        return {key: to_record(value) for key, value in document.items()}
    return document
