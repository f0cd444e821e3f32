"""An article of the database as the core's document."""

from dragoman import documents
from dragoman_desk.records.models import Article


def document_of(article: Article, *, url: str) -> documents.Article:
    """Return the document of an article, its page's address in it."""
    filing = min(article.filings.all(), key=lambda f: (not f.direct, f.pk), default=None)
    return documents.Article(
        origin=url,
        headline=article.headline,
        section=tuple(section.name for section in filing.section.breadcrumb) if filing else (),
        date=article.source_date,
        posted=article.posted,
        sources=tuple(
            documents.Source(
                source.outlet.name if source.outlet else source.outlet_name,
                scope=source.scope,
                pages=tuple(source.pages),
                time=source.time or None,
                edition=source.edition or None,
            )
            for source in article.sources.all()
        ),
        kind=article.kind,  # type: ignore[arg-type]  # the column's choices are the core's kinds
        label=article.label or None,
        abridged=article.abridged,
        byline=article.byline or None,
        tags=tuple(tagging.topic.name for tagging in article.taggings.all()),
        paragraphs=article.paragraphs,
        language=article.language,
        url=url,
    )
