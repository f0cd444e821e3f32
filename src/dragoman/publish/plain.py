"""Text from outside, made fit for a channel: one line, no control characters, only addresses of the web."""

import re
from urllib.parse import urlsplit

# Control characters, and the marks that would turn the reading direction of all that follows.
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_CHARACTERS_OF_ADDRESSES = re.compile(r"[!-;=?-~]+")  # printable ASCII without `<` and `>`


def clean(text: str) -> str:
    """Return a text without what no reader sees; line breaks and tabs stay."""
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Return a text as one line, so that it can stand in a header."""
    return " ".join(clean(text).split())


def web_address(url: str | None) -> str | None:
    """Return an address that may be linked; anything but http and https is none."""
    if not url or not _CHARACTERS_OF_ADDRESSES.fullmatch(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None
