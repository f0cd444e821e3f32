"""What the caller knows of a page beyond its words: where it came from."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from dragoman.capture.press_page.clock import make_date

# /YYYYMMDD<id>/ as a press site numbers its articles.
_DATED_PATH = re.compile(r"/((?:19|20)\d\d)([01]\d)([0-3]\d)\d{1,12}(?=[/?#]|$|\.(?:html?|txt)$)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Context:
    """The origin and address of a page, its language and posting time where these are known."""

    origin: str
    url: str | None = None
    language: str | None = None
    posted: dt.datetime | None = None

    @property
    def posting(self) -> dt.date | None:
        """When the page was posted: what it says of itself, or the day in its address."""
        return self.posted or posting_day(self.url) or posting_day(self.origin)


def posting_day(address: str | None) -> dt.date | None:
    """Read the posting day from an address of the form `/YYYYMMDD<id>/`."""
    match = _DATED_PATH.search(address[:4000]) if address else None
    return make_date(int(match[1]), int(match[2]), int(match[3])) if match else None
