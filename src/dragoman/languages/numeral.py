"""A number as written, and the reader of Arabic digits that every language starts from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

DIGITS = "0-9０-９"
VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3,
          "⅔": Decimal(2) / 3}  # fmt: skip
_HALF_WIDTH = {ord("０") + n: str(n) for n in range(10)}
# A digit glued to a Latin letter, or to a letter by a hyphen, is part of a name: G7, F-35, COVID-19.
NOT_IN_A_NAME = rf"(?<![A-Za-z{DIGITS}])(?<![A-Za-zＡ-Ｚ][-‐‑])(?<![{DIGITS}][.．,，])"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read from `text[start:end]`.

    `scale` is the magnitude word already in `value` (million), which a range hands to its first end.
    `weak` marks a reading that is a number only if a unit follows (一 in a word). `ordinal` is "third".
    `unit` is set where the number's own form says it (3割5分).
    """

    value: Decimal
    start: int
    end: int
    scale: Decimal = Decimal(1)
    weak: bool = False
    ordinal: bool = False
    unit: str | None = None


def arabic_pattern(thousands: str, decimal: str) -> str:
    """The pattern of a number in digits, full-width ones included."""
    t, d, n = re.escape(thousands), re.escape(decimal), DIGITS
    return rf"(?:[{n}]{{1,3}}(?:[{t}][{n}]{{3}})+|[{n}]+)(?![{n}])(?:[{d}][{n}]+|[{''.join(VULGAR)}])?"


def arabic_value(written: str, thousands: str = ",，", decimal: str = ".．") -> Decimal:
    """The value of what `arabic_pattern` matched."""
    if written[-1] in VULGAR:
        return arabic_value(written[:-1], thousands, decimal) + VULGAR[written[-1]]
    plain = "".join("." if c in decimal else c for c in written if c not in thousands)
    return Decimal(plain.translate(_HALF_WIDTH))


def find_arabic(text: str, thousands: str = ",，", decimal: str = ".．") -> Iterator[Numeral]:
    """Yield the numbers written in digits."""
    for match in re.finditer(NOT_IN_A_NAME + arabic_pattern(thousands, decimal), text):
        yield Numeral(arabic_value(match.group(), thousands, decimal), match.start(), match.end())


def read_arabic(text: str) -> list[Numeral]:
    """Read the numbers written in digits, with a comma for thousands and a point for decimals."""
    return list(find_arabic(text))
