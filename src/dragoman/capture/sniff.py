"""What an input is, from its own first bytes and words rather than from its name."""

import re

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3\0", "a database"),
)
_PROLOG = re.compile(r"(?:\s+|<\?[^>]{0,500}\?>|<!--.{0,5000}?-->|<!DOCTYPE[^<>\[]{0,500}>)*", re.S | re.I)
_FEED_ROOT = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.I)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|article|main|section|div|p|h[1-6]|table|ul)\b", re.I
)
_LOOKED_AT = 100_000  # characters; a page's first tag stands in its first few


def known_binary(raw: bytes) -> str | None:
    """Return what a file of a well-known binary format is, in words."""
    return next((name for signature, name in _SIGNATURES if raw.startswith(signature)), None)


def is_feed(text: str) -> bool:
    """Tell whether a text is RSS or Atom, by its root element."""
    head = text[:_LOOKED_AT].lstrip("\ufeff")
    return _FEED_ROOT.match(head, _PROLOG.match(head).end()) is not None  # type: ignore[union-attr]


def is_html(text: str) -> bool:
    """Tell whether a text is HTML, by its first tags."""
    return _HTML.search(text[:_LOOKED_AT]) is not None
