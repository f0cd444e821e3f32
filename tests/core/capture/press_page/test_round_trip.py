"""Reading what was written gives the document back."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.capture.press_page.strategies import MENU, articles, editions, listed_articles
from dragoman.capture.press_page import read_page, write_alert, write_list, write_page
from dragoman.documents import Article, Edition, Source
from dragoman.errors import BadInput

slow_to_draw = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@slow_to_draw
@given(articles(), st.booleans())
def test_an_article_written_and_read_is_the_same_article(article: Article, with_menu: bool) -> None:
    # A list that ends a page without a menu is taken for the menu, so such a page needs one.
    has_list = any(paragraph.startswith("- ") for paragraph in article.paragraphs)
    page = write_page(article, menu=MENU if with_menu or has_list else ())
    assert read_page(page, origin="page.txt", url=article.url, language=article.language) == (article,)


# One article without a teaser is an article page: only a teaser or a second record tells a list.
@slow_to_draw
@given(st.lists(listed_articles(), min_size=2, max_size=5))
def test_a_list_written_and_read_is_the_same_list(listed: list[Article]) -> None:
    assert read_page(write_list(listed), origin="page.txt") == tuple(listed)


@slow_to_draw
@given(editions())
def test_an_alert_written_and_read_is_the_same_alert(edition: Edition) -> None:
    page = write_alert(edition)
    assert read_page(page, origin="alert.txt", url=edition.url, language=edition.language) == (edition,)


PLAIN = Article(
    origin="page.txt",
    headline="Ministry to seek funds",
    date=dt.date(2019, 3, 5),
    sources=(Source("Mainichi"),),
    kind="translation",
    label="XYZ Translation",
    paragraphs=("The ministry said so on Monday, and no more.",),
)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"paragraphs": ("One line\nand another.",)}, "paragraphs"),
        ({"paragraphs": ("• A bullet of its own.",)}, "paragraphs"),
        ({"paragraphs": ("All said so.", "- Envoy")}, "paragraphs"),
        ({"section": ("A > B", "C")}, "section"),
        ({"section": ("Trade",)}, "section"),
        ({"sources": (Source("Nikkei digital"),)}, "sources"),
        ({"sources": (Source("Kyodo, Osaka"),)}, "sources"),
        ({"kind": "summary"}, "kind"),
        ({"abridged": True}, "abridged"),
        ({"posted": dt.date(2019, 3, 6)}, "posted"),
        ({"label": None, "kind": None, "tags": ("Futenma",)}, "label"),
        ({"teaser": "Opening words"}, "teaser"),
    ],
)
def test_what_a_page_cannot_say_is_an_error_and_no_loss(change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput, match=rf"page\.txt: a press page cannot express its {field}"):
        write_page(dataclasses.replace(PLAIN, **change))  # type: ignore[arg-type]


def test_an_empty_list_page_is_refused() -> None:
    with pytest.raises(BadInput, match="no article to write"):
        write_list([])


def test_an_alert_that_replaces_another_cannot_be_told_on_a_page() -> None:
    edition = Edition(origin="alert.txt", title="Morning Alert - March 5, 2019", slot="morning", replaces="a")
    with pytest.raises(BadInput, match="cannot express its"):
        write_alert(dataclasses.replace(edition, date=dt.date(2019, 3, 5)))
