"""An article's page, its PDF and its citations, put together."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import Http404

from dragoman import documents
from dragoman.publish import pdf
from dragoman.publish.gate import Audience
from dragoman_desk.read import citations, metadata, queries
from dragoman_desk.read.documents import document_of
from dragoman_desk.records.models import Desk

KEPT = 16  # articles set on pages, in about 1 MB


@dataclass(frozen=True, slots=True)
class Shown:
    """All that an article's page shows."""

    page: queries.ArticlePage
    citation: str
    meta: metadata.Metadata

    @property
    def has_pdf(self) -> bool:
        """Tell whether the article can be had as PDF here."""
        return pdf.is_installed()


def show(pk: int, audience: Audience, desk: Desk) -> Shown:
    """Return an article's page, if the gate opens."""
    page = queries.article(pk, audience)
    citation = citations.cite(page.article, "txt", desk)
    return Shown(page, citation.text, metadata.describe(page, desk))


def as_pdf(pk: int, audience: Audience, desk: Desk) -> tuple[str, bytes]:
    """Return an article's address and the article as PDF, if the gate opens and pages can be set."""
    if not pdf.is_installed():
        raise Http404("no PDF here")
    found = queries.article(pk, audience)
    address = found.article.get_absolute_url()
    document = document_of(found.article, url=settings.SITE_URL + address)
    return address, _pages(document, desk.notice, desk.name, found.original)


@lru_cache(maxsize=KEPT)
def _pages(document: documents.Article, notice: str, desk: str, original: str) -> bytes:
    return pdf.render_article(document, notice=notice, desk=desk, original=original)


def cite(pk: int, form: str, audience: Audience, desk: Desk) -> tuple[str, citations.Citation]:
    """Return an article's address and its citation in one of the forms, if the gate opens."""
    article = queries.article(pk, audience).article
    return article.get_absolute_url(), citations.cite(article, form, desk)
