"""HTML from outside, made harmless for display, or turned into plain text."""

import html
import re

import nh3

from dragoman.capture.nesting import is_too_deep

_INLINE = {"a", "b", "br", "cite", "em", "i", "q", "rp", "rt", "ruby", "span", "strong", "sub", "sup", "time"}
_TABLE = {"caption", "table", "tbody", "td", "th", "thead", "tr"}
_TEXT = {"blockquote", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "ul"}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "*": {"lang", "dir"},
}
_BLOCKS = _TEXT | {"article", "div", "h1", "header", "section", "table", "tr"}
_NO_TEXT = {"iframe", "math", "noscript", "object", "script", "style", "svg", "template"}
_NO_WORDS = _NO_TEXT | {"head", "rp", "rt", "title"}  # a ruby reading is said, not written
_TAG = re.compile(r"<[^<>]*>?")
_BLOCK_EDGE = re.compile(rf"</?(?:{'|'.join(sorted(_BLOCKS))})\b[^>]*>")


def clean_html(text: str) -> str:
    """Return the HTML with only the tags, attributes and addresses that a news text needs.

    Of HTML that nests absurdly deep only the words are left.
    """
    if is_too_deep(text):
        return html.escape(_without_tags(text))
    return nh3.clean(
        text,
        tags=_INLINE | _TABLE | _TEXT,
        clean_content_tags=_NO_TEXT,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )


def text_of(text: str) -> str:
    """Return the words of HTML: blocks parted by a blank line, without markup, readings or scripts."""
    if is_too_deep(text):
        return " ".join(html.unescape(_without_tags(text)).split())
    kept = nh3.clean(text, tags=_BLOCKS | {"br"}, clean_content_tags=_NO_WORDS, attributes={})
    lines = _BLOCK_EDGE.sub("\n\n", kept).replace("<br>", "\n")
    paragraphs = (" ".join(html.unescape(block).split()) for block in re.split(r"\n\s*\n", lines))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _without_tags(text: str) -> str:
    return " ".join(_TAG.sub(" ", text).split())
