"""An alert: the daily edition, with its notice, its lead and its groups of summaries and links."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.capture.press_page.alert_groups import is_group, is_lead_title, read_groups
from dragoman.capture.press_page.body import make_paragraphs
from dragoman.capture.press_page.clock import read_date_line
from dragoman.capture.press_page.context import Context
from dragoman.capture.press_page.furniture import is_print_control, without_menu
from dragoman.capture.press_page.lines import Line
from dragoman.capture.press_page.list_page import cut_read_more
from dragoman.capture.press_page.source_line import LONGEST_LINE
from dragoman.documents import PARAGRAPH_BREAK, Edition, Slot

_TITLE = re.compile(r"(?P<slot>\w{3,20}) alert(?: ?[-–—:,|]+ ?(?P<date>[^-–—].*))?", re.IGNORECASE)
_SLOTS: dict[str, Slot] = {"morning": "morning", "afternoon": "afternoon"}
_ADDRESS = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_CONTACT = re.compile(r"contact: ?(?P<contact>\S.*)", re.IGNORECASE)
_LONGEST_TITLE = 120
_LONGEST_NOTICE = 10_000


@dataclass(frozen=True, slots=True)
class Title:
    """An alert's title line and where it stands."""

    start: int
    end: int
    text: str
    slot: Slot | None
    date: dt.date | None


def find_title(lines: Sequence[Line]) -> Title | None:
    """Find the title of an alert, `Morning Alert - Thursday, March 3, 2022`.

    Without a date it is a link in the site's menu, not a title.
    """
    for index, line in enumerate(lines):
        match = _TITLE.fullmatch(line.plain) if len(line.plain) <= _LONGEST_TITLE else None
        if match is None or line.bullet:
            continue
        date_below = not match["date"] and index + 1 < len(lines) and not lines[index + 1].bullet
        date = read_date_line(match["date"] or (lines[index + 1].plain if date_below else ""))
        if date is not None:
            end = index + (2 if date_below else 1)
            return Title(index, end, line.text, _SLOTS.get(match["slot"].casefold()), date.day)
    return None


def read_alert(lines: Sequence[Line], title: Title, context: Context) -> Edition:
    """Read an alert page whose title has been found."""
    rest = [line for line in without_menu(lines[title.end :]) if not _is_furniture(line)]
    groups_at = next((index for index, line in enumerate(rest) if is_group(line)), len(rest))
    front, back = rest[:groups_at], rest[groups_at:]
    lead_at = next((index for index, line in enumerate(front) if is_lead_title(line)), len(front))
    contact, notice = _read_notice(front[:lead_at])
    return Edition(
        origin=context.origin,
        title=title.text,
        slot=title.slot,
        date=title.date,
        notice=PARAGRAPH_BREAK.join(notice) or None,
        lead_title=front[lead_at].text if lead_at < len(front) else None,
        lead=make_paragraphs(front[lead_at + 1 :]),
        groups=read_groups(back),
        url=context.url,
        contact=contact,
        language=context.language,
        published=context.posted,
    )


def _is_furniture(line: Line) -> bool:
    return is_print_control(line) or cut_read_more(line.plain) == ""


def _read_notice(lines: Sequence[Line]) -> tuple[str | None, list[str]]:
    """Return the contact and the notice; a line that is only the contact is no part of the notice."""
    notice: list[str] = []
    contact: str | None = None
    for line in lines:
        match = _CONTACT.fullmatch(line.plain) if len(line.plain) <= LONGEST_LINE else None
        if match:
            contact = contact or match["contact"]
        else:
            notice.append(line.paragraph)
    address = _ADDRESS.search(PARAGRAPH_BREAK.join(notice)[:_LONGEST_NOTICE])
    return contact or (address.group() if address else None), notice
