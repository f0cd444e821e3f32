"""Gathers the words of an HTML page into logical lines."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from dragoman.capture.press_page.lines import Line, cut_bullet, trim

# What HTML folds; a no-break space is a character like any other.
_WHITE = re.compile(r"[ \t\n\r\f]+")


def absolute(href: str | None, base: str | None) -> str | None:
    """Return the web address a link leads to; `None` where it leads elsewhere or cannot be told."""
    if href is None:
        return None
    try:
        address = urljoin(base or "", trim(href))
    except ValueError:
        return None
    return address if address.startswith(("http://", "https://")) else None


class LineBuffer:
    """Takes words as they come and keeps what stands around them: list, heading, quotation, link."""

    def __init__(self, base: str | None) -> None:
        self.base = base
        self.lines: list[Line] = []
        self.href: str | None = None
        self.heading = self.quotes = self.preformatted = 0
        self.in_item = False
        self._numbers: list[int | None] = []
        self._words: list[str] = []
        self._links: list[str | None] = []
        self._gap = 1
        self._list_goes_on = False

    def open_list(self, *, numbered: bool) -> None:
        """Begin a list: its first item stands apart from what came before."""
        self._list_goes_on = False
        self._numbers.append(0 if numbered else None)

    def close_list(self) -> None:
        """End a list: what follows stands apart from it."""
        self._list_goes_on = False
        self.in_item = False
        self._numbers.pop()

    def open_item(self) -> None:
        """Begin an item of the innermost list."""
        self.in_item = True
        if self._numbers and self._numbers[-1] is not None:
            self._numbers[-1] += 1

    def add(self, words: str | None) -> None:
        """Add a stretch of text."""
        if not words:
            return
        if self.preformatted:
            self._add_preformatted(words)
            return
        self._words.append(words)
        if trim(words):
            self._links.append(self.href)

    def _add_preformatted(self, words: str) -> None:
        first, *others = words.split("\n")
        self._words.append(first)
        for other in others:
            self.end_line(gap_after=0)
            self._words.append(other)

    def add_rows(self, rows: list[str]) -> None:
        """Add the rows of a table, already written."""
        self.lines.extend(Line(row, gap=0 if index else 1) for index, row in enumerate(rows))

    def end_line(self, *, gap_after: int = 1) -> None:
        """End the line here, if it has any words."""
        is_item, words = cut_bullet(trim(_WHITE.sub(" ", "".join(self._words))))
        links = self._links
        self._words, self._links = [], []
        if words:
            self._append(words, is_item or self.in_item, links)
        self._gap = gap_after if words or not gap_after else max(self._gap, gap_after)

    def _append(self, words: str, is_item: bool, links: list[str | None]) -> None:
        gap = 0 if is_item and self._list_goes_on else self._gap
        self._list_goes_on = is_item and (self.in_item or self._list_goes_on)
        self.in_item = False
        href = absolute(links[0] if links else None, self.base)
        linked = href is not None and len(set(links)) == 1
        marks = self._marks(is_item)
        self.lines.append(Line(words, is_item, gap, self.heading, href, linked, marks))

    def _marks(self, is_item: bool) -> str:
        if is_item:
            number = self._numbers[-1] if self._numbers else None
            return f"{number}. " if number else "- "
        if self.quotes:
            return "> "
        return "## " if self.heading else ""
