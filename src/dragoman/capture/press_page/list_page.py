"""A list page: many articles, each with its headline, the opening words and its block, in that order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.capture.press_page.article import Layout, compose, is_headline
from dragoman.capture.press_page.block import Block
from dragoman.capture.press_page.context import Context, posting_day
from dragoman.capture.press_page.furniture import (
    is_capitals,
    is_footer,
    is_print_control,
    is_prose,
    read_breadcrumb,
    read_section,
)
from dragoman.capture.press_page.lines import Line, trim
from dragoman.documents import Article

_READ_MORE = re.compile(
    r"(?:\s*(?:\.{3,4}|…\.?|\[(?:…|\.{3})\]))?\s*\(?(?:read|continue) (?:more|reading)\)?\s*[»›→>]*$",
    re.IGNORECASE,
)
_READ_MORE_REACH = 60
# Lines between two blocks of a list: breadcrumb, headline, teaser, and its "Read more" on a line of its own.
_MOST_LINES_OF_A_RECORD = 6
READ_MORE = "....Read more"


def cut_read_more(text: str) -> str | None:
    """Return a teaser without the `....Read more` it ends in; `None` for a text without that ending."""
    reach = text[-_READ_MORE_REACH:]
    match = _READ_MORE.search(reach)
    return trim(text[: len(text) - len(reach) + match.start()]) if match else None


def is_list_page(lines: Sequence[Line], blocks: Sequence[Block]) -> bool:
    """Say whether a page lists articles rather than showing one."""
    if not blocks:
        return False
    first = lines[max(0, blocks[0].start - 2) : blocks[0].start]
    if any(cut_read_more(line.plain) is not None for line in first):
        return True
    return len(blocks) > 1 and blocks[1].start - blocks[0].end <= _MOST_LINES_OF_A_RECORD


def read_list(lines: Sequence[Line], blocks: Sequence[Block], context: Context) -> tuple[Article, ...]:
    """Read each article of a list page, in the page's order."""
    articles: list[Article] = []
    start = 0
    for block in blocks:
        record = [line for line in lines[start : block.start] if not is_print_control(line)]
        articles.append(_read_record(record, block, context, is_first=start == 0))
        start = block.end
    return tuple(articles)


def _read_record(record: Sequence[Line], block: Block, context: Context, *, is_first: bool) -> Article:
    section, words = _split_record(record, is_first=is_first)
    headline = words[0] if words else None
    teaser, body = _split_teaser(words[1:])
    article = compose(Layout(section, headline, None, body), block, context)
    url = headline.href if headline else None
    return replace(article, teaser=teaser, url=url, posted=posting_day(url))


def _split_record(record: Sequence[Line], *, is_first: bool) -> tuple[tuple[str, ...], list[Line]]:
    """Split a record into its section and its words, the headline first."""
    words = list(record)
    for index in range(len(words) - 1, -1, -1):
        if is_prose(words[index]) or cut_read_more(words[index].plain) is not None:
            continue
        steps = read_section(words[index].plain) or (
            read_breadcrumb(words[index].plain) if index == 0 else ()
        )
        if len(steps) > 1:
            return steps, words[index + 1 :]
    while words and (words[0].bullet or is_footer(words[0])):
        words = words[1:]
    if is_first:
        words = words[_first_headline(words) :]
    if len(words) > 1 and is_capitals(words[0].plain) and is_headline(words[1]):
        return (words[0].plain,), words[1:]
    return (), words


def _first_headline(words: Sequence[Line]) -> int:
    """Find the first record's headline below the page's own title: the line above the teaser."""
    last = len(words) - 1
    if last > 0 and cut_read_more(words[last].plain) == "":
        last -= 1
    has_text = last > 0 and (is_prose(words[last]) or cut_read_more(words[last].plain) is not None)
    headline = last - 1 if has_text else last
    above = headline - 1
    return max(0, above if above >= 0 and is_capitals(words[above].plain) else headline)


def _split_teaser(words: Sequence[Line]) -> tuple[str | None, tuple[Line, ...]]:
    """Tell a teaser, which breaks off, from a text that stands in full."""
    if not words:
        return None, ()
    cut = cut_read_more(words[-1].text)
    if cut is None:
        return None, tuple(words)
    opening = [line.text for line in words[:-1]] + ([cut] if cut else [])
    return " ".join(opening) or None, ()
