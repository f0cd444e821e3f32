"""Whatever comes in, a page is read or refused in one line."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.capture.press_page import looks_like_press_page, read_html_page, read_page
from dragoman.errors import BadInput

PIECES = st.sampled_from(
    [
        *(
            "March 5, 2019",
            "2015-12-22 15:00:00",
            ", Mainichi , p. 2",
            ",",
            "JMH Translation",
            "English Press",
        ),
        *(
            "print PRINT",
            "ECONOMY > Trade",
            "OPINION POLLS",
            "A headline",
            "By Kanae Mori",
            "....Read more",
            "•",
        ),
        *(
            "It was said so, officials said.",
            "(Abridged)",
            "Morning Alert - March 5, 2019",
            "Morning news",
            "|",
            "- ",
        ),
        *(
            "Headline (NHK)",
            "[Weekly X, 7/2/2015 issue, pp. 42-43]",
            "(Nikkei: May 1, 2015 – p. 4)",
            "\u00a0",
            "\r",
        ),
        *(
            "<p>",
            "<ul><li>",
            "</ul>",
            "<table><tr><td>",
            "<td>b",
            "<br>",
            "<a href='//['>",
            "<!--",
            "\x00",
            "\ud800",
        ),
    ]
)
PAGES = st.one_of(
    st.text(max_size=400),
    st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", "\n• ", " ", "\n  • "])), max_size=30).map(
        lambda parts: "".join(piece + end for piece, end in parts)
    ),
)
anything = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@anything
@given(PAGES)
def test_any_text_is_read_or_refused(text: str) -> None:
    looks_like_press_page(text)
    with contextlib.suppress(BadInput):
        assert read_page(text, origin="page.txt")


@anything
@given(PAGES)
def test_any_markup_is_read_or_refused(html: str) -> None:
    looks_like_press_page(html)
    with contextlib.suppress(BadInput):
        assert read_html_page(html, origin="page.html")


@anything
@given(PAGES)
def test_line_ends_and_a_byte_order_mark_change_nothing(text: str) -> None:
    text = text.replace("\r", "") + "\nA headline"
    assert read_page("\ufeff" + text.replace("\n", "\r\n"), origin="x") == read_page(text, origin="x")


@pytest.mark.parametrize(
    "text", ["", " \n\t\r\n", "\ufeff", "•\n•\n", "<html></html>", "<!-- only this -->", "<p></p>"]
)
def test_a_page_without_words_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="page"):
        (read_html_page if text.startswith("<") else read_page)(text, origin="page")


@pytest.mark.parametrize(
    "piece",
    [
        "• ",
        "•\n",
        "[",
        "[a](",
        "(",
        ", ",
        ", a\n",
        "A > B\n",
        "ABCD\n",
        "| a\n",
        "a@",
        ".",
        "Read more ",
        "<p>",
        "<div>",
    ],
)
def test_a_long_page_of_one_mark_is_read_to_its_end(piece: str) -> None:
    text = "A headline\n" + piece * (400_000 // len(piece))
    assert read_page(text, origin="page.txt")
    assert read_html_page(f"<h1>A headline</h1>{text}", origin="page.html")
