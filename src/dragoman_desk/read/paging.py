"""Pages of a list by keyset: page 148 costs what page 1 costs.

A cursor names the last article seen, by posting time and number, so a page is a range of an index and
nothing is counted or skipped.
"""

import datetime as dt
import re
from dataclasses import dataclass

from django.db.models import Prefetch, Q
from django.http import Http404, QueryDict
from django.utils import timezone

from dragoman.publish.gate import Audience, decide
from dragoman_desk.records.article import ArticleQuerySet
from dragoman_desk.records.models import Article, ArticleSource

SIZE = 20
_CURSOR = re.compile(r"([0-9]{14})([0-9]{6})-([0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class Keys:
    """Where a list's posting time and article number stand, seen from an article.

    A section's own copies of them are in `Filing`, so that one index serves its page.
    """

    posted_at: str = "posted_at"
    article: str = "pk"


OWN = Keys()
FILING = Keys("filings__posted_at", "filings__article_id")
TAGGING = Keys("taggings__posted_at", "taggings__article_id")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list. `newer` and `older` are the queries of the pages beside it, if there are any."""

    articles: list[Article]
    newer: str = ""
    older: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page starts: before or after an article, or at the newest."""

    before: tuple[dt.datetime, int] | None = None
    after: tuple[dt.datetime, int] | None = None

    @classmethod
    def of(cls, query: QueryDict) -> "Place":
        """Read the place from an address's query; one that we did not write is no page."""
        return cls(*(_read(str(query[name])) if name in query else None for name in ("before", "after")))


def cut(scope: Q, place: Place, audience: Audience, *, keys: Keys = OWN, size: int = SIZE) -> Page:
    """Cut the page at a place out of a list, newest first, with what the audience may see.

    `scope` says which articles the list holds, of the same relation as `keys`.
    """
    moment = timezone.now()
    listed = in_lists(audience, moment)
    if place.after is not None:
        rows = _fetch(listed, scope & _newer_than(place.after, keys), keys, size, ascending=True)
        if len(rows) > size:
            shown = rows[:size][::-1]
            return Page(_allowed(shown, audience, moment), f"after={_write(shown[0])}", _older(shown))
        place = Place()  # the newest are in sight: a full first page rather than what is left over
    rows = _fetch(listed, scope & _older_than(place.before, keys), keys, size, ascending=False)
    shown = rows[:size]
    newer = f"after={_write(shown[0])}" if shown and place.before else ""
    return Page(_allowed(shown, audience, moment), newer, _older(shown) if len(rows) > size else "")


def in_lists(audience: Audience, moment: dt.datetime) -> ArticleQuerySet:
    """Return what readers' lists hold, with its source lines: no drafts, not even for the desk."""
    sources = Prefetch("sources", ArticleSource.objects.select_related("outlet"))
    published = Article.objects.visible_to(audience, moment).filter(state=Article.State.PUBLISHED)
    return published.prefetch_related(sources)


def _fetch(listed: ArticleQuerySet, within: Q, keys: Keys, size: int, *, ascending: bool) -> list[Article]:
    sign = "" if ascending else "-"
    ordered = listed.filter(within).order_by(f"{sign}{keys.posted_at}", f"{sign}{keys.article}")
    return list(ordered[: size + 1])


def _allowed(shown: list[Article], audience: Audience, moment: dt.datetime) -> list[Article]:
    """Ask the gate for each: the query has only looked ahead."""
    return [article for article in shown if decide(article.permit, audience, moment).allowed]


def _older_than(at: tuple[dt.datetime, int] | None, keys: Keys) -> Q:
    if at is None:
        return Q(**{f"{keys.posted_at}__isnull": False})
    time, pk = at
    # The first condition bounds the range of the index; the second parts those of one moment.
    return Q(**{f"{keys.posted_at}__lte": time}) & (
        Q(**{f"{keys.posted_at}__lt": time}) | Q(**{f"{keys.article}__lt": pk})
    )


def _newer_than(at: tuple[dt.datetime, int], keys: Keys) -> Q:
    time, pk = at
    return Q(**{f"{keys.posted_at}__gte": time}) & (
        Q(**{f"{keys.posted_at}__gt": time}) | Q(**{f"{keys.article}__gt": pk})
    )


def _older(shown: list[Article]) -> str:
    return f"before={_write(shown[-1])}"


def _write(article: Article) -> str:
    assert article.posted_at is not None  # the list holds posted articles only
    return f"{article.posted_at.astimezone(dt.UTC):%Y%m%d%H%M%S%f}-{article.pk}"


def _read(cursor: str) -> tuple[dt.datetime, int]:
    match = _CURSOR.fullmatch(cursor)
    if match is None:
        raise Http404("no such page")
    try:
        time = dt.datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S%f").replace(tzinfo=dt.UTC)
    except ValueError:
        raise Http404("no such page") from None
    return time, int(match[3])
