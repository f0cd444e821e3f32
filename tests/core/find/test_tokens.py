"""Tokens of the index, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.find.tokens import characters, index_text, query_tokens, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Defense Minister", "defense minister"),
        ("U.S.-Japan talks", "us japan talks"),
        ("the Diet’s and Japan's", "the diet and japan"),
        ("don't", "dont"),
        ("Kōno, naïve CAFÉ", "kono naive cafe"),
        ("1,000 men, 46.3 percent", "1000 men 46.3 percent"),
        ("ＧＤＰ", "gdp"),
        ("F-35A", "f 35a"),
        ("防衛相", "防衛 衛相 相"),
        ("GDP速報", "gdp 速報 報"),
        ("防衛。相", "防衛 衛 相"),
        ("ジョー・バイデン", "ジョ ョー ー バイ イデ デン ン"),
        ("ﾊﾞｽ", "バス ス"),
        ("は\u3099か", "ばか か"),
        ("국방부 장관", "국방 방부 부 장관 관"),
        ("каждый День", "каждый день"),
        ("हिन्दी भाषा", "हिन्दी भाषा"),
        ("ไทย", "ไท ทย ย"),
        ("!?。", ""),
        ("", ""),
    ],
)
def test_a_text_becomes_folded_words_and_pairs_of_characters(text: str, expected: str) -> None:
    assert index_text(text) == expected


def test_tokens_say_where_they_stand() -> None:
    text = "日米の U.S. ﾊﾞｽ"
    assert [text[token.start : token.end] for token in tokens(text)] == [
        "日米", "米の", "の", "U.S.", "ﾊﾞｽ", "ｽ",
    ]  # fmt: skip


def test_a_run_that_ends_a_query_may_go_on_in_the_text() -> None:
    assert [token.text for token in query_tokens("防衛相")] == ["防衛", "衛相"]
    assert [token.text for token in query_tokens("相")] == ["相"]
    assert [token.text for token in query_tokens("日米 GDP")] == ["日米", "米", "gdp"]


def test_single_characters_are_those_of_scripts_without_spaces() -> None:
    assert characters("日米 GDP ﾊﾞ") == "日 米 バ"


@given(st.text())
def test_any_text_has_tokens_in_order_and_without_spaces(text: str) -> None:
    found = list(tokens(text))
    assert all(token.text and not token.text[0].isspace() for token in found)
    assert len(" ".join(token.text for token in found).split(" ")) == max(len(found), 1)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)
