"""An article: what the desk writes and publishes, its sources, and every version of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dragoman.documents import PARAGRAPH_BREAK, split_body
from dragoman.publish.gate import AUDIENCES, Audience, Permit
from dragoman_desk.records.clipping import Clipping, Raw, Story
from dragoman_desk.records.outlet import Outlet
from dragoman_desk.records.section import Section
from dragoman_desk.records.topic import Topic
from dragoman_desk.records.user import User


class ArticleQuerySet(models.QuerySet["Article"]):
    """Reads of articles."""

    def visible_to(self, audience: Audience, moment: dt.datetime | None = None) -> ArticleQuerySet:
        """Those that the gate lets through, as one query: `dragoman.publish.gate.decide` says the same."""
        if audience == "desk":
            return self
        moment = moment or timezone.now()
        open_to = AUDIENCES[: AUDIENCES.index(audience) + 1]
        return self.filter(
            Q(embargo_until__isnull=True) | Q(embargo_until__lte=moment),
            state=Article.State.PUBLISHED,
            rights__in=open_to,
        )

    def newest(self) -> ArticleQuerySet:
        """The latest posted first."""
        return self.order_by("-posted_at", "-pk")

    def for_cards(self) -> ArticleQuerySet:
        """With all that a line in a list shows, in a bounded number of queries."""
        return self.prefetch_related("sources__outlet", "filings__section__parent")


class Article(models.Model):
    """What the desk writes and publishes.

    `body` is paragraphs separated by one blank line. `paragraph_links[i]` is the index of the source
    paragraph that paragraph `i` renders, or null; so a paragraph may be left out, split or added.
    `revision` counts saves: a save names the revision it started from, and a stale one is never
    written over a newer text.
    """

    class Kind(models.TextChoices):
        TRANSLATION = "translation", _("Translation")
        SUMMARY = "summary", _("Summary")
        POINTER = "pointer", _("English report")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        REVIEW = "review", _("in review")
        APPROVED = "approved", _("approved")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    class Rights(models.TextChoices):
        PUBLIC = "public", _("everybody")
        READERS = "readers", _("signed-in readers")
        DESK = "desk", _("the desk only")

    class Posting(models.TextChoices):
        """What is known of `posted_at`; an import may give the day alone, or only the paper's date."""

        TIME = "time", _("day and time")
        DAY = "day", _("the day")
        NONE = "none", _("not known")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, null=True, blank=True)
    label = models.CharField(_("label"), max_length=60, blank=True)
    headline = models.TextField(_("headline"), blank=True)
    body = models.TextField(_("text"), blank=True)
    paragraph_links = models.JSONField(default=list, blank=True)
    language = models.CharField(_("language"), max_length=10, default="en")
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    abridged = models.BooleanField(_("abridged"), default=False)
    source_date = models.DateField(_("date of the paper"), null=True, blank=True)
    posted_at = models.DateTimeField(_("posted"), null=True, blank=True)
    posting = models.CharField(max_length=4, choices=Posting, default=Posting.TIME)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    rights = models.CharField(_("who may read it"), max_length=10, choices=Rights, default=Rights.PUBLIC)
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    sections = models.ManyToManyField(Section, through="Filing", related_name="articles")
    topics = models.ManyToManyField(Topic, through="Tagging", related_name="articles")
    story = models.ForeignKey(Story, models.SET_NULL, null=True, blank=True, related_name="articles")
    translator = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="translated")
    editor = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="edited")
    revision = models.PositiveIntegerField(default=0)
    raw = models.ForeignKey(Raw, models.PROTECT, null=True, blank=True, related_name="articles")
    import_key = models.CharField(max_length=80, unique=True, null=True, blank=True)
    origin = models.CharField(max_length=2000, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["state", "-posted_at", "-id"], name="article_newest"),
            models.Index(fields=["source_date"], name="article_source_date"),
        ]

    def __str__(self) -> str:
        return self.headline or f"article {self.pk}"

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body's paragraphs."""
        return split_body(self.body)

    @property
    def posted(self) -> dt.datetime | dt.date | None:
        """When it was posted, as far as that is known, by the clock in force: a request has the desk's."""
        if self.posted_at is None or self.posting == self.Posting.NONE:
            return None
        moment = timezone.localtime(self.posted_at)
        return moment if self.posting == self.Posting.TIME else moment.date()

    @property
    def permit(self) -> Permit:
        """What the gate needs to know."""
        state: Any = self.state
        rights: Any = self.rights
        return Permit(state, rights, self.embargo_until)

    def get_absolute_url(self) -> str:
        """The article's page, under its posting day; an unposted one has only the desk's page."""
        if self.posted_at is None:
            return reverse("workbench", args=[self.pk])
        day = timezone.localtime(self.posted_at)
        return reverse("article", args=[f"{day:%Y}", f"{day:%m}", f"{day:%d}", self.pk])


class ArticleSource(models.Model):
    """Where an article's text comes from: a clipping, or an outlet with page or time, or a scope."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="sources")
    clipping = models.ForeignKey(Clipping, models.PROTECT, null=True, blank=True, related_name="uses")
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, related_name="uses")
    outlet_name = models.CharField(max_length=200)
    scope = models.BooleanField(default=False)
    pages = models.JSONField(default=list, blank=True)
    time = models.CharField(max_length=5, blank=True)
    edition = models.CharField(max_length=20, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.outlet_name


class Version(models.Model):
    """A saved state of an article's text. Every save of a draft is kept until the article is published.

    `stale` marks a text that came too late to be saved over a newer one: kept here, never lost.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="versions")
    revision = models.PositiveIntegerField()
    headline = models.TextField(blank=True)
    body = models.TextField(blank=True)
    paragraph_links = models.JSONField(default=list, blank=True)
    reason = models.CharField(max_length=20, default="saved")
    stale = models.BooleanField(default=False)
    saved_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True)
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["article", "-saved_at"], name="version_history")]

    def __str__(self) -> str:
        return f"{self.article_id} r{self.revision}"


def cells(body: str, links: list[int | None], count: int) -> list[str]:
    """Lay a body out beside `count` source paragraphs: one cell each, then one for what belongs to none."""
    laid: list[list[str]] = [[] for _ in range(count + 1)]
    for index, paragraph in enumerate(split_body(body)):
        link = links[index] if index < len(links) else None
        laid[link if link is not None and link < count else count].append(paragraph)
    return [PARAGRAPH_BREAK.join(cell) for cell in laid]


def from_cells(texts: list[str]) -> tuple[str, list[int | None]]:
    """Join cells to a body and its links, as `cells` laid them out; the last cell has no source paragraph."""
    paragraphs: list[str] = []
    links: list[int | None] = []
    for index, text in enumerate(texts):
        for paragraph in split_body(text):
            paragraphs.append(paragraph)
            links.append(index if index < len(texts) - 1 else None)
    return PARAGRAPH_BREAK.join(paragraphs), links
