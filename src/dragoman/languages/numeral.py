"""A number as written, and the reader of Arabic digits that every language starts from."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
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
    """The pattern of a number in digits, full-width ones included. Longer runs of digits are no quantity."""
    t, d, n = re.escape(thousands), re.escape(decimal), DIGITS
    whole = rf"(?:[{n}]{{1,3}}(?:[{t}][{n}]{{3}}){{1,7}}|[{n}]{{1,24}})(?![{n}])"
    return rf"{whole}(?:[{d}][{n}]{{1,24}}|[{''.join(VULGAR)}])?"


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


def reader(thousands: str, decimal: str, magnitudes: Mapping[str, int]) -> Callable[[str], list[Numeral]]:
    """Make a reader for a language with these marks and these words after a number (millions, Milliarden)."""
    after = re.compile(rf"[\s\u00a0]({'|'.join(magnitudes)})\b", re.IGNORECASE)

    def read(text: str) -> list[Numeral]:
        return [_scaled(numeral, after.match(text, numeral.end)) for numeral in find(text)]

    def find(text: str) -> Iterator[Numeral]:
        return find_arabic(text, thousands, decimal)

    def _scaled(numeral: Numeral, word: re.Match[str] | None) -> Numeral:
        if not word:
            return numeral
        scale = Decimal(magnitudes[word.group(1).lower()])
        return replace(numeral, value=numeral.value * scale, end=word.end(), scale=scale)

    return read
