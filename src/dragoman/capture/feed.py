"""RSS and Atom to clippings, through feedparser."""

import datetime as dt
import email.utils
import io
import re
from typing import Any

import feedparser

from dragoman.capture.clean import text_of
from dragoman.documents import Clipping, split_body
from dragoman.errors import BadInput

_ENTITY_DECLARATION = re.compile(r"<!ENTITY\b", re.I)
_ENCODING = re.compile(r"""^(\s*<\?xml\b[^>]{0,200}?)\s+encoding\s*=\s*["'][^"']{0,60}["']""")
_SAFE_ADDRESS = re.compile(r"https?://", re.I)
MOST_TAGS = 200_000  # a hundred items with their whole texts have 50,000; this many take up to 8 s
_UTF_8 = {"content-type": "application/xml; charset=utf-8"}


def read_feed(
    text: str, *, origin: str, url: str | None = None, sha256: str | None = None
) -> tuple[Clipping, ...]:
    """Read the items of a feed. An item without a headline and a text is passed over."""
    if _ENTITY_DECLARATION.search(text):
        raise BadInput(origin, "the feed declares entities of its own", "ask for a feed without a DTD")
    if text.count("<") > MOST_TAGS:
        raise BadInput(origin, "it has more markup than any feed", "ask for a feed of fewer items")
    content = _ENCODING.sub(r"\1", text, count=1).encode("utf-8", "replace")
    # A file object, never the bytes: feedparser opens bytes that read as a file's name
    # Its own cleaning is left off: `text_of` does it, and feedparser's takes 35 s for deep markup
    feed = feedparser.parse(
        io.BytesIO(content),
        response_headers={**_UTF_8, "content-location": url or ""},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not feed.entries and (feed.bozo or not feed.version):
        raise BadInput(origin, "the feed cannot be read", "check that it is whole RSS or Atom")
    clippings = (_clipping(entry, feed.feed, origin, sha256) for entry in feed.entries)
    return tuple(clipping for clipping in clippings if clipping.headline or clipping.paragraphs)


def _clipping(entry: Any, feed: Any, origin: str, sha256: str | None) -> Clipping:
    date, time = _published(entry)
    return Clipping(
        origin=origin,
        outlet=_line(feed.get("title")),
        date=date,
        time=time,
        language=feed.get("language") or None,
        headline=_line(entry.get("title")),
        byline=_line(entry.get("author")),
        paragraphs=split_body(text_of(_longest_text(entry))),
        url=_address(entry.get("link")),
        sha256=sha256,
    )


def _longest_text(entry: Any) -> str:
    texts = [part.get("value") or "" for part in entry.get("content", [])]
    return max([*texts, entry.get("summary") or ""], key=len)


def _published(entry: Any) -> tuple[dt.date | None, str | None]:
    """Return the day and the time as the feed's own clock shows them: feedparser turns them to UTC."""
    written = entry.get("published") or entry.get("updated")
    if not written:
        return None, None
    moment = _moment(written)
    if moment is not None:
        return moment.date(), f"{moment:%H:%M}" if ":" in written else None
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return (dt.date(*parsed[:3]) if parsed else None), None


def _moment(written: str) -> dt.datetime | None:
    for read in (dt.datetime.fromisoformat, email.utils.parsedate_to_datetime):
        try:
            return read(written.strip())
        except ValueError:
            continue
    return None


def _line(text: str | None) -> str | None:
    return " ".join(text_of(text).split()) or None if text else None


def _address(link: str | None) -> str | None:
    return link if link and _SAFE_ADDRESS.match(link) else None
