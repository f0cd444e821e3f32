"""Numbers in English: digits with magnitudes, words, ordinals, fractions, dozens."""

import re
from collections.abc import Iterator
from decimal import Decimal

from dragoman.languages.cover import Cover
from dragoman.languages.en.words import DENOMINATORS, MONEY_SCALES, ONES, ORDINAL_ONES, SCALES, TENS
from dragoman.languages.numeral import NOT_IN_A_NAME, VULGAR, Numeral, arabic_pattern, arabic_value

_GAP = r"(?:[\s\u00a0]|-)"
_ARABIC = arabic_pattern(",", ".")
_UNDER_100 = (
    rf"(?:(?:{'|'.join(TENS)})(?:{_GAP}(?:{'|'.join(w for w, n in ONES.items() if 0 < n < 10)}))?"
    rf"|{'|'.join(sorted(ONES, key=len, reverse=True))})(?![A-Za-z])"
)
_UNDER_1000 = rf"(?:(?:{_UNDER_100}|a){_GAP}hundred(?![a-z])(?:{_GAP}(?:and )?{_UNDER_100})?|{_UNDER_100})"
_SCALE = r"(?:thousand|million|billion|trillion)(?![a-z])"
_CARDINAL = re.compile(
    rf"\b(?<!-)(?:(?:{_UNDER_1000}|a|half a){_GAP}{_SCALE}(?: (?:and )?{_UNDER_1000}{_GAP}{_SCALE})*"
    rf"(?: (?:and )?{_UNDER_1000})?|{_UNDER_1000})",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    rf"{NOT_IN_A_NAME}({_ARABIC})(?:(st|nd|rd|th)\b|{_GAP}?({'|'.join(SCALES)})\b|([mkb])\b)?", re.IGNORECASE
)
_ORDINAL = re.compile(
    rf"\b(?:({'|'.join(TENS)}){_GAP})?({'|'.join(sorted(ORDINAL_ONES, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_PARTS = "|".join(DENOMINATORS)
_FRACTION = re.compile(
    rf"\b(?:(a|one|two|three|four|five|six|seven|eight|nine)(?:-|\s)({_PARTS})(?:(s)\b|\b(?=\s+of\b|-)|\b)"
    rf"|(half)\b(?=\s+of\b|\s+(?:the|its|their|all)\b))",
    re.IGNORECASE,
)
_DOZEN = re.compile(r"\b(?:(a|two|three|four|five|six)\s+)dozen\b", re.IGNORECASE)
_HALVES = re.compile(
    rf"\b(\d+|{'|'.join(ONES)})\s+and\s+a\s+half\b|(?<!\d)([{''.join(VULGAR)}])"
    r"|(?<![\d/.,])(?:(\d{1,2})[ -])?([1-9])/([2-5]|8|10)(?![\d/])",
    re.IGNORECASE,
)
_CURRENCY_BEFORE = re.compile(r"[$¥£€₩]\s?$")


def read(text: str) -> list[Numeral]:
    """Read the numbers of an English text, the longest reading at each place."""
    found, cover = list[Numeral](), Cover(len(text))
    for reader in (_halves, _fractions, _dozens, _ordinals, _digits, _cardinals):
        for numeral in reader(text):
            if cover.take(numeral.start, numeral.end):
                found.append(numeral)
    return sorted(found, key=lambda numeral: numeral.start)


def _digits(text: str) -> Iterator[Numeral]:
    for match in _DIGITS.finditer(text):
        value, ordinal, scale_word, money_scale = match.groups()
        end, scale = match.end(), Decimal(1)
        if scale_word:
            scale = Decimal(SCALES[scale_word.lower()])
        elif money_scale and _CURRENCY_BEFORE.search(text, 0, match.start()):
            scale = Decimal(MONEY_SCALES[money_scale.lower()])
        elif money_scale:
            end = match.end(1)
        number = arabic_value(value, ",", ".")
        yield Numeral(number * scale, match.start(), end, scale=scale, ordinal=bool(ordinal))


def _cardinals(text: str) -> Iterator[Numeral]:
    for match in _CARDINAL.finditer(text):
        value, scale = _words_value(match.group())
        yield Numeral(value, match.start(), match.end(), scale=scale)


def _words_value(written: str) -> tuple[Decimal, Decimal]:
    total, current, scale = Decimal(0), Decimal(0), Decimal(1)
    for word in re.findall(r"[a-z]+", written.lower()):
        if word in SCALES:
            scale = Decimal(SCALES[word])
            total, current = total + (current or Decimal(1)) * scale, Decimal(0)
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word == "half":
            current = Decimal("0.5")
        elif word != "a" and word != "and":
            current += ONES.get(word, TENS.get(word, 0))
    return total + current, scale if not current else Decimal(1)


def _ordinals(text: str) -> Iterator[Numeral]:
    for match in _ORDINAL.finditer(text):
        tens, last = match.group(1), match.group(2).lower()
        value = (TENS[tens.lower()] if tens else 0) + ORDINAL_ONES[last]
        yield Numeral(Decimal(value), match.start(), match.end(), ordinal=True)


def _fractions(text: str) -> Iterator[Numeral]:
    for match in _FRACTION.finditer(text):
        count, part, plural, half = match.groups()
        if half:
            yield Numeral(Decimal("0.5"), *match.span())
        elif count.lower() not in ("a", "one") or (not plural and _is_share(text, match)):
            top = 1 if count.lower() == "a" else ONES[count.lower()]
            if top == 1 or plural:
                yield Numeral(Decimal(top) / DENOMINATORS[part.lower()], *match.span())


def _is_share(text: str, match: re.Match[str]) -> bool:
    """ "a third of them" and "one-third" are shares; "a third time" is not."""
    return "-" in match.group() or text[match.end() :].lstrip().startswith("of ")


def _dozens(text: str) -> Iterator[Numeral]:
    for match in _DOZEN.finditer(text):
        count = match.group(1).lower()
        yield Numeral(Decimal(12 * (1 if count == "a" else ONES[count])), *match.span())


def _halves(text: str) -> Iterator[Numeral]:
    for match in _HALVES.finditer(text):
        whole, sign, before, top, bottom = match.groups()
        if sign:
            yield Numeral(VULGAR[sign], *match.span())
        elif top:
            if int(top) < int(bottom):
                yield Numeral(int(before or 0) + Decimal(top) / Decimal(bottom), *match.span())
        else:
            value = Decimal(whole) if whole.isdecimal() else Decimal(ONES[whole.lower()])
            yield Numeral(value + Decimal("0.5"), *match.span())
