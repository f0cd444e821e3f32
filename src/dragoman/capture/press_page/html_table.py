"""A data table of an HTML page as the rows of a Markdown table."""

from __future__ import annotations

import lxml.html

from dragoman.capture.press_page.lines import fold

# A table that holds any of these lays out a page (mails do); its text is read as text.
_LAYOUT = ("table", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "article", "section")
_MOST_CELLS = 100_000


def read_table(table: lxml.html.HtmlElement) -> list[str]:
    """Return the rows of a data table, a rule under the first; none for a table that only lays out."""
    if next(table.iterdescendants(*_LAYOUT), None) is not None:
        return []
    rows = [[_cell(cell) for cell in row.iterchildren("td", "th")] for row in table.iterdescendants("tr")]
    rows = [row for row in rows if any(row)]
    width = max((len(row) for row in rows), default=0)
    if width < 2 or len(rows) < 2 or width * len(rows) > _MOST_CELLS:
        return []
    first, *others = [_write(row + [""] * (width - len(row))) for row in rows]
    return [first, _write(["---"] * width), *others]


def _cell(cell: lxml.html.HtmlElement) -> str:
    return fold(" ".join(str(part) for part in cell.itertext())).replace("|", "\\|")


def _write(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
