"""Reads a press page: says what kind it is, and hands it to the grammar of that kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.capture.press_page.alert import Title, find_title, read_alert
from dragoman.capture.press_page.article import read_article
from dragoman.capture.press_page.block import Block, find_blocks
from dragoman.capture.press_page.context import Context
from dragoman.capture.press_page.furniture import (
    is_doubled_print_control,
    is_menu_item,
    is_print_control,
    is_prose,
    read_section,
)
from dragoman.capture.press_page.html_lines import read_html
from dragoman.capture.press_page.labels import read_kind
from dragoman.capture.press_page.lines import Line, split_lines
from dragoman.capture.press_page.list_page import is_list_page, read_list
from dragoman.documents import Article, Edition
from dragoman.errors import BadInput

_HTML = re.compile(r"<(?:!doctype html|html|head|body|article|div|p|ul|table)\b[^<>]{0,500}>", re.IGNORECASE)
_HEAD_OF_PAGE = 100_000
# A press page names its section within its first lines.
_TOP = 10
# One sentence under a line may be a note; two are a text.
_FEWEST_PARAGRAPHS = 2


def read_page(
    text: str, *, origin: str, url: str | None = None, language: str | None = None
) -> tuple[Article | Edition, ...]:
    """Read a text page: one article, the articles of a list page, or one alert."""
    return _read(split_lines(text), Context(origin, url=url, language=language))


def read_html_page(
    html: str, *, origin: str, url: str | None = None, language: str | None = None
) -> tuple[Article | Edition, ...]:
    """Read an HTML page of the same grammar; its own address and language serve where none is given."""
    page = read_html(html, origin=origin, url=url)
    context = Context(origin, url=page.url, language=language or page.language, posted=page.posted)
    return _read(page.lines, context)


def looks_like_press_page(text: str) -> bool:
    """Say whether a text or HTML page has what only a press page has; in doubt it has not."""
    lines = _lines_of_either(text)
    blocks = find_blocks(lines)
    if not lines or _find_alert(lines, blocks) or any(_speaks_for_itself(block) for block in blocks):
        return bool(lines)
    top = lines[:_TOP]
    has_section = any(read_section(line.plain) for line in top)
    if any(is_doubled_print_control(line) for line in top):
        return has_section or is_menu_item(lines[-1])
    return has_section and any(is_print_control(line) for line in top)


def reads_as_article(text: str) -> bool:
    """Say whether a text page that lost all its furniture still has a headline over running text."""
    lines = split_lines(text)
    if not lines:
        return False
    article = read_article(lines, None, Context("page"))
    prose = sum(is_prose(Line(paragraph)) for paragraph in article.paragraphs[:_TOP])
    return article.headline is not None and prose >= _FEWEST_PARAGRAPHS


def _lines_of_either(text: str) -> list[Line]:
    if not _HTML.search(text[:_HEAD_OF_PAGE]):
        return split_lines(text)
    try:
        return read_html(text, origin="page").lines
    except BadInput:
        return []


def _speaks_for_itself(block: Block) -> bool:
    """Say whether a block could stand on no other page: a date or a label of ours, with a source."""
    dated = block.date is not None
    known = read_kind(block.label) is not None
    return block.sure and (dated or known) and (known or bool(block.sources))


def _find_alert(lines: Sequence[Line], blocks: Sequence[Block]) -> Title | None:
    """Find an alert's title, unless an article's block stands above it: then it is a link to one."""
    title = find_title(lines)
    is_link = title is not None and any(block.sure and block.end <= title.start for block in blocks)
    return None if is_link else title


def _read(lines: Sequence[Line], context: Context) -> tuple[Article | Edition, ...]:
    if not lines:
        raise BadInput(context.origin, "the page has no text", "save the page again, or leave it out")
    blocks = find_blocks(lines)
    if title := _find_alert(lines, blocks):
        return (read_alert(lines, title, context),)
    if is_list_page(lines, blocks):
        return read_list(lines, blocks, context)
    return (read_article(lines, blocks[0] if blocks else None, context),)
