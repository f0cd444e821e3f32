import pytest

from core.check.support import run, shown
from dragoman.check import leftover
from dragoman.options import CheckOptions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Onodera met Schriver.", []),
        ("Onodera met 長官 there.", [("warning", "長官", None)]),
        ("the pun (だじゃれ) is lost", [("note", "だじゃれ", None)]),
        ("up ５７％ from", [("warning", "５７％", "57%")]),
        ("Kyiv, Київ", []),
    ],
)
def test_it_finds_what_was_left_from_a_japanese_source(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert shown(run(leftover, text), text) == expected


def test_it_knows_which_scripts_two_languages_share() -> None:
    into_chinese = CheckOptions("ja", "zh")
    assert [f.level for f in run(leftover, "防衛省は発表", options=into_chinese)] == ["warning"]
    assert run(leftover, "NATO は発表", options=CheckOptions("en", "ja")) == []
    assert len(run(leftover, "국방부 said", options=CheckOptions("ko", "en"))) == 1
