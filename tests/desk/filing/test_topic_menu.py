"""The hot-topic menu: an editor orders it."""

from django.urls import reverse

from dragoman_desk.records.models import LogEntry, Topic

MENU = "topic-menu"


def names() -> list[str]:
    return [topic.name for topic in Topic.objects.hot()]


def add(browser, *topics: str) -> None:
    for topic in topics:
        browser.post(reverse(MENU), {"name": topic})


def test_a_topic_is_added_at_the_end(sign_in, desk):
    add(sign_in("editor"), "Ambassador", "Ukraine")
    assert names() == ["Ambassador", "Ukraine"]


def test_a_known_topic_is_taken_up_whatever_its_capitals(sign_in, desk):
    Topic.objects.create(slug="covid-19", name="COVID-19")
    add(sign_in("editor"), "Covid-19")
    assert names() == ["COVID-19"]


def test_topics_move_up_and_down_but_not_off_the_ends(sign_in, desk):
    browser = sign_in("editor")
    add(browser, "A", "B", "C")
    last = Topic.objects.get(name="C")
    browser.post(reverse(MENU), {"topic": last.pk, "do": "up"})
    assert names() == ["A", "C", "B"]
    first = Topic.objects.get(name="A")
    browser.post(reverse(MENU), {"topic": first.pk, "do": "up"})
    assert names() == ["A", "C", "B"]


def test_a_topic_taken_out_stays_a_topic(sign_in, desk):
    browser = sign_in("editor")
    add(browser, "A", "B")
    browser.post(reverse(MENU), {"topic": Topic.objects.get(name="A").pk, "do": "remove"})
    assert names() == ["B"]
    assert Topic.objects.filter(name="A").exists()


def test_every_change_of_the_menu_is_logged(sign_in, desk):
    browser = sign_in("editor")
    add(browser, "A", "B")
    browser.post(reverse(MENU), {"topic": Topic.objects.get(name="B").pk, "do": "up"})
    actions = list(LogEntry.objects.values_list("action", flat=True).order_by("pk"))
    assert actions == ["add to menu", "add to menu", "order menu"]


def test_a_translator_may_not_order_topics(sign_in, desk):
    assert sign_in("translator").post(reverse(MENU), {"name": "A"}).status_code == 403
    assert names() == []
