"""A record of the command line to an entry of the index."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from dragoman.errors import BadInput
from dragoman.find.entries import Entry


def entry_of(record: dict[str, Any], *, id: str, origin: str) -> Entry:
    """Read an article's, a clipping's or an edition's record, as `dragoman capture` writes them."""
    try:
        return Entry(
            id=_text(id),
            headline=_text(record.get("headline") or record.get("title")),
            body="\n\n".join(_body(record)),
            sections=(tuple(map(_text, record["section"])),) if record.get("section") else (),
            topics=tuple(map(_text, record.get("tags") or ())),
            outlets=tuple(_text(source["outlet"]) for source in record.get("sources") or ()),
            kind=_text(record.get("kind")) or None,
            date=dt.date.fromisoformat(record["date"]) if record.get("date") else None,
            posted=dt.datetime.fromisoformat(record["posted"]) if record.get("posted") else None,
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        problem = f"it is no record of dragoman capture ({type(error).__name__}: {error})"
        raise BadInput(origin, problem, "capture the page again") from error


def _body(record: dict[str, Any]) -> Iterator[str]:
    yield from map(_text, record.get("paragraphs") or ())
    yield _text(record.get("teaser"))
    yield from map(_text, record.get("lead") or ())
    for group in record.get("groups") or ():
        for item in group["items"]:
            yield _text(item["headline"])
            yield from map(_text, item["paragraphs"])


def _text(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} stands where text should")
    value.encode()  # half of a surrogate pair is no text an index can hold
    return value
