"""Writing: an article is started from clippings, and every save of its text is kept."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from dragoman.capture.press_page.source_line import read_source_line
from dragoman.documents import PARAGRAPH_BREAK, split_body
from dragoman_desk.accounts import audit
from dragoman_desk.accounts.access import may
from dragoman_desk.accounts.article_access import may_write
from dragoman_desk.records.models import Article, ArticleSource, Clipping, Desk, Job, Outlet, User, Version

SAVED, AUTOSAVED = "saved", "autosaved"


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save.

    `article` is the article as it now stands. A save that came too late is not written over it: then
    `saved` is false, `conflict` says what happened, and `version` keeps the late text.
    """

    article: Article
    saved: bool
    conflict: str = ""
    version: Version | None = None


@transaction.atomic
def start_article(clippings: list[Clipping], *, kind: str, by: User, label: str = "") -> Article:
    """Start an article from clippings, or from none; the clippings are picked by that."""
    if not may(by, "write_articles"):
        raise PermissionDenied
    desk = Desk.load()
    article = Article.objects.create(
        kind=kind,
        label=label or _label(desk, kind),
        language=desk.language,
        source_date=max((c.date for c in clippings if c.date), default=None),
        story=next((c.story for c in clippings if c.story), None),
        translator=by,
    )
    ArticleSource.objects.bulk_create(
        _source(article, clipping, place) for place, clipping in enumerate(clippings)
    )
    for clipping in clippings:
        _mark_picked(clipping, by)
    audit.record("start", article, by=by, to_state=article.state, note=", ".join(map(str, clippings))[:1000])
    return article


@transaction.atomic
def save_draft(
    article_id: int,
    *,
    headline: str,
    body: str,
    links: list[int | None],
    revision: int,
    by: User,
    reason: str = SAVED,
) -> Saved:
    """Save a text written from `revision`. A stale one is kept beside, never written over a newer."""
    article = Article.objects.select_for_update().get(pk=article_id)
    if not may_write(by, article):
        raise PermissionDenied(refusal(article))
    headline, body = _one_line(headline), _tidy(body)
    links = links[: len(split_body(body))]
    if (article.headline, article.body, article.paragraph_links) == (headline, body, links):
        return Saved(article, saved=True)
    if revision != article.revision:
        return _keep_stale(article, headline, body, links, revision, by, reason)
    article.headline, article.body, article.paragraph_links = headline, body, links
    article.revision += 1
    article.translator = article.translator or by
    fields = ["headline", "body", "paragraph_links", "revision", "translator", "updated_at"]
    article.save(update_fields=fields)
    Job.ask("index", articles=[article.pk])
    return Saved(article, saved=True, version=_keep(article, by, reason))


@transaction.atomic
def add_sources(article_id: int, line: str, *, by: User) -> Article:
    """Add what a source line says to an article's sources: `Mainichi, p. 2`, `All TV networks`."""
    article = Article.objects.select_for_update().get(pk=article_id)
    if not may_write(by, article):
        raise PermissionDenied(refusal(article))
    start = article.sources.count()
    for position, source in enumerate(read_source_line(line), start):
        outlet = None if source.scope else Outlet.objects.named(source.outlet)
        article.sources.create(
            outlet=outlet,
            outlet_name=outlet.name if outlet else source.outlet[:200],
            scope=source.scope,
            pages=list(source.pages),
            time=source.time or "",
            edition=source.edition or "",
            position=position,
        )
    audit.record("add source", article, by=by, note=line[:300])
    return article


@transaction.atomic
def remove_source(article_id: int, source_id: int, *, by: User) -> Article:
    """Take a line out of an article's sources; a clipping that it was made from stays."""
    article = Article.objects.select_for_update().get(pk=article_id)
    if not may_write(by, article):
        raise PermissionDenied(refusal(article))
    for source in article.sources.filter(pk=source_id, clipping=None):
        audit.record("remove source", article, by=by, note=source.outlet_name)
        source.delete()
    return article


def refusal(article: Article) -> str:
    """Say why a text cannot be changed by this person now, and what would help."""
    if article.state == Article.State.DRAFT:
        return _("This draft is %(person)s’s: an editor can change it, or give it back.") % {
            "person": article.translator
        }
    if article.state == Article.State.REVIEW:
        return _("This article is in review: only an editor changes it now.")
    if article.state == Article.State.APPROVED:
        return _("This article is approved: an editor returns it before its text is changed.")
    return _("Published text stands still here. Correcting a published article comes in a later version.")


def _source(article: Article, clipping: Clipping, position: int) -> ArticleSource:
    return ArticleSource(
        article=article,
        clipping=clipping,
        outlet=clipping.outlet,
        outlet_name=clipping.credit,
        pages=clipping.pages,
        time=clipping.time,
        edition=clipping.edition,
        position=position,
    )


def _mark_picked(clipping: Clipping, by: User) -> None:
    now = Clipping.objects.select_for_update().get(pk=clipping.pk)
    if now.triage == Clipping.Triage.PICKED:
        return
    before, now.triage, now.picked_by = now.triage, Clipping.Triage.PICKED, by
    now.save(update_fields=["triage", "picked_by"])
    audit.record("triage", now, by=by, from_state=before, to_state=now.triage)


def _keep(article: Article, by: User, reason: str) -> Version:
    return Version.objects.create(
        article=article,
        revision=article.revision,
        headline=article.headline,
        body=article.body,
        paragraph_links=article.paragraph_links,
        reason=reason,
        saved_by=by,
    )


def _keep_stale(
    article: Article, headline: str, body: str, links: list[int | None], revision: int, by: User, reason: str
) -> Saved:
    text = {"headline": headline, "body": body, "paragraph_links": links}
    known = article.versions.filter(saved_by=by, stale=True, headline=headline, body=body).first()
    version = known or Version.objects.create(
        article=article, revision=revision, **text, reason=reason, stale=True, saved_by=by
    )
    latest = article.versions.filter(stale=False).order_by("-pk").first()
    whose = latest.saved_by if latest and latest.saved_by else _("Somebody")
    conflict = _("%(person)s has saved a newer text. Yours is kept in the history.") % {"person": whose}
    return Saved(article, saved=False, conflict=conflict, version=version)


def _label(desk: Desk, kind: str) -> str:
    with translation.override(desk.language):
        word = str(Article.Kind(kind).label)
    return word if kind == Article.Kind.POINTER else f"{desk.short_name} {word}"


def _one_line(text: str) -> str:
    return " ".join(text.split("\n")).replace("\r", "").strip()


def _tidy(body: str) -> str:
    return PARAGRAPH_BREAK.join(split_body(body.replace("\r\n", "\n").replace("\r", "\n")))
