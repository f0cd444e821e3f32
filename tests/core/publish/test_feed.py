"""Atom feeds: a golden feed, and any text in well-formed XML."""

import datetime as dt

import feedparser
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dragoman.documents import Article
from dragoman.publish.feed import Entry, Feed, atom

UPDATED = dt.datetime(2026, 11, 12, 1, 30, tzinfo=dt.UTC)
ARTICLE = Article(
    origin="x",
    headline="Faulty sensor & <landing>",
    section=("SECURITY", "Okinawa"),
    posted=dt.datetime(2026, 11, 12, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=9))),
    byline="HIGA Yui",
    language="en",
    url="https://review.example/2026/11/12/92/",
)

GOLDEN = """<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>https://review.example/feed/</id>
  <title>Press Review</title>
  <updated>2026-11-12T01:30:00Z</updated>
  <link rel="alternate" type="text/html" href="https://review.example/" />
  <link rel="self" type="application/atom+xml" href="https://review.example/feed/" />
  <author>
    <name>Press Review</name>
  </author>
  <rights>Not to be forwarded.</rights>
  <entry xml:lang="en">
    <id>https://review.example/2026/11/12/92/</id>
    <title>Faulty sensor &amp; &lt;landing&gt;</title>
    <updated>2026-11-12T01:30:00Z</updated>
    <published>2026-11-12T00:00:00Z</published>
    <link rel="alternate" type="text/html" href="https://review.example/2026/11/12/92/" />
    <author>
      <name>HIGA Yui</name>
    </author>
    <category term="SECURITY" />
    <category term="Okinawa" />
    <summary>The opening.</summary>
    <content type="html">&lt;p&gt;The opening. The rest.&lt;/p&gt;</content>
  </entry>
</feed>
"""


def make_feed(*entries: Entry) -> Feed:
    return Feed(
        id="https://review.example/feed/",
        title="Press Review",
        page="https://review.example/",
        address="https://review.example/feed/",
        author="Press Review",
        language="en",
        rights="Not to be forwarded.",
        entries=entries,
    )


def test_it_writes_a_feed():
    entry = Entry(ARTICLE, ARTICLE.url, UPDATED, "The opening.", "<p>The opening. The rest.</p>")
    assert atom(make_feed(entry)).decode() == GOLDEN


def test_an_entry_without_its_text_has_a_summary():
    document = atom(make_feed(Entry(ARTICLE, ARTICLE.url, UPDATED)))
    assert b"<content" not in document
    assert b"<summary" in document


def test_an_empty_feed_is_a_feed():
    assert feedparser.parse(atom(make_feed())).feed.title == "Press Review"


@given(st.text())
def test_any_text_is_well_formed(text):
    article = Article(origin="x", headline=text, tags=(text,), byline=text)
    root = etree.fromstring(atom(make_feed(Entry(article, "urn:x", UPDATED, text, text))))
    assert root.find("{*}entry/{*}id").text == "urn:x"
