"""Paging by keyset: every article once, whatever the ties, at the same cost on every page."""

import datetime as dt

import pytest
from django.db import connection
from django.db.models import Q
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.factories import NOW, make_article, make_section
from dragoman_desk.read import paging
from dragoman_desk.read.paging import Place
from dragoman_desk.records.models import Article, Filing


def make_filed(minutes: list[int]) -> list[Article]:
    """Make articles of one section, posted so many minutes before now."""
    Article.objects.all().delete()
    section = make_section("politics")
    articles = Article.objects.bulk_create(
        Article(headline=f"{m}", state="published", posted_at=NOW - dt.timedelta(minutes=m)) for m in minutes
    )
    Filing.objects.bulk_create(
        Filing(article=article, section=section, posted_at=article.posted_at) for article in articles
    )
    return articles


def walk(step: str, first: str, size: int) -> list[list[int]]:
    """Follow the links of a section's pages, and return the articles of each."""
    scope = Q(filings__section__path="politics")
    pages, at = [], first
    while True:
        page = paging.cut(scope, Place.of(QueryDict(at)), "public", keys=paging.FILING, size=size)
        pages.append([article.pk for article in page.articles])
        at = page.older if step == "older" else page.newer
        if not at:
            return pages


@given(st.lists(st.integers(0, 4), max_size=30), st.integers(1, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_following_older_visits_each_article_once_in_order(minutes, size):
    articles = make_filed(minutes)
    visited = [pk for page in walk("older", "", size) for pk in page]
    expected = sorted(articles, key=lambda a: (a.posted_at, a.pk), reverse=True)
    assert visited == [article.pk for article in expected]


@given(st.lists(st.integers(0, 4), min_size=1, max_size=30), st.integers(1, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_following_newer_comes_back_to_the_first_page(minutes, size):
    articles = make_filed(minutes)
    last = min(articles, key=lambda a: (a.posted_at, a.pk))
    at = f"after={last.posted_at:%Y%m%d%H%M%S%f}-{last.pk}"
    pages = walk("newer", at, size)
    newest = sorted(articles, key=lambda a: (a.posted_at, a.pk), reverse=True)
    assert pages[-1] == [article.pk for article in newest[:size]]
    assert {pk for page in pages for pk in page} | {last.pk} == {article.pk for article in articles}


def test_the_last_page_costs_what_the_first_costs(desk):
    make_filed(list(range(300)))
    at, costs = "", []
    while True:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page = paging.cut(
                Q(filings__section__path="politics"), Place.of(QueryDict(at)), "public", keys=paging.FILING
            )
        costs.append(len(queries))
        assert "OFFSET" not in queries[0]["sql"]
        if not (at := page.older):
            break
    assert len(costs) == 15
    assert set(costs) == {2}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads SQLite's plan")
def test_a_section_page_is_a_range_of_its_index(desk):
    articles = make_filed(list(range(100)))
    section = make_section("politics")
    place = Place(before=(articles[50].posted_at, articles[50].pk))
    with CaptureQueriesContext(connection) as queries:
        paging.cut(Q(filings__section=section), place, "public", keys=paging.FILING)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {queries[0]['sql']}")
        plan = " | ".join(row[-1] for row in cursor.fetchall())
    assert "INDEX filing_page (section_id=?" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("cursor", ["x", "", "1-1", "99999999999999999999-1", "²0261112000000000000-1"])
def test_a_cursor_we_did_not_write_is_no_page(cursor, desk):
    make_article()
    assert Client().get("/section/politics/", {"before": cursor}).status_code == 404


def test_the_links_lead_to_the_pages_beside(desk):
    for number in range(45):
        make_article(f"Article {number:02}", posted_at=NOW - dt.timedelta(minutes=number))
    client = Client()
    first = client.get("/section/politics/").context["found"].page
    assert (first.newer, len(first.articles)) == ("", 20)
    second = client.get(f"/section/politics/?{first.older}").context["found"].page
    third = client.get(f"/section/politics/?{second.older}").context["found"].page
    assert [a.headline for a in third.articles] == [f"Article {n}" for n in range(40, 45)]
    assert third.older == ""
    back = client.get(f"/section/politics/?{third.newer}").context["found"].page
    assert back.articles == second.articles
