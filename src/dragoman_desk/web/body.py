"""A body as HTML: from our small subset of Markdown, everything escaped.

A body is paragraphs separated by blank lines. Each is one of

- `## A subhead`, one line;
- `- item` or `1. item`, a line each; a line without a mark goes on with the item before it, and items in
  paragraphs of their own that follow one another are one list;
- `| cell | cell |`, a line a row; a second line of dashes, `|---|---|`, makes the first row the header;
  `\\|` is a bar in a cell;
- `> quoted`, a line each; an empty `>` starts a new paragraph of the quotation;
- `08:15 – 08:41 Met with ...`, a line of a schedule: two or more in a row are one schedule;
- anything else: text. Its line breaks are kept.

In all of them `[...]` is the translator's insertion. Nothing else is markup: no HTML, no links, no
emphasis, so that what was pasted from outside is shown as it reads.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import groupby

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from dragoman.documents import find_insertions, split_body

_ITEM = re.compile(r"(?P<mark>-|\d{1,3}\.)[ \t]+(?P<text>.*)")
_SLOT = re.compile(r"(?P<time>\d{1,2}:\d{2}(?:\s*[-–—]\s*\d{1,2}:\d{2})?)\s+(?P<text>\S.*)")
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
_FIGURE = re.compile(r"[-–+±*(\[]*\d[\d,.]*\s*%?(?:\s*[(\[][^()\[\]]*[)\]])?[)\]*]*|[-–—*]|N/?A")
_BAR = re.compile(r"(?<!\\)\|")


def body_to_html(body: str) -> SafeString:
    """Return a body as HTML that is safe to put into a page."""
    blocks = [(kind_of(block), block) for block in split_body(body)]
    parts = (_RENDER[kind]([text for _, text in run]) for kind, run in _runs(blocks))
    return SafeString("\n".join(parts))


def kind_of(block: str) -> str:
    """Name what a paragraph of a body is: subhead, bullets, numbers, table, quote, slots or text."""
    lines = block.split("\n")
    if block.startswith("## ") and len(lines) == 1:
        return "subhead"
    if item := _ITEM.match(lines[0]):
        return "bullets" if item["mark"] == "-" else "numbers"
    if all(line.lstrip().startswith("|") for line in lines):
        return "table"
    if all(line.startswith(">") for line in lines):
        return "quote"
    if all(_SLOT.fullmatch(line) for line in lines):
        return "slots"
    return "text"


def _runs(blocks: list[tuple[str, str]]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Group paragraphs that follow one another and are of one kind; a lone time is text."""
    for kind, group in groupby(blocks, key=lambda block: block[0]):
        run = list(group)
        lines = sum(text.count("\n") + 1 for _, text in run)
        yield ("text" if kind == "slots" and lines == 1 else kind), run


def _inline(text: str) -> str:
    """Escape a text, and tell the translator's insertions apart."""
    title = escape(_("Added by the translator"))
    done, at = [], 0
    for insertion in find_insertions((text,)):
        done.append(escape(text[at : insertion.span.start]))
        done.append(f'<ins class="insertion" title="{title}">{escape(insertion.text)}</ins>')
        at = insertion.span.end
    return "".join([*done, escape(text[at:])])


def _lines(lines: Iterable[str]) -> str:
    return "<br>\n".join(_inline(line) for line in lines)


def _texts(blocks: list[str]) -> str:
    return "\n".join(f"<p>{_lines(block.split(chr(10)))}</p>" for block in blocks)


def _subheads(blocks: list[str]) -> str:
    return "\n".join(f"<h2>{_inline(block.removeprefix('## ').strip())}</h2>" for block in blocks)


def _items(blocks: list[str]) -> str:
    items: list[list[str]] = []
    for line in "\n".join(blocks).split("\n"):
        if mark := _ITEM.match(line):
            items.append([mark["text"]])
        else:
            items[-1].append(line.strip())
    return "\n".join(f"<li>{_lines(item)}</li>" for item in items)


def _bullets(blocks: list[str]) -> str:
    return f"<ul>\n{_items(blocks)}\n</ul>"


def _numbers(blocks: list[str]) -> str:
    first = int(blocks[0].partition(".")[0])
    start = "" if first == 1 else f' start="{first}"'
    return f"<ol{start}>\n{_items(blocks)}\n</ol>"


def _quotes(blocks: list[str]) -> str:
    return "\n".join(f"<blockquote>{_quote(block)}</blockquote>" for block in blocks)


def _quote(block: str) -> str:
    lines = "\n".join(line[1:].strip() for line in block.split("\n"))
    return _texts([part.strip("\n") for part in re.split(r"\n{2,}", lines) if part.strip()])


def _tables(blocks: list[str]) -> str:
    label = escape(_("Table"))
    return "\n".join(
        f'<div class="table-wrap" role="group" aria-label="{label}" tabindex="0">{_table(block)}</div>'
        for block in blocks
    )


def _table(block: str) -> str:
    lines = [line.strip() for line in block.split("\n")]
    rows = [_cells(line) for line in lines if not _RULE.fullmatch(line)]
    width = max((len(row) for row in rows), default=0)
    rows = [row + [""] * (width - len(row)) for row in rows]
    head = ""
    if len(lines) > 1 and _RULE.fullmatch(lines[1]):
        head = f"<thead>{_row(rows[0], _head_cell)}</thead>"
        rows = rows[1:]
    return f"<table>{head}<tbody>{''.join(_row(row, _cell) for row in rows)}</tbody></table>"


def _cells(line: str) -> list[str]:
    inner = line.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(inner)]


def _row(cells: list[str], render: Callable[[str], str]) -> str:
    return f"<tr>{''.join(map(render, cells))}</tr>"


def _cell(cell: str) -> str:
    return (
        f'<td class="number">{_inline(cell)}</td>' if _FIGURE.fullmatch(cell) else f"<td>{_inline(cell)}</td>"
    )


def _head_cell(cell: str) -> str:
    return f'<th scope="col">{_inline(cell)}</th>' if cell else "<td></td>"


def _slots(blocks: list[str]) -> str:
    slots = [_SLOT.fullmatch(line) for block in blocks for line in block.split("\n")]
    items = "\n".join(f"<li><time>{escape(s['time'])}</time> {_inline(s['text'])}</li>" for s in slots if s)
    return f'<ul class="schedule">\n{items}\n</ul>'


_RENDER: dict[str, Callable[[list[str]], str]] = {
    "text": _texts,
    "subhead": _subheads,
    "bullets": _bullets,
    "numbers": _numbers,
    "quote": _quotes,
    "table": _tables,
    "slots": _slots,
}
