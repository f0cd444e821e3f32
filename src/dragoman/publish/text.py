"""An edition as plain text: lines of at most 72 columns, the addresses at the end."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from dragoman.documents import Edition, EditionItem
from dragoman.publish import seal
from dragoman.publish.blocks import Block, read_block
from dragoman.publish.credits import credit_of, source_line
from dragoman.publish.plain import clean, one_line, web_address
from dragoman.publish.words import words_for

WIDTH = 72

# A line may break at a space, and on both sides of a wide character; but what closes stays with what
# stands before it, and what opens with what comes after.
_CLOSES = "、。，．・：；！？」』）】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?)]}”’…％"
_OPENS = "「『（【〈《〔［｛([{“‘"


def render(edition: Edition, *, unsubscribe_url: str | None = None) -> str:
    """Return an edition as plain text."""
    writer = _Writer(edition)
    parts = [*writer.head(), *writer.contents(), *writer.lead(), *writer.groups()]
    parts.append("\n".join(writer.foot(unsubscribe_url)))
    return "\n\n".join(parts) + "\n"


def wrap(text: str, width: int = WIDTH, indent: str = "") -> str:
    """Break a text into lines of at most `width` columns, where a wide character takes two."""
    lines, line = [], ""
    limit = width - len(indent)
    for piece in _pieces(text):
        if line and columns(line) + columns(piece.rstrip()) > limit:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    lines.append(line.rstrip())
    return "\n".join(indent + line for line in lines)


def columns(text: str) -> int:
    """Return how many columns a text takes where wide characters take two."""
    return sum(_columns(character) for character in text)


class _Writer:
    """Writes one edition; it numbers the addresses as it meets them."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.words = words_for(edition.language)
        self.addresses: list[str] = []

    def head(self) -> Iterator[str]:
        title = one_line(self.edition.title)
        name = f"{one_line(self.edition.desk)}\n" if self.edition.desk else ""
        yield name + wrap(title) + "\n" + "=" * min(columns(title), WIDTH)
        if self.edition.notice:
            yield wrap(one_line(self.edition.notice))

    def contents(self) -> Iterator[str]:
        if len(self.edition.groups) < 2:
            return
        lines = [self.words.contents]
        for group in self.edition.groups:
            lines.append(wrap(one_line(group.section), indent="  "))
            lines += [_point(one_line(item.headline), "    - ") for item in group.items if item.paragraphs]
        yield "\n".join(lines)

    def lead(self) -> Iterator[str]:
        if not self.edition.lead:
            return
        if self.edition.lead_title:
            yield _heading(one_line(self.edition.lead_title))
        yield from map(_paragraph, self.edition.lead)

    def groups(self) -> Iterator[str]:
        for group in self.edition.groups:
            yield _heading(one_line(group.section).upper())
            lines: list[str] = []
            for item in group.items:
                if item.paragraphs:
                    yield from _joined(lines)
                    lines = []
                    yield from self.summary(item)
                else:
                    lines.append(self.line(item))
            yield from _joined(lines)

    def summary(self, item: EditionItem) -> Iterator[str]:
        source = source_line(item, self.words)
        headline = wrap(f"{one_line(item.headline)}{self.mark(item)}")
        yield f"{headline}\n{wrap(source)}" if source else headline
        yield from map(_paragraph, item.paragraphs)

    def line(self, item: EditionItem) -> str:
        credit = credit_of(item)
        after = f" ({credit})" if credit else ""
        return _point(f"{one_line(item.headline)}{after}{self.mark(item)}", "- ")

    def mark(self, item: EditionItem) -> str:
        url = web_address(item.url)
        if url is None:
            return ""
        if url not in self.addresses:
            self.addresses.append(url)
        return f" [{self.addresses.index(url) + 1}]"

    def foot(self, unsubscribe_url: str | None) -> Iterator[str]:
        edition, words = self.edition, self.words
        yield "-" * WIDTH
        yield from (f"[{number}] {url}" for number, url in enumerate(self.addresses, start=1))
        if self.addresses:
            yield ""
        if edition.contact:
            yield f"{words.contact}: {one_line(edition.contact)}"
        if url := web_address(edition.url):
            yield f"{words.online}: {url}"
        if unsubscribe_url:
            yield f"{words.unsubscribe}: {unsubscribe_url}"
        if edition.replaces:
            yield f"{words.correction} {seal.short(edition.replaces)}"
        yield f"{words.seal} {seal.short(edition.seal)}" if edition.seal else words.draft


def _heading(text: str) -> str:
    return f"{wrap(text)}\n{'-' * min(columns(text), WIDTH)}"


def _joined(lines: list[str]) -> Iterator[str]:
    if lines:
        yield "\n".join(lines)


def _point(text: str, mark: str) -> str:
    """Hang a text under its mark."""
    hanging = " " * len(mark)
    return mark + wrap(text, indent=hanging).removeprefix(hanging)


def _paragraph(paragraph: str) -> str:
    block = read_block(clean(paragraph))
    match block.kind:
        case "bullets":
            return "\n".join(_point(line, "- ") for line in block.lines)
        case "numbers":
            return "\n".join(_point(line, f"{n}. ") for n, line in enumerate(block.lines, start=1))
        case "quote":
            return "\n".join(wrap(line, indent="> ") for line in block.lines)
        case "table":
            return _table(block)
        case _:
            return "\n".join(wrap(line) for line in block.lines)


def _table(block: Block) -> str:
    """Set a table in columns where it fits into the width, else a row a line."""
    widths = [max(map(columns, column)) for column in zip(*block.rows, strict=True)]
    if sum(widths) + 2 * (len(widths) - 1) > WIDTH:
        return "\n".join(wrap(" | ".join(row)) for row in block.rows)
    lines = [
        "  ".join(
            cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in block.rows
    ]
    if block.has_header:
        lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _pieces(text: str) -> Iterator[str]:
    """Split a text into what stays on one line; the pieces joined are the text."""
    piece = ""
    for before, character in zip(" " + text, text, strict=False):
        if piece and _may_break(before, character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if before.isspace():
        return not after.isspace()
    if after.isspace() or after in _CLOSES or before in _OPENS:
        return False
    return _columns(before) == 2 or _columns(after) == 2


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
