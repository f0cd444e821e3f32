"""An Atom feed (RFC 4287) from article documents."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from dragoman.documents import Article

_ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in a feed. `id` never changes; `updated` is when its text last did.

    `content` is the full text as HTML, only where everybody may have it; else `summary` stands alone.
    """

    article: Article
    id: str
    updated: dt.datetime
    summary: str = ""
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself. `page` and `address` are the addresses of the page and of the feed."""

    id: str
    title: str
    page: str
    address: str
    author: str
    language: str
    rights: str = ""
    entries: Sequence[Entry] = ()


def atom(feed: Feed) -> bytes:
    """Return a feed as an Atom document."""
    root = ET.Element(_name("feed"), {"xml:lang": feed.language})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    newest = max((entry.updated for entry in feed.entries), default=dt.datetime.fromtimestamp(0, dt.UTC))
    _text(root, "updated", _rfc3339(newest))
    _link(root, "alternate", feed.page, "text/html")
    _link(root, "self", feed.address, "application/atom+xml")
    _text(ET.SubElement(root, _name("author")), "name", feed.author)
    if feed.rights:
        _text(root, "rights", feed.rights)
    for entry in feed.entries:
        _entry(ET.SubElement(root, _name("entry")), entry)
    ET.register_namespace("", _ATOM)
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _entry(element: ET.Element, entry: Entry) -> None:
    article = entry.article
    if article.language:
        element.set("xml:lang", article.language)
    _text(element, "id", entry.id)
    _text(element, "title", article.headline or "")
    _text(element, "updated", _rfc3339(entry.updated))
    if isinstance(article.posted, dt.datetime):
        _text(element, "published", _rfc3339(article.posted))
    if article.url:
        _link(element, "alternate", article.url, "text/html")
    if article.byline:
        _text(ET.SubElement(element, _name("author")), "name", article.byline)
    for term in (*article.section, *article.tags):
        ET.SubElement(element, _name("category"), {"term": _clean(term)})
    if entry.summary:
        _text(element, "summary", entry.summary)
    if entry.content is not None:
        _text(element, "content", entry.content).set("type", "html")
    elif not entry.summary:  # an entry without content must have a summary, be it empty
        _text(element, "summary", "")


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, _name(name))
    child.text = _clean(text)
    return child


def _link(parent: ET.Element, rel: str, href: str, media_type: str) -> None:
    ET.SubElement(parent, _name("link"), {"rel": rel, "type": media_type, "href": href})


def _name(local: str) -> str:
    return f"{{{_ATOM}}}{local}"


def _clean(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return "".join(
        c
        for c in text
        if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )


def _rfc3339(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
