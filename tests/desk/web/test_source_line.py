"""The source line in the language of the interface."""

import pytest
from django.utils import translation

from desk.factories import add_source, make_article, make_outlet
from dragoman_desk.web.source_line import source_line

FORMS = [
    ({"pages": [2]}, "Mainichi, p. 2"),
    ({"pages": [3, 6]}, "Mainichi, pp. 3, 6"),
    ({"time": "16:26"}, "Mainichi, 4:26 p.m."),
    ({"edition": "digital", "time": "01:00"}, "Mainichi, digital edition, 1:00 a.m."),
    ({"edition": "evening", "pages": [1]}, "Mainichi, evening edition, p. 1"),
    ({"edition": "morning", "pages": [1]}, "Mainichi, p. 1"),
    ({}, "Mainichi"),
    ({"time": "noon"}, "Mainichi"),
    ({"time": "25:10"}, "Mainichi"),
]


@pytest.mark.parametrize(("fields", "expected"), FORMS)
def test_it_names_the_place(fields, expected):
    article = make_article(outlet=None)
    add_source(article, make_outlet("mainichi", "Mainichi"), **fields)
    assert source_line(article) == expected


def test_several_outlets_are_a_list():
    article = make_article(outlet=None)
    for name in ("Okinawa Times", "Ryukyu Shimpo"):
        add_source(article, None, outlet_name=name)
    assert source_line(article) == "Okinawa Times, Ryukyu Shimpo"


def test_several_outlets_with_pages_are_parted_clearly():
    article = make_article(outlet="toto")
    add_source(article, make_outlet("jiji"), time="16:26")
    assert source_line(article) == "Toto, p. 2; Jiji, 4:26 p.m."


def test_an_outlet_has_its_own_name_where_the_interface_speaks_its_language():
    article = make_article(outlet=None)
    add_source(article, make_outlet("mainichi", "Mainichi", native_name="毎朝新聞", language="ja"))
    with translation.override("ja"):
        assert source_line(article) == "毎朝新聞"
