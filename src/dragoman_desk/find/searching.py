"""Searching: the index says which articles and how many, the database and the gate what is shown of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Prefetch, Q
from django.utils import timezone

from dragoman.errors import DragomanError
from dragoman.find import Hits, Index
from dragoman.find.query import Both, Either, Field, Node, Phrase, Word
from dragoman.find.schema import PATH_SEPARATOR
from dragoman.publish.gate import Audience, decide
from dragoman_desk.find.actions import ask_for_an_index
from dragoman_desk.find.asked import FACETS, Asked
from dragoman_desk.find.entries import section_path
from dragoman_desk.find.histogram import Histogram, draw
from dragoman_desk.find.showing import Shown, show
from dragoman_desk.records.models import Article, ArticleSource, Outlet, Section
from dragoman_desk.web.source_line import outlet_name

SIZE = 20
LAST_PAGE = 100
VALUES = 12  # of a facet that are shown


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet: how many have it, and the address that asks for it, or no longer asks."""

    label: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A field to narrow by."""

    name: str
    values: list[Value]


@dataclass(frozen=True, slots=True)
class Results:
    """A page of what was found. `from_index` is false where the database had to answer alone."""

    asked: Asked
    hits: list[Shown]
    total: int
    pages: int
    facets: list[Facet] = field(default_factory=list)
    histogram: Histogram | None = None
    from_index: bool = True

    @property
    def previous(self) -> str:
        """The address of the page before, if there is one."""
        return self.asked.address(page=self.asked.page - 1) if self.asked.page > 1 else ""

    @property
    def next(self) -> str:
        """The address of the page after, if there is one."""
        return self.asked.address(page=self.asked.page + 1) if self.asked.page < self.pages else ""


def search(asked: Asked, *, audience: Audience) -> Results:
    """Search for what was asked, among what an audience may see."""
    try:
        results = _search_index(asked, audience)
    except (DragomanError, OSError, ValueError):  # its files went, or were damaged, while we read
        results = None
    if results is None:
        ask_for_an_index()
        return _search_database(asked, audience)
    return results


def _search_index(asked: Asked, audience: Audience) -> Results | None:
    if not Index.exists(settings.INDEX_FOLDER):
        return None
    index = Index.open(settings.INDEX_FOLDER)
    if not len(index):
        return None
    tree, filters = asked.tree, asked.filters(audience)
    found = index.search(
        tree,
        limit=SIZE,
        offset=(asked.page - 1) * SIZE,
        filters=filters,
        newest_first=asked.sort == "newest",
    )
    return Results(
        asked=asked,
        hits=_show([int(hit.id) for hit in found.hits], tree, audience),
        total=found.total,
        pages=min(math.ceil(found.total / SIZE), LAST_PAGE),
        facets=_facets(found, asked),
        histogram=draw(index, tree, filters, asked, found.facets.get("year", ())),
    )


def _show(ids: list[int], tree: Node, audience: Audience) -> list[Shown]:
    """Show articles in the order of the index, each through the gate."""
    now = timezone.now()
    sources = Prefetch("sources", ArticleSource.objects.select_related("outlet", "clipping__outlet"))
    visible = Article.objects.visible_to(audience, now).filter(pk__in=ids).prefetch_related(sources)
    articles = {a.pk: a for a in visible if decide(a.permit, audience, now).allowed}
    return [show(articles[pk], tree, audience) for pk in ids if pk in articles]


def _facets(found: Hits, asked: Asked) -> list[Facet]:
    kinds = {value: str(label) for value, label in Article.Kind.choices}
    outlets = {outlet.name: outlet_name(outlet) for outlet in Outlet.objects.all()}
    labels = {"section": _section_labels(), "kind": kinds, "outlet": outlets}
    facets = []
    for name in FACETS:
        chosen = getattr(asked, name)
        counts = sorted(found.facets.get(name, ()), key=lambda c: (c.value != chosen, -c.count, c.value))
        if name == "section":
            counts = [count for count in counts if _is_in_reach(count.value, chosen)]
            counts.sort(key=lambda count: not (chosen and count.value.startswith(chosen)))
        values = [
            Value(
                label=labels.get(name, {}).get(count.value, count.value),
                count=count.count,
                address=asked.address(**{name: "" if count.value == chosen else count.value}),
                chosen=count.value == chosen,
            )
            for count in counts[:VALUES]
        ]
        if values:
            facets.append(Facet(name, values))
    return facets


def _is_in_reach(section: str, chosen: str) -> bool:
    """Whether a section is offered: the top ones, those on the way to the chosen one, and those below it."""
    if PATH_SEPARATOR not in section or f"{chosen}{PATH_SEPARATOR}".startswith(f"{section}{PATH_SEPARATOR}"):
        return True
    return bool(chosen) and section.startswith(f"{chosen}{PATH_SEPARATOR}")


def _section_labels() -> dict[str, str]:
    """Return the sections' labels in the interface's language, by their paths in the index."""
    sections = {section.pk: section for section in Section.objects.all()}

    def label(section: Section) -> str:
        above = sections.get(section.parent_id) if section.parent_id else None
        return f"{label(above)}{PATH_SEPARATOR}{section.label}" if above else section.label

    return {PATH_SEPARATOR.join(section_path(s, sections)): label(s) for s in sections.values()}


def _search_database(asked: Asked, audience: Audience) -> Results:
    """Look for the words in headlines and texts, the newest first: slow and plain, but always there."""
    matching = Q()
    for word in _words(asked.tree):
        matching &= Q(headline__icontains=word) | Q(body__icontains=word)
    found = Article.objects.visible_to(audience).filter(matching).newest()
    start = (asked.page - 1) * SIZE
    ids = list(found.values_list("pk", flat=True)[start : start + SIZE + 1])
    seen = start + len(ids)
    hits = _show(ids[:SIZE], asked.tree, audience)
    return Results(asked, hits, seen, min(math.ceil(seen / SIZE), LAST_PAGE), from_index=False)


def _words(node: Node) -> Iterator[str]:
    match node:
        case Word(text) | Phrase(text) | Field("headline", text):
            yield text.replace("\0", "")  # which PostgreSQL takes in no string
        case Both(nodes) | Either(nodes):
            for inner in nodes:
                yield from _words(inner)
