"""The body that trafilatura found, as paragraphs of our Markdown subset."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

_DEEPEST = 50  # lists in quotes in lists; what lies deeper is read as running text


def paragraphs_of(body: _Element, *, headline: str | None) -> tuple[str, ...]:
    """Return the paragraphs in order, without the headline where the body repeats it first."""
    found = [text for text in _blocks(body, 0) if text]
    if found and headline and found[0].lstrip("# ") == headline:
        del found[0]
    return tuple(found)


def _blocks(parent: _Element, depth: int) -> Iterator[str]:
    yield _line(parent.text)
    for element in parent:
        if element.tag == "head":
            yield _prefixed(f"{_level(element)} ", element)
        elif element.tag == "item":
            yield _prefixed("- ", element)
        elif element.tag == "table":
            yield _table(element)
        elif element.tag == "quote":
            yield from (f"> {text}" for text in _inner(element, depth) if text)
        elif element.tag in ("list", "div"):
            yield from _inner(element, depth)
        else:
            yield from _lines(element)
        yield _line(element.tail)


def _inner(element: _Element, depth: int) -> Iterator[str]:
    if depth < _DEEPEST:
        yield from _blocks(element, depth + 1)
    else:
        yield _line(_text(element))


def _lines(element: _Element) -> Iterator[str]:
    """Split a paragraph at its line breaks: sites set one paragraph after another with `<br>`."""
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    for part in re.split(r"\n\s*\n", _text(element)):
        yield _line(part)


def _table(element: _Element) -> str:
    rows = [[_line(_text(cell)) for cell in row.iter("cell")] for row in element.iter("row")]
    lines = [f"| {' | '.join(cells)} |" for cells in rows if any(cells)]
    if len(lines) > 1:
        lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)


def _level(head: _Element) -> str:
    level = re.fullmatch(r"h([1-6])", head.get("rend", ""))
    return "#" * max(int(level.group(1)) if level else 2, 2)  # the headline alone is a first-level heading


def _prefixed(prefix: str, element: _Element) -> str:
    text = _line(_text(element))
    return prefix + text if text else ""


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext()))


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
