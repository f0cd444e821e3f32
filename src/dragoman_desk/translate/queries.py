"""Reads of the workbench and the board."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Case, Count, Q, QuerySet, Value, When

from dragoman.documents import split_body
from dragoman.translate.terms import Term, terms
from dragoman_desk.records.article import cells
from dragoman_desk.records.models import Article, ArticleSource, Clipping, LogEntry, User, Version
from dragoman_desk.web.house_register import house_register

LINES_A_STATE = 12
LINES_OF_ONE_STATE = 100
VERSIONS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Row:
    """A source paragraph and the cell beside it. The last row of a bench has no source paragraph."""

    index: int
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Bench:
    """All that the workbench shows of one article."""

    article: Article
    sources: list[ArticleSource]
    first: Clipping | None
    beside: list[Clipping]
    rows: list[Row]
    terms: list[Term]
    versions: list[Version]
    log: list[LogEntry]

    @property
    def texts(self) -> list[str]:
        """The cells' texts, in order."""
        return [row.text for row in self.rows]


@dataclass(frozen=True, slots=True)
class Column:
    """The articles of one state, those of the person who looks first."""

    state: str
    label: str
    count: int
    articles: list[Article]


def find_article(pk: int) -> Article:
    """Return an article with its people and sources; raises `Article.DoesNotExist`."""
    articles = Article.objects.select_related("translator", "editor", "story")
    return articles.prefetch_related("sources__clipping__outlet", "sources__outlet").get(pk=pk)


def source_paragraphs(article: Article) -> tuple[str, ...]:
    """Return the paragraphs that a translation is laid out beside; a summary stands beside none."""
    first = _first(article)
    if first is None or article.kind != Article.Kind.TRANSLATION:
        return ()
    return first.paragraphs


def bench(pk: int, *, texts: list[str] | None = None) -> Bench:
    """Return the workbench of an article; `texts` are cells not saved yet, shown in place of the stored."""
    article = find_article(pk)
    first, paragraphs = _first(article), source_paragraphs(article)
    if texts is None or len(texts) != len(paragraphs) + 1:
        texts = cells(article.body, article.paragraph_links, len(paragraphs))
    others = [source.clipping for source in article.sources.all() if source.clipping]
    beside = [clipping for clipping in others if not paragraphs or clipping != first]
    rows = [Row(i, source, texts[i]) for i, source in enumerate((*paragraphs, ""))]
    versions = article.versions.select_related("saved_by").order_by("-pk")
    log = LogEntry.objects.filter(subject_kind="article", subject_id=pk).select_related("by")
    return Bench(
        article=article,
        sources=list(article.sources.all()),
        first=first,
        beside=beside,
        rows=rows,
        terms=_terms(first, article.source_date),
        versions=list(versions.defer("body", "paragraph_links")[:VERSIONS_SHOWN]),
        log=list(log[:VERSIONS_SHOWN]),
    )


def find_version(article_id: int, pk: int) -> Version:
    """Return a version of an article; raises `Version.DoesNotExist`."""
    return Version.objects.select_related("article", "saved_by").get(pk=pk, article__pk=article_id)


def board(user: User, *, state: str = "") -> list[Column]:
    """Return the articles by state; of one state, many more of them."""
    counts = dict(Article.objects.order_by().values_list("state").annotate(count=Count("pk")))
    states = [one for one in Article.State if not state or one == state]
    limit = LINES_OF_ONE_STATE if state else LINES_A_STATE
    return [
        Column(one.value, str(one.label), counts.get(one, 0), list(_lines(user, one)[:limit]))
        for one in states
        if state or counts.get(one) or one not in (Article.State.APPROVED, Article.State.WITHDRAWN)
    ]


def _lines(user: User, state: Article.State) -> QuerySet[Article]:
    mine = Case(When(Q(translator=user) | Q(editor=user), then=Value(0)), default=Value(1))
    lines = Article.objects.filter(state=state).select_related("translator", "editor")
    lines = lines.prefetch_related("sources__outlet").defer("body", "paragraph_links")
    if state == Article.State.PUBLISHED:
        return lines.newest()
    return lines.annotate(whose=mine).order_by("whose", "-updated_at", "-pk")


def _first(article: Article) -> Clipping | None:
    return next((source.clipping for source in article.sources.all() if source.clipping), None)


def _terms(clipping: Clipping | None, date: dt.date | None) -> list[Term]:
    if clipping is None:
        return []
    text = "\n\n".join((clipping.headline, *split_body(clipping.body)))
    found = terms(text, house_register(), clipping.language, date)
    return list({(term.native, term.approved): term for term in found}.values())
