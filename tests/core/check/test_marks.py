"""Quotation marks, brackets and spaces."""

import pytest

from core.check.support import run, shown
from dragoman.check import Check, brackets, quotes, spacing
from dragoman.options import CheckOptions

GOLDEN: list[tuple[Check, str, list[tuple[str, str, str | None]]]] = [
    (quotes, "He said, “We will go.”", []),
    (quotes, "He said, “We will go.", [("error", "“", None)]),
    (quotes, "We will go,” he said.", [("error", "”", None)]),
    (quotes, "“He said ‘no’ to the North’s offer.”", []),
    (quotes, "The officials’ view of the ’90s isn’t clear.", []),
    (quotes, "the ‘90s", []),
    (quotes, "“He said “no” to me.”", [("warning", "“", None)]),
    (quotes, "“He said ‘no to me.”", [("error", "‘", None)]),
    (quotes, "“First.\n\n“Second.”", []),
    (quotes, "“First.\n\nSecond.", [("error", "“", None)]),
    (quotes, 'He said "no" and "yes', [("warning", '"', None)]),
    (quotes, 'a 6" pipe and a "word"', []),
    (brackets, "Kim [of North Korea] (left)", []),
    (brackets, "Kim [of North Korea", [("error", "[", None)]),
    (brackets, "Kim of North Korea]", [("error", "]", None)]),
    (brackets, "Kim (left]", [("warning", "]", ")")]),
    (brackets, "Kim () left", [("warning", "()", None)]),
    (brackets, "1) one\na) two", []),
    (brackets, "(before\n\nafter)", [("error", "(", None), ("error", ")", None)]),
    (spacing, "On Feb. 25,  the White House", [("note", "  ", " ")]),
    (spacing, "Self- Defense Forces", [("warning", "- ", "-")]),
    (spacing, "mid- and long-term", []),
    (spacing, "he left , then", [("warning", " ", "")]),
    (spacing, "he left. ", [("note", " ", "")]),
    (spacing, "the .jp domain and a … pause", []),
    (spacing, "| a  | b |", []),
]


@pytest.mark.parametrize(("check", "text", "expected"), GOLDEN)
def test_it_finds_marks_out_of_place(
    check: Check, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert shown(run(check, text), text) == expected


def test_each_language_has_its_own_marks() -> None:
    french, german = CheckOptions(target_lang="fr"), CheckOptions(target_lang="de")
    assert run(spacing, "Il part ; vraiment ?", options=french) == []
    assert run(quotes, "Er sagt: „Nein.“", options=german) == []
    assert run(quotes, "「彼は『いや』と言った。」", options=CheckOptions("en", "ja")) == []
    assert len(run(quotes, "「彼は『いやと言った。」", options=CheckOptions("en", "ja"))) == 1
