"""The table in docs/operators/roles.md, cell by cell, and who gets into which staff page."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from dragoman_desk.accounts.roles import ROLES
from dragoman_desk.records.models import User
from dragoman_desk.records.permissions import PERMISSIONS

TABLE = Path(__file__).parents[3] / "docs/operators/roles.md"
ROW = re.compile(r"^\| .* \(`(?P<permission>\w+)`\) \| (?P<cells>.*) \|$", re.MULTILINE)


def cells() -> list[tuple[str, str, bool]]:
    """Every cell of the table: permission, role, yes or no."""
    return [
        (row["permission"], role, {"yes": True, "no": False}[cell])
        for row in ROW.finditer(TABLE.read_text())
        for role, cell in zip(ROLES, row["cells"].split(" | "), strict=True)
    ]


@pytest.mark.parametrize(("permission", "role", "allowed"), cells())
def test_a_role_may_do_what_the_table_says(make_user, permission, role, allowed):
    assert make_user(role).has_perm(f"records.{permission}") is allowed


def test_the_table_names_every_permission():
    assert [row["permission"] for row in ROW.finditer(TABLE.read_text())] == [name for name, _ in PERMISSIONS]


PAGES = {
    "inbox": "see_desk",
    "board": "see_desk",
    "editions": "compose_editions",
    "topic-menu": "order_topics",
    "log": "see_log",
    "desk-settings": "configure_desk",
    "people": "manage_people",
    "person-add": "manage_people",
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("page", "permission"), PAGES.items())
def test_a_staff_page_opens_for_the_roles_that_hold_its_permission(sign_in, desk, page, permission, role):
    answer = sign_in(role).get(reverse(page))
    assert answer.status_code == (200 if permission in ROLES[role] else 403)


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_is_asked_to_sign_in(client, page):
    answer = client.get(reverse(page))
    assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (302, reverse("account_login"))


def test_staff_start_at_the_inbox_and_readers_at_the_front_page(sign_in):
    start = reverse("after-sign-in")
    assert sign_in("translator").get(start).headers["Location"] == reverse("inbox")
    assert sign_in("reader").get(start).headers["Location"] == reverse("home")


@pytest.mark.parametrize(("role", "audience"), [("reader", "readers"), ("translator", "desk")])
def test_a_role_says_which_readers_the_gate_takes_a_person_for(make_user, role, audience):
    assert make_user(role).audience == audience


def test_an_account_without_a_role_reads_what_the_public_reads():
    assert User.objects.create_user("newcomer").audience == "public"
