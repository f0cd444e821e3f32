"""An article's page and its citations, put together."""

from dataclasses import dataclass

from dragoman.publish.gate import Audience
from dragoman_desk.read import citations, metadata, queries
from dragoman_desk.records.models import Desk


@dataclass(frozen=True, slots=True)
class Shown:
    """All that an article's page shows."""

    page: queries.ArticlePage
    citation: str
    meta: metadata.Metadata


def show(pk: int, audience: Audience, desk: Desk) -> Shown:
    """Return an article's page, if the gate opens."""
    page = queries.article(pk, audience)
    citation = citations.cite(page.article, "txt", desk)
    return Shown(page, citation.text, metadata.describe(page, desk))


def cite(pk: int, form: str, audience: Audience, desk: Desk) -> tuple[str, citations.Citation]:
    """Return an article's address and its citation in one of the forms, if the gate opens."""
    article = queries.article(pk, audience).article
    return article.get_absolute_url(), citations.cite(article, form, desk)
