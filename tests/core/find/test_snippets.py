"""Where a query's words stand, and the stretch that shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.find import highlight, parse, snippet

LONG = "Words before it. " * 40 + "The minister watched the exercises with care. " + "Words after it. " * 40


def marked(text: str, query: str) -> list[str]:
    return [span.of(text) for span in highlight(text, parse(query))]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("The U.S. held exercises.", "exercise", ["exercises"]),
        ("The U.S. held exercises.", '"exercise"', []),
        ("The U.S. held joint exercises.", '"joint exercises"', ["joint exercises"]),
        ("The U.S. held exercises.", "us OR held", ["U.S.", "held"]),
        ("防衛相は防衛費を", "防衛相", ["防衛相"]),
        ("防衛相は防衛費を", "防衛", ["防衛", "防衛"]),
        ("防衛相は防衛費を", "防", ["防", "防"]),
        ("防衛相は防衛費を", "を", ["を"]),
        ("防衛相は防衛費を", "防衛相 衛相は", ["防衛相は"]),
        ("ﾊﾞｽで行く", "バス", ["ﾊﾞｽ"]),
        ("A word", "-word", []),
        ("A word", "section:word", []),
        ("A word", "headline:word", ["word"]),
        ("", "word", []),
    ],
)
def test_it_marks_what_the_query_matches(text: str, query: str, expected: list[str]) -> None:
    assert marked(text, query) == expected


def test_a_snippet_shows_the_match_with_whole_words_around_it() -> None:
    shown = snippet(LONG, parse("exercise"), length=100)
    assert [span.of(shown.text) for span in shown.spans] == ["exercises"]
    assert LONG[shown.start :].startswith(shown.text)
    assert len(shown.text) <= 100
    assert LONG[shown.start - 1] == " "
    assert LONG[shown.start + len(shown.text)] == " "


def test_a_snippet_of_a_text_without_a_match_is_its_beginning() -> None:
    assert snippet(LONG, parse("nothing")).start == 0


def test_a_snippet_prefers_the_place_with_most_of_the_query() -> None:
    text = "exercise. " + "x " * 300 + "The minister watched the exercise."
    assert "minister" in snippet(text, parse("minister exercise"), length=80).text


@given(text=st.text(), query=st.text(max_size=20), length=st.integers(1, 300))
def test_spans_lie_inside_in_order_and_apart(text: str, query: str, length: int) -> None:
    shown = snippet(text, parse(query), length)
    assert text[shown.start : shown.start + len(shown.text)] == shown.text
    edges = [edge for span in shown.spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(shown.text) for edge in edges)
