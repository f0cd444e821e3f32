"""An ordinary news page to one clipping, through trafilatura."""

import datetime as dt
import re
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from trafilatura import bare_extraction

from dragoman.capture.nesting import MOST_TAGS
from dragoman.capture.page_body import paragraphs_of
from dragoman.documents import Clipping
from dragoman.errors import BadInput

# htmldate would otherwise take any date on the page, a copyright year's included
_DATES = {"original_date": True, "extensive_search": False}
_READING = re.compile(r"<(rt|rp)\b[^>]*>[^<]*(?:</\1\s*>)?", re.I)
_LANGUAGE = re.compile(
    r"""<html\b[^>]{0,500}?\blang\s*=\s*["']?\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)""", re.I
)
SHORTEST = 20  # characters; trafilatura gives a menu's words where a page has no article
_ADVICE = "give the address of one article, or another --format"


def read_web_page(text: str, *, origin: str, url: str | None = None, sha256: str | None = None) -> Clipping:
    """Read the article that a page holds."""
    found = _extract(text, origin, url)
    headline = _known(found.title)
    paragraphs = paragraphs_of(found.body, headline=headline)
    if sum(map(len, paragraphs)) < SHORTEST:
        raise BadInput(origin, "no article was found in the page", _ADVICE)
    language = _LANGUAGE.search(text)
    return Clipping(
        origin=origin,
        outlet=_outlet(found),
        date=_date(found.date),
        language=language.group(1) if language else None,
        headline=headline,
        byline=_known(found.author),
        paragraphs=paragraphs,
        url=_address(_known(found.url), url),
        sha256=sha256,
    )


def _extract(text: str, origin: str, url: str | None) -> Any:
    if text.count("<") > MOST_TAGS:
        raise BadInput(origin, "it has more markup than any news page", "leave it out")
    try:
        found = bare_extraction(
            _READING.sub("", text),
            url=url,
            favor_precision=True,
            include_comments=False,
            include_tables=True,
            include_formatting=True,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except (ValueError, RecursionError, etree.LxmlError) as error:
        raise BadInput(origin, "the page cannot be taken apart", _ADVICE) from error
    if found is None:
        raise BadInput(origin, "no article was found in the page", _ADVICE)
    return found


def _address(canonical: str | None, fetched: str | None) -> str | None:
    """Return the page's own name for itself, where it is an address of the site that the page came from."""
    site = _site(canonical)
    return canonical if site and (fetched is None or site == _site(fetched)) else fetched


def _site(url: str | None) -> str:
    try:
        parts = urlsplit(url or "")
        return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""
    except ValueError:  # such as an unclosed bracket in the host
        return ""


def _outlet(found: Any) -> str | None:
    """Return the site's name; trafilatura falls back on the host, which names no outlet."""
    name = _known(found.sitename)
    host = found.hostname or ""
    return None if name and host and name.casefold() in host.casefold() else name


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _known(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None
