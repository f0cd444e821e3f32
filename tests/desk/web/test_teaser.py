"""Teasers: where they end, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman_desk.web.teaser import teaser


def test_a_short_text_stands_in_full():
    assert teaser("One sentence only.\n\nAnd another.") == "One sentence only. And another."


def test_it_ends_with_the_last_sentence_in_reach():
    text = "The government decided on the bill today. " * 12
    shown = teaser(text)
    assert shown.endswith("bill today.")
    assert 36 <= len(shown.split()) <= 75


def test_a_sentence_without_an_end_in_reach_is_cut_between_words():
    shown = teaser("word " * 200)
    assert shown == "word " * 60 + "…"


@pytest.mark.parametrize("abbreviation", ["the U.S. forces", "on Nov. 12", "Gen. Yoshida", "No. 3 reactor"])
def test_an_abbreviation_ends_no_sentence(abbreviation):
    text = "word " * 55 + abbreviation + " word" * 40
    assert teaser(text).endswith("…")


def test_japanese_ends_at_its_full_stop():
    text = "政府は十二日の閣議で法案を今国会に提出することを決めた。" * 8
    shown = teaser(text)
    assert shown.endswith("決めた。")
    assert 70 <= len(shown) <= 150


def test_a_full_stop_inside_a_quotation_does_not_end_it():
    text = "「" + "あ" * 110 + "。」" + "と述べた。" + "い" * 100
    assert not teaser(text).endswith("あ。")


def test_a_table_or_a_schedule_has_no_teaser():
    assert teaser("| a | b |\n|---|---|\n| 1 | 2 |") == ""
    assert teaser("08:02 Arrived at Kantei\n\n08:15 – 08:41 Met with A") == ""


@given(st.text(), st.integers(1, 80))
def test_it_is_the_opening_and_no_longer_than_asked(body, words):
    shown = teaser(body, words).removesuffix("…").split()
    assert len(shown) <= words * 1.25 + 1
