"""The seal of an edition: its content as canonical JSON, and the SHA-256 of that.

Canonical means: keys sorted, no white space, UTF-8, and what is empty left out, so that a field added
to the document later does not change the seal of what was sealed before it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from dragoman.documents import Edition, EditionGroup, EditionItem, Source, to_record
from dragoman.errors import BadInput
from dragoman.publish.words import words_for

FORMAT = 1
SHORT = 12  # hexadecimal digits of a seal that people read and compare: one in 2.8e14


@dataclass(frozen=True, slots=True)
class Sealed:
    """An edition's content as it is stored, and the hash that seals it."""

    content: str
    hash: str


def canonical(edition: Edition) -> str:
    """Return an edition as canonical JSON. The seal itself is no part of it."""
    record = {"edition": _without_empty(to_record(replace(edition, seal=None))), "format": FORMAT}
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def seal(edition: Edition) -> Sealed:
    """Seal an edition."""
    content = canonical(edition)
    try:
        return Sealed(content, _hash(content))
    except UnicodeEncodeError as error:
        problem = f"it holds half a character (code point {ord(error.object[error.start]):#x})"
        raise BadInput(edition.origin, problem, "type the text again") from error


def open(content: str, hash: str) -> Edition:
    """Open sealed content, and refuse what is not what was sealed. The edition carries its seal."""
    if _hash(content) != hash:
        raise BadInput(f"edition {hash[:SHORT]}", "the content does not match its seal", "restore a backup")
    try:
        record = json.loads(content)
        if record["format"] != FORMAT:
            raise ValueError(f"format {record['format']!r}")
        return replace(_edition(record["edition"]), seal=hash)
    except (ValueError, KeyError, TypeError) as error:
        problem = f"its content cannot be read ({type(error).__name__}: {error})"
        raise BadInput(
            f"edition {hash[:SHORT]}", problem, "open it with the version that sealed it"
        ) from error


def withhold(edition: Edition, articles: Collection[str]) -> Edition:
    """Return an edition in which a line stands for each item of these articles; the seal stays the same."""
    line = words_for(edition.language).withdrawn

    def keep(item: EditionItem) -> EditionItem:
        return EditionItem(line, article=item.article) if item.article in articles else item

    groups = tuple(replace(group, items=tuple(map(keep, group.items))) for group in edition.groups)
    return replace(edition, groups=groups)


def short(hash: str | None) -> str:
    """Return a seal as people compare it: its first digits in groups of four."""
    digits = (hash or "")[:SHORT]
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _hash(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def _without_empty(value: Any) -> Any:
    """Leave out what says nothing: nulls, empty lists, false; an item that says nothing keeps its place."""
    if isinstance(value, dict):
        return {
            key: _without_empty(part)
            for key, part in value.items()
            if part is not None and part is not False and part != []
        }
    if isinstance(value, list):
        return [_without_empty(part) for part in value]
    return value


def _edition(record: dict[str, Any]) -> Edition:
    known = dict(record)
    if "date" in known:
        known["date"] = dt.date.fromisoformat(known["date"])
    if "published" in known:
        known["published"] = dt.datetime.fromisoformat(known["published"])
    known["lead"] = tuple(known.get("lead", ()))
    known["groups"] = tuple(
        EditionGroup(group["section"], tuple(_item(item) for item in group.get("items", ())))
        for group in known.get("groups", ())
    )
    return Edition(**known)


def _item(record: dict[str, Any]) -> EditionItem:
    sources = tuple(
        Source(**{**source, "pages": tuple(source.get("pages", ()))}) for source in record.get("sources", ())
    )
    return EditionItem(**{**record, "paragraphs": tuple(record.get("paragraphs", ())), "sources": sources})
