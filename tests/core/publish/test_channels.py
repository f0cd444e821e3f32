"""The channels: golden pairs, hostile text, and lines that fit. `DRAGOMAN_GOLDEN=write` writes the files."""

import dataclasses
import datetime as dt
import email
import os
import re
from email.policy import default
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given

from core.publish.editions import EDITIONS, MORNING
from dragoman.documents import EditionGroup, EditionItem
from dragoman.errors import BadInput
from dragoman.publish import html, mail, seal, styles, text

GOLDEN = Path(__file__).parent / "golden"
SHEET = Path(html.__file__).parents[2] / "dragoman_desk/web/static/web/alert.css"
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "Bill passes\r\nBcc: everyone@desk.example\r\n\r\nHello",
    "Bill\u202e sessap\x00\x1b[31m",
    "--==boundary==--",
    "=?utf-8?q?Bcc=3A?=",
]


@pytest.fixture
def morning():
    sealed = seal.seal(MORNING)
    return seal.open(sealed.content, sealed.hash)


def with_headline(headline):
    item = EditionItem(headline, ("Text.",), url="https://desk.example/1/")
    link = EditionItem(headline, credit=headline, url="https://desk.example/2/")
    return dataclasses.replace(
        MORNING, title=headline, desk=headline, groups=(EditionGroup(headline, (item, link)),)
    )


def mailed(edition, **changes):
    arguments = {
        "sender": "desk@press.example",
        "recipient": "reader@post.example",
        "unsubscribe_url": "https://desk.example/alerts/stop/" + "t" * 90,
        "message_id": "2026-11-05.morning.1@desk.example",
        "date": dt.datetime(2026, 11, 5, 8, 40, tzinfo=dt.UTC),
    }
    return mail.render(edition, **{**arguments, **changes})


def body(message, subtype):
    return message.get_body((subtype,)).get_content()


class Outline(HTMLParser):
    """Collects the tags of a page and its text, and holds that they nest."""

    VOID = {"meta", "br", "link"}

    def __init__(self, page):
        super().__init__()
        self.tags, self.open, self.text = [], [], ""
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize(("name", "render"), [("html", html.render), ("txt", text.render)])
def test_a_morning_alert_reads_as_written_down(morning, name, render):
    expected, given_ = GOLDEN / f"morning.{name}", render(morning)
    if os.environ.get("DRAGOMAN_GOLDEN") == "write":
        expected.write_text(given_, "utf-8")
    assert given_ == expected.read_text("utf-8")


def test_the_sites_style_sheet_begins_with_the_styles_of_the_mail():
    assert styles.sheet() in SHEET.read_text("utf-8")


def test_every_channel_shows_the_seal(morning):
    short = seal.short(morning.seal)
    for shown in (html.render(morning), html.render_column(morning), text.render(morning)):
        assert f"Seal {short}" in shown


def test_an_unsealed_edition_says_that_it_is_a_draft():
    assert "Draft: not sealed" in html.render(MORNING)
    assert "Draft: not sealed" in text.render(MORNING)


def test_the_column_for_the_site_has_no_inline_styles(morning):
    tags = Outline(html.render_column(morning)).tags
    assert not [attributes for _, attributes in tags if "style" in attributes]


def test_the_contents_point_at_what_is_there(morning):
    tags = Outline(html.render(morning)).tags
    targets = {a["href"][1:] for tag, a in tags if tag == "a" and a["href"].startswith("#")}
    assert targets == {"group-1", "group-2", "item-1"}
    assert targets <= {a.get("id") for _, a in tags}


def test_text_in_another_language_says_which(morning):
    assert [a["lang"] for tag, a in Outline(html.render(morning)).tags if tag == "li" and "lang" in a] == [
        "ja"
    ]


@pytest.mark.parametrize("headline", HOSTILE)
def test_hostile_text_stays_text(headline):
    page = Outline(html.render(with_headline(headline)))
    assert {tag for tag, _ in page.tags} <= {
        *("html", "head", "meta", "title", "style", "body", "table", "tr", "td", "div", "p", "br", "b"),
        *("h1", "h2", "h3", "a", "span", "ul", "li"),
    }
    plain = text.render(with_headline(headline))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", plain)


@pytest.mark.parametrize("headline", HOSTILE)
def test_a_hostile_headline_adds_no_header_and_no_part_to_a_mail(headline):
    message = email.message_from_bytes(mailed(with_headline(headline)), policy=default)
    assert "Bcc" not in message
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert message["To"].addresses[0].addr_spec == "reader@post.example"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", 'https://x.example/"><b>', "//x", "http://["]
)
def test_only_addresses_of_the_web_are_linked(url):
    item = EditionItem("Headline", credit="Toto", url=url)
    edition = dataclasses.replace(MORNING, groups=(EditionGroup("Security", (item,)),))
    links = [a["href"] for tag, a in Outline(html.render(edition)).tags if tag == "a"]
    assert links == [MORNING.url]
    assert url not in text.render(edition)


@given(EDITIONS)
def test_any_edition_renders_in_every_channel(edition):
    Outline(html.render(edition))
    Outline(html.render_column(edition))
    text.render(edition)
    email.message_from_bytes(mailed(edition), policy=default)


def test_a_line_of_text_is_at_most_72_columns_wide(morning):
    long = (
        "防衛相は二十日、記者団に対し「計画を見直す考えはない」と述べた。" * 6 + " The minister spoke. " * 12
    )
    edition = dataclasses.replace(morning, lead=(long,))
    lines = [line for line in text.render(edition).splitlines() if "://" not in line]
    assert max(map(text.columns, lines)) <= text.WIDTH


def test_japanese_lines_do_not_begin_with_what_closes():
    lines = text.wrap("「計画」を、見直す。" * 20, width=10).splitlines()
    assert not [line for line in lines if line[0] in "」、。" or line[-1] == "「"]


def test_a_wrapped_text_loses_nothing():
    source = "Port Minister 恩田氏は “we cannot wait” と述べた。 " * 9
    assert "".join(text.wrap(source).split()) == "".join(source.split())


def test_a_mail_holds_both_texts_and_its_headers(morning):
    raw = mailed(morning)
    message = email.message_from_bytes(raw, policy=default)
    assert str(message["From"]) == "Meridia Press Desk <desk@press.example>"
    assert message["Subject"] == MORNING.title
    assert message["Date"].datetime == dt.datetime(2026, 11, 5, 8, 40, tzinfo=dt.UTC)
    assert message["Message-ID"] == "<2026-11-05.morning.1@desk.example>"
    assert message["List-Id"] == "<alerts.press.example>"
    assert message["List-Unsubscribe"] == f"<https://desk.example/alerts/stop/{'t' * 90}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Content-Language"] == "en"
    assert message["X-Dragoman-Seal"] == morning.seal
    assert "水無瀬港の整備" in body(message, "plain")
    assert "水無瀬港の整備" in body(message, "html")
    assert "stop/ttt" in body(message, "plain")


def test_a_mail_goes_through_any_server(morning):
    raw = mailed(dataclasses.replace(morning, title="朝刊アラート " * 12, desk="国際報道デスク"))
    assert raw.isascii()
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not [line for line in lines if b"\n" in line or b"\r" in line]
    message = email.message_from_bytes(raw, policy=default)
    assert message["Subject"] == ("朝刊アラート " * 12).strip()
    assert message["From"].addresses[0].display_name == "国際報道デスク"


def test_unsubscribing_by_mail_offers_no_one_click_post(morning):
    message = email.message_from_bytes(
        mailed(morning, unsubscribe_url="mailto:desk@press.example?subject=unsubscribe"), policy=default
    )
    assert message["List-Unsubscribe"] == "<mailto:desk@press.example?subject=unsubscribe>"
    assert "List-Unsubscribe-Post" not in message


@pytest.mark.parametrize(
    "changes",
    [
        {"recipient": "a@b.example\r\nBcc: c@d.example"},
        {"recipient": "nobody"},
        {"sender": ""},
        {"unsubscribe_url": "https://desk.example/\r\nBcc: c@d.example"},
        {"message_id": "a>b@desk.example"},
    ],
)
def test_a_mail_with_a_bad_address_is_refused(morning, changes):
    with pytest.raises(BadInput, match="mail"):
        mailed(morning, **changes)
