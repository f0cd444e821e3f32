"""Reads of the inbox."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from dragoman_desk.records.models import ArticleSource, Clipping, Raw, Story, User

CLIPPINGS_A_PAGE = 80

VIEWS = {
    "waiting": Q(triage__in=(Clipping.Triage.NEW, Clipping.Triage.LATER), replaced_by=None),
    "picked": Q(triage=Clipping.Triage.PICKED),
    "dropped": Q(triage=Clipping.Triage.DROPPED),
}


@dataclass(slots=True)
class Group:
    """The clippings of one story that stand on a page, or one clipping of none."""

    story: Story | None
    clippings: list[Clipping] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Inbox:
    """A page of the inbox. `older` is the key of the next page, if there is one."""

    groups: list[Group]
    counts: dict[str, int]
    view: str
    mine: bool
    story: Story | None
    older: str


def inbox(user: User, *, view: str, story: str = "", before: str = "") -> Inbox:
    """Return a page of the inbox: what waits, what is picked (`mine` by oneself), what is dropped.

    With a story, all its clippings are shown, whatever has become of them.
    """
    chosen = Story.objects.filter(key=story).first() if story else None
    found = _filtered(user, view, chosen)
    if key := _read_key(before):
        date, pk = key
        found = found.filter(Q(date__lt=date) | Q(date=date, pk__lt=pk))
    page = list(found[: CLIPPINGS_A_PAGE + 1])
    shown = page[:CLIPPINGS_A_PAGE]
    older = f"{shown[-1].date}.{shown[-1].pk}" if len(page) > CLIPPINGS_A_PAGE and shown[-1].date else ""
    return Inbox(_grouped(shown), _counts(user), view, view == "mine", chosen, older)


def row(pk: int) -> Clipping:
    """Return a clipping with what its line shows."""
    return _lines().get(pk=pk)


@dataclass(frozen=True, slots=True)
class ClippingPage:
    """A clipping with all that its page shows. The bytes themselves are not read."""

    clipping: Clipping
    raw: Raw | None
    uses: list[ArticleSource]
    others: list[Clipping]
    newer: Clipping | None


def clipping_page(pk: int) -> ClippingPage:
    """Return a clipping's page; raises `Clipping.DoesNotExist`."""
    clipping = _lines().select_related("replaces").get(pk=pk)
    raw = Raw.objects.defer("body").filter(pk=clipping.raw_id).first()
    uses = list(clipping.uses.select_related("article__translator"))
    others = list(_lines().filter(story=clipping.story).exclude(pk=pk)[:20]) if clipping.story else []
    return ClippingPage(clipping, raw, uses, others, clipping.replaced_by.order_by("-pk").first())


def _lines() -> QuerySet[Clipping]:
    """Clippings with their outlets, stories and people, the newest edition first."""
    lines = Clipping.objects.select_related("outlet", "story", "picked_by")
    same_story = Clipping.objects.filter(story=OuterRef("story")).order_by().values("story")
    in_story = Subquery(same_story.annotate(count=Count("pk")).values("count"))
    return lines.annotate(in_story=in_story).order_by("-date", "-pk")


def _filtered(user: User, view: str, story: Story | None) -> QuerySet[Clipping]:
    if story:
        return _lines().filter(story=story)
    if view == "mine":
        return _lines().filter(VIEWS["picked"], picked_by=user)
    return _lines().filter(VIEWS[view])


def _counts(user: User) -> dict[str, int]:
    mine = Count("pk", filter=VIEWS["picked"] & Q(picked_by=user), distinct=True)
    named = {name: Count("pk", filter=where, distinct=True) for name, where in VIEWS.items()}
    return Clipping.objects.aggregate(**named, mine=mine)


def _grouped(clippings: list[Clipping]) -> list[Group]:
    """Bring the clippings of a story together, where the first of them stands."""
    groups: dict[str, Group] = {}
    for clipping in clippings:
        key = f"story {clipping.story_id}" if clipping.story_id else f"clipping {clipping.pk}"
        groups.setdefault(key, Group(clipping.story)).clippings.append(clipping)
    return list(groups.values())


def _read_key(text: str) -> tuple[dt.date, int] | None:
    date, _, pk = text.partition(".")
    try:
        return (dt.date.fromisoformat(date), min(int(pk), 2**62)) if text else None
    except ValueError:
        return None
