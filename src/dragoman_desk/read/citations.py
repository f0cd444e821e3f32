"""An article's citations: the core writes them, here they get a name and a type."""

from dataclasses import dataclass

from django.conf import settings

from dragoman.publish import cite as core
from dragoman_desk.read.documents import document_of
from dragoman_desk.records.models import Article, Desk

FORMS = {
    "txt": (core.cite_text, "text/plain; charset=utf-8"),
    "ris": (core.cite_ris, "application/x-research-info-systems; charset=utf-8"),
    "json": (core.cite_csl, "application/vnd.citationstyles.csl+json; charset=utf-8"),
}


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as a file."""

    text: str
    media_type: str
    file_name: str

    @property
    def disposition(self) -> str:
        """Plain text is shown; what a reference manager takes is saved."""
        return "inline" if self.media_type.startswith("text/plain") else "attachment"


def cite(article: Article, form: str, desk: Desk) -> Citation:
    """Return an article's citation in one of `FORMS`."""
    write, media_type = FORMS[form]
    document = document_of(article, url=settings.SITE_URL + article.get_absolute_url())
    return Citation(write(document, publisher=desk.name), media_type, f"article-{article.pk}.{form}")
