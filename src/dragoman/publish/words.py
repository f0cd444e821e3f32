"""The few words that a channel adds of its own, in the language of the edition."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in an alert and is no part of its content."""

    contents: str
    contact: str
    online: str
    seal: str
    draft: str
    correction: str
    withdrawn: str
    unsubscribe: str
    kinds: dict[str, str]
    page: str
    pages: str
    clock: Callable[[str], str]
    day: Callable[[dt.date], str]
    byline: str
    abridged: str
    original: str


def _twelve_hours(time: str) -> str:
    hour, colon, minute = time.partition(":")
    if not (colon and hour.isdecimal()):
        return time
    return f"{int(hour) % 12 or 12}:{minute} {'a.m.' if int(hour) < 12 else 'p.m.'}"


_FIRST_HALF = ("January", "February", "March", "April", "May", "June")
_MONTHS = (*_FIRST_HALF, "July", "August", "September", "October", "November", "December")

_WORDS = {
    "en": Words(
        contents="In this alert",
        contact="Contact",
        online="Read online",
        seal="Seal",
        draft="Draft: not sealed",
        correction="This alert corrects an earlier one, sealed",
        withdrawn="This item was withdrawn after the alert went out.",
        unsubscribe="Stop receiving this alert",
        kinds={"translation": "Translation", "summary": "Summary", "pointer": "English report"},
        page="p. {}",
        pages="pp. {}",
        clock=_twelve_hours,
        day=lambda day: f"{_MONTHS[day.month - 1]} {day.day}, {day.year}",  # strftime's follow the locale
        byline="By {}",
        abridged="(Abridged)",
        original="Original",
    ),
    "ja": Words(
        contents="目次",
        contact="連絡先",
        online="ウェブ版",
        seal="封印",
        draft="下書き（未封印）",
        correction="このアラートは以前の版の訂正です。元の封印",
        withdrawn="この記事は配信後に取り下げられました。",
        unsubscribe="配信を停止する",
        kinds={"translation": "翻訳", "summary": "要約", "pointer": "英文記事"},
        page="{}面",
        pages="{}面",
        clock=str,
        day=lambda day: f"{day.year}年{day.month}月{day.day}日",
        byline="{}",
        abridged="（抄訳）",
        original="原文",
    ),
}


def words_for(language: str | None) -> Words:
    """Return the words in a language, in English where we do not have it."""
    return _WORDS.get((language or "en").partition("-")[0], _WORDS["en"])
