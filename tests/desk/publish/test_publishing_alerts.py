"""Alerts go out sealed, through the gate, and are read from what was sealed."""

import datetime as dt
import email
from email.policy import default

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from desk.factories import NOW, make_article
from dragoman.errors import BadInput
from dragoman.publish import seal
from dragoman_desk.publish import actions
from dragoman_desk.publish.queries import items_of
from dragoman_desk.records.models import Desk, Edition, LogEntry

FRIDAY = dt.date(2026, 11, 13)


@pytest.fixture
def editor(make_user):
    return make_user("editor", "publisher")


@pytest.fixture
def draft(desk, editor):
    edition = actions.start_edition("morning", FRIDAY, by=editor)
    actions.set_lead(edition, title="Morning news", text="ZNB led with the bill.", by=editor)
    for headline, kind in (("Bill submitted", "summary"), ("Talks go on", "translation")):
        actions.add_article(edition, make_article(headline, kind=kind), by=editor)
    return Edition.objects.get(pk=edition.pk)


@pytest.fixture
def sent(draft, editor):
    return actions.publish_edition(draft, by=editor, at=NOW)


def page(client, edition, name="alert"):
    return client.get(reverse(name, args=[edition.date, edition.slot]))


def withdraw(headline):
    from dragoman_desk.records.models import Article

    Article.objects.filter(headline=headline).update(state="withdrawn")


def test_what_is_stored_is_what_is_sealed(sent):
    sent.refresh_from_db()
    document = seal.open(sent.content, sent.seal)
    assert document.title == sent.title
    assert document.lead == ("ZNB led with the bill.",)
    assert [i.headline for g in document.groups for i in g.items] == ["Bill submitted", "Talks go on"]
    assert [bool(i.paragraphs) for g in document.groups for i in g.items] == [True, False]
    assert document.notice == "Not to be forwarded."
    assert sent.published_at == NOW


def test_publishing_is_logged_with_the_seal(sent, editor):
    entry = LogEntry.objects.get(action="publish alert")
    assert (entry.by, entry.from_state, entry.to_state, entry.note) == (
        editor,
        "draft",
        "published",
        sent.seal,
    )


def test_an_alert_goes_out_once(sent, editor):
    with pytest.raises(BadInput, match="gone out"):
        actions.publish_edition(sent, by=editor)


def test_an_alert_that_has_gone_out_does_not_change(sent):
    item = sent.items.first()
    for change in (
        lambda: actions.move_item(item, 1),
        lambda: actions.remove_item(item, by=None),
        lambda: actions.set_form(item, "link"),
        lambda: actions.place_item(item, "Other", 0),
        lambda: actions.move_group(sent, "Politics", 1),
        lambda: actions.set_lead(sent, title="", text="Other", by=None),
        lambda: actions.add_article(sent, make_article("New"), by=None),
        lambda: actions.drop_edition(sent, by=None),
    ):
        with pytest.raises(BadInput, match="does not change"):
            change()
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.filter(pk=sent.pk).update(content="{}")


@pytest.mark.parametrize(
    "closed",
    [
        {"state": "approved", "posted_at": None},
        {"state": "withdrawn"},
        {"rights": "readers"},
        {"embargo_until": NOW + dt.timedelta(hours=1)},
    ],
)
def test_an_article_that_may_not_be_shown_keeps_the_alert_from_going_out(draft, editor, closed):
    actions.add_article(draft, make_article("Kept back", **closed), by=editor)
    with pytest.raises(BadInput, match="“Kept back” may not go out"):
        actions.publish_edition(draft, by=editor, at=NOW)
    draft.refresh_from_db()
    assert (draft.seal, draft.content, draft.published_at) == ("", "", None)
    assert not LogEntry.objects.filter(action="publish alert").exists()


def test_an_empty_alert_does_not_go_out(desk, editor):
    empty = actions.start_edition("afternoon", FRIDAY, by=editor)
    with pytest.raises(BadInput, match="holds no item"):
        actions.publish_edition(empty, by=editor)


def test_an_alert_that_changed_since_the_editor_saw_it_is_not_published(sign_in, draft):
    seen = actions.stamp(draft, items_of(draft))
    actions.set_lead(draft, title="", text="Another lead.", by=None)
    browser = sign_in("editor")
    told = browser.post(reverse("edition-publish", args=[draft.pk]), {"seen": seen}, follow=True)
    assert "it has changed since you opened the page" in told.content.decode()
    assert not Edition.objects.get(pk=draft.pk).seal
    fresh = Edition.objects.get(pk=draft.pk)
    browser.post(reverse("edition-publish", args=[draft.pk]), {"seen": actions.stamp(fresh, items_of(fresh))})
    assert Edition.objects.get(pk=draft.pk).seal


def test_a_publish_without_the_mark_of_what_was_seen_is_refused(sign_in, draft):
    sign_in("editor").post(reverse("edition-publish", args=[draft.pk]))
    assert not Edition.objects.get(pk=draft.pk).seal


def test_readers_get_the_same_seal_in_every_channel(client, sent):
    short = seal.short(sent.seal)
    assert f"Seal {short}" in page(client, sent).content.decode()
    assert f"Seal {short}" in page(client, sent, "alert-text").content.decode()
    message = email.message_from_bytes(page(client, sent, "alert-mail").content, policy=default)
    assert message["X-Dragoman-Seal"] == sent.seal
    assert f"Seal {short}" in message.get_body(("plain",)).get_content()
    assert f"Seal {short}" in message.get_body(("html",)).get_content()


def test_pages_come_from_the_sealed_content_alone(client, sent):
    from dragoman_desk.records.models import Article

    Article.objects.update(headline="Changed later", body="Changed later.")
    Desk.objects.update(notice="Changed later.")
    told = page(client, sent, "alert-text").content.decode()
    assert "Bill submitted" in told
    assert "Changed later" not in told


@pytest.mark.parametrize("name", ["alert", "alert-text", "alert-mail"])
def test_an_article_withdrawn_later_is_shown_in_no_channel(client, sent, name):
    withdraw("Bill submitted")
    told = page(client, sent, name).content
    if name == "alert-mail":
        message = email.message_from_bytes(told, policy=default)
        told = message.get_body(("plain",)).get_content() + message.get_body(("html",)).get_content()
    else:
        told = told.decode()
    assert "Bill submitted" not in told
    assert "We will explain it" not in told
    assert "withdrawn after the alert" in told
    assert "Talks go on" in told
    assert seal.short(sent.seal) in told


def test_staff_see_a_published_alert_as_readers_do(sign_in, sent):
    withdraw("Bill submitted")
    assert "Bill submitted" not in page(sign_in("editor"), sent).content.decode()


def test_a_draft_has_no_page_for_readers(client, sign_in, draft):
    for browser in (client, sign_in("editor")):
        for name in ("alert", "alert-text", "alert-mail"):
            assert page(browser, draft, name).status_code == 404
    assert (
        "Morning Alert"
        not in client.get(reverse("alerts")).content.decode().partition("<main")[2].partition("</main")[0]
    )


def test_a_correction_takes_the_place_of_the_alert_and_names_it(client, sent, editor):
    correction = actions.correct_edition(sent, by=editor)
    assert page(client, sent).context["alert"].edition == sent
    assert Edition.objects.published().get() == sent
    actions.set_lead(correction, title="Morning news", text="The lead was wrong.", by=editor)
    actions.publish_edition(correction, by=editor, at=NOW)
    told = page(client, sent).content.decode()
    assert "The lead was wrong." in told
    assert f"corrects an earlier one, sealed {seal.short(sent.seal)}" in told
    old = client.get(reverse("alert-version", args=[sent.date, sent.slot, 1])).content.decode()
    assert "ZNB led with the bill." in old
    assert "This alert has been corrected." in old
    assert Edition.objects.published().get() == correction


def test_one_correction_is_begun_and_a_corrected_alert_is_not_corrected_again(sent, draft, editor):
    correction = actions.correct_edition(sent, by=editor)
    assert actions.correct_edition(sent, by=editor) == correction
    assert correction.title.endswith("(corrected)")
    actions.publish_edition(correction, by=editor, at=NOW)
    with pytest.raises(BadInput, match="corrected already"):
        actions.correct_edition(sent, by=editor)
    again = actions.correct_edition(correction, by=editor)
    assert (again.number, again.title) == (3, correction.title)


def test_a_draft_is_not_corrected(draft, editor):
    with pytest.raises(BadInput, match="has not gone out"):
        actions.correct_edition(draft, by=editor)


def test_starting_an_alert_that_has_gone_out_says_so(sign_in, sent):
    told = sign_in("editor").post(reverse("editions"), {"slot": "morning", "date": "2026-11-13"})
    assert "it has gone out already" in told.content.decode()


def test_the_desks_page_of_a_sent_alert_offers_its_correction(sign_in, sent):
    told = sign_in("editor").get(reverse("edition", args=[sent.pk])).content.decode()
    assert sent.seal in told
    assert "Correct this alert" in told
    begun = sign_in("editor").post(reverse("edition-correct", args=[sent.pk]))
    assert begun.url == reverse("edition", args=[Edition.objects.get(replaces=sent).pk])


@pytest.mark.parametrize("address", ["2026-11-13/evening", "2026-02-30/morning", "2025-01-01/morning"])
def test_an_alert_that_is_not_there_is_no_page(client, sent, address):
    assert client.get(f"/alerts/{address}/").status_code == 404


def test_the_list_is_paged_by_day(client, desk):
    for number in range(45):
        day = FRIDAY - dt.timedelta(days=number)
        for slot in ("morning", "afternoon"):
            Edition.objects.create(
                slot=slot,
                date=day,
                title=f"{slot} {day}",
                content="{}",
                seal="s",
                published_at=timezone.now(),
            )
    first = client.get(reverse("alerts")).context["page"]
    assert (len(first.editions), first.newer) == (40, "")
    second = client.get(f"{reverse('alerts')}?{first.older}").context["page"]
    assert len(second.editions) == 40
    back = client.get(f"{reverse('alerts')}?{second.newer}").context["page"]
    assert [e.pk for e in back.editions] == [e.pk for e in first.editions]
    third = client.get(f"{reverse('alerts')}?{second.older}").context["page"]
    assert (len(third.editions), third.older) == (10, "")
    assert client.get(f"{reverse('alerts')}?before=soon").status_code == 200


@pytest.mark.parametrize("name", ["alerts", "alert"])
def test_readers_pages_keep_to_their_budget(client, sent, name, django_assert_max_num_queries):
    address = reverse(name, args=[sent.date, sent.slot] if name == "alert" else [])
    with django_assert_max_num_queries(12):
        assert len(client.get(address).content) < 60_000
