"""The fields of the index, and an entry as one of its documents.

`title`, `text` hold folded words and character pairs with positions; `stems` English stems of both;
`characters` single characters. `section`, `topic`, `outlet` and `kind` are exact and counted; their
`_words` twins are looked for by word.
"""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import tantivy

from dragoman.find.entries import Entry
from dragoman.find.tokens import analyse, index_text

VERSION = 1  # of the fields and of how they are filled; another version is rebuilt, never read
PATH_SEPARATOR = " > "
FACETS = ("section", "topic", "outlet", "kind", "year")

_STEMMER = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    .filter(tantivy.Filter.stemmer("english"))
    .build()
)


def build_schema() -> tantivy.Schema:
    """Return the index's fields."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("title", "text", "section_words", "topic_words", "outlet_words", "kind_words"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in ("stems", "characters"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in ("section", "topic", "outlet", "kind"):
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("year", "date", "order", "audience"):
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_integer_field("stored_date", stored=True)
    builder.add_text_field("kept_headline", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("kept_text", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def document_of(entry: Entry, schema: tantivy.Schema, *, keep_text: bool) -> tantivy.Document:
    """Return an entry as a document of the index."""
    titles = [analyse(text) for text in (entry.headline, entry.original_headline) if text]
    texts = [analyse(text) for text in (entry.body, entry.original_body) if text]
    fields: dict[str, Any] = {
        "id": entry.id,
        "title": [" ".join(part.tokens) for part in titles],
        "text": [" ".join(part.tokens) for part in texts],
        "stems": [stems(part.words) for part in titles + texts],
        "characters": [" ".join(part.characters) for part in titles + texts],
        "section": section_keys(entry.sections),
        "section_words": [index_text(part) for path in entry.sections for part in path],
        "audience": entry.audience,
        "order": order_of(entry),
    }
    for name, values in (("topic", entry.topics), ("outlet", entry.outlets), ("kind", _one(entry.kind))):
        fields[name] = list(values)
        fields[f"{name}_words"] = [index_text(value) for value in values]
    if entry.date is not None:
        fields |= {"date": day_number(entry.date), "stored_date": day_number(entry.date)}
        fields["year"] = entry.date.year
    if keep_text:
        fields |= {"kept_headline": entry.headline or entry.original_headline}
        fields |= {"kept_text": "\n\n".join(filter(None, (entry.body, entry.original_body)))}
    return tantivy.Document.from_dict(fields, schema)


def section_keys(paths: tuple[tuple[str, ...], ...]) -> list[str]:
    """Return the paths and all above them, each once: `ECONOMY`, `ECONOMY > Trade`."""
    keys = (PATH_SEPARATOR.join(path[:depth]) for path in paths for depth in range(1, len(path) + 1))
    return list(dict.fromkeys(keys))


def stems(words: Iterable[str]) -> str:
    """Return the English stems of folded words, joined by spaces."""
    return " ".join(_STEMMER.analyze(" ".join(words)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the English stem of a folded word."""
    return stems([word])


def day_number(day: dt.date) -> int:
    """Return a day as a number that sorts and reads: 20261103."""
    return day.year * 10000 + day.month * 100 + day.day


def day_of(number: int) -> dt.date:
    """Return the day of a day number."""
    return dt.date(number // 10000, number // 100 % 100, number % 100)


def order_of(entry: Entry) -> int:
    """Return what newest first sorts by: seconds of the posting, or of the source date, or nothing."""
    if entry.posted is not None:
        aware = entry.posted if entry.posted.tzinfo else entry.posted.replace(tzinfo=dt.UTC)
        return int(aware.timestamp())
    if entry.date is not None:
        return int(dt.datetime.combine(entry.date, dt.time(), dt.UTC).timestamp())
    return 0


def _one(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)
