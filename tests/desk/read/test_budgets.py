"""What a readers' page may cost: queries, and bytes before compression."""

import datetime as dt
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from desk.factories import (
    BODY,
    NOW,
    add_source,
    make_article,
    make_clipping,
    make_outlet,
    make_story,
    make_topic,
)
from dragoman_desk.records.models import Article, Edition, EditionItem

SECTIONS = ("international", "security", "politics", "economy", "science", "society", "opinion-polls")
QUERIES, HTML, CSS, SCRIPT = 12, 60_000, 30_000, 20_000


@pytest.fixture
def big_desk(desk) -> Article:
    """Fill a desk: 210 articles, long ones, in every section and in a story with other papers."""
    story = make_story()
    for number in range(6):
        make_topic(f"topic-{number}", menu=number)
        make_clipping(f"paper-{number}", story=story)
    for number in range(210):
        section = SECTIONS[number % 7]
        article = make_article(
            f"A headline as long as most of them are, about the matter of the day, part {number}",
            sections=(f"{section}/part-{number % 3}", SECTIONS[(number + 1) % 7]),
            topics=(f"topic-{number % 6}",),
            clipping=make_clipping(story=story) if number < 8 else None,
            story=story if number < 8 else None,
            posted_at=NOW - dt.timedelta(hours=number),
            body="\n\n".join([BODY] * 5),
        )
        add_source(article, make_outlet("meiko"), pages=[1, 3])
    for day in range(3):
        edition = Edition.objects.create(
            slot="morning", date=NOW.date() - dt.timedelta(days=day), title="Alert"
        )
        for position, item in enumerate(Article.objects.all()[:8]):
            EditionItem.objects.create(edition=edition, article=item, position=position, group="POLITICS")
        Edition.objects.filter(pk=edition.pk).update(seal=f"seal {day}", content="{}", published_at=NOW)
    return Article.objects.filter(story=story).latest("posted_at")


def paths_of(article: Article) -> list[str]:
    """List a page of each sort."""
    return [
        "/",
        "/section/security/",
        "/section/security/part-1/",
        "/topics/topic-1/",
        article.get_absolute_url(),
        "/archive/",
        "/2026/",
        "/2026/11/",
        "/2026/11/12/",
        "/about/",
        "/feed/",
        "/section/security/part-1/feed/",
        "/nothing/here/",
    ]


@pytest.mark.parametrize("role", [None, "reader", "editor"])
def test_every_page_keeps_to_its_budget(role, big_desk, sign_in):
    client = sign_in(role) if role else Client()
    for path in paths_of(big_desk):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path)
        sql = "\n".join(query["sql"][:150] for query in queries)
        assert len(queries) <= QUERIES, f"{path}: {len(queries)} queries\n{sql}"
        if not path.endswith("/feed/"):
            assert len(response.content) < HTML, f"{path}: {len(response.content)} bytes"


def test_the_number_of_queries_does_not_grow_with_the_page(desk):
    def cost() -> int:
        Client().get("/section/politics/")  # new topics change the frame, which is read anew once
        with CaptureQueriesContext(connection) as queries:
            Client().get("/section/politics/")
        return len(queries)

    make_article(topics=("apec",))
    of_one = cost()
    for _ in range(15):
        make_article(topics=("apec",))
    assert cost() == of_one


def test_the_styles_and_scripts_keep_to_their_budget():
    def size(*names: str) -> int:
        return sum(Path(str(finders.find(f"web/{name}"))).stat().st_size for name in names)

    assert size("tokens.css", "base.css", "reader.css", "print.css") < CSS
    assert size("reader.js") < SCRIPT
