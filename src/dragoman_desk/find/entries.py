"""Articles as the search index holds them: both languages, and who may see them."""

from collections.abc import Iterator

from django.db.models import Prefetch
from django.utils import timezone

from dragoman.find import Entry
from dragoman.publish.gate import AUDIENCES, decide
from dragoman_desk.records.article import ArticleQuerySet
from dragoman_desk.records.models import Article, ArticleSource, Clipping, Filing, Section, Tagging

CHUNK = 500  # articles read at a time: a few megabytes
DESK = AUDIENCES.index("desk")


def entries_of(articles: ArticleQuerySet) -> Iterator[Entry]:
    """Yield the entries of articles, a chunk at a time in memory."""
    sections = {section.pk: section for section in Section.objects.all()}
    ready = articles.prefetch_related(
        Prefetch("sources", ArticleSource.objects.select_related("outlet", "clipping")),
        Prefetch("filings", Filing.objects.filter(direct=True)),
        Prefetch("taggings", Tagging.objects.select_related("topic")),
    )
    for article in ready.order_by("pk").iterator(chunk_size=CHUNK):
        yield _entry(article, sections)


def level_of(article: Article) -> int:
    """Return the widest audience that may see an article now, as the index counts them.

    What is under embargo is the desk's until `actions.index_released` takes it up.
    """
    moment = timezone.now()
    open_to = (
        level for level, audience in enumerate(AUDIENCES) if decide(article.permit, audience, moment).allowed
    )
    return next(open_to, DESK)


def section_path(section: Section, sections: dict[int, Section]) -> tuple[str, ...]:
    """Return the names from the root down to a section, from sections already read."""
    above = sections.get(section.parent_id) if section.parent_id else None
    return (*section_path(above, sections), section.name) if above else (section.name,)


def _entry(article: Article, sections: dict[int, Section]) -> Entry:
    sources = list(article.sources.all())
    originals: list[Clipping] = [source.clipping for source in sources if source.clipping]
    return Entry(
        id=str(article.pk),
        headline=article.headline,
        body=article.body,
        original_headline="\n".join(clipping.headline for clipping in originals),
        original_body="\n\n".join(clipping.body for clipping in originals),
        sections=tuple(section_path(sections[f.section_id], sections) for f in article.filings.all()),
        topics=tuple(tagging.topic.name for tagging in article.taggings.all()),
        outlets=tuple(
            dict.fromkeys(source.outlet.name if source.outlet else source.outlet_name for source in sources)
        ),
        kind=article.kind,
        date=article.source_date,
        posted=article.posted_at,
        audience=level_of(article),
    )
