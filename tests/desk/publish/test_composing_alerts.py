"""Putting an alert together."""

import datetime as dt

import pytest
from django.urls import reverse

from desk.factories import make_article
from dragoman.errors import BadInput
from dragoman_desk.publish import actions
from dragoman_desk.publish.composing import composition
from dragoman_desk.records.models import Edition, Holiday, LogEntry

FRIDAY, SATURDAY, MONDAY = dt.date(2026, 11, 13), dt.date(2026, 11, 14), dt.date(2026, 11, 16)


@pytest.fixture
def editor(make_user):
    return make_user("editor", "composer")


@pytest.fixture
def morning(desk, editor):
    return actions.start_edition("morning", FRIDAY, by=editor)


def outline(edition):
    return [
        (group.name, [item.article.headline for item in group.items]) for group in composition(edition).groups
    ]


def add(edition, *headlines, section="politics", kind="translation"):
    for headline in headlines:
        article = make_article(headline, sections=(section,), kind=kind)
        actions.add_article(edition, article, by=None)


def item(edition, headline):
    return edition.items.get(article__headline=headline)


def test_an_alert_is_named_for_its_slot_and_day(morning):
    assert morning.title == "Morning Alert - Friday, November 13, 2026"


def test_an_alert_is_named_in_the_language_that_the_desk_publishes_in(desk, rf, editor, settings):
    from django.utils import translation

    with translation.override("ja"):
        edition = actions.start_edition("afternoon", FRIDAY, by=editor)
    assert edition.title == "Afternoon Alert - Friday, November 13, 2026"


def test_without_a_date_an_alert_is_for_the_next_day_that_the_desk_works(desk, editor, monkeypatch):
    monkeypatch.setattr(type(desk), "today", lambda self: SATURDAY)
    Holiday.objects.create(date=MONDAY, name="Holiday")
    assert actions.start_edition("morning", by=editor).date == dt.date(2026, 11, 17)


def test_starting_an_alert_twice_goes_on_with_the_first(morning, editor):
    assert actions.start_edition("morning", FRIDAY, by=editor) == morning
    assert LogEntry.objects.filter(action="start alert").count() == 1


def test_an_article_goes_to_the_end_of_the_group_of_its_top_section(morning):
    add(morning, "A", section="economy/trade")
    add(morning, "B", section="politics")
    add(morning, "C", section="economy")
    assert outline(morning) == [("Economy", ["A", "C"]), ("Politics", ["B"])]


def test_a_summary_stands_in_full_before_what_stands_in_one_line(morning):
    add(morning, "Line")
    add(morning, "Summary", kind="summary")
    assert [(i.article.headline, i.form) for i in morning.items.all()] == [
        ("Summary", "summary"),
        ("Line", "link"),
    ]


def test_an_article_without_a_section_has_a_group_too(morning):
    actions.add_article(morning, make_article("A", sections=()), by=None)
    assert outline(morning) == [("NEWS", ["A"])]


def test_an_article_stands_in_an_alert_once(morning):
    article = make_article()
    actions.add_article(morning, article, by=None)
    with pytest.raises(BadInput, match="in this alert already"):
        actions.add_article(morning, article, by=None)


def test_items_move_within_their_group_and_not_off_its_ends(morning):
    add(morning, "A", "B", "C")
    actions.move_item(item(morning, "C"), -1)
    assert outline(morning) == [("Politics", ["A", "C", "B"])]
    actions.move_item(item(morning, "A"), -1)
    actions.move_item(item(morning, "B"), 1)
    assert outline(morning) == [("Politics", ["A", "C", "B"])]


def test_an_item_is_put_into_another_group_at_a_place(morning):
    add(morning, "A", "B")
    add(morning, "X", section="economy")
    actions.place_item(item(morning, "X"), "Politics", 1)
    assert outline(morning) == [("Politics", ["A", "X", "B"])]


def test_a_group_moves_with_all_its_items(morning):
    add(morning, "A", "B")
    add(morning, "X", section="economy")
    actions.move_group(morning, "Economy", -1)
    assert outline(morning) == [("Economy", ["X"]), ("Politics", ["A", "B"])]


def test_an_item_is_taken_out_and_its_article_stays(morning):
    add(morning, "A", "B")
    article = item(morning, "A").article
    actions.remove_item(item(morning, "A"), by=None)
    article.refresh_from_db()
    assert outline(morning) == [("Politics", ["B"])]


def test_a_lead_written_over_an_older_one_is_refused(morning):
    seen = actions.lead_stamp(morning)
    actions.set_lead(morning, title="Morning news", text="First.", by=None, seen=seen)
    with pytest.raises(BadInput, match="somebody else"):
        actions.set_lead(morning, title="Morning news", text="Second.", by=None, seen=seen)
    morning.refresh_from_db()
    assert morning.lead == "First."


def test_a_lead_saved_twice_is_no_conflict(morning):
    seen = actions.lead_stamp(morning)
    for _ in range(2):
        actions.set_lead(morning, title="Morning news", text="Same.", by=None, seen=seen)
    assert LogEntry.objects.filter(action="write lead").count() == 1


def test_the_checklist_names_what_stands_in_the_way(morning):
    add(morning, "Twice", "Twice")
    actions.add_article(morning, make_article("Draft", state="approved", posted_at=None), by=None)
    afternoon = actions.start_edition("afternoon", FRIDAY, by=None)
    actions.add_article(afternoon, item(morning, "Draft").article, by=None)
    told = [(r.level, str(r.item.article) if r.item else "", r.text) for r in composition(morning).remarks]
    assert told == [
        ("error", "Draft", "May not go out: not published: approved."),
        ("warning", "", "There is no lead."),
        ("warning", "Twice", "Another item has the same headline."),
        ("warning", "Twice", "Another item has the same headline."),
        ("warning", "Draft", "Stands in “Afternoon Alert - Friday, November 13, 2026” too."),
    ]


def test_only_published_and_approved_articles_that_it_lacks_are_offered(morning):
    add(morning, "Inside")
    make_article("Published")
    make_article("Approved", state="approved", posted_at=None)
    make_article("Draft", state="draft")
    make_article("Withdrawn", state="withdrawn")
    assert [a.headline for a in composition(morning).offered] == ["Approved", "Published"]
    assert [a.headline for a in composition(morning, "publ").offered] == ["Published"]


def test_the_page_does_each_change(sign_in, morning):
    browser = sign_in("editor")
    article, other = make_article("A"), make_article("B", sections=("economy",))
    change = reverse("edition-change", args=[morning.pk])
    browser.post(change, {"do": "add", "article": article.pk})
    browser.post(change, {"do": "add", "article": other.pk})
    first = item(morning, "A")
    browser.post(change, {"do": "form", "item": first.pk, "form": "summary"})
    browser.post(change, {"do": "group-up", "group": "Economy"})
    browser.post(change, {"do": "place", "item": item(morning, "B").pk, "group": "Politics", "position": 9})
    assert outline(morning) == [("Politics", ["A", "B"])]
    browser.post(change, {"do": "remove", "item": first.pk})
    assert outline(morning) == [("Politics", ["B"])]
    page = browser.get(reverse("edition", args=[morning.pk]))
    assert page.status_code == 200
    assert "Draft: not sealed" in page.content.decode()


def test_a_senseless_change_changes_nothing(sign_in, morning):
    browser = sign_in("editor")
    add(morning, "A")
    change = reverse("edition-change", args=[morning.pk])
    assert browser.post(change, {"do": "explode"}).status_code == 302
    assert browser.post(change, {"do": "up", "item": 10**30}).status_code == 404
    assert browser.post(change, {"do": "add", "article": 999}).status_code == 404
    assert browser.post(change, {"do": "group-up", "group": "None"}).status_code == 302
    assert outline(morning) == [("Politics", ["A"])]


def test_the_script_saves_the_lead_and_is_told_of_a_stale_one(sign_in, morning):
    browser, lead = sign_in("editor"), reverse("edition-lead", args=[morning.pk])
    asked = {"title": "Morning news", "text": "One.", "seen": actions.lead_stamp(morning)}
    saved = browser.post(lead, asked, headers={"Accept": "application/json"})
    assert list(saved.json()) == ["seen"]
    stale = browser.post(lead, {**asked, "text": "Two."}, headers={"Accept": "application/json"})
    assert (stale.status_code, "somebody else" in stale.json()["problem"]) == (409, True)


def test_without_the_script_a_stale_lead_is_shown_beside_the_other(sign_in, morning):
    browser, lead = sign_in("editor"), reverse("edition-lead", args=[morning.pk])
    seen = actions.lead_stamp(morning)
    actions.set_lead(morning, title="", text="Theirs.", by=None)
    page = browser.post(lead, {"title": "", "text": "Mine.", "seen": seen})
    assert page.status_code == 409
    assert "Theirs." in page.content.decode()
    assert "Mine." in page.content.decode()


def test_a_draft_is_thrown_away_and_its_articles_stay(sign_in, morning):
    add(morning, "A")
    sign_in("editor").post(reverse("edition-drop", args=[morning.pk]))
    assert not Edition.objects.exists()


def test_translators_and_readers_put_no_alert_together(sign_in, morning):
    for role in ("translator", "reader"):
        browser = sign_in(role)
        assert browser.get(reverse("editions")).status_code == 403
        assert browser.get(reverse("edition", args=[morning.pk])).status_code == 403
        for name in ("edition-change", "edition-lead", "edition-publish", "edition-correct", "edition-drop"):
            assert browser.post(reverse(name, args=[morning.pk])).status_code == 403


def test_the_list_begins_an_alert(sign_in, desk):
    browser = sign_in("editor")
    assert "No alert yet" in browser.get(reverse("editions")).content.decode()
    begun = browser.post(reverse("editions"), {"slot": "morning", "date": "2026-11-13"})
    assert begun.url == reverse("edition", args=[Edition.objects.get().pk])
    assert "Morning Alert - Friday" in browser.get(reverse("editions")).content.decode()


def test_the_composers_page_makes_a_bounded_number_of_queries(
    sign_in, morning, django_assert_max_num_queries
):
    browser = sign_in("editor")
    add(morning, *"ABCDEFGH")
    for number in range(9):
        make_article(f"Other {number}")
    with django_assert_max_num_queries(25):
        browser.get(reverse("edition", args=[morning.pk]))
