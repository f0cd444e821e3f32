"""HTML from outside for display, and as words."""

import pytest

from dragoman.capture import clean_html, text_of


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("<p onclick=steal()>a</p>", "<p>a</p>"),
        ("<script>steal()</script><p>a</p>", "<p>a</p>"),
        ("<style>p{}</style>a", "a"),
        ("<p style='position:fixed' class=x id=y>a</p>", "<p>a</p>"),
        ("<a href='javascript:steal()'>a</a>", '<a rel="noopener noreferrer nofollow">a</a>'),
        ("<a href='data:text/html,x'>a</a>", '<a rel="noopener noreferrer nofollow">a</a>'),
        ("<img src=x onerror=steal()>a", "a"),
        ("<iframe src=//evil.example></iframe>a", "a"),
        ("<svg><script>steal()</script></svg>a", "a"),
        ("<ruby>曙<rt>あけぼの</rt></ruby>", "<ruby>曙<rt>あけぼの</rt></ruby>"),
        ("<p lang=ja>a", '<p lang="ja">a</p>'),
        ("<form action=//evil.example><input></form>a", "a"),
        ("a &lt;b&gt;", "a &lt;b&gt;"),
    ],
)
def test_only_what_a_news_text_needs_is_left(dirty: str, clean: str) -> None:
    assert clean_html(dirty) == clean


def test_a_link_to_a_page_is_kept() -> None:
    assert 'href="https://akebono.example/1"' in clean_html('<a href="https://akebono.example/1">a</a>')


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One.</p><p>Two<br>lines &amp; more</p>", "One.\n\nTwo lines & more"),
        ("plain words", "plain words"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<ruby>曙<rp>(</rp><rt>あけぼの</rt><rp>)</rp></ruby>", "曙"),
        ("<script>x</script><p>a<!-- b --></p>", "a"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("", ""),
    ],
)
def test_html_becomes_words_with_blocks_apart(html: str, words: str) -> None:
    assert text_of(html) == words


def test_absurdly_deep_markup_is_left_out_and_its_words_kept() -> None:
    deep = "<div>" * 100_000 + "the <b>words</b>"
    assert clean_html(deep) == "the words"
    assert text_of(deep) == "the words"
