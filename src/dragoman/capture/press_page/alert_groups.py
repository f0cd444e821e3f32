"""The groups of an alert: summaries with their paragraphs, then lines that only link."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.capture.press_page.clock import read_date_line
from dragoman.capture.press_page.furniture import is_capitals, is_sentence, read_section
from dragoman.capture.press_page.labels import read_kind
from dragoman.capture.press_page.lines import Line
from dragoman.capture.press_page.source_line import LONGEST_LINE, read_source_line
from dragoman.documents import EditionGroup, EditionItem

_LEAD_TITLE = re.compile(r"(?:morning|noon|afternoon|evening) news:?", re.IGNORECASE)
_CREDIT = re.compile(r"(?P<headline>.*[^\s(])\s*\((?P<credit>[^()]{1,120})\)")
_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_USUAL_SECTIONS = frozenset(
    ("international", "security", "politics", "economy", "science", "society", "opinion polls")
)
_LONGEST_LINK = 300
_LONGEST_HEADLINE = 160
# Summaries run to 80 words and more; half of that is still none.
_FEWEST_SUMMARY_WORDS = 40


def is_lead_title(line: Line) -> bool:
    """Say whether a line heads the lead: `Morning news` or `Noon news`."""
    return len(line.plain) < 40 and _LEAD_TITLE.fullmatch(line.plain) is not None


def is_group(line: Line) -> bool:
    """Say whether a line heads a group: a section in capitals, or one of the usual sections in any case."""
    if line.bullet or is_lead_title(line):
        return False
    is_usual = len(line.plain) < 40 and line.plain.casefold() in _USUAL_SECTIONS
    return is_usual or is_capitals(line.plain) or bool(read_section(line.plain))


def read_groups(lines: Sequence[Line]) -> tuple[EditionGroup, ...]:
    """Read the groups of an alert; the first line is the first group's heading."""
    groups: list[tuple[str, list[Line]]] = []
    for line in _without_closing_words(lines):
        if is_group(line):
            groups.append((line.text, []))
        else:
            groups[-1][1].append(line)
    return tuple(EditionGroup(section, _read_items(members)) for section, members in groups)


def _without_closing_words(lines: Sequence[Line]) -> Sequence[Line]:
    """Drop running text at the page's end where it follows a run of links: it belongs to none of them."""
    end = len(lines)
    words = 0
    while end and _is_text(lines[end - 1]):
        end -= 1
        words += lines[end].plain.count(" ") + 1
    items = [line for line in lines[max(0, end - 3) : end] if not is_group(line)]
    follows_links = len(items) > 1 and all(_is_link(line) for line in items[-2:])
    return lines[:end] if follows_links and words < _FEWEST_SUMMARY_WORDS else lines


def _read_items(lines: Sequence[Line]) -> tuple[EditionItem, ...]:
    """Read a group's items: a headline opens one, running text and source lines belong to the one above."""
    items: list[EditionItem] = []
    paragraphs: list[str] = []
    for line in lines:
        detail = _read_detail(items[-1], line) if items else None
        if detail is not None:
            items[-1] = detail
        elif items and _is_text(line):
            paragraphs.append(line.paragraph)
        else:
            _close_last(items, paragraphs)
            items.append(_open_item(line))
            paragraphs = []
    _close_last(items, paragraphs)
    return tuple(items)


def _is_text(line: Line) -> bool:
    """Say whether a line is running text; a headline may end in a question mark but not in a full stop."""
    if line.heading or (line.linked and not line.bullet) or _is_link(line):
        return False
    credit = _match_credit(line)
    words = credit["headline"] if credit else line.plain
    return len(line.plain) > _LONGEST_HEADLINE or (is_sentence(words) and not words.endswith(("?", "!")))


def _is_link(line: Line) -> bool:
    match = _match_credit(line)
    return match is not None and not is_sentence(match["headline"][:-1] + match["headline"][-1].strip("?!"))


def _match_credit(line: Line) -> re.Match[str] | None:
    return _CREDIT.fullmatch(line.text) if len(line.text) <= _LONGEST_LINK else None


def _open_item(line: Line) -> EditionItem:
    match = _match_credit(line) if _is_link(line) else None
    if match is None:
        return EditionItem(line.text, url=line.href)
    return EditionItem(match["headline"], credit=match["credit"], url=line.href)


def _read_detail(item: EditionItem, line: Line) -> EditionItem | None:
    """Read a line that says something of the item above it: its source, kind, date or address."""
    if len(line.plain) > LONGEST_LINE:
        return None
    if line.plain.startswith(",") and not item.sources:
        return replace(item, sources=read_source_line(line.plain))
    if (kind := read_kind(line.plain)) is not None and (line.bullet or item.sources) and not item.kind:
        return replace(item, kind=kind)
    if _URL.fullmatch(line.text) and item.url is None:
        return replace(item, url=line.text)
    return item if line.bullet and read_date_line(line.plain) else None


def _close_last(items: list[EditionItem], paragraphs: list[str]) -> None:
    """Give the last item its paragraphs; what is in parentheses after a summary's headline is its source."""
    if not items or not paragraphs:
        return
    item = replace(items[-1], paragraphs=tuple(paragraphs))
    if item.credit and not item.sources and item.credit[0].isupper():
        item = replace(item, sources=read_source_line(item.credit), credit=None)
    items[-1] = item
