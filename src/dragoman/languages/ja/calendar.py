"""Dates, era years and clock times in Japanese."""

import re
from collections.abc import Iterator

from dragoman.documents import Fact
from dragoman.languages.cover import Cover
from dragoman.languages.dates import clock, date_fact, date_value
from dragoman.languages.ja.numerals import read as read_numbers

ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_N = r"[0-9０-９〇零一二三四五六七八九十]"
_ERA = rf"(?P<era>{'|'.join(ERAS)})\s?(?P<era_year>元|{_N}{{1,3}})"
_YEAR = rf"(?P<year>{_N}{{4}})"
_DAY = rf"(?P<day>{_N}{{1,3}})\s?日(?!市|町|間|本|目|ぶり|後|連続|以内|以上)"
_MONTH = rf"(?P<month>{_N}{{1,3}})\s?月"
_DATES = (
    re.compile(
        rf"(?<!{_N})(?:(?:{_YEAR}年)?{_MONTH})?(?P<day>{_N}{{1,3}})日?[〜～~–-](?P<last>{_N}{{1,3}})日(?!間)"
    ),
    re.compile(rf"(?:{_ERA}|{_YEAR})\s?年(?:度|\s?{_MONTH}(?:\s?{_DAY})?)?(?!代|間|以上)"),
    re.compile(rf"(?:{_ERA}|{_YEAR})年度"),
    re.compile(rf"(?<!{_N}){_MONTH}(?:\s?{_DAY})?(?!間)"),
    re.compile(
        rf"(?<!{_N})(?P<year>{_N}{{4}})[/.／](?P<month>{_N}{{1,2}})[/.／](?P<day>{_N}{{1,2}})(?!{_N})"
    ),
    re.compile(rf"(?<![{_N[1:-1]}.．万億ヵカか]){_DAY}"),
)
_DECADE = re.compile(rf"({_N}{{2,4}})年代")
_CLOCK = re.compile(
    rf"(?P<half>午前|午後)?\s?(?<!{_N})(?P<hour>{_N}{{1,3}})時(?!間|代|点|期|折|速)(?:(?P<minute>{_N}{{1,3}})分|(?P<thirty>半))?"
    rf"|同(?P<same>{_N}{{1,3}})分"
    rf"|(?P<half2>午前|午後)?(?<![0-9０-９])(?P<hour2>[0-9０-９]{{1,2}})[:：](?P<minute2>[0-9０-９]{{2}})(?![0-9０-９:：])"
)


def read(text: str) -> list[Fact]:
    """Read the dates and clock times of a Japanese text."""
    found, cover = list[Fact](), Cover(len(text))
    for reader in (_decades, _dates, _clocks):
        for fact in reader(text):
            if cover.take(fact.span.start, fact.span.end):
                found.append(fact)
    return sorted(found, key=lambda fact: fact.span.start)


def _number(written: str | None) -> int | None:
    if not written:
        return None
    return 1 if written == "元" else int(read_numbers(written)[0].value)


def _dates(text: str) -> Iterator[Fact]:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            part = match.groupdict()
            year, month, day = (_number(part.get(name)) for name in ("year", "month", "day"))
            if part.get("era"):
                year = ERAS[part["era"]] + (_number(part["era_year"]) or 0)
            last = _number(part.get("last"))
            if not _exists(month, 12) or not _exists(day, 31) or not _exists(last, 31):
                continue
            value = date_value(year, month, day)
            value += "/" + date_value(year, month, last) if last else ""
            yield date_fact(text, match.start(), match.end(), value)


def _exists(number: int | None, greatest: int) -> bool:
    return number is None or 1 <= number <= greatest


def _decades(text: str) -> Iterator[Fact]:
    for match in _DECADE.finditer(text):
        yield date_fact(text, match.start(), match.end(), f"{_number(match[1])}s")


def _clocks(text: str) -> Iterator[Fact]:
    hour: int | None = None
    for match in _CLOCK.finditer(text):
        if match["same"]:  # 午前7時2分、公邸発。同4分、官邸着
            value = clock(hour, _number(match["same"]) or 0) if hour is not None else None
            if value:
                yield date_fact(text, match.start(), match.end(), value, "time")
            continue
        written = _number(match["hour"] or match["hour2"])
        minute = 30 if match["thirty"] else _number(match["minute"] or match["minute2"])
        half = match["half"] or match["half2"]
        value = clock(written or 0, minute or 0, afternoon=half == "午後" if half else None)
        if value:
            hour = int(value[:2])
            yield date_fact(text, match.start(), match.end(), value, "time")
