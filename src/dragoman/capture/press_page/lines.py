"""A page as logical lines: what text and HTML have in common before the grammar reads them.

A line keeps its words as they stand and knows what stood around it: whether it was a list item, how
many blank lines came before, whether it was a heading and where it linked to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dragoman.capture.press_page.clock import read_date_line, read_leading_date

# What may surround a line without being part of it: all white space, and marks of no width.
_ZERO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
_SPACE = re.compile(rf"[\s{_ZERO_WIDTH}]+")
_EDGES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + _ZERO_WIDTH
_EDGES += "".join(map(chr, range(0x2000, 0x200B)))
_BULLET = re.compile(rf"[•‣◦▪●∙·・][\s{_ZERO_WIDTH}]*|[*-][ \t\xa0\u3000]+(?=\S)")
# Between list items that an extraction ran together on one line.
_INNER_BULLET = re.compile(r"\s+[•‣◦▪●∙|]\s*")
_LONGEST_RUN_ON_LINE = 400


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page.

    `text` is the words as they stand, `plain` the same with white space folded for matching. `gap` counts
    the blank lines before it; `heading` is 1 to 6 where HTML marks one; `href` is the link it begins with,
    and `linked` says that all of it is that link; `marks` is how Markdown writes it when it stands in a body.
    """

    text: str
    bullet: bool = False
    gap: int = 0
    heading: int = 0
    href: str | None = None
    linked: bool = False
    marks: str = ""
    plain: str = field(init=False, default="")

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", fold(self.text))

    @property
    def paragraph(self) -> str:
        """The line as a paragraph of a body."""
        return self.marks + self.text


def fold(text: str) -> str:
    """Fold every run of white space to one space and drop it at both ends."""
    return _SPACE.sub(" ", text).strip(" ")


def trim(text: str) -> str:
    """Drop white space and marks of no width at both ends, and nothing between."""
    return text.strip(_EDGES)


def cut_bullet(words: str) -> tuple[bool, str]:
    """Say whether trimmed words begin with a bullet, and return them without it."""
    bullet = _BULLET.match(words)
    return (True, words[bullet.end() :]) if bullet else (False, words)


def split_lines(text: str) -> list[Line]:
    """Split a text page into its logical lines."""
    lines: list[Line] = []
    gap = 0
    lone_bullet = False
    for raw in text.splitlines():
        is_item, words = cut_bullet(trim(raw))
        if words:
            is_item = is_item or lone_bullet
            lines.append(Line(words, bullet=is_item, gap=gap, marks="- " if is_item else ""))
            gap, lone_bullet = 0, False
        elif is_item:
            lone_bullet = True
        else:
            gap += 1
    return split_run_on(lines)


def split_run_on(lines: Iterable[Line]) -> list[Line]:
    """Give each item of a bullet block its own line where an extraction ran the block together."""
    out: list[Line] = []
    for line in lines:
        parts = _run_on_parts(line)
        out.extend(
            replace(line, text=part, bullet=True, marks="- ", gap=line.gap if index == 0 else 0)
            for index, part in enumerate(parts)
        )
        if not parts:
            out.append(line)
    return out


def _run_on_parts(line: Line) -> list[str]:
    if len(line.plain) > _LONGEST_RUN_ON_LINE or read_leading_date(line.plain) is None:
        return []
    parts = [part for part in _INNER_BULLET.split(line.plain) if part]
    return parts if len(parts) > 1 and read_date_line(parts[0]) is not None else []
