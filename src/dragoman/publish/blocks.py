"""The paragraphs of a body as blocks: the subset of Markdown that a body may hold, for every channel.

`## A subhead`; `- item` and `1. item`, a line each; `| cell | cell |`, a line a row, where a second row of
dashes makes the first one the header; `> quoted`; anything else is text, and keeps its line breaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_ITEM = re.compile(r"(?:-|\d{1,3}\.)[ \t]+(.*)")
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its kind, its lines without their marks, and the cells of a table's rows."""

    kind: Literal["text", "subhead", "bullets", "numbers", "table", "quote"]
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    has_header: bool = False


def read_block(paragraph: str) -> Block:
    """Read one paragraph of a body."""
    lines = paragraph.split("\n")
    if paragraph.startswith("## ") and len(lines) == 1:
        return Block("subhead", (paragraph[3:].strip(),))
    if _ITEM.match(lines[0]):
        return Block("bullets" if lines[0].startswith("-") else "numbers", _items(lines))
    if all(line.lstrip().startswith("|") for line in lines):
        return _table([line.strip() for line in lines])
    if all(line.startswith(">") for line in lines):
        return Block("quote", tuple(line[1:].strip() for line in lines))
    return Block("text", tuple(lines))


def _items(lines: list[str]) -> tuple[str, ...]:
    items: list[str] = []
    for line in lines:
        match = _ITEM.match(line)
        if match:
            items.append(match.group(1))
        else:
            items[-1] += f" {line.strip()}"
    return tuple(items)


def _table(lines: list[str]) -> Block:
    rows = [_cells(line) for line in lines if not _RULE.fullmatch(line)]
    width = max(map(len, rows), default=0)
    padded = tuple(row + ("",) * (width - len(row)) for row in rows)
    return Block("table", rows=padded, has_header=len(lines) > 1 and _RULE.fullmatch(lines[1]) is not None)


def _cells(line: str) -> tuple[str, ...]:
    inner = line.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(cell.strip().replace("\\|", "|") for cell in _BAR.split(inner))
