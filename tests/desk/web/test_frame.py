"""What stands around every page is kept by each process, and is never out of date."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dragoman_desk.records.models import Desk, Section, Topic
from dragoman_desk.web.frame import frame


def queries() -> int:
    with CaptureQueriesContext(connection) as asked:
        frame()
    return len(asked)


def test_an_unchanged_frame_costs_one_query(desk):
    frame()
    assert queries() == 1


@pytest.mark.parametrize("change", ["settings", "new section", "renamed section", "topic", "removed topic"])
def test_any_change_of_the_settings_sections_or_topics_shows_at_once(desk, client, change):
    section = Section.objects.create(path="politics", name="POLITICS")
    old = Topic.objects.create(slug="old", name="Old topic", menu_position=1)
    assert "Old topic" in client.get("/").content.decode()
    if change == "settings":
        Desk.objects.update(name="Another Desk")
        assert "Another Desk" in client.get("/").content.decode()
    elif change == "new section":
        Section.objects.create(path="economy", name="ECONOMY")
        assert "ECONOMY" in client.get("/").content.decode()
    elif change == "renamed section":
        Section.objects.filter(pk=section.pk).update(name="DIET")
        assert "DIET" in client.get("/").content.decode()
    elif change == "topic":
        Topic.objects.create(slug="new", name="New topic", menu_position=2)
        assert "New topic" in client.get("/").content.decode()
    else:
        old.delete()
        assert "Old topic" not in client.get("/").content.decode()


def test_the_navigation_speaks_each_language(desk, client):
    Section.objects.create(path="politics", name="POLITICS", names={"ja": "政治"})
    assert "POLITICS" in client.get("/", headers={"accept-language": "en"}).content.decode()
    assert "政治" in client.get("/", headers={"accept-language": "ja"}).content.decode()


def test_a_reader_who_is_not_signed_in_gets_no_cookie(desk, client):
    assert not client.get("/").cookies
