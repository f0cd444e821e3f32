"""Starting an article from clippings."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from desk.factories import make_clipping, make_story
from dragoman_desk.records.models import Article, LogEntry
from dragoman_desk.translate.actions import start_article


def test_its_sources_date_and_story_are_the_clippings(desk, make_user):
    story = make_story()
    one = make_clipping("toto", pages=[2, 3], story=story, date=dt.date(2026, 11, 11))
    two = make_clipping("meiko", pages=[], time="16:26", date=dt.date(2026, 11, 12))
    by = make_user("translator")
    article = start_article([one, two], kind="summary", by=by)
    assert [(s.clipping, s.outlet_name, s.pages, s.time) for s in article.sources.all()] == [
        (one, "Toto", [2, 3], ""),
        (two, "Meiko", [], "16:26"),
    ]
    assert (article.source_date, article.story) == (dt.date(2026, 11, 12), story)
    assert (article.state, article.translator, article.language) == ("draft", by, "en")


@pytest.mark.parametrize(
    ("kind", "label"),
    [("translation", "TD Translation"), ("summary", "TD Summary"), ("pointer", "English report")],
)
def test_its_label_is_the_desks_and_in_the_desks_language(desk, make_user, kind, label):
    by = make_user("translator")
    by.language = "ja"
    assert start_article([], kind=kind, by=by).label == label
    assert start_article([], kind=kind, by=by, label="Own").label == "Own"


def test_its_clippings_are_picked_and_both_are_logged(desk, make_user):
    clipping, by = make_clipping(), make_user("translator")
    start_article([clipping], kind="translation", by=by)
    clipping.refresh_from_db()
    assert (clipping.triage, clipping.picked_by) == ("picked", by)
    assert sorted(LogEntry.objects.values_list("action", flat=True)) == ["start", "triage"]


def test_a_clipping_that_somebody_has_stays_theirs(desk, make_user):
    sato, lim = make_user("translator", "sato"), make_user("translator", "lim")
    clipping = make_clipping(triage="picked", picked_by=sato)
    start_article([clipping], kind="translation", by=lim)
    clipping.refresh_from_db()
    assert clipping.picked_by == sato


def test_a_reader_starts_nothing(desk, make_user):
    with pytest.raises(PermissionDenied):
        start_article([], kind="summary", by=make_user("reader"))
    assert not Article.objects.exists()


def test_the_buttons_of_a_clipping_start_one(desk, sign_in):
    clipping = make_clipping()
    browser = sign_in("translator")
    answer = browser.post(reverse("start-article"), {"clipping": clipping.pk, "kind": "translation"})
    article = Article.objects.get()
    assert answer.url == reverse("workbench", args=[article.pk])
    assert browser.post(reverse("start-article"), {"kind": "novel"}).status_code == 400
    assert browser.post(reverse("start-article"), {"clipping": 999, "kind": "summary"}).status_code == 404
