"""Alerts and articles on pages, read back from the file."""

import dataclasses
import datetime as dt
import io
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from core.publish.editions import EDITIONS, MORNING
from dragoman.documents import Article, EditionGroup, EditionItem, Source
from dragoman.errors import MissingExtra
from dragoman.publish import pdf, seal

HOSTILE = [
    '#import "@preview/cetz:0.1.0": *',
    '#read("/etc/passwd")',
    '#eval("1 + 1") ${x} $ sum_(i=0)^n $',
    "*bold* _emph_ `raw` = Heading <label> @reference // comment /* more",
    "\\u{41} \\ \\# [text](#panic) ]] ) } \" ' ~ --- ...",
    "Bill\x00\x07\x1b[31m passes\u202e sessap\ufeff",
]
ARTICLE = Article(
    origin="https://desk.example/2026/11/05/41/",
    headline="Radar at Minase was offline for a week",
    section=("SECURITY", "Coast"),
    date=dt.date(2026, 11, 4),
    posted=dt.datetime(2026, 11, 5, 8, 40, 1, 7, tzinfo=dt.timezone(dt.timedelta(hours=9))),
    sources=(Source("Toto Shimbun", pages=(2, 3)), Source("ZNB", time="16:26")),
    kind="translation",
    label="MPR Translation",
    abridged=True,
    byline="Kawai Tomoko",
    paragraphs=(
        "The Port Ministry (港湾省) said that the radar [of Minase] was offline.",
        "## What failed",
        "1. The cooling",
        "2. The spare cooling",
        "| Radar | Hours off |\n|---|---|\n| 水無瀬 | 168 |\n| Kawara | 0 |",
    ),
    language="en",
    url="https://desk.example/2026/11/05/41/",
)


@pytest.fixture(scope="module")
def morning():
    sealed = seal.seal(MORNING)
    return seal.open(sealed.content, sealed.hash)


@pytest.fixture(scope="module")
def alert(morning):
    return read(pdf.render(morning))


@pytest.fixture(scope="module")
def article():
    return read(
        pdf.render_article(
            ARTICLE,
            notice="Not to be forwarded.",
            desk="Meridia Press Desk",
            original="https://toto.example/radar",
        )
    )


def read(pages):
    return PdfReader(io.BytesIO(pages))


def text_of(reader):
    """Return all the text on one line: where a line breaks is the page's business."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def links_of(reader):
    links = (link.get_object() for page in reader.pages for link in page.get("/Annots", ()))
    return {str(link["/A"]["/URI"]) for link in links if "/URI" in link.get("/A", {})}


def headings_of(reader):
    def walk(outline, depth):
        for entry in outline:
            if isinstance(entry, list):
                yield from walk(entry, depth + 1)
            else:
                yield depth, entry.title

    return list(walk(reader.outline, 1))


def in_order(text, *parts):
    """Tell whether each part stands somewhere behind the one before it."""
    at = 0
    for part in parts:
        at = text.find(part, at) + len(part)
        if at < len(part):
            return False
    return True


def test_an_alert_says_all_that_its_other_channels_say(alert):
    assert in_order(
        text_of(alert),
        "Morning Alert - Thursday, November 5, 2026",
        "please do not forward it.",
        "In this alert",
        "Morning news",
        "Broadcasters led with the harbor bill",
        "Radar at Minase was offline for a week",
        "Toto Shimbun, pp. 2, 3; ZNB, 4:26 p.m. · Summary",
        "The Port Ministry (港湾省) said",
        "[in October]",
        "What failed",
        "The spare cooling",
        "水無瀬",
        "168",
        "“We cannot wait for the next typhoon,”",
        "Survey ship returns to Kawara (Meiko Shimbun)",
        "水無瀬港の整備、来年度に着工 (東都新聞)",
        "Rice growers ask for word in harbor talks (Toto)",
        "Contact: desk@press.example",
    )


def test_an_alert_shows_the_short_form_of_its_seal_and_the_page_at_the_foot(alert, morning):
    assert text_of(alert).count(f"Seal {seal.short(morning.seal)}") == 2
    assert text_of(alert).endswith("1 / 1")


def test_a_draft_says_that_it_is_not_sealed():
    assert "Draft: not sealed" in text_of(read(pdf.render(MORNING)))


def test_an_alert_knows_its_title_its_desk_its_language_and_its_moment(alert):
    assert alert.metadata.title == MORNING.title
    assert alert.metadata.author == "Meridia Press Desk"
    assert alert.metadata.creation_date == MORNING.published
    assert str(alert.trailer["/Root"]["/Lang"]).startswith("en")


def test_an_alert_is_tagged_for_screen_readers_and_its_headings_are_bookmarks(alert):
    assert alert.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "pdfuaid" in alert.trailer["/Root"]["/Metadata"].get_data().decode()
    assert headings_of(alert) == [
        (1, MORNING.title),
        (2, "Morning news"),
        (2, "Security"),
        (3, "Radar at Minase was offline for a week"),
        (4, "What failed"),
        (2, "Economy"),
    ]


def test_links_are_live_and_only_to_the_web(alert):
    assert links_of(alert) == {
        *(f"https://desk.example/2026/11/05/{number}/" for number in (41, 42, 43)),
        "https://desk.example/alerts/2026-11-05/morning/",
    }
    item = EditionItem("Bill", ("Text.",), url="javascript:alert(1)")
    hostile = dataclasses.replace(MORNING, url=None, groups=(EditionGroup("Security", (item,)),))
    assert links_of(read(pdf.render(hostile))) == set()


def test_the_same_seal_gives_the_same_bytes_and_another_seal_gives_others(morning):
    assert pdf.render(morning) == pdf.render(morning)
    assert pdf.render(morning) != pdf.render(dataclasses.replace(morning, seal="0" * 64))


def test_the_notice_stands_on_every_page():
    items = tuple(EditionItem(f"Item {number}", ("Text. " * 60,) * 2) for number in range(12))
    long = dataclasses.replace(MORNING, groups=(EditionGroup("Security", items),))
    pages = [" ".join(page.extract_text().split()) for page in read(pdf.render(long)).pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert page.count("please do not forward it.") == 1
        assert page.endswith(f"{number} / {len(pages)}")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    item = EditionItem(text, (text, f"- {text}", f"| {text} |"), url="https://desk.example/1/", credit=text)
    link = EditionItem(text, credit=text)
    edition = dataclasses.replace(
        MORNING, title=text, desk=text, notice=text, groups=(EditionGroup(text, (item, link)),) * 2
    )
    shown = text_of(read(pdf.render(edition)))
    seen = "".join(character for character in text if character.isprintable() and character != "\u202e")
    assert shown.replace(" ", "").count(seen.replace(" ", "")) >= 12
    assert "root:" not in shown


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(EDITIONS)
def test_any_edition_can_be_set(edition):
    assert pdf.render(edition).startswith(b"%PDF-")


@settings(max_examples=15, deadline=None)
@given(st.text(), st.lists(st.text(), max_size=3), st.text() | st.none(), st.text() | st.none())
def test_any_article_can_be_set(headline, paragraphs, notice, language):
    article = Article("page", headline, paragraphs=tuple(paragraphs), language=language)
    assert pdf.render_article(article, notice=notice, desk=None).startswith(b"%PDF-")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("|-:#>1. \\[]\na", max_size=20), max_size=4))
def test_any_marks_can_be_set(paragraphs):
    article = Article("page", "Bill", paragraphs=tuple(paragraphs))
    assert pdf.render_article(article, notice=None, desk=None).startswith(b"%PDF-")


@pytest.mark.parametrize(
    "table", ["|---|", "|---|---|\n|---|---|", "| Answer | % |\n|---|---|", "|", "| a |\n|||"]
)
def test_a_table_of_nothing_is_no_problem(table):
    article = Article("page", "Bill", paragraphs=(table, "The text."))
    assert "The text." in text_of(read(pdf.render_article(article, notice=None, desk=None)))


def test_a_run_of_letters_without_end_is_broken_at_the_edge_of_the_page():
    article = Article("page", "W" * 90, paragraphs=("y" * 300, "The text."))
    shown = read(pdf.render_article(article, notice=None, desk=None))
    lines = shown.pages[0].extract_text().replace("\u200b", "").splitlines()
    assert max(map(len, lines)) < 100
    assert "".join(lines).count("y") == 300
    assert "pdfuaid" in shown.trailer["/Root"]["/Metadata"].get_data().decode()


def test_half_a_character_does_not_stop_an_article():
    article = Article("page", "Bill \ud83d passes", paragraphs=("Text",))
    assert "Bill ? passes" in text_of(read(pdf.render_article(article, notice=None, desk=None)))


def test_a_character_of_no_font_costs_the_claim_to_be_accessible_but_not_the_page():
    shown = read(pdf.render(dataclasses.replace(MORNING, title="Alert \U000f0000")))
    assert "Radar at Minase" in text_of(shown)
    assert "pdfuaid" not in shown.trailer["/Root"]["/Metadata"].get_data().decode()


def test_an_article_stands_in_the_plain_order_of_its_printed_page(article):
    assert in_order(
        text_of(article),
        "Radar at Minase was offline for a week",
        "November 4, 2026",
        "Toto Shimbun, pp. 2, 3; ZNB, 4:26 p.m.",
        "MPR Translation",
        "By Kawai Tomoko",
        "The Port Ministry (港湾省) said that the radar [of Minase] was offline.",
        "What failed",
        "1. The cooling 2. The spare cooling",
        "168",
        "(Abridged)",
        "Not to be forwarded.",
        "https://desk.example/2026/11/05/41/",
        "Original: https://toto.example/radar",
        "Meridia Press Desk",
        "1 / 1",
    )
    assert text_of(article).lower().startswith("security > coast")


def test_an_article_is_from_the_moment_it_was_posted(article):
    assert article.metadata.creation_date == ARTICLE.posted.replace(microsecond=0)
    dated = dataclasses.replace(ARTICLE, posted=None)
    shown = read(pdf.render_article(dated, notice=None, desk=None))
    assert shown.metadata.creation_date == dt.datetime(2026, 11, 4, tzinfo=dt.UTC)


def test_an_article_is_not_called_abridged_twice():
    said = dataclasses.replace(ARTICLE, paragraphs=("Text. (Abridged)",))
    assert text_of(read(pdf.render_article(said, notice=None, desk=None))).count("Abridged") == 1


def test_the_desk_adds_its_few_words_in_the_language_of_the_article():
    article = Article(
        "page",
        "水無瀬港のレーダー停止",
        date=dt.date(2026, 11, 4),
        sources=(Source("東都新聞", pages=(2,)),),
        kind="summary",
        abridged=True,
        paragraphs=("港湾省は4日、発表した。",),
        language="ja",
    )
    shown = read(pdf.render_article(article, notice=None, desk=None))
    assert in_order(text_of(shown), "2026年11月4日", "東都新聞, 2面", "要約", "港湾省は", "（抄訳）")
    assert shown.trailer["/Root"]["/Lang"] == "ja"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "髙橋﨑𠮷野家、港湾省"),
        ("ko", "한국 정부는 내년도 예산안을"),
        ("zh", "中国政府发布贸易谈判声明"),
    ],
)
def test_no_script_of_our_sources_comes_out_as_empty_boxes(language, text):
    article = Article("page", text, paragraphs=(text,), language="en")
    for said in (article, dataclasses.replace(article, language=language)):
        shown = read(pdf.render_article(said, notice=None, desk=None))
        assert text in text_of(shown)
        assert "pdfuaid" in shown.trailer["/Root"]["/Metadata"].get_data().decode()


@pytest.mark.parametrize("missing", ["typst", "pylopdf_fonts_jp"])
def test_it_says_what_to_install(monkeypatch, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    pdf.is_installed.cache_clear()
    try:
        assert not pdf.is_installed()
        with pytest.raises(MissingExtra, match=r"dragoman\[pdf\]"):
            pdf.render(MORNING)
    finally:
        monkeypatch.undo()
        pdf.is_installed.cache_clear()
