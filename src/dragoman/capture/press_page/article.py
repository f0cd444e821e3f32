"""An article page: headline, block and body, in whatever order an extraction left them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.capture.press_page.block import Block
from dragoman.capture.press_page.body import find_citations, is_abridged, make_paragraphs, read_byline
from dragoman.capture.press_page.context import Context
from dragoman.capture.press_page.furniture import (
    is_capitals,
    is_print_control,
    is_prose,
    read_breadcrumb,
    read_section,
    without_menu,
)
from dragoman.capture.press_page.labels import read_kind
from dragoman.capture.press_page.lines import Line
from dragoman.documents import Article

_LONGEST_HEADLINE = 300
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands where on a page, before any of it is read."""

    section: tuple[str, ...] = ()
    headline: Line | None = None
    byline: str | None = None
    body: tuple[Line, ...] = ()


def read_article(lines: Sequence[Line], block: Block | None, context: Context) -> Article:
    """Read an article page whose bullet block, if it kept one, has been found."""
    if block is None:
        return compose(_layout_without_block(without_menu(lines)), None, context)
    before, after = lines[: block.start], without_menu(lines[block.end :])
    if after:
        return compose(_layout_above(before, after), block, context)
    layout = _layout_displaced(before)
    return compose(layout, _without_menu_tags(block, lines, layout), context)


def compose(layout: Layout, block: Block | None, context: Context) -> Article:
    """Put an article together from its layout and its block."""
    paragraphs = make_paragraphs(layout.body)
    citations = find_citations(paragraphs) if block is None or not block.sources else []
    date = block.date if block else None
    if citations and (date is None or (block is not None and block.stamped)):
        date = citations[0].date or date
    label = block.label if block else None
    return Article(
        origin=context.origin,
        headline=layout.headline.text if layout.headline else None,
        section=layout.section,
        date=date,
        posted=context.posting,
        sources=tuple(dict.fromkeys(c.source for c in citations)) or (block.sources if block else ()),
        kind=read_kind(label),
        label=label,
        abridged=is_abridged(paragraphs) or "abridged" in (label or "").casefold(),
        byline=layout.byline,
        tags=block.tags if block else (),
        paragraphs=paragraphs,
        language=context.language,
        url=context.url,
    )


def _layout_above(before: Sequence[Line], after: Sequence[Line]) -> Layout:
    """The usual order: headline, block, body. What stands above the breadcrumb is the site's."""
    head = [line for line in before if not is_print_control(line)]
    byline = read_byline(head[-1]) if len(head) > 1 else None
    head = head[:-1] if byline else head
    section, headline = split_head(head)
    if headline is None and after[0].heading == 1:
        headline, after = after[0], after[1:]
    if byline is None and after and (byline := read_byline(after[0])) is not None:
        after = after[1:]
    return Layout(section, headline, byline, tuple(line for line in after if not is_print_control(line)))


def split_head(head: Sequence[Line]) -> tuple[tuple[str, ...], Line | None]:
    """Split the lines above a block into the section and the headline, which is the last of them."""
    if not head:
        return (), None
    if steps := read_section(head[-1].plain):
        return steps, None
    headline = None if head[-1].bullet else head[-1]
    for index in range(len(head) - 2, -1, -1):
        if steps := read_breadcrumb(head[index].plain):
            return _without_headline(steps, headline), headline
    alone = head[-2] if len(head) > 1 else None
    is_section = alone is not None and not alone.bullet and is_capitals(alone.plain)
    return ((alone.plain,) if alone is not None and is_section else ()), headline


def _without_headline(steps: tuple[str, ...], headline: Line | None) -> tuple[str, ...]:
    return steps[:-1] if headline is not None and steps[-1] == headline.plain else steps


def _layout_displaced(before: Sequence[Line]) -> Layout:
    """The order some extractions leave: body, headline, block; or no body at all."""
    section, kept = _without_furniture(before)
    if not kept:
        return Layout(section)
    headline, rest = kept[-1], kept[:-1]
    if rest and is_prose(headline) and is_headline(rest[0]):
        headline, rest = kept[0], kept[1:]
    if not _is_body(rest):
        alone, above_block = split_head([*rest, headline])
        return Layout(section or alone, above_block)
    byline = read_byline(rest[0])
    return Layout(section, headline, byline, tuple(rest[1:] if byline else rest))


def _is_body(lines: Sequence[Line]) -> bool:
    """Say whether lines are a body rather than the site's words; a schedule or a poll has no prose."""
    words = [line for line in lines if not line.bullet]
    return len(words) >= _FEWEST_ROWS or any(is_prose(line) for line in words)


def _without_furniture(lines: Sequence[Line]) -> tuple[tuple[str, ...], list[Line]]:
    """Return the section and what is left: no print control, and nothing of the site's above them."""
    section: tuple[str, ...] = ()
    kept: list[Line] = []
    in_body = False
    for line in lines:
        steps = read_section(line.plain)
        if steps or is_print_control(line):
            section = section or steps
            kept = kept if in_body else []
        else:
            kept.append(line)
            in_body = in_body or is_prose(line)
    return section, kept


def _without_menu_tags(block: Block, lines: Sequence[Line], layout: Layout) -> Block:
    """After a displaced body, a list that runs on to the page's end is the menu, not the block's tags."""
    return replace(block, tags=()) if layout.body and block.end >= len(lines) else block


def is_headline(line: Line) -> bool:
    """Say whether a line can be a headline where nothing but its form speaks for it."""
    return not line.bullet and len(line.plain) <= _LONGEST_HEADLINE and not is_prose(line)


def _layout_without_block(lines: Sequence[Line]) -> Layout:
    """The block is lost: the headline is what follows the print control and the breadcrumb."""
    section, kept = _without_furniture(lines)
    if len(kept) > 2 and not section and is_capitals(kept[0].plain) and is_headline(kept[1]):
        section, kept = (kept[0].plain,), kept[1:]
    marked = next((index for index, line in enumerate(kept) if line.heading == 1), 0)
    kept = kept[marked:]
    headline = kept[0] if kept and is_headline(kept[0]) else None
    body = kept[1:] if headline else kept
    byline = read_byline(body[0]) if body else None
    return Layout(section, headline, byline, tuple(body[1:] if byline else body))
