"""The checks' messages in another language."""

import ast
from pathlib import Path

import pytest
from django.utils import translation

import dragoman.check
from dragoman_desk.check.wording import SENTENCES, in_words

CHECKS = Path(dragoman.check.__file__).parent


def spoken(node: ast.expr) -> str:
    """Write a message of the code with something in every gap."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    assert isinstance(node, ast.JoinedStr)
    gaps = {"times": "10 times too large", "within": "mark the inner one otherwise"}
    return "".join(
        gaps.get(ast.unparse(part.value), "X") if isinstance(part, ast.FormattedValue) else spoken(part)
        for part in node.values
    )


def messages() -> list[str]:
    """Return every sentence in the code of the checks that is no docstring."""
    found = []
    for path in CHECKS.glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                node.value.value = ""  # a docstring
        inner = {id(p) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for p in n.values}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr | ast.Constant) and id(node) not in inner:
                text = spoken(node)
                if text.endswith((".", "?")) and text.count(" ") > 2:
                    found.append(text)
    return found


def test_every_message_of_the_checks_has_words_in_the_catalogue():
    said = messages()
    assert len(said) >= len(SENTENCES) - 2  # two are said in two ways
    with translation.override("ja"):
        assert [message for message in said if in_words(message) == message] == []


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            "30 million is 10 times too small: the source has 3億.",
            "30 millionは10分の1になっています。原文は「3億」です。",
        ),
        ("Two spaces together: leave one.", "空白が続いています。一つにしてください。"),
        ("100% of 5 has no partner in the source: correct it or take it out.", None),
        ("What a later check says.", "What a later check says."),
    ],
)
def test_a_message_keeps_its_figures(message, expected):
    assert in_words(message) == message
    with translation.override("ja"):
        assert in_words(message) == (expected or "「100% of 5」は原文にありません。直すか、削ってください。")
