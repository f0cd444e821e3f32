"""The steps of an article: to review and back, approved, published, withdrawn."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from dragoman.errors import DragomanError
from dragoman_desk.accounts import audit
from dragoman_desk.accounts.access import may
from dragoman_desk.accounts.article_access import steps_open_to
from dragoman_desk.records.models import Article, Desk, Job, User, Version
from dragoman_desk.records.steps import STEPS

AUTOSAVED = "autosaved"  # the versions that go when an article is published: see `Version.reason`


class StepRefused(DragomanError):
    """A step cannot be taken. The message tells a person why, and what to do."""


@transaction.atomic
def take_step(
    article_id: int, step: str, *, by: User, note: str = "", at: dt.datetime | None = None
) -> Article:
    """Take an article one step on. `at` is the posting time of an article that is published."""
    article = Article.objects.select_for_update().get(pk=article_id)
    _refuse_unready(article, step, by, note)
    before, article.state = article.state, STEPS[step].target
    if step == "submit":
        article.translator = article.translator or by
    elif step in ("approve", "return"):
        article.editor = by
    elif step == "publish":
        _post(article, at or timezone.now())
    article.save(update_fields=["state", "translator", "editor", "posted_at", "posting", "updated_at"])
    _keep_version(article, step, by)
    audit.record(step, article, by=by, from_state=before, to_state=article.state, note=note.strip())
    Job.ask("index", articles=[article.pk])
    return article


def _refuse_unready(article: Article, step: str, by: User, note: str) -> None:
    if article.state not in STEPS[step].origin:
        raise StepRefused(
            _("This article is already %(state)s: look at it again.") % {"state": article.get_state_display()}
        )
    if not may(by, STEPS[step].permission) or step not in steps_open_to(by, article):
        raise StepRefused(_("Your role does not take this step: ask an editor."))
    if step in ("submit", "publish") and not article.headline:
        raise StepRefused(_("There is no headline yet: write one first."))
    if step in ("submit", "publish") and not article.body and article.kind != Article.Kind.POINTER:
        raise StepRefused(_("There is no text yet: write it first."))
    if step == "approve" and article.translator_id == by.pk and Desk.load().four_eyes:
        raise StepRefused(_("You wrote this article: another person approves it."))
    if step == "withdraw" and not note.strip():
        raise StepRefused(_("Say why the article is withdrawn: readers and the log need a reason."))


def _post(article: Article, at: dt.datetime) -> None:
    """Set the posting time, on the rows that repeat it too, and let go of the autosaved versions."""
    article.posted_at, article.posting = at, Article.Posting.TIME
    article.filings.update(posted_at=at)
    article.taggings.update(posted_at=at)
    article.versions.filter(reason=AUTOSAVED, stale=False).delete()


def _keep_version(article: Article, step: str, by: User) -> None:
    Version.objects.create(
        article=article,
        revision=article.revision,
        headline=article.headline,
        body=article.body,
        paragraph_links=article.paragraph_links,
        reason=step,
        saved_by=by,
    )
