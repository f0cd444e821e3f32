from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages import language
from dragoman.languages.dates import clock, date_parts, date_value
from dragoman.languages.tables import word_list

_KANJI = "〇一二三四五六七八九"


def _in_kanji(number: int) -> str:
    """Write a number below 10**16 in kanji, the plain way."""
    written = ""
    for name, size in (("兆", 10**12), ("億", 10**8), ("万", 10**4), ("", 1)):
        group = number // size % 10**4
        if group:
            written += _group(group) + name
    return written or "〇"


def _group(number: int) -> str:
    written = ""
    for name, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // size % 10
        if digit:
            written += ("" if digit == 1 and name else _KANJI[digit]) + name
    return written


_ONES = word_list(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
)
_TENS = word_list("- - twenty thirty forty fifty sixty seventy eighty ninety")


def _in_words(number: int) -> str:
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            tail = "" if not rest else (" and " if name == "hundred" else " ") + _in_words(rest)
            return f"{_in_words(number // size)} {name}{tail}"
    if number >= 20:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    return _ONES[number]


def _values(text: str, code: str) -> list[Decimal]:
    return [numeral.value for numeral in language(code).numerals(text)]


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_a_number_written_in_kanji_reads_as_the_same_number(number: int) -> None:
    assert _values(_in_kanji(number), "ja") == [number]


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_number_written_in_english_words_reads_as_the_same_number(number: int) -> None:
    assert _values(_in_words(number), "en") == [number]


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["ja", "en", "ko", "zh", "xx"]))
def test_a_number_with_commas_reads_as_the_same_number(number: int, code: str) -> None:
    assert _values(f"{number:,}", code) == [number]


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_with_points_for_thousands_reads_as_the_same_number_in_german(number: int) -> None:
    assert _values(f"{number:,}".replace(",", "."), "de") == [number]


@given(
    st.integers(1, 9999) | st.none(),
    st.integers(1, 12) | st.none(),
    st.integers(1, 31) | st.none(),
)
def test_the_parts_of_a_date_come_back(year: int | None, month: int | None, day: int | None) -> None:
    if year is not None and month is None:
        day = None  # a year and a day without a month is no date
    if (year, month, day) != (None, None, None):
        assert date_parts(date_value(year, month, day)) == (year, month, day)


def test_a_clock_time_is_none_when_there_is_no_such_time() -> None:
    assert clock(4, 30, afternoon=True) == "16:30"
    assert clock(12, 5, afternoon=False) == "00:05"
    assert clock(25, 0) is None
    assert clock(3, 75) is None
