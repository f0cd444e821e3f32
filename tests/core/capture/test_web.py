"""An ordinary news page to a clipping."""

import datetime as dt
from pathlib import Path

import pytest

from dragoman.capture.web import MOST_TAGS, read_web_page
from dragoman.errors import BadInput

PAGES = Path(__file__).parent / "web"
SENTENCE = "The minister said at a news conference on Friday that the exercise would go on next year. "


def page(body: str) -> str:
    return f"<!doctype html><html><head><title>A headline</title></head><body>{body}</body></html>"


def test_it_reads_a_japanese_article() -> None:
    clipping = read_web_page((PAGES / "japanese-article.html").read_text("utf-8"), origin="a.html")
    assert clipping.headline == "防衛相、演習継続を表明"
    assert clipping.outlet == "曙新聞"
    assert clipping.byline == "山田花子"
    assert clipping.date == dt.date(2026, 11, 20)
    assert clipping.language == "ja"
    assert clipping.url == "https://akebono.example/articles/1"
    assert clipping.paragraphs == (
        "防衛相は20日の記者会見で、来年度も共同演習を続ける考えを示した。予算は約120億円を見込む。記者団の質問に答えた。",
        "## 野党は反発",
        "野党は「説明が足りない」と反発している。国会での審議は来週始まる予定で、論戦が予想される。与党は早期の成立を目指す。",
        "- 演習は3月に行う",
        "- 参加は1500人になる",
        "> 国民の理解を得たい。丁寧に説明していくつもりだ。",
        "| 年度 | 予算 |\n| --- | --- |\n| 2025 | 100億円 |\n| 2026 | 120億円 |",
    )


def test_what_a_page_does_not_say_is_not_known() -> None:
    clipping = read_web_page(
        page(f"<article><p>{SENTENCE * 3}</p></article><footer>© 2019</footer>"), origin="x"
    )
    assert (clipping.outlet, clipping.byline, clipping.date, clipping.language) == (None, None, None, None)
    assert clipping.url is None


def test_the_host_is_not_taken_for_an_outlet() -> None:
    html = page(f"<article><p>{SENTENCE * 3}</p></article>")
    clipping = read_web_page(html, origin="x", url="https://www.akebono.example/1")
    assert (clipping.outlet, clipping.url) == (None, "https://www.akebono.example/1")


def test_scripts_and_readings_leave_no_words() -> None:
    body = (
        f"<article><p><ruby>曙<rt>あけぼの</rt></ruby> {SENTENCE * 3}<script>steal()</script></p></article>"
    )
    (paragraph,) = read_web_page(page(body), origin="x").paragraphs
    assert paragraph == f"曙 {SENTENCE * 3}".strip()


@pytest.mark.parametrize("body", ["", "<nav><a href=/>Home</a></nav>", "<!--" * 1000])
def test_a_page_without_an_article_is_refused(body: str) -> None:
    with pytest.raises(BadInput, match=r"a\.html: no article was found in the page; "):
        read_web_page(page(body), origin="a.html")


def test_a_page_of_endless_markup_is_refused() -> None:
    with pytest.raises(BadInput, match="more markup than any news page"):
        read_web_page(page("<p>a</p>" * MOST_TAGS), origin="x")


@pytest.mark.parametrize(
    ("canonical", "kept"),
    [
        ("https://akebono.example/1", "https://akebono.example/1"),
        ("https://other.example/1", "https://www.akebono.example/a?b"),
        ("javascript:alert(1)", "https://www.akebono.example/a?b"),
        ("http://[akebono", "https://www.akebono.example/a?b"),
    ],
)
def test_a_page_cannot_give_itself_the_address_of_another_site(canonical: str, kept: str) -> None:
    html = page(f"<article><p>{SENTENCE * 3}</p></article>").replace(
        "<title>", f"<link rel='canonical' href='{canonical}'><title>"
    )
    clipping = read_web_page(html, origin="x", url="https://www.akebono.example/a?b")
    assert clipping.url == kept
