"""Numbers in Chinese characters, alone or mixed with digits: 十二, 二〇一八, 1億2000万, 3兆5千億.

Shared by the languages that write them; each gives its own large magnitudes.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from dragoman.languages.numeral import NOT_IN_A_NAME, Numeral, arabic_pattern, arabic_value

_ONES = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_ARABIC = arabic_pattern(",，", ".．")
_KANJI = "[" + "".join(_ONES) + "".join(_SMALL) + "]{1,24}"
_STEP = rf"{_ARABIC} ?[十百千](?!葉)"
_PART = rf"(?:(?:{_STEP}){{1,3}}(?:{_ARABIC})?|{_ARABIC}|{_KANJI})"
_STEPS = re.compile(rf"({_ARABIC}) ?([十百千]?)")
_HAN = re.compile("[々\u3400-\u9fff]")
_VAGUE = r"(?<![数何幾])(?<![数何幾][十百千万])"  # 数十人 is no number


def han_reader(large: Mapping[str, int]) -> Callable[[str], list[Numeral]]:
    """Make a reader for a language whose large magnitudes are these (万, 億, 兆)."""
    names = "(?: ?[" + "".join(large) + "])"
    start = NOT_IN_A_NAME + _VAGUE
    run = re.compile(rf"{start}(?:{_PART}{names}{{1,3}} ?){{0,8}}{_PART}{names}{{0,3}}(?!数)")
    section = re.compile(rf"({_PART})({names}*)")

    def read(text: str) -> list[Numeral]:
        return [_numeral(match, section, large) for match in run.finditer(text)]

    return read


def _numeral(match: re.Match[str], section: re.Pattern[str], large: Mapping[str, int]) -> Numeral:
    total, scale = Decimal(0), Decimal(1)
    for part in section.finditer(match.group()):
        scale = Decimal(1)
        for mark in part.group(2).replace(" ", ""):
            scale *= large[mark]
        total += _part_value(part.group(1)) * scale
    written = match.group()
    has_magnitude = any(mark in large for mark in written)
    has_digit = any(c.isdecimal() for c in written)
    weak = not (has_magnitude or has_digit or _stands_alone(match))
    return Numeral(total, match.start(), match.end(), scale=scale, weak=weak)


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether two or more characters are a number by themselves, and not the head of a name (五十嵐)."""
    text, (start, end) = match.string, match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    return end - start > 1 and not _HAN.match(before) and not _HAN.match(after)


def _part_value(written: str) -> Decimal:
    if written[0] in _ONES or written[0] in _SMALL:
        return Decimal(_kanji_value(written))
    steps = (match.groups() for match in _STEPS.finditer(written))
    return sum((arabic_value(digits) * _SMALL.get(mark, 1) for digits, mark in steps), Decimal(0))


def _kanji_value(written: str) -> int:
    if not any(c in _SMALL for c in written):
        return int("".join(str(_ONES[c]) for c in written))
    total, current = 0, 0
    for c in written:
        if c in _SMALL:
            total, current = total + (current or 1) * _SMALL[c], 0
        else:
            current = current * 10 + _ONES[c]
    return total + current
