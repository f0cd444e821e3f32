"""An article as PDF: what it says, and that the gate holds there as on the page."""

import datetime as dt
import io
import sys

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from desk.factories import make_article
from dragoman.publish import pdf
from dragoman.publish.gate import AUDIENCES, decide
from dragoman_desk.records.models import Article

ROLES = {"public": None, "readers": "reader", "desk": "translator"}


@pytest.fixture(autouse=True)
def _clock_of_the_desk(desk):
    """An article's address holds its day where the desk is."""
    with timezone.override(desk.zone):
        yield


def address_of(article):
    return f"{article.get_absolute_url()}article.pdf"


def read(response):
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    reader = PdfReader(io.BytesIO(response.content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_an_article_can_be_had_as_pdf():
    article = make_article("Bill submitted", source_date=dt.date(2026, 11, 12))
    response = Client().get(address_of(article))
    assert response["Content-Disposition"] == f'inline; filename="article-{article.pk}.pdf"'
    shown = read(response)
    for part in (
        "Bill submitted",
        "November 12, 2026",
        "“We will explain it carefully.”",
        "[the Citizens’ Reform Party and the Koeki Party]",
        "Not to be forwarded.",
        article.get_absolute_url(),
        "Test Desk",
    ):
        assert part in shown


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_pdf_opens_when_the_page_opens_and_only_then(audience, sign_in):
    client = sign_in(ROLES[audience]) if ROLES[audience] else Client()
    for state in Article.State:
        for rights in AUDIENCES:
            article = make_article("Secret", state=state, rights=rights)
            page, pages = client.get(article.get_absolute_url()), client.get(address_of(article))
            allowed = decide(article.permit, audience, timezone.now()).allowed
            assert pages.status_code == page.status_code, article.permit
            assert pages.content.startswith(b"%PDF-") == allowed
            assert (b"Secret" in pages.content) <= allowed


def test_a_withdrawn_article_is_gone_as_its_page_is():
    article = make_article("The wrong headline")
    assert "wrong headline" in read(Client().get(address_of(article)))
    Article.objects.filter(pk=article.pk).update(state="withdrawn")
    response = Client().get(address_of(article))
    assert response.status_code == 410
    assert "withdrawn" in response.content.decode()
    assert "wrong headline" not in response.content.decode()


def test_a_changed_article_is_another_file():
    article = make_article("Bill submitted")
    assert "Bill submitted" in read(Client().get(address_of(article)))
    Article.objects.filter(pk=article.pk).update(headline="Bill put off")
    assert "Bill put off" in read(Client().get(address_of(article)))


def test_a_reader_who_has_not_signed_in_is_asked_to_and_comes_back_to_the_pdf():
    article = make_article(rights="readers")
    response = Client().get(address_of(article))
    assert response["Location"] == f"/accounts/login/?next={address_of(article)}"


def test_a_wrong_day_leads_to_the_right_one():
    article = make_article()
    response = Client().get(f"/1999/01/01/{article.pk}/article.pdf")
    assert (response.status_code, response["Location"]) == (301, address_of(article))


def test_the_pdf_is_offered_on_the_page_where_it_can_be_made(monkeypatch):
    article = make_article()
    assert address_of(article) in Client().get(article.get_absolute_url()).content.decode()
    monkeypatch.setitem(sys.modules, "typst", None)
    pdf.is_installed.cache_clear()
    try:
        assert "article.pdf" not in Client().get(article.get_absolute_url()).content.decode()
        assert Client().get(address_of(article)).status_code == 404
    finally:
        monkeypatch.undo()
        pdf.is_installed.cache_clear()
