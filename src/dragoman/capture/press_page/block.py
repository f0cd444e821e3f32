"""The bullet block under a headline: date, source line, label, and true tags after them.

It is known by what its lines say, not by where they stand: some extractions put it after the body, and
some lose its bullets.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.capture.press_page.clock import DateLine, read_date_line, read_leading_date
from dragoman.capture.press_page.labels import LONGEST_LABEL, read_kind
from dragoman.capture.press_page.lines import Line
from dragoman.capture.press_page.source_line import LONGEST_LINE, ends_in_detail, is_detail, read_source_line
from dragoman.documents import Source

# Blank lines that an extraction may leave between two items of one list.
_WIDEST_GAP = 3
_LONGEST_TAG = 60


@dataclass(frozen=True, slots=True)
class Block:
    """A bullet block in `lines[start:end]`; its tags begin at `tags_start`.

    `sure` where a source line, or a date with a known label, speaks for it.
    """

    start: int
    end: int
    date: dt.date | None
    stamped: bool
    sources: tuple[Source, ...]
    label: str | None
    tags: tuple[str, ...]
    sure: bool


def find_blocks(lines: Sequence[Line]) -> list[Block]:
    """Find the blocks of a page in order; one that is not sure counts only where no other is."""
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        block = _Reader(lines, index).read()
        if block is not None:
            blocks.append(block)
        index = block.end if block else index + 1
    sure = [block for block in blocks if block.sure]
    return sure or blocks[:1]


class _Reader:
    """Reads the block that starts at one line; each step takes the lines it understands."""

    def __init__(self, lines: Sequence[Line], start: int) -> None:
        self.lines, self.start, self.at = lines, start, start
        self.bulleted = lines[start].bullet
        self.widest = 0

    def read(self) -> Block | None:
        """Read the block, or return `None` where none starts here."""
        date, source = self._take_date()
        if date is None and not self._may_start_undated():
            return None
        source = self._take_source() if source is None else source
        label = self._take_label()
        known = read_kind(label) is not None
        sure = source is not None or (date is not None and known)
        if not sure and not self.bulleted:
            return None
        return Block(
            start=self.start,
            tags=self._take_tags() if label else (),
            end=self.at,
            date=date.day if date else None,
            stamped=date.stamped if date else False,
            sources=read_source_line(source) if source else (),
            label=label,
            sure=sure,
        )

    def _next(self, *, gap: int = _WIDEST_GAP) -> Line | None:
        if self.at >= len(self.lines):
            return None
        line = self.lines[self.at]
        inside = self.at == self.start or (line.gap <= gap and (line.bullet or not self.bulleted))
        return line if inside else None

    def _take(self) -> str:
        line = self.lines[self.at]
        if self.at > self.start:
            self.widest = max(self.widest, line.gap)
        self.at += 1
        return line.plain

    def _take_date(self) -> tuple[DateLine | None, str | None]:
        """Take the date line, and the source where an extraction ran the two together."""
        plain = self.lines[self.start].plain
        date = read_leading_date(plain)
        if date is None or len(plain) > LONGEST_LINE:
            return None, None
        rest = plain[date.length :].strip()
        if rest and not (self.bulleted and rest.startswith(",")):
            return None, None
        self._take()
        return date, rest or None

    def _may_start_undated(self) -> bool:
        first = self.lines[self.start]
        opens = first.plain.startswith(",") or read_kind(first.plain) is not None
        return first.bullet and opens and len(first.plain) <= LONGEST_LINE

    def _take_source(self) -> str | None:
        """Take the source line: the leading comma tells it, or what it ends in, or the label after it."""
        line = self._next() or self._stray_source()
        if line is None or len(line.plain) > LONGEST_LINE:
            return None
        if not (line.plain.startswith(",") or self._is_source_without_comma(line)):
            return None
        source = self._take()
        while (more := self._continuation(source)) is not None:
            source = f"{source} {more}"
            self._take()
        return source

    def _stray_source(self) -> Line | None:
        """A source line that lost its bullet in a block that kept the others."""
        if self.at >= len(self.lines):
            return None
        line = self.lines[self.at]
        return line if line.gap <= _WIDEST_GAP and line.plain.startswith(",") else None

    def _is_source_without_comma(self, line: Line) -> bool:
        if not line.bullet or read_kind(line.plain) or read_date_line(line.plain):
            return False
        after = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        labelled = after is not None and after.bullet and read_kind(after.plain) is not None
        return labelled or ends_in_detail(line.plain)

    def _continuation(self, source: str) -> str | None:
        """Return the next line where the source line was split over several."""
        if self.at >= len(self.lines) or len(source) > LONGEST_LINE:
            return None
        line = self.lines[self.at]
        if line.bullet or line.gap or read_kind(line.plain):
            return None
        goes_on = source.endswith(",") or line.plain.startswith(",") or is_detail(line.plain)
        return line.plain if goes_on and len(line.plain) <= LONGEST_LABEL else None

    def _take_label(self) -> str | None:
        line = self._next()
        if line is None or len(line.plain) > LONGEST_LABEL or line.plain.startswith(","):
            return None
        known = read_kind(line.plain) is not None
        if not known and not (line.bullet and line.gap <= self.widest and not read_date_line(line.plain)):
            return None
        return self._take()

    def _take_tags(self) -> tuple[str, ...]:
        tags: list[str] = []
        widest = self.widest
        while (line := self._next(gap=widest)) is not None and line.bullet:
            if len(line.plain) > _LONGEST_TAG or read_date_line(line.plain):
                break
            tags.append(self._take())
        return tuple(tags)
