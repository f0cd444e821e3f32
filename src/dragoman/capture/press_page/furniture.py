"""What a page prints around an article: print control, breadcrumb, the site's menu, its footer.

All of it is recognised by form. The hot topics of the day are whatever the last list of short items on
the page says; no topic is known by name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.capture.press_page.labels import read_kind
from dragoman.capture.press_page.lines import Line, fold

_PRINT = re.compile(r"\W*(?:print\b\W*){1,3}(?:this )?(?:page|article)?\W*", re.IGNORECASE)
_DOUBLED_PRINT = re.compile(r"print print", re.IGNORECASE)
_FOOTER = re.compile(
    r"(?:(?:©|\(c\)|copyright\b).*|(?:back to |to the )?top|share(?: this)?|tweet|search|menu|home|sitemap"
    r"|contact(?: us)?|privacy(?: policy)?|terms(?: of use)?|hot topics|«.*|.*»|← .*|.* →"
    r"|(?:previous|next|older|newer)(?: (?:page|posts?|entries))?|page \d+ of \d+|[\d\s…,.]+)",
    re.IGNORECASE,
)
_MENU_TITLE = re.compile(r"(?:hot|trending|popular|current) topics?:?", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[>»›＞≫]+\s*")
_LONGEST_STEP = 60
_LONGEST_MENU_ITEM = 40
_MOST_MENU_WORDS = 5
# Three capitals may be a broadcaster's name on a line of its own.
_FEWEST_CAPITALS = 4
_SENTENCE_END = re.compile(r"(?<![A-Z]\.)(?<!\b[A-Z])[.。！？!?][\"'”’」』)\]]*$")


def is_print_control(line: Line) -> bool:
    """Say whether a line is the print control, `print PRINT` or one of its variants."""
    return len(line.plain) < 40 and _PRINT.fullmatch(line.plain) is not None


def is_doubled_print_control(line: Line) -> bool:
    """Say whether a line is the print control's icon and word, as only press pages have it."""
    return _DOUBLED_PRINT.fullmatch(line.plain) is not None


def is_footer(line: Line) -> bool:
    """Say whether a line is site furniture that follows the page's last menu."""
    return len(line.plain) < 120 and (is_print_control(line) or _FOOTER.fullmatch(line.plain) is not None)


def is_sentence(text: str) -> bool:
    """Say whether a text ends as a sentence does; `U.S.` at its end does not make it one."""
    return _SENTENCE_END.search(text[-12:]) is not None


def is_prose(line: Line) -> bool:
    """Say whether a line is running text rather than a headline or a menu word."""
    return len(line.plain) > 160 or (is_sentence(line.plain) and line.plain.count(" ") >= 5)


def read_breadcrumb(text: str) -> tuple[str, ...]:
    """Read `SECTION > Sub`; empty for a line that is no breadcrumb. A leading `Home` is the site's."""
    plain = fold(text)
    if len(plain) > 4 * _LONGEST_STEP or not _SEPARATOR.search(plain):
        return ()
    steps = _SEPARATOR.split(plain)
    if len(steps) > 1 and steps[0].casefold() == "home":
        steps = steps[1:]
    if not all(0 < len(step) <= _LONGEST_STEP for step in steps):
        return ()
    return tuple(steps)


def read_section(text: str) -> tuple[str, ...]:
    """Read a line that is a section and can be no headline: a breadcrumb whose root is in capitals."""
    steps = read_breadcrumb(text)
    return steps if len(steps) > 1 and is_capitals(steps[0]) else ()


def is_capitals(text: str) -> bool:
    """Say whether a line is a section's name alone, `OPINION POLLS`."""
    words = text.split()
    letters = [letter for letter in text if letter.isalpha()]
    return (
        len(letters) >= _FEWEST_CAPITALS
        and len(text) <= _LONGEST_MENU_ITEM
        and len(words) <= _MOST_MENU_WORDS
        and all(letter.isupper() for letter in letters)
        and not any(mark in text for mark in '.:;!?()[]"“”|<>')
    )


def is_menu_item(line: Line) -> bool:
    """Say whether a list item could stand in the site's menu of topics."""
    return (
        line.bullet
        and line.marks == "- "
        and len(line.plain) <= _LONGEST_MENU_ITEM
        and line.plain.count(" ") < _MOST_MENU_WORDS
        and not line.plain.startswith(",")
        and not line.plain.endswith((".", ":", ";", ",", "!", "?", ")"))
        and read_kind(line.plain) is None
    )


def without_menu(lines: Sequence[Line]) -> list[Line]:
    """Drop the site's menu, the last list on the page, with the footer after it."""
    end = len(lines)
    while end and is_footer(lines[end - 1]) and not lines[end - 1].bullet:
        end -= 1
    start = end
    gap = 0
    while start and is_menu_item(lines[start - 1]) and (start == end or lines[start].gap <= gap):
        start -= 1
        if start == end - 1 and start and lines[start - 1].bullet:
            gap = lines[start].gap
    if start == end:
        return list(lines[: _without_print(lines)])
    has_title = start > 0 and _MENU_TITLE.fullmatch(lines[start - 1].plain[:_LONGEST_MENU_ITEM]) is not None
    return list(lines[: start - 1] if has_title else lines[:start])


def _without_print(lines: Sequence[Line]) -> int:
    end = len(lines)
    while end and is_print_control(lines[end - 1]):
        end -= 1
    return end
