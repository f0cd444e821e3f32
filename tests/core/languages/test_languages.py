from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages import available, guess, language


def test_it_finds_every_language_that_has_a_folder() -> None:
    assert {"de", "en", "fr", "ja", "ko", "zh"} <= set(available())
    for code in available():
        assert language(code).code == code


def test_it_takes_the_first_part_of_a_longer_code() -> None:
    assert language("ja-JP") is language("ja")
    assert language("EN_us") is language("en")


@pytest.mark.parametrize("code", ["pt", "sw", "", "../en", "en; rm", "tables"])
def test_it_serves_any_other_code_with_a_sane_fallback(code: str) -> None:
    unknown = language(code)
    assert [numeral.value for numeral in unknown.numerals("12 and 3.5")] == [12, Decimal("3.5")]
    assert unknown.scripts == frozenset()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("防衛省は発表した", "ja"),
        ("政府决定", "zh"),
        ("국방부는 발표했다", "ko"),
        ("The ministry said", "en"),
        ("The kanji 菅 is read Suga in this name", "en"),
        ("", "en"),
    ],
)
def test_it_tells_a_language_by_its_script(text: str, code: str) -> None:
    assert guess(text) == code


@given(st.text(alphabet="あ漢a .。！？!?「」”\n", max_size=60), st.sampled_from(["ja", "en", "xx"]))
def test_sentences_join_back_to_the_text(text: str, code: str) -> None:
    assert "".join(language(code).sentences(text)) == text


def test_it_cuts_sentences_at_each_language_s_own_marks() -> None:
    assert language("ja").sentences("雨だ。「寒い。」と言った。") == ["雨だ。", "「寒い。」と言った。"]
    assert language("en").sentences("It rained. “Cold.” He left.") == ["It rained. ", "“Cold.” ", "He left."]
