"""Who may do what with one article: the rules that need the article as well as the person."""

from dragoman_desk.accounts.access import may
from dragoman_desk.records.models import Article, User
from dragoman_desk.records.steps import STEPS


def may_write(user: User, article: Article) -> bool:
    """Whether a person may change an article's text now.

    A draft is its translator's, or anybody's who writes while it has none; in review it is the editors'.
    Approved and published text stands still: it is returned first, or corrected.
    """
    if article.state == Article.State.DRAFT:
        return may(user, "write_articles") and _is_own(user, article)
    return article.state == Article.State.REVIEW and may(user, "edit_any_article")


def may_file(user: User, article: Article) -> bool:
    """Whether a person may change where an article stands: its translator while a draft, editors always."""
    if not may(user, "file_articles") or article.state == Article.State.WITHDRAWN:
        return False
    own_draft = article.state == Article.State.DRAFT and _is_own(user, article)
    return own_draft or may(user, "edit_any_article")


def steps_open_to(user: User, article: Article) -> list[str]:
    """Name the steps that a person may take with an article as it stands."""
    return [
        step.name
        for step in STEPS.values()
        if article.state in step.origin
        and may(user, step.permission)
        and (step.name != "submit" or _is_own(user, article))
    ]


def _is_own(user: User, article: Article) -> bool:
    return article.translator_id in (None, user.pk) or may(user, "edit_any_article")
