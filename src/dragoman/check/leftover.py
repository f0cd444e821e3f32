"""Characters of the source language left in the translation, and full-width letters and digits.

Works by script, so it can say nothing where both languages share theirs. Latin letters are at home in
most languages and are never counted as left over. In brackets, a native form may be meant: a note.
"""

import re
import unicodedata
from collections.abc import Iterator

from dragoman.check.pair import Pair
from dragoman.documents import Finding, Level, Span
from dragoman.languages.scripts import runs

NAME = "leftover"
LEVELS: dict[Level, str] = {
    "warning": "source-language or full-width characters stand in the translation",
    "note": "source-language characters stand in brackets, where they may be meant",
}

_FULL_WIDTH = re.compile(r"[\uff01-\uff5e\u3000-\u3002]+")
_BRACKETED = re.compile(r"[(\[][^()\[\]\n]*[)\]]")


def check(pair: Pair) -> Iterator[Finding]:
    """Look for scripts that the translation's language is not written in."""
    foreign = runs(pair.source_language.scripts - pair.target_language.scripts)
    if foreign:
        bracketed = [m.span() for m in _BRACKETED.finditer(pair.target)]
        for match in foreign.finditer(pair.target):
            yield _left(match, any(start < match.start() < end for start, end in bracketed))
    if not pair.target_language.full_width:
        yield from _full_width(pair.target)


def _left(match: re.Match[str], in_brackets: bool) -> Finding:
    span = Span(match.start(), match.end())
    if in_brackets:
        return Finding(NAME, "note", f"{match.group()} stands in brackets: is it meant to?", span)
    return Finding(NAME, "warning", f"{match.group()} is left from the source: translate it.", span)


def _full_width(text: str) -> Iterator[Finding]:
    for match in _FULL_WIDTH.finditer(text):
        plain = unicodedata.normalize("NFKC", match.group()).translate({0x3001: ",", 0x3002: "."})
        message = f"{match.group()!r} is full-width: write {plain!r}."
        yield Finding(NAME, "warning", message, Span(match.start(), match.end()), suggestion=plain)
