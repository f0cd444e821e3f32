"""The entry of the stage: what an input is, and what is refused."""

import gzip
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.capture import Fetched, read_bytes, read_file, read_url
from dragoman.documents import Article, Clipping
from dragoman.errors import BadInput, BadOption
from dragoman.options import CaptureOptions
from dragoman.testing import FakeFetcher

HERE = Path(__file__).parent
SEED = HERE.parent / "cli" / "pages" / "seed-page.txt"
WEB = HERE / "web" / "japanese-article.html"
FEED = b"<rss version='2.0'><channel><title>x</title><item><title>t</title></item></channel></rss>"


def test_it_tells_a_press_page_a_news_page_and_a_feed_apart() -> None:
    assert read_file(SEED).format == "press-page"
    assert read_file(WEB).format == "web"
    assert read_bytes(FEED, origin="x").format == "feed"
    assert read_bytes(b"<?xml version='1.0'?>\n<!-- c -->\n" + FEED, origin="x").format == "feed"


def test_the_bytes_are_kept_with_their_hash() -> None:
    captured = read_file(WEB)
    assert captured.raw == WEB.read_bytes()
    assert captured.sha256 == hashlib.sha256(captured.raw).hexdigest()
    assert captured.media_type == "text/html"
    (clipping,) = captured.documents
    assert isinstance(clipping, Clipping)
    assert clipping.sha256 == captured.sha256


def test_the_language_is_what_the_caller_says() -> None:
    (article,) = read_file(SEED, CaptureOptions(language="en")).documents
    assert isinstance(article, Article)
    assert article.language == "en"
    assert read_file(SEED).documents[0].language is None  # type: ignore[union-attr]


def test_an_address_is_fetched_and_its_header_heeded() -> None:
    html = WEB.read_text("utf-8").replace('<meta charset="utf-8">', "").encode("euc_jp")
    answer = Fetched("https://akebono.example/final", html, "text/html; charset=EUC-JP")
    fetcher = FakeFetcher({"https://akebono.example/1": answer})
    captured = read_url("https://akebono.example/1", CaptureOptions(), fetcher)
    assert (captured.origin, captured.url) == ("https://akebono.example/1", "https://akebono.example/final")
    assert captured.documents[0].headline == "防衛相、演習継続を表明"  # type: ignore[union-attr]


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-16-le", "utf-8-sig"])
def test_a_page_reads_the_same_in_any_encoding(encoding: str) -> None:
    text = WEB.read_text("utf-8").replace("©", "")
    captured = read_bytes(text.encode(encoding), origin="x")
    assert captured.documents[0].headline == "防衛相、演習継続を表明"  # type: ignore[union-attr]


ZOO = {
    "empty": (b"", "it is empty"),
    "blank": (b" \n\n ", "it is empty"),
    "a PDF": (b"%PDF-1.7 ...", "it is a PDF, not text"),
    "an archive": (gzip.compress(b"words"), "it is a gzip archive, not text"),
    "an office document": (b"PK\x03\x04...", "it is a ZIP archive or an office document"),
    "an image": (b"\x89PNG\r\n\x1a\n", "it is an image"),
    "binary": (bytes(range(256)) * 9, "it is not text"),
    "a note": (b"Call the printer about the paper.", "it is no press page, web page or feed"),
    "truncated": ("<p>防衛相は演習を続ける。".encode()[:-1], "it ends in the middle of a character"),
    "too deep": (b"<html>" + b"<div>" * 50_000, "its markup nests deeper"),
    "an empty page": (b"<html><body></body></html>", "no article was found"),
    "a broken feed": (b"<rss><chan", "the feed cannot be read"),
}


@pytest.mark.parametrize("name", ZOO)
def test_bad_input_is_refused_in_one_line_that_says_what_to_do(name: str) -> None:
    raw, problem = ZOO[name]
    with pytest.raises(BadInput) as caught:
        read_bytes(raw, origin="in/page.html")
    message = str(caught.value)
    assert message.startswith(f"in/page.html: {problem}")
    assert "; " in message
    assert "\n" not in message


def test_an_input_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(BadInput, match=r"huge\.html: it is 50\.0 MiB, more than the 20 MiB allowed; "):
        read_file(path)


def test_a_page_of_more_markup_than_any_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(BadInput, match="more markup than any news page"):
        read_bytes(b"<html><body>" + b"<p>x</p>" * 60_000, origin="x")


def test_a_page_of_more_lines_than_any_is_refused() -> None:
    with pytest.raises(BadInput, match="more lines than any page"):
        read_bytes(b"INTERNATIONAL > Trade\n\nHeadline\n\n" + b"a\n" * 60_000, origin="x")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file or directory"):
        read_file(tmp_path / "gone.txt")
    with pytest.raises(BadInput, match="is a directory"):
        read_file(tmp_path)


def test_an_unknown_format_is_the_callers_mistake() -> None:
    with pytest.raises(BadOption, match="unknown format 'word'"):
        read_bytes(b"x", CaptureOptions(format="word"), origin="x")


PIECES = [
    "<p>",
    "</p>",
    "<html>",
    "<rss>",
    "<item>",
    "<!--",
    "<![CDATA[",
    "&#0;",
    "&x;",
    "<table><tr>",
    "\x0c",
]
PIECES += [
    "print PRINT\n",
    "A > B\n\n",
    "  • ",
    ", Mainichi , p. 2\n",
    "防衛相",
    "<!DOCTYPE",
    "]]>",
    '<a href="',
    "\n",
]


@settings(deadline=None, max_examples=150)
@given(text=st.text(max_size=50) | st.lists(st.sampled_from(PIECES), max_size=15).map("".join))
@pytest.mark.parametrize("format_", CaptureOptions.FORMATS)
def test_any_text_is_read_or_refused_in_any_format(format_: str, text: str) -> None:
    try:
        captured = read_bytes(text.encode(), CaptureOptions(format=format_), origin="x")
    except BadInput:
        return
    assert captured.raw == text.encode()
