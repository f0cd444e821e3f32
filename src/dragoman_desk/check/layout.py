"""From the workbench's fields to the two texts that the checks read, and back from a span to a field.

Only what is written is checked: a source paragraph whose cell is still empty is left out, so that a
half-done translation is not told of everything it has not come to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.documents import PARAGRAPH_BREAK, Span, split_body

HEADLINE = -1


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a field: the cell's number, or `HEADLINE`; offsets are in code points."""

    cell: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of the checked text: where it starts there, and in which field it stands."""

    at: int
    text: str
    cell: int
    start: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Both texts, and where their pieces stand on the workbench."""

    source: str
    target: str
    pieces: tuple[Piece, ...]
    source_pieces: tuple[Piece, ...] = ()

    def place(self, span: Span) -> Place | None:
        """Return the field in which a span starts; one that runs out of its paragraph is cut there."""
        return _place(self.pieces, span)

    def source_place(self, span: Span) -> Place | None:
        """Return the source paragraph, or the headline, in which a span of the source starts."""
        return _place(self.source_pieces, span)


def lay_out(headline: str, cells: list[str], source_headline: str, source: tuple[str, ...]) -> Layout:
    """Lay out the written fields and the source paragraphs beside them."""
    paired = len(cells) == len(source) + 1 and any(cell.strip() for cell in cells[:-1])
    sources = list(_source_fields(source_headline if headline.strip() and paired else "", source))
    if paired:
        sources = [(cell, text) for cell, text in sources if cell == HEADLINE or cells[cell].strip()]
    source_pieces = tuple(_pieces(sources))
    pieces = tuple(_pieces([(HEADLINE, headline), *enumerate(cells)]))
    return Layout("".join(_joined(source_pieces)), "".join(_joined(pieces)), pieces, source_pieces)


def _source_fields(headline: str, source: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    if headline:
        yield HEADLINE, headline
    yield from enumerate(source)


def _place(pieces: tuple[Piece, ...], span: Span) -> Place | None:
    for piece in reversed(pieces):
        if piece.at <= span.start:
            offset = piece.start - piece.at
            end = min(span.end, piece.at + len(piece.text))
            return Place(piece.cell, span.start + offset, max(end, span.start) + offset)
    return None


def _pieces(fields: Iterable[tuple[int, str]]) -> Iterator[Piece]:
    """Yield the paragraphs of the fields; those of one cell are one paragraph of the checked text."""
    at, before = 0, None
    for cell, text in fields:
        found = 0
        for part in split_body(text):
            found = text.index(part, found)
            if before is not None:
                at += len(_gap(before, cell))
            yield Piece(at, part, cell, found)
            at, before, found = at + len(part), cell, found + len(part)


def _joined(pieces: tuple[Piece, ...]) -> Iterator[str]:
    for index, piece in enumerate(pieces):
        if index:
            yield _gap(pieces[index - 1].cell, piece.cell)
        yield piece.text


def _gap(before: int, cell: int) -> str:
    return "\n" if before == cell else PARAGRAPH_BREAK
