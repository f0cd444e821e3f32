"""Records for the desk's tests: each function makes one, with all that a test does not name filled in."""

import datetime as dt
from typing import Any

from dragoman_desk.records.models import (
    Article,
    ArticleSource,
    Clipping,
    Filing,
    Outlet,
    Section,
    Story,
    Tagging,
    Topic,
)

NOW = dt.datetime(2026, 11, 13, 0, 30, tzinfo=dt.UTC)  # Friday, 9:30 a.m. in Tokyo
BODY = (
    "The government decided at a cabinet meeting on Nov. 12 to submit the bill during the current session "
    "of the Diet. Chief Cabinet Secretary Kuze Naoto said at a press conference, “We will explain it "
    "carefully.”\n\n"
    "The opposition parties [the Citizens’ Reform Party and the Koeki Party] plan to demand a revision. "
    "A senior official of the Ministry of Finance (MOF) said that there is “no room” for one."
)


def make_outlet(slug: str = "toto", name: str = "", **fields: Any) -> Outlet:
    """Return the outlet of a short name, made on its first use."""
    defaults = {"name": name or slug.title(), "language": "ja", "country": "JP", **fields}
    return Outlet.objects.get_or_create(slug=slug, defaults=defaults)[0]


def make_section(path: str = "politics", name: str = "") -> Section:
    """Return the section at a path, its parents with it, made on their first use."""
    parent, _, slug = path.rpartition("/")
    defaults = {
        "name": name or slug.replace("-", " ").title(),
        "parent": make_section(parent) if parent else None,
        "position": Section.objects.count(),
    }
    return Section.objects.get_or_create(path=path, defaults=defaults)[0]


def make_topic(slug: str = "apec", *, menu: int | None = None) -> Topic:
    """Return the topic of a short name, made on its first use."""
    defaults = {"name": slug.replace("-", " ").title(), "menu_position": menu}
    return Topic.objects.get_or_create(slug=slug, defaults=defaults)[0]


def make_story(key: str = "a-story") -> Story:
    """Return the story of a key, made on its first use."""
    return Story.objects.get_or_create(key=key)[0]


def make_clipping(outlet: str = "toto", **fields: Any) -> Clipping:
    """Make a clipping of an outlet's page 2."""
    given = {
        "outlet": make_outlet(outlet),
        "pages": [2],
        "date": dt.date(2026, 11, 12),
        "language": "ja",
        "headline": "政府、法案提出を閣議決定",
        "body": "政府は12日の閣議で、法案を今国会に提出することを決めた。\n\n野党は修正を求める方針だ。",
        "url": f"https://{outlet}.example/2026/11/12/1",
    }
    return Clipping.objects.create(**given | fields)


def make_article(
    headline: str = "Government decides to submit bill",
    *,
    sections: tuple[str, ...] = ("politics",),
    topics: tuple[str, ...] = (),
    outlet: str | None = "toto",
    clipping: Clipping | None = None,
    **fields: Any,
) -> Article:
    """Make a published translation, filed under its sections and their parents, with one source."""
    given = {
        "headline": headline,
        "kind": "translation",
        "label": "TD Translation",
        "body": BODY,
        "source_date": dt.date(2026, 11, 12),
        "posted_at": NOW,
        "state": "published",
    }
    article = Article.objects.create(**given | fields)
    for path in sections:
        file_under(article, path)
    for slug in topics:
        Tagging.objects.create(article=article, topic=make_topic(slug), posted_at=article.posted_at)
    if clipping is not None:
        add_source(article, clipping.outlet, clipping=clipping, pages=clipping.pages)
    elif outlet is not None:
        add_source(article, make_outlet(outlet), pages=[2])
    return article


def file_under(article: Article, path: str) -> None:
    """File an article under a section and, not directly, under those above it."""
    direct = make_section(path)
    for section in direct.breadcrumb:
        filing, _ = Filing.objects.get_or_create(
            article=article,
            section=section,
            defaults={"direct": section == direct, "posted_at": article.posted_at},
        )
        if section == direct and not filing.direct:
            filing.direct = True
            filing.save()


def add_source(article: Article, outlet: Outlet | None, **fields: Any) -> ArticleSource:
    """Add a source to an article, after those it has."""
    name = outlet.name if outlet else fields.pop("outlet_name")
    position = article.sources.count()
    return ArticleSource.objects.create(
        article=article, outlet=outlet, outlet_name=name, position=position, **fields
    )
