"""Where a query's words stand in a text, and the stretch of it that shows them best."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.documents import Span
from dragoman.find.query import Both, Either, Field, Node, Phrase, Word
from dragoman.find.schema import stem
from dragoman.find.tokens import Token, query_tokens, tokens

SNIPPET_LENGTH = 240  # characters
LOOKED_AT = 200_000  # characters of a text; a longer one is highlighted up to here


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a text. `spans` count in `text`; `start` is where it stands in the whole."""

    text: str
    spans: tuple[Span, ...]
    start: int


def highlight(text: str, tree: Node) -> tuple[Span, ...]:
    """Return the stretches of a text that a query's words match, in order and apart from each other."""
    found = list(tokens(text[:LOOKED_AT]))
    places: dict[str, list[int]] = {}
    for index, token in enumerate(found):
        for key in _keys(token):
            places.setdefault(key, []).append(index)
    spans = [span for wanted in _wanted(tree) for span in _occurrences(wanted, found, places)]
    return _merged(sorted(spans))


def snippet(text: str, tree: Node, length: int = SNIPPET_LENGTH) -> Snippet:
    """Return the stretch of a text with the most of the query in it: its beginning if there is none."""
    spans = highlight(text, tree)
    start = _clean_start(text, _densest(spans, length), length)
    end = _clean_end(text, min(start + length, len(text)), start)
    inside = tuple(
        Span(span.start - start, min(span.end, end) - start) for span in spans if start <= span.start < end
    )
    return Snippet(text[start:end], inside, start)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Tokens to find side by side; or a stem."""

    tokens: tuple[str, ...]


def _wanted(node: Node) -> Iterator[_Wanted]:
    match node:
        case Word(text):
            found = query_tokens(text)
            if len(found) == 1 and not found[0].unspaced:
                yield _Wanted((f"stem:{stem(found[0].text)}",))
            elif found:
                yield _Wanted(tuple(token.text for token in found))
        case Phrase(text) | Field("headline", text):
            if found := query_tokens(text):
                yield _Wanted(tuple(token.text for token in found))
        case Both(nodes) | Either(nodes):
            for inner in nodes:
                yield from _wanted(inner)


def _keys(token: Token) -> Iterator[str]:
    yield token.text
    if token.unspaced:
        if len(token.text) > 1:
            yield token.text[0]  # a query of one character; the last of a run has a token of its own
    else:
        yield f"stem:{stem(token.text)}"


def _occurrences(
    wanted: _Wanted, found: list[Token], places: dict[str, list[int]]
) -> Iterator[tuple[int, int]]:
    first, *rest = wanted.tokens
    for index in places.get(first, ()):
        following = found[index + 1 : index + 1 + len(rest)]
        if [token.text for token in following] != rest:
            continue
        start, end = found[index].start, (following or [found[index]])[-1].end
        if len(first) == 1 and not rest:
            end = min(end, start + 1)
        yield start, end


def _merged(spans: list[tuple[int, int]]) -> tuple[Span, ...]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(Span(start, end) for start, end in merged)


def _densest(spans: tuple[Span, ...], length: int) -> int:
    """Return where the window with the most highlighted characters begins."""
    starts = [span.start for span in spans]
    best, best_weight = 0, 0
    for index, start in enumerate(starts):
        last = bisect_left(starts, start + length)
        weight = sum(spans[at].end - spans[at].start for at in range(index, min(last, index + 50)))
        if weight > best_weight:
            best, best_weight = start, weight
    return best


def _clean_start(text: str, wanted: int, length: int) -> int:
    """Step back from the first match to a paragraph's or a word's start, within a third of the length."""
    earliest = max(wanted - length // 3, 0)
    if earliest == 0:
        return 0
    paragraph = text.rfind("\n", earliest, wanted)
    if paragraph >= 0:
        return paragraph + 1
    space = text.find(" ", earliest, wanted)
    return space + 1 if space >= 0 else earliest


def _clean_end(text: str, wanted: int, start: int) -> int:
    if wanted >= len(text):
        return len(text)
    space = text.rfind(" ", start + (wanted - start) * 2 // 3, wanted)
    return space if space > start else wanted
