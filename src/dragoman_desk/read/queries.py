"""What the readers' pages show: each function reads one page's worth, through the gate."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from dragoman.publish.gate import Audience, Permit, decide
from dragoman_desk.read import paging
from dragoman_desk.read.front import Front, front
from dragoman_desk.read.parts import article_with_parts
from dragoman_desk.records.models import (
    Article,
    ArticleSource,
    Clipping,
    LogEntry,
    Section,
    Topic,
)


@dataclass(frozen=True, slots=True)
class SectionPage:
    """A section's page: the way to it, what is below it, its articles."""

    section: Section
    children: list[Section]
    page: paging.Page


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic's page."""

    topic: Topic
    page: paging.Page


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with all that stands around it. `original` is the address of the source's own page."""

    article: Article
    breadcrumb: tuple[Section, ...]
    original: str
    others: list[Clipping]
    related: list[Article]


class Withdrawn(Exception):
    """The article was once published to this audience, and has been taken back."""


class ForReaders(Exception):
    """Signed-in readers may see the article; the caller has not signed in."""


def home(audience: Audience) -> Front:
    """Return the front page."""
    return front(audience)


def section(path: str, place: paging.Place, audience: Audience) -> SectionPage:
    """Return a page of a section, at any depth."""
    found = Section.objects.select_related("parent__parent").filter(path=path).first()
    if found is None:
        raise Http404("no such section")
    page = paging.cut(Q(filings__section=found), place, audience, keys=paging.FILING)
    return SectionPage(found, list(found.children.all()), page)


def topic(slug: str, place: paging.Place, audience: Audience) -> TopicPage:
    """Return a page of a topic."""
    found = Topic.objects.filter(slug=slug).first()
    if found is None:
        raise Http404("no such topic")
    return TopicPage(found, paging.cut(Q(taggings__topic=found), place, audience, keys=paging.TAGGING))


def newest(audience: Audience) -> paging.Page:
    """Return the newest articles of all sections."""
    return paging.cut(Q(), paging.Place(), audience)


def article(pk: int, audience: Audience) -> ArticlePage:
    """Return an article's page, if the gate opens; else raise what the caller should be told."""
    moment = timezone.now()
    found = article_with_parts(pk)
    if found is None or found.posted_at is None:
        raise Http404("no such article")
    decision = decide(found.permit, audience, moment)
    if not decision.allowed:
        _refuse(found.permit, audience, moment)
    sources = list(found.sources.all())
    filing = min(found.filings.all(), key=lambda f: (not f.direct, f.pk), default=None)
    return ArticlePage(
        found,
        filing.section.breadcrumb if filing else (),
        next((address for source in sources if (address := _address(source.clipping))), ""),
        _other_papers(found, sources),
        _related(found, audience, moment),
    )


def withdrawn_on(pk: int) -> dt.datetime | None:
    """Return when an article was withdrawn. Why is the desk's own business: the log is not for readers."""
    entries = LogEntry.objects.filter(subject_kind="article", subject_id=pk, action="withdraw")
    return entries.values_list("at", flat=True).first()


def _refuse(permit: Permit, audience: Audience, moment: dt.datetime) -> None:
    """Tell a caller no more of a closed article than the gate would have told of it open."""
    as_published = Permit("published", permit.rights, permit.embargo_until)
    if permit.state == "withdrawn" and decide(as_published, audience, moment).allowed:
        raise Withdrawn
    if audience == "public" and decide(permit, "readers", moment).allowed:
        raise ForReaders
    raise Http404("no such article")


def _other_papers(found: Article, sources: list[ArticleSource]) -> list[Clipping]:
    """Return the other papers that tell the same story, a line each."""
    if found.story_id is None:
        return []
    own = [source.clipping_id for source in sources if source.clipping_id]
    told = Clipping.objects.filter(story=found.story_id).exclude(pk__in=own)
    return list(told.select_related("outlet").defer("body").order_by("date", "pk")[:20])


def _related(found: Article, audience: Audience, moment: dt.datetime) -> list[Article]:
    """Return the story's other articles."""
    if found.story_id is None:
        return []
    listed = paging.in_lists(audience, moment).prefetch_related(None).filter(story=found.story_id)
    others = listed.exclude(pk=found.pk).defer("body").newest()[:10]
    return [other for other in others if decide(other.permit, audience, moment).allowed]


def _address(clipping: Clipping | None) -> str:
    """Return where a clipping can be read, if that is a place on the web."""
    return clipping.web_address if clipping else ""
