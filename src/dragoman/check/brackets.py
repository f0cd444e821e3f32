"""Brackets that were left open, closed twice, closed by another kind, or hold nothing.

Square brackets mark the translator's own words, so one left open turns the writer's words into ours.
A bracket has to close within its paragraph. `1)` and `a)` at the start of a line are list marks.
"""

import re
from collections.abc import Iterator

from dragoman.check.pair import Pair, paragraphs
from dragoman.documents import Finding, Level, Span

NAME = "brackets"
LEVELS: dict[Level, str] = {
    "error": "a bracket is not closed, or closes nothing",
    "warning": "a bracket is closed by another kind, or is empty",
}

_PAIRS = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】", "〔": "〕"}
_CLOSERS = frozenset(_PAIRS.values())
_MARK = re.compile("[" + re.escape("".join(_PAIRS) + "".join(_PAIRS.values())) + "]")
_LIST_MARK = re.compile(r"^\s*\w{1,3}\)", re.MULTILINE)
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|（\s*）|［\s*］")
_FACE = re.compile(r"[:;]-?[()]")


def check(pair: Pair) -> Iterator[Finding]:
    """Look at the translation's brackets, paragraph by paragraph."""
    for offset, paragraph in paragraphs(pair.target):
        yield from _unbalanced(paragraph, offset)
        for match in _EMPTY.finditer(paragraph):
            span = Span(offset + match.start(), offset + match.end())
            yield Finding(NAME, "warning", "These brackets are empty: fill them or take them out.", span)


def _unbalanced(paragraph: str, offset: int) -> Iterator[Finding]:
    skipped = {m.end() - 1 for pattern in (_LIST_MARK, _FACE) for m in pattern.finditer(paragraph)}
    opened: list[tuple[str, int]] = []
    for match in _MARK.finditer(paragraph):
        mark, start = match.group(), match.start()
        if start in skipped:
            continue
        if mark not in _CLOSERS:
            opened.append((mark, start))
        elif not opened:
            yield _at(offset + start, "error", f"{mark} closes nothing: open the bracket or take this out.")
        else:
            expected = _PAIRS[opened.pop()[0]]
            if mark != expected:
                message = f"{mark} closes a bracket that was opened for {expected}: write {expected}."
                yield _at(offset + start, "warning", message, expected)
    for mark, start in opened:
        message = f"{mark} is never closed in this paragraph: add {_PAIRS[mark]} where it ends."
        yield _at(offset + start, "error", message)


def _at(start: int, level: Level, message: str, suggestion: str | None = None) -> Finding:
    return Finding(NAME, level, message, Span(start, start + 1), suggestion=suggestion)
