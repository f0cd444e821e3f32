"""The gate on every readers' page: the whole matrix of states, rights, embargoes and audiences."""

import datetime as dt
from itertools import product

import pytest
from django.test import Client
from django.utils import timezone

from desk.factories import make_article
from dragoman.publish.gate import AUDIENCES, decide
from dragoman_desk.read import paging
from dragoman_desk.records.models import Article, LogEntry

HOUR = dt.timedelta(hours=1)
STATES = [str(state) for state in Article.State]
MATRIX = list(product(STATES, AUDIENCES, (None, -HOUR, HOUR)))
LISTS = ["/", *(f"{path}{end}" for path in ("/section/politics/", "/topics/apec/") for end in ("", "feed/"))]
ROLES = {"public": None, "readers": "reader", "desk": "translator"}


def make_matrix() -> list[Article]:
    """Make an article for each state, right and embargo, each with its words in its headline."""
    now = timezone.now()
    return [
        make_article(
            f"Secret {number}",
            topics=("apec",),
            state=state,
            rights=rights,
            embargo_until=now + embargo if embargo else None,
            posted_at=now - number * HOUR / 60,
        )
        for number, (state, rights, embargo) in enumerate(MATRIX)
    ]


@pytest.fixture(autouse=True)
def _clock_of_the_desk(desk):
    """An article's address holds its day where the desk is."""
    with timezone.override(desk.zone):
        yield


@pytest.fixture
def client_for(sign_in):
    """Return a client for an audience."""
    return lambda audience: sign_in(ROLES[audience]) if ROLES[audience] else Client()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_query_for_lists_says_what_the_gate_says(audience):
    articles = make_matrix()
    now = timezone.now()
    allowed = {a.pk for a in articles if decide(a.permit, audience, now).allowed}
    assert set(Article.objects.visible_to(audience, now).values_list("pk", flat=True)) == allowed
    listed = {a.pk for a in articles if a.state == "published"} & allowed
    assert set(paging.in_lists(audience, now).values_list("pk", flat=True)) == listed


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_page_is_shown_when_the_gate_opens_and_only_then(audience, desk, client_for):
    client = client_for(audience)
    for article in make_matrix():
        response = client.get(article.get_absolute_url())
        allowed = decide(article.permit, audience, timezone.now()).allowed
        assert (response.status_code == 200) == allowed, (article.permit, response.status_code)
        assert (article.headline in response.content.decode()) == allowed
        for form in ("txt", "ris", "json"):
            cited = client.get(f"{article.get_absolute_url()}cite.{form}")
            assert (cited.status_code == 200) == allowed


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("path", LISTS)
def test_no_list_names_what_the_gate_closes(audience, path, desk, client_for):
    articles = make_matrix()
    page = client_for(audience).get(path).content.decode()
    closed = [a for a in articles if not decide(a.permit, audience, timezone.now()).allowed]
    assert [a.headline for a in closed if f"{a.headline}<" in page] == []


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_archive_counts_what_the_gate_opens(audience, desk, client_for):
    articles = make_matrix()
    now = timezone.now()
    count = sum(a.state == "published" and decide(a.permit, audience, now).allowed for a in articles)
    assert f"{count} articles" in client_for(audience).get("/archive/").content.decode()


def test_a_reader_who_has_not_signed_in_is_asked_to(desk):
    article = make_article(rights="readers")
    response = Client().get(article.get_absolute_url())
    assert response.status_code == 302
    assert response["Location"] == f"/accounts/login/?next={article.get_absolute_url()}"


@pytest.mark.parametrize(
    "fields",
    [
        {"rights": "desk"},
        {"rights": "readers", "state": "withdrawn"},
        {"rights": "readers", "embargo_until": timezone.now() + HOUR},
        {"state": "draft"},
    ],
)
def test_nobody_is_told_of_what_signing_in_as_a_reader_would_not_open(fields, desk):
    article = make_article(**fields)
    assert Client().get(article.get_absolute_url()).status_code == 404


def test_who_asks_for_a_closed_article_under_a_wrong_day_is_not_told_the_day(desk):
    article = make_article(rights="readers")
    assert "2026" not in Client().get(f"/1999/01/01/{article.pk}/")["Location"]


def test_a_withdrawn_article_is_gone_and_neither_its_text_nor_the_reason_is_told(desk):
    article = make_article("The wrong headline", state="withdrawn")
    LogEntry.objects.create(
        action="withdraw", subject_kind="article", subject_id=article.pk, note="The minister rang."
    )
    response = Client().get(article.get_absolute_url())
    page = response.content.decode()
    assert response.status_code == 410
    assert "withdrawn" in page
    assert "wrong headline" not in page
    assert "cabinet meeting" not in page
    assert "minister rang" not in page


def test_the_desk_is_told_that_readers_do_not_see_the_page(desk, sign_in):
    article = make_article(state="withdrawn")
    page = sign_in("editor").get(article.get_absolute_url()).content.decode()
    assert "Only the desk sees this page: the article is withdrawn." in page
