"""Quantities in a text, read by value: digits, words and characters all come to the same number.

What differs by language (numerals, dates, unit words, currency signs) comes from `dragoman.languages`;
here a number is joined to the sign before it and the unit after it, and the ends of a range share both.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from dragoman.documents import Fact, Span
from dragoman.languages import Language, Numeral, Unit, language
from dragoman.languages.cover import Cover

_PLACES = 10  # thirds and sevenths have to compare equal
_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A numeral with its unit, on the way to becoming a fact."""

    numeral: Numeral
    value: Decimal
    unit: str | None
    start: int
    end: int
    counted: bool


def quantities(text: str, lang: str) -> list[Fact]:
    """Return the quantities, ordinals, money, dates and clock times of a text, in order."""
    spoken = language(lang)
    dates = spoken.dates(text)
    cover = Cover(len(text))
    for date in dates:
        cover.take(date.span.start, date.span.end)
    readings: list[_Reading] = []
    for numeral in spoken.numerals(text):
        if cover.is_free(numeral.start, numeral.end) and not (readings and numeral.start < readings[-1].end):
            readings.append(_read(text, numeral, spoken))
    readings = _share(text, _add_change(text, readings), spoken)
    found = [_fact(text, r) for r in readings if r.counted or not r.numeral.weak]
    return sorted((*found, *dates), key=lambda fact: fact.span.start)


def canonical(value: Decimal) -> str:
    """Write a number one way: no exponent, no idle zeros, thirds cut at ten places."""
    if value == value.to_integral_value():
        return format(value.to_integral_value(), "f")
    return format(round(value, _PLACES).normalize(), "f")


def _read(text: str, numeral: Numeral, spoken: Language) -> _Reading:
    start, end, value = numeral.start, numeral.end, numeral.value
    if numeral.unit:
        return _Reading(numeral, value, numeral.unit, start, end, counted=True)
    sign = _signs(spoken).search(text, max(0, start - 6), start)
    unit = _units(spoken).match(text, end)
    if sign:
        return _Reading(numeral, value, spoken.signs[sign.group(1)], sign.start(), end, counted=True)
    if not unit or (numeral.ordinal and unit.group(1).isascii()):
        return _Reading(numeral, value, None, start, end, counted=False)
    meaning = _meanings(spoken)[unit.group(1).lower()]
    end = unit.end()
    if spoken.half and text.startswith(spoken.half, end):
        value, end = value + Decimal("0.5"), end + len(spoken.half)
    name = None if numeral.ordinal else meaning.name  # 第3回 is a third, not three times
    return _Reading(numeral, value * meaning.factor, name, start, end, counted=True)


def _add_change(text: str, readings: list[_Reading]) -> list[_Reading]:
    """Add the small coin to the sum before it: 109円50銭 is 109.5 yen."""
    added: list[_Reading] = []
    for reading in readings:
        last = added[-1] if added else None
        is_change = reading.value < 1 and reading.unit and _CURRENCY.fullmatch(reading.unit)
        if last and is_change and last.unit == reading.unit and not text[last.end : reading.start].strip():
            added[-1] = replace(last, value=last.value + reading.value, end=reading.end)
        else:
            added.append(reading)
    return added


def _share(text: str, readings: list[_Reading], spoken: Language) -> list[_Reading]:
    """Hand the unit and the magnitude of a range's last end to its first: 2〜3万人, 10 to 15 percent."""
    shared = list(readings)
    for index in range(len(shared) - 2, -1, -1):
        first, last = shared[index], shared[index + 1]
        between = text[first.end : last.start].strip().lower()
        has_unit = first.counted and first.unit is not None
        if has_unit or first.numeral.ordinal or between not in spoken.ranges:
            continue
        scale = last.numeral.scale if first.numeral.scale == 1 else Decimal(1)
        grown = first.value * scale
        if last.counted and grown <= last.value:
            shared[index] = replace(first, value=grown, unit=last.unit, counted=True)
    return shared


def _fact(text: str, reading: _Reading) -> Fact:
    span = Span(reading.start, reading.end)
    kind = "ordinal" if reading.numeral.ordinal else "quantity"
    if reading.unit and _CURRENCY.fullmatch(reading.unit):
        kind = "money"
    return Fact(kind, canonical(reading.value), span.of(text), span, reading.unit)


@cache
def _unit_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(re.escape(w) + (r"(?![A-Za-z])" if w[-1].isascii() and w[-1].isalpha() else "")
                      for w in sorted(words, key=len, reverse=True))  # fmt: skip
    return re.compile(rf"[\s\u00a0-]?({listed})" if words else r"(?!)", re.IGNORECASE)


@cache
def _sign_pattern(signs: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z])({listed})[\s\u00a0]?\Z" if signs else r"(?!)")


def _units(spoken: Language) -> re.Pattern[str]:
    return _unit_pattern(tuple(spoken.units))


def _meanings(spoken: Language) -> Mapping[str, Unit]:
    return _lowered(tuple(spoken.units.items()))


@cache
def _lowered(units: tuple[tuple[str, Unit], ...]) -> Mapping[str, Unit]:
    return {word.lower(): unit for word, unit in units}


def _signs(spoken: Language) -> re.Pattern[str]:
    return _sign_pattern(tuple(spoken.signs))
