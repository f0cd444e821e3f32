"""The entry of the stage: bytes, a file or an address in, what was captured out."""

import dataclasses
import hashlib
from pathlib import Path
from typing import Protocol

from dragoman.capture import press_page
from dragoman.capture.captured import Captured, Document
from dragoman.capture.decode import decode
from dragoman.capture.feed import read_feed
from dragoman.capture.fetch import Fetched
from dragoman.capture.files import read_regular, refuse_too_large
from dragoman.capture.nesting import MOST_TAGS, is_too_deep
from dragoman.capture.sniff import is_feed, is_html, known_binary
from dragoman.documents import Edition
from dragoman.errors import BadInput, BadOption
from dragoman.options import CaptureOptions

DEFAULTS = CaptureOptions()
MOST_LINES = 50_000  # pages have up to 2,000; a hostile one of this many takes 4 s to read


class Fetches(Protocol):
    """What can get an address: `fetch.Fetcher`, or `testing.FakeFetcher`."""

    def get(self, url: str) -> Fetched:
        """Return what stands at an address."""


def read_bytes(
    raw: bytes,
    options: CaptureOptions = DEFAULTS,
    *,
    origin: str,
    url: str | None = None,
    content_type: str | None = None,
) -> Captured:
    """Read one input. `origin` is its path or address as the caller knows it."""
    if options.format not in CaptureOptions.FORMATS:
        raise BadOption(f"unknown format {options.format!r}; use one of {', '.join(CaptureOptions.FORMATS)}")
    refuse_too_large(len(raw), options.max_bytes, origin)
    if kind := known_binary(raw):
        raise BadInput(origin, f"it is {kind}, not text", "give a text, HTML or feed file")
    decoded = decode(raw, origin=origin, content_type=content_type, encoding=options.encoding)
    if not is_feed(decoded.text):
        _refuse_absurd(decoded.text, origin)
    format_ = _format_of(decoded.text, origin) if options.format == "auto" else options.format
    sha256 = hashlib.sha256(raw).hexdigest()
    documents = _documents(format_, decoded.text, origin, url, sha256)
    if options.language:
        documents = tuple(_in_language(document, options.language) for document in documents)
    media_type = _media_type(format_, decoded.text)
    return Captured(origin, raw, sha256, media_type, format_, decoded.encoding, documents, url)


def read_file(path: Path | str, options: CaptureOptions = DEFAULTS) -> Captured:
    """Read a file."""
    return read_bytes(read_regular(path, options.max_bytes), options, origin=str(path))


def read_url(url: str, options: CaptureOptions, fetcher: Fetches) -> Captured:
    """Fetch an address and read what stands there."""
    fetched = fetcher.get(url)
    return read_bytes(fetched.raw, options, origin=url, url=fetched.url, content_type=fetched.content_type)


def _refuse_absurd(text: str, origin: str) -> None:
    """Refuse what no page is and no parser reads in good time."""
    if len(text.splitlines()) > MOST_LINES:
        raise BadInput(origin, "it has more lines than any page", "split it, or leave it out")
    if is_html(text) and text.count("<") > MOST_TAGS:
        raise BadInput(origin, "it has more markup than any news page", "leave it out")
    if is_html(text) and is_too_deep(text):
        raise BadInput(origin, "its markup nests deeper than any page's", "leave it out")


def _format_of(text: str, origin: str) -> str:
    if is_feed(text):
        return "feed"
    if press_page.looks_like_press_page(text):
        return "press-page"
    if is_html(text):
        return "web"
    if press_page.reads_as_article(text):
        return "press-page"
    problem = "it is no press page, web page or feed that can be told"
    raise BadInput(origin, problem, "say which with --format, or leave it out")


def _documents(format_: str, text: str, origin: str, url: str | None, sha256: str) -> tuple[Document, ...]:
    if format_ == "feed":
        return read_feed(text, origin=origin, url=url, sha256=sha256)
    if format_ == "web":
        from dragoman.capture.web import read_web_page  # trafilatura takes 0.25 s to import

        return (read_web_page(text, origin=origin, url=url, sha256=sha256),)
    read = press_page.read_html_page if is_html(text) else press_page.read_page
    return read(text, origin=origin, url=url)


def _in_language(document: Document, language: str) -> Document:
    return document if isinstance(document, Edition) else dataclasses.replace(document, language=language)


def _media_type(format_: str, text: str) -> str:
    if format_ == "feed":
        return "application/xml"
    return "text/html" if format_ == "web" or is_html(text) else "text/plain"
