"""Quotation marks that were left open, close nothing, or are nested with the same mark.

A quotation that runs on into the next paragraph is opened again there and closed once, at its end, as
newspapers do. Apostrophes (`North’s`, `’90s`, `officials’`) are no quotation marks.
"""

from collections.abc import Iterator

from dragoman.check.pair import Pair, paragraphs
from dragoman.documents import Finding, Level, Span
from dragoman.languages.language import Quotes

NAME = "quotes"
LEVELS: dict[Level, str] = {
    "error": "a quotation is not closed, or a mark closes nothing",
    "warning": "a straight mark has no partner, or a quotation is nested with the same mark",
}

_APOSTROPHE = "’"
_STRAIGHT = '"'
_Open = tuple[str, int]


def check(pair: Pair) -> Iterator[Finding]:
    """Look at the translation's quotation marks, paragraph by paragraph."""
    quotes = pair.target_language.quotes
    found = list(paragraphs(pair.target))
    for index, (offset, paragraph) in enumerate(found):
        following = found[index + 1][1] if index + 1 < len(found) else ""
        yield from _curly(paragraph, following, offset, quotes)
        yield from _straight(paragraph, following, offset)


def _curly(paragraph: str, following: str, offset: int, quotes: Quotes) -> Iterator[Finding]:
    partner = dict(quotes)
    opener = {close: mark for mark, close in quotes}
    opened: list[_Open] = []
    for start, mark in enumerate(paragraph):
        if mark == _APOSTROPHE and _is_apostrophe(paragraph, start, opened, opener):
            continue
        if mark in partner:
            if opened and opened[-1][0] == mark:
                yield _at(offset + start, "warning", _nested(mark, quotes))
            opened.append((mark, start))
        elif mark in opener:
            if opened and opened[-1][0] == opener[mark]:
                opened.pop()
            elif any(each == opener[mark] for each, _ in opened):
                yield from _left_open(opened, opener[mark], offset, partner)
            else:
                message = f"{mark} closes nothing: open the quotation or take this out."
                yield _at(offset + start, "error", message)
    for mark, start in opened:
        if not following.lstrip().startswith(mark) and not _is_elision(paragraph, start):
            message = f"{mark} is never closed: add {partner[mark]} where the quotation ends."
            yield _at(offset + start, "error", message)


def _left_open(opened: list[_Open], wanted: str, offset: int, partner: dict[str, str]) -> Iterator[Finding]:
    """Close the marks above the wanted one, which were forgotten."""
    while opened:
        mark, start = opened.pop()
        if mark == wanted:
            return
        message = f"{mark} is not closed before the quotation around it: add {partner[mark]}."
        yield _at(offset + start, "error", message)


def _is_apostrophe(text: str, start: int, opened: list[_Open], opener: dict[str, str]) -> bool:
    """A ’ is an apostrophe inside a word, before a decade, and wherever no ‘ waits to be closed."""
    after = text[start + 1 : start + 2]
    if after.isalnum():
        return True
    return not any(mark == opener.get(_APOSTROPHE) for mark, _ in opened)


def _is_elision(text: str, start: int) -> bool:
    """A ‘ typed for the apostrophe of ’90s or ’tis opens nothing."""
    return text[start] == "‘" and text[start + 1 : start + 2].isdigit()


def _nested(mark: str, quotes: Quotes) -> str:
    others = [f"{open_} {close}" for open_, close in quotes if open_ != mark]
    within = f"use {others[0]} for the inner one" if others else "mark the inner one otherwise"
    return f"{mark} opens inside {mark}: close the first, or {within}."


def _straight(paragraph: str, following: str, offset: int) -> Iterator[Finding]:
    places = [i for i, mark in enumerate(paragraph) if mark == _STRAIGHT and not _is_inches(paragraph, i)]
    if len(places) % 2 and not following.lstrip().startswith(_STRAIGHT):
        message = "A straight quotation mark has no partner in this paragraph: close it or take it out."
        yield _at(offset + places[-1], "warning", message)


def _is_inches(text: str, start: int) -> bool:
    return text[start - 1 : start].isdigit() and text[:start].count(_STRAIGHT) % 2 == 0


def _at(start: int, level: Level, message: str) -> Finding:
    return Finding(NAME, level, message, Span(start, start + 1))
