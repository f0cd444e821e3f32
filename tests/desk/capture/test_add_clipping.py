"""Captured articles come in once each, with their bytes, their outlet and their story."""

import dataclasses
import datetime as dt
import hashlib

import pytest

from desk.factories import make_outlet
from dragoman.capture import Fetched
from dragoman.documents import Clipping as Document
from dragoman.errors import BadInput
from dragoman.testing import FakeFetcher
from dragoman_desk.capture import actions
from dragoman_desk.records.models import Clipping, LogEntry, Raw

DOCUMENT = Document(
    origin="https://toto.example/1",
    outlet="東都新聞",
    date=dt.date(2026, 11, 12),
    headline="政府、法案提出を閣議決定",
    paragraphs=("政府は12日の閣議で決めた。", "野党は修正を求める。"),
    url="https://toto.example/1",
)
RAW = "政府は12日の閣議で決めた。".encode()

PAGE = """<!doctype html><html lang="ja"><head><title>政府、法案提出を閣議決定</title></head><body><article>
<h1>政府、法案提出を閣議決定</h1>
<p>政府は12日の閣議で、法案を今国会に提出することを決めた。官房長官が記者会見で明らかにした。</p>
<p>野党は修正を求める方針で、与党は週内にも協議に入る。成立の見通しはまだ立っていない。</p>
</article></body></html>"""


@pytest.fixture
def toto():
    return make_outlet("toto", "Toto Shimbun", native_name="東都新聞", url="https://www.toto.example")


def test_it_keeps_the_bytes_compressed_under_their_hash():
    clipping, new = actions.add_clipping(DOCUMENT, raw=RAW, media_type="text/plain", by=None)
    assert new
    assert clipping.raw.pk == hashlib.sha256(RAW).hexdigest()
    assert actions.read_raw(clipping.raw) == RAW
    assert (clipping.raw.size, clipping.raw.media_type) == (len(RAW), "text/plain")
    assert bytes(clipping.raw.body) != RAW


def test_the_same_bytes_a_second_time_add_nothing():
    first, _ = actions.add_clipping(DOCUMENT, raw=RAW, by=None)
    again, new = actions.add_clipping(DOCUMENT, raw=RAW, by=None)
    assert (again, new) == (first, False)
    assert (Clipping.objects.count(), Raw.objects.count(), LogEntry.objects.count()) == (1, 1, 1)


def test_a_page_whose_furniture_changed_is_not_a_new_clipping():
    first, _ = actions.add_clipping(DOCUMENT, raw=RAW, by=None)
    again, new = actions.add_clipping(DOCUMENT, raw=RAW + b" advertisement", by=None)
    assert (again, new) == (first, False)


def test_a_page_whose_text_changed_replaces_the_version_before():
    first, _ = actions.add_clipping(DOCUMENT, raw=RAW, by=None)
    changed = dataclasses.replace(DOCUMENT, paragraphs=("政府は13日の閣議で決めた。",))
    second, new = actions.add_clipping(changed, raw=RAW + b"2", by=None)
    assert new
    assert second.replaces == first


@pytest.mark.parametrize("name", ["toto", "Toto Shimbun", "toto shimbun", "東都新聞"])
def test_it_knows_the_outlet_by_any_of_its_names(toto, name):
    clipping, _ = actions.add_clipping(dataclasses.replace(DOCUMENT, outlet=name), raw=RAW, by=None)
    assert clipping.outlet == toto
    assert clipping.language == "ja"


def test_it_knows_the_outlet_by_its_address(toto):
    clipping, _ = actions.add_clipping(dataclasses.replace(DOCUMENT, outlet=None), raw=RAW, by=None)
    assert clipping.outlet == toto


def test_an_unknown_outlet_keeps_the_name_it_came_with():
    clipping, _ = actions.add_clipping(dataclasses.replace(DOCUMENT, outlet="Nowhere"), raw=RAW, by=None)
    assert (clipping.outlet, clipping.credit) == (None, "Nowhere")


def test_clippings_of_one_story_share_it():
    one, _ = actions.add_clipping(DOCUMENT, raw=RAW, by=None, story="The bill")
    other = dataclasses.replace(DOCUMENT, url="https://meiko.example/1", headline="法案提出へ")
    two, _ = actions.add_clipping(other, raw=RAW + b"2", by=None, story="The bill")
    assert one.story == two.story
    assert one.story.key == "the-bill"


def test_an_address_is_fetched_and_read(make_user):
    url = "https://toto.example/2026/bill"
    fetcher = FakeFetcher({url: Fetched(url, PAGE.encode(), "text/html; charset=utf-8")})
    [clipping] = actions.capture_origin(url, by=make_user("translator"), fetcher=fetcher)
    assert clipping.headline == "政府、法案提出を閣議決定"
    assert clipping.paragraphs[0].startswith("政府は12日の閣議で")
    assert (clipping.language, clipping.url) == ("ja", url)
    assert LogEntry.objects.get().by.username == "translator"


def test_a_file_is_read(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    [clipping] = actions.capture_origin(str(page), by=None)
    assert clipping.headline == "政府、法案提出を閣議決定"


def test_a_refused_input_leaves_nothing(tmp_path):
    page = tmp_path / "photo.jpg"
    page.write_bytes(b"\xff\xd8\xff\xe0" + bytes(200))
    with pytest.raises(BadInput, match=r"photo\.jpg"):
        actions.capture_origin(str(page), by=None)
    assert not Clipping.objects.exists()
    assert not Raw.objects.exists()
