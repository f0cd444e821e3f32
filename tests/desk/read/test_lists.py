"""The front page, sections, topics, archive, feeds, and the pages for what went wrong."""

import datetime as dt

import feedparser
import pytest
from django.template.loader import get_template
from django.test import Client
from lxml import html

from desk.factories import NOW, make_article, make_section, make_topic
from dragoman_desk.records.models import Edition, EditionItem

DAY = dt.timedelta(days=1)


def get(path: str) -> html.HtmlElement:
    response = Client().get(path)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def texts(page: html.HtmlElement, selector: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in page.cssselect(selector)]


def publish_alert(*articles, hour: int = 0) -> Edition:
    edition = Edition.objects.create(slot="morning", date=NOW.date(), title="Morning Alert")
    for position, article in enumerate(articles):
        EditionItem.objects.create(edition=edition, article=article, position=position, group="POLITICS")
    Edition.objects.filter(pk=edition.pk).update(seal="s", content="{}", published_at=NOW)
    return edition


def test_an_empty_desk_says_so(desk):
    assert texts(get("/"), ".empty") == [
        "Nothing has been published yet. What the desk publishes will stand here."
    ]
    assert texts(get("/archive/"), ".empty") == ["Nothing has been published yet."]


def test_the_leads_are_what_the_latest_alert_puts_first(desk):
    old = [make_article(f"Old {n}", posted_at=NOW - 9 * DAY) for n in range(2)]
    make_article("New")
    publish_alert(old[1], old[0])
    page = get("/")
    assert texts(page, ".leads .headline") == ["Old 1", "Old 0", "New"]
    assert texts(page, ".alerts-box li a") == ["Morning Alert"]
    assert "9:30 a.m." in texts(page, ".alerts-box li")[0]


def test_a_column_repeats_neither_a_lead_nor_another_column(desk):
    for number in range(8):
        make_article(f"Both {number}", sections=("politics", "economy"), posted_at=NOW - number * DAY)
    page = get("/")
    shown = texts(page, ".headline")
    assert len(shown) == len(set(shown)) == 8
    assert texts(page, ".column .label") == ["Politics"]


def test_a_section_shows_what_stands_below_it(desk):
    make_section("security/us-forces", "U.S. Forces")
    make_article("Landing", sections=("security/okinawa",))
    page = get("/section/security/")
    assert texts(page, ".headline") == ["Landing"]
    assert texts(page, ".children a") == ["U.S. Forces", "Okinawa"]
    below = get("/section/security/okinawa/")
    assert texts(below, ".breadcrumb li") == ["Security"]
    assert texts(below, ".headline") == ["Landing"]


def test_a_line_in_a_list_has_its_source_line(desk):
    make_article()
    assert texts(get("/section/politics/"), ".source-line") == ["Toto, p. 2 Nov. 12 Translation"]


def test_a_topic_lists_what_bears_it_and_stands_in_the_menu(desk):
    make_topic("apec", menu=1)
    make_article("Tagged", topics=("apec",))
    make_article("Not tagged")
    page = get("/topics/apec/")
    assert texts(page, ".headline") == ["Tagged"]
    assert texts(page, ".hot-topics a") == ["Apec"]


def test_the_archive_goes_from_years_to_days(desk):
    make_article("A", posted_at=NOW)
    make_article("B", posted_at=NOW - 400 * DAY)
    publish_alert()
    assert texts(get("/archive/"), ".counts li") == ["2026 1 article", "2025 1 article"]
    assert texts(get("/2026/"), ".counts a") == ["November"]
    month = get("/2026/11/")
    assert texts(month, ".calendar a") == ["13"]
    assert texts(month, ".month-days li") == ["Friday, November 13, 2026 1 article Morning Alert"]
    assert texts(get("/2026/11/13/"), ".headline") == ["A"]


@pytest.mark.parametrize(
    "path", ["/2026/13/", "/2026/02/30/", "/0000/", "/0001/01/", "/9999/12/31/", "/2026/1/"]
)
def test_a_day_that_is_none_is_not_found(path, desk):
    assert Client().get(path).status_code == 404


def test_every_february_has_its_calendar(desk):
    for year in range(2015, 2030):
        assert len(texts(get(f"/{year}/02/"), ".calendar th")) == 7


def test_a_feed_holds_the_newest_with_its_full_text(desk):
    make_article("A & B", sections=("security/okinawa",), topics=("apec",))
    for path in ("/feed/", "/section/security/feed/", "/topics/apec/feed/"):
        feed = feedparser.parse(Client().get(path).content)
        assert not feed.bozo
        entry = feed.entries[0]
        assert (entry.title, entry.id) == ("A & B", entry.link)
        assert [tag.term for tag in entry.tags] == ["Security", "Okinawa", "Apec"]
        assert entry.published == "2026-11-13T00:30:00Z"
        assert "We will explain it carefully" in entry.content[0].value
        assert feed.feed.rights == desk.notice


def test_a_feed_has_no_full_text_of_what_is_for_readers(desk, sign_in):
    make_article("Restricted", rights="readers")
    entry = feedparser.parse(sign_in("reader").get("/feed/").content).entries[0]
    assert entry.title == "Restricted"
    assert "content" not in entry


def test_the_notice_stands_on_every_page_and_on_its_own(desk):
    assert texts(get("/"), ".notice") == ["Not to be forwarded."]
    assert "Not to be forwarded." in texts(get("/about/"), ".prose")[0]


def test_the_interface_speaks_the_language_one_chooses(desk):
    client = Client()
    client.post("/i18n/language/", {"language": "ja", "next": "/about/"})
    assert '<html lang="ja">' in client.get("/about/").content.decode()


def test_only_reading_is_answered(desk):
    assert Client().post("/").status_code == 405


def test_the_page_for_our_own_failure_needs_nothing():
    assert "wrong on our side" in get_template("500.html").render()
