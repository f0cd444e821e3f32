"""An HTML page as the same logical lines that a text page has."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

import lxml.etree
import lxml.html

from dragoman.capture.press_page.html_table import read_table
from dragoman.capture.press_page.line_buffer import LineBuffer
from dragoman.capture.press_page.lines import Line, split_run_on, trim
from dragoman.errors import BadInput

_HIDDEN = frozenset(
    (
        "button", "canvas", "audio", "dialog", "head", "iframe", "math", "noscript", "object", "script",
        "select", "style", "svg", "template", "textarea", "video",
    )
)  # fmt: skip
_FURNITURE = frozenset(("nav", "footer", "aside"))
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KEPT_NAV = re.compile(r"crumb", re.IGNORECASE)
_UNSEEN = re.compile(r"screen-reader-text|sr-only|visually-hidden", re.IGNORECASE)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """The lines of an HTML page and what its head says of it."""

    lines: list[Line]
    url: str | None
    language: str | None
    posted: dt.datetime | None


def read_html(html: str, *, origin: str, url: str | None = None) -> HtmlPage:
    """Parse an HTML page; text inside what no reader sees is left out."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = html.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = lxml.html.document_fromstring(data, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as error:
        raise BadInput(origin, "holds no HTML that can be read", "give a page saved as HTML") from error
    address = url or _address(root)
    return HtmlPage(
        lines=split_run_on(_Walk(address).lines_of(root)),
        url=address,
        language=root.get("lang") or None,
        posted=_posting_time(root),
    )


def _first(root: lxml.html.HtmlElement, path: str) -> str | None:
    found = root.xpath(path)
    return trim(str(found[0])) or None if isinstance(found, list) and found else None


def _address(root: lxml.html.HtmlElement) -> str | None:
    address = _first(root, "//link[@rel='canonical']/@href") or _first(
        root, "//meta[@property='og:url']/@content"
    )
    return address if address and address.startswith(("http://", "https://")) else None


def _posting_time(root: lxml.html.HtmlElement) -> dt.datetime | None:
    """Read the head's posting time; one without its zone says no moment."""
    stamp = _first(root, "//meta[@property='article:published_time']/@content")
    try:
        moment = dt.datetime.fromisoformat(stamp) if stamp else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None


class _Walk:
    """Walks a tree once, in the order of its text, and ends a line wherever a block begins or ends."""

    def __init__(self, base: str | None) -> None:
        self.out = LineBuffer(base)
        self.articles = 0

    def lines_of(self, root: lxml.html.HtmlElement) -> list[Line]:
        """Return the lines of the tree."""
        walk = lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        skipped: lxml.html.HtmlElement | None = None
        for event, element in walk:
            if event == "start":
                if self._skips(element):
                    walk.skip_subtree()
                    skipped = element
                else:
                    self._enter(element, element.tag)
                    self.out.add(element.text)
                continue
            if event == "end" and element is not skipped:
                self._leave(element.tag)
            if element is not root:
                self.out.add(element.tail)
        self.out.end_line()
        return self.out.lines

    def _skips(self, element: lxml.html.HtmlElement) -> bool:
        """Say whether an element is done with at its start: unseen, or a table written at once."""
        if element.tag in _BLOCKS:
            self.out.end_line()
        if self._is_unseen(element):
            return True
        rows = read_table(element) if element.tag == "table" else []
        self.out.add_rows(rows)
        return bool(rows)

    def _is_unseen(self, element: lxml.html.HtmlElement) -> bool:
        name = f"{element.get('class', '')} {element.get('id', '')}"
        if element.tag in _FURNITURE and not _KEPT_NAV.search(name):
            return element.tag != "footer" or not self.articles
        unseen = element.get("hidden") is not None or _UNSEEN_STYLE.search(element.get("style", ""))
        return element.tag in _HIDDEN or bool(unseen) or _UNSEEN.search(name) is not None

    def _enter(self, element: lxml.html.HtmlElement, tag: str) -> None:
        if tag == "a":
            self.out.href = element.get("href")
        elif tag == "br":
            self.out.end_line(gap_after=0)
        elif tag in _HEADINGS:
            self.out.heading = _HEADINGS[tag]
        elif tag == "blockquote":
            self.out.quotes += 1
        elif tag == "pre":
            self.out.preformatted += 1
        elif tag in ("article", "main"):
            self.articles += 1
        elif tag in ("ul", "ol"):
            self.out.open_list(numbered=tag == "ol")
        elif tag == "li":
            self.out.open_item()

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.out.end_line()
        if tag == "a":
            self.out.href = None
        elif tag in _HEADINGS:
            self.out.heading = 0
        elif tag == "blockquote":
            self.out.quotes -= 1
        elif tag == "pre":
            self.out.preformatted -= 1
        elif tag in ("article", "main"):
            self.articles -= 1
        elif tag in ("ul", "ol"):
            self.out.close_list()
        elif tag == "li":
            self.out.in_item = False
