"""Giving accounts and roles, and the settings; each change in the log."""

import pytest
from django.urls import reverse

from dragoman_desk.accounts import actions
from dragoman_desk.records.models import Desk, LogEntry, User

NEW = {
    "username": "mori",
    "name": "Mori Aki",
    "email": "mori@desk.example",
    "role": "translator",
    "language": "ja",
}
GOOD_PASSWORD = "seven quiet rivers"


def test_an_administrator_adds_a_person_who_can_then_sign_in(sign_in, desk, client):
    sign_in("administrator").post(reverse("person-add"), NEW | {"password": GOOD_PASSWORD})
    assert actions.role_of(User.objects.get(username="mori")) == "translator"
    client.post(reverse("account_login"), {"login": "mori", "password": GOOD_PASSWORD})
    assert client.get(reverse("inbox")).status_code == 200


def test_a_weak_first_password_is_refused_with_the_reason(sign_in, desk):
    answer = sign_in("administrator").post(reverse("person-add"), NEW | {"password": "12345"})
    assert "too short" in answer.content.decode()
    assert not User.objects.filter(username="mori").exists()


def test_a_changed_role_is_logged_with_both_roles(sign_in, make_user, desk):
    person = make_user("translator", "mori")
    sign_in("administrator").post(
        reverse("person", args=[person.pk]), {"name": "Mori", "role": "editor", "is_active": "on"}
    )
    entry = LogEntry.objects.get(action="change person")
    assert (entry.from_state, entry.to_state, entry.subject) == ("translator", "editor", "Mori")


def test_a_person_who_left_cannot_sign_in_and_stays_in_the_log(sign_in, make_user, desk, client):
    person = make_user("translator", "mori")
    sign_in("administrator").post(reverse("person", args=[person.pk]), {"name": "Mori", "role": "translator"})
    client.post(reverse("account_login"), {"login": "mori", "password": "correct horse"})
    assert client.get(reverse("inbox")).status_code == 302
    assert LogEntry.objects.get(action="change person").to_state == "shut out"


@pytest.mark.parametrize("change", [{"role": "editor", "is_active": "on"}, {"role": "administrator"}])
def test_the_last_administrator_stays(sign_in, desk, change):
    browser = sign_in("administrator")
    last = User.objects.get(username="administrator")
    answer = browser.post(reverse("person", args=[last.pk]), {"name": "Ada"} | change)
    assert "last administrator" in answer.content.decode()
    last.refresh_from_db()
    assert last.is_active
    assert actions.role_of(last) == "administrator"


def test_nobody_signs_up_alone(client, desk):
    page = client.post(
        reverse("account_signup"), {"username": "x", "email": "x@x.example", "password1": GOOD_PASSWORD}
    )
    assert page.status_code in {200, 403}
    assert not User.objects.exists()


def test_a_chief_changes_the_notice_and_the_log_names_the_field(sign_in, desk):
    browser = sign_in("chief")
    form = {f: getattr(desk, f) for f in ("name", "short_name", "time_zone", "language")}
    browser.post(reverse("desk-settings"), form | {"notice": "For members.", "four_eyes": "on"})
    assert Desk.load().notice == "For members."
    assert LogEntry.objects.get(action="change settings").note == "notice"


def test_a_time_zone_that_is_none_is_refused(sign_in, desk):
    form = {f: getattr(desk, f) for f in ("name", "short_name", "language")}
    answer = sign_in("chief").post(reverse("desk-settings"), form | {"time_zone": "Tokyo"})
    assert "no time zone" in answer.content.decode()
    assert Desk.load().time_zone == "Asia/Tokyo"


def test_the_log_pages_back_entry_by_entry(sign_in, desk, make_user):
    editor = make_user("editor", "first")
    LogEntry.objects.bulk_create(
        LogEntry(action="submit", subject_kind="user", subject_id=editor.pk, subject=f"no. {n}.")
        for n in range(70)
    )
    browser = sign_in("editor")
    first = browser.get(reverse("log"))
    older = browser.get(reverse("log"), {"before": first.context["page"].older})
    seen = [entry.subject for answer in (first, older) for entry in answer.context["page"].entries]
    assert seen == [f"no. {n}." for n in reversed(range(70))]
