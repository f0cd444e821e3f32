"""The inbox, a clipping's page and capturing by hand, as pages."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from desk.capture.test_add_clipping import PAGE
from desk.factories import make_clipping, make_outlet, make_story
from dragoman_desk.capture import actions, queries
from dragoman_desk.records.models import Clipping, User


def test_the_newest_edition_comes_first_and_a_story_stands_together(make_user):
    story = make_story("tomari")
    old = make_clipping("toto", date=dt.date(2026, 11, 10), story=story, headline="a")
    alone = make_clipping("meiko", date=dt.date(2026, 11, 11), headline="b")
    new = make_clipping("nitto", date=dt.date(2026, 11, 12), story=story, headline="c")
    page = queries.inbox(make_user("translator"), view="waiting")
    assert [group.clippings for group in page.groups] == [[new, old], [alone]]


def test_the_views_show_what_waits_what_is_picked_and_what_is_dropped(sign_in, make_user):
    mine = make_user("translator")
    for triage in Clipping.Triage.values:
        make_clipping(headline=f"is {triage}", triage=triage)
    make_clipping(headline="is mine", triage="picked", picked_by=mine)
    browser = sign_in("translator")

    def shown(view):
        page = browser.get(reverse("inbox"), {"view": view}).content.decode()
        words = ("new", "later", "picked", "mine", "dropped")
        return [word for word in words if f">is {word}</a>" in page]

    assert shown("waiting") == ["new", "later"]
    assert shown("mine") == ["mine"]
    assert shown("picked") == ["picked", "mine"]
    assert shown("dropped") == ["dropped"]
    assert browser.get(reverse("inbox"), {"view": "secret"}).status_code == 404


def test_a_long_inbox_is_paged_by_key(sign_in):
    for number in range(queries.CLIPPINGS_A_PAGE + 3):
        make_clipping(headline=f"number {number}.")
    browser = sign_in("translator")
    first = browser.get(reverse("inbox"))
    older = first.context["page"].older
    second = browser.get(reverse("inbox"), {"before": older}).content.decode()
    assert "number 3." in first.content.decode()
    assert "number 3." not in second
    assert "number 2." in second
    assert browser.get(reverse("inbox"), {"before": "nonsense"}).status_code == 200


def test_the_number_of_queries_does_not_grow_with_the_inbox(sign_in, desk, django_assert_max_num_queries):
    story = make_story()
    for outlet in ("toto", "meiko", "nitto", "retto", "znb", "nanto"):
        make_clipping(outlet, story=story)
        make_clipping(outlet)
    browser = sign_in("editor")
    with django_assert_max_num_queries(10):
        browser.get(reverse("inbox"))


def test_everybody_sees_who_has_a_clipping(sign_in, make_user):
    actions.pick(make_clipping(), make_user("translator", "sato"))
    assert ">Sato</b>" in sign_in("editor").get(reverse("inbox"), {"view": "picked"}).content.decode()


def test_a_button_without_a_script_goes_back_to_the_list_it_stood_in(sign_in):
    clipping = make_clipping()
    form = {"do": "later", "back": "?view=waiting"}
    answer = sign_in("translator").post(reverse("triage", args=[clipping.pk]), form)
    assert answer.url == reverse("inbox") + "?view=waiting"
    clipping.refresh_from_db()
    assert clipping.triage == "later"


def test_it_goes_back_to_our_own_pages_only(sign_in):
    clipping = make_clipping()
    form = {"do": "later", "back": "https://elsewhere.example/"}
    answer = sign_in("translator").post(reverse("triage", args=[clipping.pk]), form)
    assert answer.url == reverse("inbox")


def test_a_script_gets_the_new_line_or_why_not(sign_in, make_user):
    clipping = make_clipping()
    address, script = reverse("triage", args=[clipping.pk]), {"X-Requested-With": "fetch"}
    answer = sign_in("translator").post(address, {"do": "pick"}, headers=script)
    assert (answer.status_code, "yours" in answer.content.decode()) == (200, True)
    make_user("translator", "lim")
    other = sign_in("lim")
    answer = other.post(address, {"do": "drop"}, headers=script)
    assert (answer.status_code, "Translator has this clipping" in answer.content.decode()) == (409, True)


def test_a_clipping_shows_its_text_in_its_language_its_hash_and_the_other_papers(sign_in, desk):
    story = make_story()
    clipping = make_clipping("toto", story=story, raw=actions.keep_raw(b"bytes", "ab" * 32, "text/html"))
    make_clipping("meiko", story=story, headline="法案、提出へ")
    page = sign_in("translator").get(reverse("clipping", args=[clipping.pk])).content.decode()
    assert 'class="source-text" lang="ja"' in page
    assert "ab" * 32 in page
    assert "法案、提出へ" in page


def test_a_clipping_of_hostile_text_is_shown_as_text(sign_in):
    clipping = make_clipping(headline="<script>alert(1)</script>", body="<img src=x onerror=alert(1)>")
    for part in ("", "?part=text"):
        page = sign_in("translator").get(reverse("clipping", args=[clipping.pk]) + part).content.decode()
        assert "<script>alert" not in page
        assert "<img" not in page


def test_a_pasted_text_becomes_a_clipping(sign_in):
    outlet = make_outlet("toto")
    form = {
        "how": "text",
        "outlet": outlet.pk,
        "date": "2026-11-12",
        "pages": "2, 3",
        "headline": "法案提出へ",
        "text": "一段落目。\r\n二段落目。",
    }
    answer = sign_in("translator").post(reverse("capture"), form)
    clipping = Clipping.objects.get()
    assert answer.url == reverse("clipping", args=[clipping.pk])
    assert clipping.paragraphs == ("一段落目。", "二段落目。")
    assert (clipping.pages, clipping.outlet, clipping.language) == ([2, 3], outlet, "ja")


def test_an_uploaded_page_becomes_a_clipping(sign_in):
    upload = SimpleUploadedFile("page.html", PAGE.encode())
    sign_in("translator").post(reverse("capture"), {"how": "file", "file": upload})
    assert Clipping.objects.get().origin == "page.html"


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ({"how": "address", "address": "http://127.0.0.1/secret"}, "127.0.0.1"),
        ({"how": "address", "address": "not an address"}, "valid URL"),
        ({"how": "file", "file": SimpleUploadedFile("a.zip", b"PK\x03\x04" + bytes(99))}, "a.zip"),
        ({"how": "text", "date": "2026-11-12", "headline": "x", "text": "y", "pages": "two"}, "page numbers"),
    ],
)
def test_what_cannot_be_captured_is_told_why_and_nothing_is_kept(sign_in, form, reason):
    answer = sign_in("translator").post(reverse("capture"), form)
    assert reason in answer.content.decode()
    assert not Clipping.objects.exists()


@pytest.mark.parametrize("name", ["inbox", "capture", "clipping", "triage"])
def test_readers_have_no_way_in(sign_in, client, name):
    clipping = make_clipping()
    address = reverse(name, args=[clipping.pk] if name in ("clipping", "triage") else [])
    reader = sign_in("reader")
    assert reader.post(address, {"do": "drop"}).status_code == 403
    assert client.post(address, {"do": "drop"}).status_code == 302
    clipping.refresh_from_db()
    assert clipping.triage == "new"
    assert User.objects.count() == 1
