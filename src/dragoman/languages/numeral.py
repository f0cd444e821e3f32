"""A number as written, and the reader of Arabic digits that every language starts from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_DIGITS = "0-9０-９"
# A digit glued to a Latin letter, or to a letter by a hyphen, is part of a name: G7, F-35, COVID-19.
_NOT_IN_A_NAME = rf"(?<![A-Za-z{_DIGITS}])(?<![A-Za-zＡ-Ｚ][-‐‑])(?<![{_DIGITS}][.．,，])"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read from `text[start:end]`.

    `weak` marks a reading that is a number only if a unit follows (一 in a word). `ordinal` is "third".
    """

    value: Decimal
    start: int
    end: int
    weak: bool = False
    ordinal: bool = False


def arabic_pattern(thousands: str, decimal: str) -> str:
    """The pattern of a number in digits, full-width ones included."""
    t, d, n = re.escape(thousands), re.escape(decimal), _DIGITS
    return rf"(?:[{n}]{{1,3}}(?:[{t}][{n}]{{3}})+|[{n}]+)(?![{n}])(?:[{d}][{n}]+)?"


def arabic_value(written: str, thousands: str, decimal: str) -> Decimal:
    """The value of what `arabic_pattern` matched."""
    plain = written.translate(str.maketrans(dict.fromkeys(thousands, "")))
    return Decimal(plain.translate(str.maketrans(dict.fromkeys(decimal, "."))).translate(_HALF_WIDTH))


def find_arabic(text: str, thousands: str = ",，", decimal: str = ".．") -> Iterator[Numeral]:
    """Yield the numbers written in digits."""
    pattern = re.compile(_NOT_IN_A_NAME + arabic_pattern(thousands, decimal))
    for match in pattern.finditer(text):
        yield Numeral(arabic_value(match.group(), thousands, decimal), match.start(), match.end())


def read_arabic(text: str) -> list[Numeral]:
    """Read the numbers written in digits, with a comma for thousands and a point for decimals."""
    return list(find_arabic(text))
