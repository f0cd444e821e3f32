"""Filing an article under sections and topics, and the details of its lines."""

import pytest
from django.urls import reverse

from desk.factories import NOW, make_article, make_section, make_topic
from dragoman_desk.filing.actions import file_article
from dragoman_desk.records.models import Article, Job, LogEntry, Topic


def filed(article):
    return sorted(article.filings.values_list("section__path", "direct"))


def test_the_sections_above_hold_it_too_indirectly(make_user):
    article = make_article(sections=())
    file_article(article, sections=[make_section("security/okinawa")], topics=[], by=make_user("editor"))
    assert filed(article) == [("security", False), ("security/okinawa", True)]
    assert {filing.posted_at for filing in article.filings.all()} == {NOW}


def test_filing_again_replaces_what_was_there(make_user):
    article = make_article(sections=("economy/trade", "politics"), topics=("apec", "g7"))
    file_article(
        article, sections=[make_section("economy")], topics=[make_topic("g7")], by=make_user("editor")
    )
    assert filed(article) == [("economy", True)]
    assert [topic.slug for topic in article.topics.all()] == ["g7"]


def test_a_filing_is_logged_and_indexed_once(make_user):
    article, by = make_article(sections=(), state="draft", posted_at=None), make_user("editor")
    for _ in range(2):
        file_article(article, sections=[make_section("economy")], topics=[make_topic("apec")], by=by)
    assert LogEntry.objects.get().note == "economy; #apec"
    assert Job.objects.count() == 1


def form(**given):
    fields = {"kind": "summary", "label": "TD Summary", "source_date": "2026-11-12", "rights": "readers"}
    return {f"filing-{name}": value for name, value in (fields | given).items()}


def test_the_panel_saves_the_details_and_a_new_topic(desk, sign_in):
    article = make_article(state="draft", posted_at=None)
    trade = make_section("economy/trade")
    answer = sign_in("editor").post(
        reverse("article-filing", args=[article.pk]),
        form(sections=[trade.pk], new_topic="Trade deal", abridged="on", embargo_until="2026-11-14T09:00"),
    )
    assert answer.url == reverse("workbench", args=[article.pk])
    article.refresh_from_db()
    assert (article.kind, article.label, article.rights) == ("summary", "TD Summary", "readers")
    assert article.abridged
    assert article.embargo_until.isoformat() == "2026-11-14T00:00:00+00:00"
    assert filed(article) == [("economy", False), ("economy/trade", True)]
    assert Topic.objects.get().slug == "trade-deal"


def test_a_wrong_entry_is_told_and_changes_nothing(desk, sign_in):
    article = make_article(state="draft", posted_at=None)
    answer = sign_in("editor").post(reverse("article-filing", args=[article.pk]), form(rights="nobody"))
    assert "valid choice" in answer.content.decode()
    article.refresh_from_db()
    assert article.rights == "public"


@pytest.mark.parametrize(
    ("state", "own", "role", "allowed"),
    [
        ("draft", True, "translator", True),
        ("draft", False, "translator", False),
        ("review", True, "translator", False),
        ("published", True, "translator", False),
        ("draft", False, "editor", True),
        ("published", False, "editor", True),
        ("withdrawn", False, "editor", False),
    ],
)
def test_who_may_file_depends_on_the_state(desk, make_user, sign_in, state, own, role, allowed):
    me = make_user(role)
    article = make_article(state=state, translator=me if own else make_user("translator", "lim"))
    answer = sign_in(role).post(reverse("article-filing", args=[article.pk]), form())
    assert answer.status_code == (302 if allowed else 403)
    assert Article.objects.get().kind == ("summary" if allowed else "translation")
