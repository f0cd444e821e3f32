"""Findings for what stands on the workbench, and the fields that they stand in."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from desk.factories import make_article, make_clipping
from dragoman.documents import Span
from dragoman_desk.check.actions import check_text
from dragoman_desk.check.layout import HEADLINE, Place, lay_out


@pytest.fixture
def article(desk):
    clipping = make_clipping(headline="予算案を発表", body="財務省は46億円を計上した。\n\n対象は120人だ。")
    return make_article(clipping=clipping, outlet=None, state="draft")


def test_a_wrong_acronym_is_found_in_its_cell(article):
    cells = ["The Ministry of Finance (MOD) set aside 4.6 billion yen.", "It covers 120 people.", ""]
    [mark] = [
        mark for mark in check_text(article, "Budget draft announced", cells) if mark.check == "acronyms"
    ]
    assert mark.place.cell == 0
    assert "MOD" in cells[0][mark.place.start : mark.place.end]


def test_a_wrong_amount_is_found_in_its_cell(article):
    cells = ["The Ministry of Finance (MOF) set aside 4.6 million yen.", "It covers 120 people.", ""]
    [mark] = check_text(article, "Budget draft announced", cells)
    assert (mark.check, mark.level, mark.place.cell) == ("quantities", "error", 0)


def test_what_is_not_written_yet_is_not_missed(article):
    cells = ["", "It covers 120 people.", ""]
    assert check_text(article, "", cells) == []


def test_a_number_left_out_leads_to_its_paragraph(article):
    cells = ["The Ministry of Finance (MOF) set aside 4.6 billion yen.", "It covers people.", ""]
    [mark] = check_text(article, "Budget draft announced", cells)
    assert mark.place is None
    assert mark.source_place.cell == 1


def test_a_summary_is_not_blamed_for_what_it_leaves_out(article):
    article.kind = "summary"
    assert check_text(article, "Budget", ["The Ministry of Finance (MOF) set aside 4.6 billion yen."]) == []


def test_an_article_without_a_clipping_is_checked_alone(desk):
    alone = make_article(outlet=None, kind="summary", state="draft")
    [mark] = check_text(alone, "Morning news", ["NHK led with “the budget."])
    assert mark.check == "quotes"


def test_the_endpoint_answers_with_the_list(article, sign_in):
    cells = {"headline": "H", "cell": ["Two  spaces 46億円.", "", ""]}
    page = sign_in("translator").post(reverse("findings", args=[article.pk]), cells).content.decode()
    assert 'data-cell="0"' in page
    assert sign_in("translator").get(reverse("findings", args=[article.pk])).status_code == 405


def test_hostile_text_comes_back_as_text(article, sign_in):
    cells = {"headline": "(<script>alert(1)</script>", "cell": ["<img src=x> (46 billion", "", ""]}
    page = sign_in("translator").post(reverse("findings", args=[article.pk]), cells).content.decode()
    assert "<script" not in page
    assert "<img" not in page


words = st.text(alphabet="ab1。\n𠮟 ", max_size=12)


@given(headline=words, cells=st.lists(words, min_size=1, max_size=4), data=st.data())
def test_a_span_of_the_checked_text_is_the_same_text_in_its_field(headline, cells, data):
    layout = lay_out(headline, cells, "", ())
    pieces = [piece for piece in layout.pieces if piece.text]
    if not pieces:
        return
    piece = data.draw(st.sampled_from(pieces))
    start = data.draw(st.integers(0, len(piece.text) - 1))
    end = data.draw(st.integers(start + 1, len(piece.text)))
    place = layout.place(Span(piece.at + start, piece.at + end))
    field = headline if place.cell == HEADLINE else cells[place.cell]
    assert place == Place(piece.cell, piece.start + start, piece.start + end)
    assert field[place.start : place.end] == layout.target[piece.at + start : piece.at + end]
