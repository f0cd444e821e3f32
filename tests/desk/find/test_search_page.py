"""The search page: what is found, what is shown of it, and to whom."""

import datetime as dt
from unittest import mock

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from desk.factories import make_article, make_clipping, make_outlet
from dragoman.find import parse
from dragoman_desk.find import actions, searching
from dragoman_desk.find.asked import Asked
from dragoman_desk.records.models import Article

pytestmark = pytest.mark.usefixtures("desk")


def ask(client, **query):
    response = client.get("/search/", query)
    assert response.status_code == 200
    return response


def headlines(response):
    return [hit.article.headline for hit in response.context["results"].hits]


def text(response):
    return response.content.decode()


def test_an_empty_search_says_how_to_ask(client):
    assert "How to ask" in text(ask(client))
    assert "How to ask" in text(ask(client, q="  "))


def test_english_is_found_in_any_inflection_and_phrases_as_they_stand(client):
    make_article("Ministers visited Sendai", body="They talked about tariffs.")
    make_article("Tariff talks about Sendai", body="A visit is planned.")
    actions.reindex_all()
    assert len(headlines(ask(client, q="visiting tariff"))) == 2
    assert headlines(ask(client, q='"talked about"')) == ["Ministers visited Sendai"]
    assert headlines(ask(client, q="sendai -planned")) == ["Ministers visited Sendai"]


def test_japanese_words_of_two_and_three_characters_are_found(client):
    make_article(
        "Prime minister speaks", clipping=make_clipping(headline="首相が会見", body="首相は述べた。")
    )
    make_article(
        "Defense minister speaks", clipping=make_clipping(headline="防衛相が会見", body="防衛相は述べた。")
    )
    actions.reindex_all()
    assert headlines(ask(client, q="首相")) == ["Prime minister speaks"]
    assert headlines(ask(client, q="防衛相")) == ["Defense minister speaks"]


def test_what_was_found_is_marked_and_everything_else_escaped(client):
    make_article("A <b>bold</b> budget", body="The budget <script>alert(1)</script> passed.")
    actions.reindex_all()
    told = text(ask(client, q="budget"))
    assert "A &lt;b&gt;bold&lt;/b&gt; <mark>budget</mark>" in told
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in told


@pytest.mark.parametrize(("terms", "quoted"), [("link", False), ("quote", True), ("full", True)])
def test_the_originals_text_is_quoted_only_where_the_outlet_allows_it(client, sign_in, terms, quoted):
    make_outlet("toto", terms=terms)
    clipping = make_clipping(headline="政府、閣議決定", body="野党は修正を求める方針だ。")
    make_article("Government decides", clipping=clipping)
    actions.reindex_all()
    told = text(ask(client, q="野党"))
    assert "Government decides" in told
    assert "政府、閣議決定" in told
    assert ("修正を求める" in told) == quoted
    assert "修正を求める" in text(ask(sign_in("editor"), q="野党"))


HIDDEN = [
    ({"state": "draft"}, 0, 0),
    ({"state": "approved"}, 0, 0),
    ({"state": "withdrawn"}, 0, 0),
    ({"rights": "readers"}, 0, 1),
    ({"rights": "desk"}, 0, 0),
    ({"embargo_until": timezone.now() + dt.timedelta(days=1)}, 0, 0),
]


@pytest.mark.parametrize(("fields", "public", "readers"), HIDDEN)
def test_what_the_gate_holds_back_is_neither_shown_nor_counted(client, sign_in, fields, public, readers):
    make_article("Zebra plan", **fields)
    actions.reindex_all()
    for browser, expected in ((client, public), (sign_in("reader"), readers), (sign_in("editor"), 1)):
        response = ask(browser, q="zebra")
        results = response.context["results"]
        assert (results.total, len(results.hits)) == (expected, expected)
        assert bool(results.facets) == bool(expected)


@pytest.mark.parametrize("fields", [fields for fields, public, _ in HIDDEN if not public])
def test_an_index_that_lags_shows_nothing_that_the_gate_holds_back(client, fields):
    article = make_article("Zebra plan", body="Zebra text.")
    actions.reindex_all()
    Article.objects.filter(pk=article.pk).update(**fields)
    told = text(ask(client, q="zebra"))
    assert "Zebra" not in told


@pytest.mark.parametrize(("fields", "public", "readers"), HIDDEN)
def test_without_an_index_the_gate_holds_too(client, sign_in, fields, public, readers):
    make_article("Zebra plan", **fields)
    assert len(headlines(ask(client, q="zebra"))) == public
    assert len(headlines(ask(sign_in("reader"), q="zebra"))) == readers
    assert len(headlines(ask(sign_in("editor"), q="zebra"))) == 1


def test_facets_count_and_narrow(client):
    make_article("Plan A", sections=("economy/trade",), kind="summary")
    make_article("Plan B", sections=("economy",), outlet="meiko")
    make_article("Plan C", source_date=dt.date(2025, 3, 1))
    actions.reindex_all()
    response = ask(client, q="plan")
    facets = {f.name: {v.label: v for v in f.values} for f in response.context["results"].facets}
    assert {label: v.count for label, v in facets["section"].items()} == {"Economy": 2, "Politics": 1}
    assert {label: v.count for label, v in facets["outlet"].items()} == {"Toto": 2, "Meiko": 1}
    assert {label: v.count for label, v in facets["year"].items()} == {"2026": 2, "2025": 1}
    narrowed = client.get("/search/" + facets["section"]["Economy"].address)
    assert sorted(headlines(narrowed)) == ["Plan A", "Plan B"]
    below = next(f for f in narrowed.context["results"].facets if f.name == "section")
    assert [v.label for v in below.values] == ["Economy", "Economy > Trade"]
    wide = client.get("/search/" + below.values[0].address)
    assert len(headlines(wide)) == 3
    assert headlines(client.get("/search/" + facets["kind"]["Summary"].address)) == ["Plan A"]
    assert headlines(client.get("/search/" + facets["year"]["2025"].address)) == ["Plan C"]


def test_the_chart_has_a_bar_a_month_and_a_table_behind_it(client):
    for month in (1, 2, 4):
        make_article(f"Plan {month}", source_date=dt.date(2026, month, 5))
    actions.reindex_all()
    response = ask(client, q="plan")
    bars = response.context["results"].histogram.bars
    assert [(bar.label, bar.count) for bar in bars] == [
        ("Jan 2026", 1),
        ("Feb 2026", 1),
        ("Mar 2026", 0),
        ("Apr 2026", 1),
    ]
    assert headlines(client.get("/search/" + bars[1].address)) == ["Plan 2"]
    assert "<svg" in text(response)
    assert "<td>Mar 2026</td>" in text(response)


def test_many_years_have_a_bar_a_year(client):
    for year in (2015, 2018, 2026):
        make_article(f"Plan {year}", source_date=dt.date(year, 5, 5))
    actions.reindex_all()
    bars = ask(client, q="plan").context["results"].histogram.bars
    assert [(bar.label, bar.count) for bar in bars] == [("2015", 1), ("2018", 1), ("2026", 1)]


def test_newest_first_is_by_posting(client):
    make_article("Plan old plan plan", posted_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    make_article("New plan", posted_at=dt.datetime(2026, 2, 1, tzinfo=dt.UTC))
    actions.reindex_all()
    assert headlines(ask(client, q="plan", sort="newest")) == ["New plan", "Plan old plan plan"]


@pytest.mark.parametrize("indexed", [True, False])
def test_results_are_paged(client, indexed):
    for number in range(45):
        make_article(f"Plan {number}", sections=(), outlet=None)
    if indexed:
        actions.reindex_all()
    seen = []
    address = "/search/?q=plan"
    while address:
        response = client.get(address)
        seen += headlines(response)
        after = response.context["results"].next
        address = f"/search/{after}" if after else ""
    assert sorted(seen) == sorted(f"Plan {number}" for number in range(45))


def test_a_part_of_the_query_can_be_taken_away():
    parts = Asked(q='budget "lower house" -tax', sort="newest").parts()
    assert [part for part, _ in parts] == ["budget", '"lower house"', "-tax"]
    assert parts[1][1] == "?q=budget+-tax&sort=newest"


@pytest.mark.parametrize(
    "query",
    [
        "(((",
        '"',
        "-",
        "OR OR",
        "date:2026-99",
        "section:",
        ":::",
        "\\",
        "*?~^",
        "a" * 5000,
        "AND NOT",
        "首",
        "\ud83d",
    ],
)
def test_no_query_is_an_error(client, query):
    make_article()
    actions.reindex_all()
    ask(client, q=query.encode("utf-8", "replace").decode())


@pytest.mark.parametrize(
    "query",
    [
        {"page": "0"},
        {"page": "x"},
        {"page": "9" * 30},
        {"year": "0"},
        {"year": "10000"},
        {"kind": "x"},
        {"section": ">"},
    ],
)
def test_a_senseless_address_is_no_error(client, query):
    make_article("Plan")
    actions.reindex_all()
    ask(client, q="plan", **query)


@given(st.text(max_size=60))
@hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
def test_any_text_can_be_searched_for(text_):
    asked = Asked(q=text_)
    assert parse(asked.q) == asked.tree
    searching.search(asked, audience="public")


def test_an_index_that_breaks_while_it_is_read_is_no_error(client):
    make_article("Plan")
    actions.reindex_all()
    with mock.patch.object(searching.Index, "search", side_effect=ValueError("gone")):
        assert headlines(ask(client, q="plan")) == ["Plan"]


def test_the_page_keeps_to_its_budget(client, django_assert_max_num_queries):
    for number in range(30):
        make_article(f"Plan {number}", clipping=make_clipping(), topics=("apec",))
    actions.reindex_all()
    with django_assert_max_num_queries(12):
        assert len(ask(client, q="plan").content) < 60_000
