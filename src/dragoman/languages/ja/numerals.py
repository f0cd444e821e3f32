"""Numbers in Japanese: digits, kanji and mixtures, with 割 and 分, fractions and ordinals."""

import dataclasses
import re
from collections.abc import Iterator

from dragoman.languages.han_numerals import han_reader
from dragoman.languages.ja.units import UNITS
from dragoman.languages.numeral import Numeral

MAGNITUDES = {"万": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}
_read_han = han_reader(MAGNITUDES)
# Words that begin like a count and are none.
_NO_COUNT = re.compile(
    r"一(?:部|面|口(?!\d)|行|番|時(?!間)|次|言|点(?!差)|両日|国|代|級|通り|定|段|団|世|周|足|目|章|席|店|級|本化|本槍)"
    r"|三国|四国|二次|十分|一目|一人ひとり|一人一人|二の|千葉|百貨|五輪|万一|一件落着"
    r"|十勝|八戸|三次市|二本松|八代市|千代田|六本木|三条市|四日市|五日市|廿日市|十日町"
)
_UNIT = re.compile("|".join(sorted(map(re.escape, UNITS), key=len, reverse=True)))
_POINT = re.compile(r"[・･]")
_OF = re.compile(r"\s?分の\s?")
_TENTHS = re.compile(r"割")
_HUNDREDTHS = re.compile(r"分(?!の|間|前|後|ほど|頃)")


def read(text: str) -> list[Numeral]:
    """Read the numbers of a Japanese text."""
    numerals = [n for n in _read_han(text) if not (n.weak and _NO_COUNT.match(text, n.start))]
    return list(_joined(text, numerals))


def _joined(text: str, numerals: list[Numeral]) -> Iterator[Numeral]:
    """Join a denominator to its numerator (3分の1) and 割 to the 分 after it (3割5分)."""
    index = 0
    while index < len(numerals):
        first = numerals[index]
        second = numerals[index + 1] if index + 1 < len(numerals) else None
        joined = second and _pair(text, first, second)
        yield joined or _marked(text, first)
        index += 2 if joined else 1


def _pair(text: str, first: Numeral, second: Numeral) -> Numeral | None:
    return _decimal(text, first, second) or _fraction(text, first, second) or _tenths(text, first, second)


def _decimal(text: str, first: Numeral, second: Numeral) -> Numeral | None:
    """０・８％, 四・八％: a point in vertical setting. Without a unit it may part two numbers (3・11)."""
    if not _POINT.fullmatch(text, first.end, second.start) or not _UNIT.match(text, second.end):
        return None
    places = second.end - second.start
    return Numeral(first.value + second.value.scaleb(-places), first.start, second.end)


def _fraction(text: str, first: Numeral, second: Numeral) -> Numeral | None:
    if first.value and _OF.fullmatch(text, first.end, second.start):
        return Numeral(second.value / first.value, first.start, second.end)
    return None


def _tenths(text: str, first: Numeral, second: Numeral) -> Numeral | None:
    hundredths = _HUNDREDTHS.match(text, second.end)
    if hundredths and _TENTHS.fullmatch(text, first.end, second.start):
        value = first.value * 10 + second.value
        return Numeral(value, first.start, hundredths.end(), unit="percent")
    return None


def _marked(text: str, numeral: Numeral) -> Numeral:
    ordinal = text[numeral.start - 1 : numeral.start] == "第" or text.startswith(("番目", "位"), numeral.end)
    return dataclasses.replace(numeral, ordinal=ordinal)
