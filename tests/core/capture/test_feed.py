"""RSS and Atom to clippings."""

import datetime as dt

import pytest

from dragoman.capture.feed import read_feed
from dragoman.errors import BadInput

RSS = """<?xml version="1.0" encoding="Shift_JIS"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Akebono Shimbun</title><language>ja</language>
<item><title>防衛相、&lt;b&gt;演習&lt;/b&gt;継続</title><link>https://akebono.example/1</link>
<pubDate>Fri, 20 Nov 2026 01:30:00 +0900</pubDate><dc:creator>山田花子</dc:creator>
<description>short</description>
<content:encoded>&lt;p onclick="x()"&gt;一段落。&lt;/p&gt;
&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;二段落。&lt;/p&gt;</content:encoded></item>
<item><title>Without a date</title><link>javascript:steal()</link></item>
<item><guid>nothing to read</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Minato Times</title>
<entry><title type="html">A &amp;amp; B</title><link href="https://minato.example/1"/>
<updated>2026-11-20T23:10:00-05:00</updated><author><name>A. Writer</name></author>
<summary>One sentence.</summary></entry></feed>"""


def test_it_reads_the_items_of_an_rss_feed() -> None:
    first, second = read_feed(RSS, origin="akebono.rss", sha256="f00")
    assert first.headline == "防衛相、演習継続"
    assert first.paragraphs == ("一段落。", "二段落。")
    assert (first.outlet, first.byline, first.language) == ("Akebono Shimbun", "山田花子", "ja")
    assert (first.url, first.origin, first.sha256) == ("https://akebono.example/1", "akebono.rss", "f00")
    assert (second.headline, second.date, second.url, second.paragraphs) == ("Without a date", None, None, ())


def test_the_day_and_time_are_the_ones_on_the_papers_own_clock() -> None:
    rss, atom = read_feed(RSS, origin="x")[0], read_feed(ATOM, origin="x")[0]
    assert (rss.date, rss.time) == (dt.date(2026, 11, 20), "01:30")
    assert (atom.date, atom.time) == (dt.date(2026, 11, 20), "23:10")


def test_it_reads_an_atom_feed() -> None:
    (entry,) = read_feed(ATOM, origin="x")
    assert (entry.headline, entry.outlet, entry.byline) == ("A & B", "Minato Times", "A. Writer")
    assert entry.language is None


def test_a_feed_without_items_is_read_as_such() -> None:
    assert read_feed("<rss version='2.0'><channel><title>x</title></channel></rss>", origin="x") == ()


@pytest.mark.parametrize(
    "text", ["<rss", "<html><p>no feed</p></html>", "/etc/hostname", "http://127.0.0.1:1/"]
)
def test_what_is_no_feed_is_refused_and_never_opened_as_a_name(text: str) -> None:
    with pytest.raises(BadInput, match="the feed cannot be read"):
        read_feed(text, origin="x")


def test_an_entity_bomb_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss version="2.0"><title>&b;</title></rss>'
    with pytest.raises(BadInput, match="declares entities of its own"):
        read_feed(bomb, origin="x")
    external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss version="2.0"/>'
    with pytest.raises(BadInput, match="declares entities of its own"):
        read_feed(external, origin="x")


def test_deep_markup_in_an_item_ends_quickly() -> None:
    deep = "&lt;div&gt;" * 100_000 + "words"
    feed = f"<rss version='2.0'><channel><item><description>{deep}</description></item></channel></rss>"
    assert read_feed(feed, origin="x")[0].paragraphs == ("words",)


@pytest.mark.parametrize("tag", ["<a>", "<item><title>x</title></item>"])
def test_a_feed_of_more_markup_than_any_is_refused_unread(tag: str) -> None:
    with pytest.raises(BadInput, match="more markup than any feed"):
        read_feed("<rss version='2.0'><channel>" + tag * 200_000, origin="x")
