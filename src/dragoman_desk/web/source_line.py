"""The source line: `Mainichi, p. 2`, in the language of the interface."""

import datetime as dt

from django.utils.dateparse import parse_time
from django.utils.formats import time_format
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from dragoman_desk.records.models import Article, ArticleSource, Clipping, Outlet

_EDITIONS = {
    "morning": lambda: _("morning edition"),
    "evening": lambda: _("evening edition"),
    "digital": lambda: _("digital edition"),
}


def source_line(article: Article) -> str:
    """Return an article's sources: `Okinawa Times, Ryukyu Shimpo`, `Sankei, p. 5; Jiji Press, 4:26 p.m.`"""
    sources = list(article.sources.all())
    detailed = any(source.pages or source.time or source.edition for source in sources)
    between = pgettext("between sources with pages", "; ") if detailed else pgettext("between sources", ", ")
    return between.join(describe(source) for source in sources)


def describe(source: ArticleSource | Clipping) -> str:
    """Return one source with its edition, pages and time, as far as they are known."""
    parts = [outlet_name(source.outlet, source.outlet_name)]
    if source.edition and source.edition != "morning":
        parts.append(_EDITIONS.get(source.edition, lambda: source.edition)())
    if source.pages:
        pages = pgettext("between pages", ", ").join(str(page) for page in source.pages)
        parts.append(ngettext("p. %(pages)s", "pp. %(pages)s", len(source.pages)) % {"pages": pages})
    if clock := _clock(source.time):
        parts.append(time_format(clock, pgettext("time of day", "g:i a")))
    return pgettext("between an outlet and its page", ", ").join(parts)


def _clock(text: str) -> dt.time | None:
    """Read a clock time; what is none, or none of this day, is left out of the line."""
    try:
        return parse_time(text)
    except ValueError:
        return None


def outlet_name(outlet: Outlet | None, fallback: str = "") -> str:
    """Return an outlet's name: its own where the interface speaks its language."""
    if outlet is None:
        return fallback
    spoken = (get_language() or "").partition("-")[0]
    return outlet.native_name if outlet.native_name and outlet.language == spoken else outlet.name
