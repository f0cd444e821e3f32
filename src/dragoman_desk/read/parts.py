"""An article with all that its page shows, in a handful of small queries that are compiled once."""

from dragoman_desk.records.models import Article, ArticleSource, Clipping, Filing, Outlet, Tagging, Topic
from dragoman_desk.records.prepared import Prepared, attach
from dragoman_desk.web.frame import last_frame

_ARTICLE = Prepared(Article, "pk")
_SOURCES = Prepared(ArticleSource, "article", "position", "pk")
_OUTLETS = Prepared(Outlet, "uses__article")
_CLIPPINGS = Prepared(Clipping, "uses__article")
_FILINGS = Prepared(Filing, "article")
_TOPICS = Prepared(Topic, "taggings__article", "taggings__pk")


def article_with_parts(pk: int) -> Article | None:
    """Return an article with its sources, its filings and its topics, or none."""
    article = next(iter(_ARTICLE.rows(pk)), None)
    if article is not None:
        attach(article, "sources", _sources(pk))
        attach(article, "filings", _filings(pk))
        taggings = [Tagging(article=article, topic=topic) for topic in _TOPICS.rows(pk)]
        attach(article, "taggings", taggings)
    return article


def _sources(pk: int) -> list[ArticleSource]:
    sources = _SOURCES.rows(pk)
    known = any(source.outlet_id for source in sources)
    outlets = {outlet.pk: outlet for outlet in _OUTLETS.rows(pk)} if known else {}
    captured = any(source.clipping_id for source in sources)
    clippings = {clipping.pk: clipping for clipping in _CLIPPINGS.rows(pk)} if captured else {}
    for source in sources:
        source.outlet = outlets[source.outlet_id] if source.outlet_id else None
        source.clipping = clippings[source.clipping_id] if source.clipping_id else None
    return sources


def _filings(pk: int) -> list[Filing]:
    filings = _FILINGS.rows(pk)
    sections = last_frame().sections
    for filing in filings:
        if filing.section_id in sections:  # one made since the frame was read is asked for by itself
            filing.section = sections[filing.section_id]
    return filings
