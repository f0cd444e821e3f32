"""Findings for a text as it stands on the workbench, saved or not."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.check import check
from dragoman.documents import Finding, Level
from dragoman.options import CheckOptions
from dragoman_desk.check.layout import Layout, Place, lay_out
from dragoman_desk.check.wording import in_words
from dragoman_desk.records.models import Article, Clipping
from dragoman_desk.web.house_register import house_register


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding, and the field of the workbench in which it stands, if it stands in one."""

    check: str
    level: Level
    message: str
    place: Place | None
    text: str = ""
    suggestion: str | None = None
    source_text: str = ""
    source_place: Place | None = None

    @property
    def excerpt(self) -> str:
        """The text that it stands on, where that says something: not a lone mark or space."""
        return self.text if any(map(str.isalnum, self.text)) else ""


def check_text(article: Article, headline: str, cells: list[str]) -> list[Mark]:
    """Check a headline and the workbench's cells against the article's source."""
    clippings = [source.clipping for source in article.sources.all() if source.clipping]
    layout = lay_out(headline, cells, *_source(article, clippings))
    options = CheckOptions(
        source_lang=clippings[0].language if clippings else "und",
        target_lang=article.language,
        published=article.source_date.isoformat() if article.source_date else None,
    )
    findings = check(layout.source, layout.target, options, house_register())
    if article.kind != Article.Kind.TRANSLATION:
        findings = [finding for finding in findings if finding.span]  # a summary leaves things out
    return [_mark(finding, layout) for finding in findings]


def _source(article: Article, clippings: list[Clipping]) -> tuple[str, tuple[str, ...]]:
    """Return the source's headline and paragraphs: of one clipping, or of all that a summary draws on."""
    if not clippings or article.kind == Article.Kind.POINTER:
        return "", ()
    first = clippings[0]
    if article.kind == Article.Kind.TRANSLATION:
        return first.headline, first.paragraphs
    same = [clipping for clipping in clippings if clipping.language == first.language]
    return "", tuple(_everything(same))


def _everything(clippings: Iterable[Clipping]) -> Iterable[str]:
    for clipping in clippings:
        yield from (clipping.headline, *clipping.paragraphs) if clipping.headline else clipping.paragraphs


def _mark(finding: Finding, layout: Layout) -> Mark:
    return Mark(
        check=finding.check,
        level=finding.level,
        message=in_words(finding.message),
        place=layout.place(finding.span) if finding.span else None,
        text=finding.span.of(layout.target) if finding.span else "",
        suggestion=finding.suggestion,
        source_text=finding.source_span.of(layout.source) if finding.source_span else "",
        source_place=layout.source_place(finding.source_span) if finding.source_span else None,
    )
