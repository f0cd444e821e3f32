"""Spaces where there should be none: two together, before punctuation, after a hyphen, at the end.

A hanging hyphen (`mid- and long-term`) is right. Tables are left alone, since their cells are padded.
"""

import re
from collections.abc import Iterator

from dragoman.check.pair import Pair
from dragoman.documents import Finding, Level, Span
from dragoman.languages import Language

NAME = "spacing"
LEVELS: dict[Level, str] = {
    "warning": "a space stands before punctuation or after a hyphen",
    "note": "two spaces together, or a space at the end of a line",
}

_LINE = re.compile(r"[^\n]+")
_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_TRAILING = re.compile(r"[ \t\u00a0\u3000]+$")
_HYPHEN = re.compile(r"(?<=[^\W\d_])- (?=([^\W\d_]+))")
_PUNCTUATION = ",.;:!?)]}”’»"


def check(pair: Pair) -> Iterator[Finding]:
    """Look at the translation's spaces, line by line."""
    language = pair.target_language
    before = _before_punctuation(language)
    for line in _LINE.finditer(pair.target):
        text, offset = line.group(), line.start()
        if text.lstrip().startswith("|"):
            continue
        for match in _DOUBLE.finditer(text):
            yield _finding(match, offset, "note", "Two spaces together: leave one.", " ")
        for match in before.finditer(text):
            yield _finding(match, offset, "warning", "A space before punctuation: take it out.", "")
        for match in _HYPHEN.finditer(text):
            if match.group(1).lower() not in language.hanging:
                yield _finding(match, offset, "warning", "A space after a hyphen: take it out.", "-")
        for match in _TRAILING.finditer(text):
            yield _finding(match, offset, "note", "A space at the end of the line: take it out.", "")


def _before_punctuation(language: Language) -> re.Pattern[str]:
    """Spaces before a mark that wants none. `.` and `:` may open something: .gov, :-), an ellipsis."""
    marks = re.escape("".join(mark for mark in _PUNCTUATION if mark not in language.space_before))
    return re.compile(rf"(?<=\w)[ \u00a0]+(?=[{marks}](?:\s|$))")


def _finding(match: re.Match[str], offset: int, level: Level, message: str, suggestion: str) -> Finding:
    span = Span(offset + match.start(), offset + match.end())
    return Finding(NAME, level, message, span, suggestion=suggestion)
