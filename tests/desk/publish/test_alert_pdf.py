"""An alert as PDF: where it is offered, and that the gate holds there as on the page."""

import datetime as dt
import io
import sys

import pytest
from django.urls import reverse
from pypdf import PdfReader

from desk.factories import NOW, make_article
from dragoman.publish import pdf, seal
from dragoman_desk.publish import actions
from dragoman_desk.records.models import Article

FRIDAY = dt.date(2026, 11, 13)
ADDRESS = "/alerts/2026-11-13/morning/alert.pdf"


@pytest.fixture
def editor(make_user):
    return make_user("editor", "publisher")


@pytest.fixture
def sent(desk, editor):
    edition = actions.start_edition("morning", FRIDAY, by=editor)
    actions.set_lead(edition, title="Morning news", text="ZNB led with the bill.", by=editor)
    for headline, kind in (("Bill submitted", "summary"), ("Talks go on", "translation")):
        actions.add_article(edition, make_article(headline, kind=kind), by=editor)
    edition.refresh_from_db()
    return actions.publish_edition(edition, by=editor, at=NOW)


@pytest.fixture
def without_typst(monkeypatch):
    """Make as if the extra had not been installed."""
    monkeypatch.setitem(sys.modules, "typst", None)
    pdf.is_installed.cache_clear()
    yield
    monkeypatch.undo()
    pdf.is_installed.cache_clear()


def read(response):
    assert response.status_code == 200
    reader = PdfReader(io.BytesIO(response.content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_an_alert_can_be_had_as_pdf(client, sent):
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="alert-2026-11-13-morning.pdf"'
    shown = read(response)
    for part in (
        sent.title,
        "Not to be forwarded.",
        "ZNB led with the bill.",
        "Bill submitted",
        "Talks go on",
    ):
        assert part in shown
    assert f"Seal {seal.short(sent.seal)}" in shown


def test_the_same_alert_is_the_same_file(client, sent):
    assert client.get(ADDRESS).content == client.get(ADDRESS).content


def test_what_was_withdrawn_is_withheld_from_the_pdf_at_once(client, sent):
    assert "Bill submitted" in read(client.get(ADDRESS))
    Article.objects.filter(headline="Bill submitted").update(state="withdrawn")
    shown = read(client.get(ADDRESS))
    assert "Bill submitted" not in shown
    assert "This item was withdrawn after the alert went out." in shown
    assert "Talks go on" in shown


def test_what_is_for_readers_is_not_in_the_pdf_of_the_public(client, sent, sign_in):
    Article.objects.filter(headline="Talks go on").update(rights="readers")
    assert "Talks go on" in read(sign_in("reader").get(ADDRESS))
    assert "Talks go on" not in read(client.get(ADDRESS))


def test_a_draft_has_no_pdf(client, desk, editor):
    actions.start_edition("morning", FRIDAY, by=editor)
    assert client.get(ADDRESS).status_code == 404


def test_the_pdf_is_offered_beside_the_other_channels(client, sent, sign_in):
    assert ADDRESS in client.get("/alerts/2026-11-13/morning/").content.decode()
    panel = sign_in("chief").get(reverse("edition", args=[sent.pk])).content.decode()
    assert ADDRESS in panel


def test_without_the_extra_there_is_no_link_and_no_page(client, sent, sign_in, without_typst):
    assert "alert.pdf" not in client.get("/alerts/2026-11-13/morning/").content.decode()
    assert "alert.pdf" not in sign_in("chief").get(reverse("edition", args=[sent.pk])).content.decode()
    assert client.get(ADDRESS).status_code == 404
