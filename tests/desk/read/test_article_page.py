"""What an article's page carries."""

import json

import pytest
from django.test import Client
from lxml import html

from desk.factories import NOW, add_source, make_article, make_clipping, make_outlet, make_story

TITLE = "A </script><script>alert(1)</script> & “B”"


def page_of(article, client=None):
    response = (client or Client()).get(f"/2026/11/13/{article.pk}/")
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def text_of(page, selector: str) -> str:
    return " ".join(" ".join(element.text_content() for element in page.cssselect(selector)).split())


@pytest.fixture
def article(desk):
    story = make_story()
    make_clipping("meiko", story=story, pages=[4], url="javascript:alert(1)")
    make_article("A summary of it", kind="summary", story=story, clipping=make_clipping("nanto", story=story))
    clipping = make_clipping("toto", story=story)
    return make_article(
        sections=("security/okinawa", "politics"),
        topics=("onna-landing",),
        clipping=clipping,
        story=story,
        byline="HIGA Yui",
        abridged=True,
    )


def test_it_shows_all_that_a_press_page_shows(article):
    page = page_of(article)
    assert text_of(page, ".kicker") == "SecurityOkinawa"
    assert text_of(page, "h1") == "Government decides to submit bill"
    assert text_of(page, ".facts") == "November 12, 2026 Toto, p. 2 TD Translation Onna Landing"
    assert text_of(page, ".byline") == "By HIGA Yui"
    assert text_of(page, ".abridged") == "(Abridged)"
    assert text_of(page, ".insertion") == "[the Citizens’ Reform Party and the Koeki Party]"
    assert text_of(page, ".posted") == "Posted November 13, 2026, 9:30 a.m."
    assert page.cssselect("[data-print]")


def test_it_links_to_the_original_and_names_the_other_papers(article):
    page = page_of(article)
    links = {a.text_content(): a.get("href") for a in page.cssselect(".margin a")}
    assert links["Original"] == "https://toto.example/2026/11/12/1"
    assert links["Nanto, p. 2"] == "https://nanto.example/2026/11/12/1"
    assert "A summary of it" in links
    assert "Meiko, p. 4" in text_of(page, "[aria-labelledby=also-in]")
    assert "Meiko, p. 4" not in links  # its address is no place on the web


def test_it_can_be_cited(article):
    page = page_of(article)
    assert text_of(page, "[data-citation]").startswith(
        "HIGA Yui. “Government decides to submit bill.” Toto, p. 2"
    )
    files = {a.text_content(): a.get("href") for a in page.cssselect(".cite a")}
    types = {name: Client().get(address)["Content-Type"].split(";")[0] for name, address in files.items()}
    assert types == {
        "RIS": "application/x-research-info-systems",
        "CSL-JSON": "application/vnd.citationstyles.csl+json",
        "Text": "text/plain",
    }


def test_machines_learn_which_work_it_translates(article):
    page = page_of(article)
    data = json.loads(page.cssselect('script[type="application/ld+json"]')[0].text)
    assert (data["@type"], data["inLanguage"], data["datePublished"]) == (
        "NewsArticle",
        "en",
        "2026-11-13T09:30:00+09:00",
    )
    assert data["translationOfWork"] == [
        {
            "@type": "NewsArticle",
            "headline": "政府、法案提出を閣議決定",
            "inLanguage": "ja",
            "url": "https://toto.example/2026/11/12/1",
            "datePublished": "2026-11-12",
            "pagination": "2",
            "publisher": {"@type": "Organization", "name": "Toto"},
        }
    ]
    meta = {m.get("name") or m.get("property"): m.get("content") for m in page.cssselect("meta")}
    assert meta["citation_title"] == meta["og:title"] == "Government decides to submit bill"
    assert meta["citation_publication_date"] == "2026/11/12"
    assert meta["citation_author"] == "HIGA Yui"
    assert meta["og:description"].startswith("The government decided at a cabinet meeting")
    assert page.cssselect('link[rel="canonical"]')[0].get("href").endswith(f"/2026/11/13/{article.pk}/")


def test_no_headline_breaks_out_of_the_page(desk):
    page = page_of(make_article(TITLE, body=TITLE, byline=TITLE, label=TITLE[:60]))
    assert text_of(page, "h1") == TITLE
    scripts = [script.get("type") for script in page.cssselect("script")]
    assert scripts == ["application/ld+json", "module"]
    assert json.loads(page.cssselect("script")[0].text)["headline"] == TITLE


def test_an_address_with_the_wrong_day_leads_to_the_right_one(desk):
    article = make_article()
    assert Client().get(f"/2019/01/02/{article.pk}/")["Location"] == f"/2026/11/13/{article.pk}/"
    cited = Client().get(f"/2019/01/02/{article.pk}/cite.ris")
    assert cited["Location"] == f"/2026/11/13/{article.pk}/cite.ris"


def test_an_import_without_its_posting_day_does_not_claim_one(desk):
    page = page_of(make_article(posting="none"))
    assert not page.cssselect(".posted")
    assert "datePublished" not in json.loads(page.cssselect("script")[0].text)


def test_an_article_for_readers_is_marked_and_kept_from_search_engines(desk, sign_in):
    page = page_of(make_article(rights="readers"), sign_in("reader"))
    assert "signed-in readers" in text_of(page, ".facts")
    assert page.cssselect('meta[name="robots"]')[0].get("content") == "noindex, noarchive"


def test_scopes_and_several_papers_stand_in_the_source_line(desk):
    article = make_article(outlet=None)
    add_source(article, None, outlet_name="All national papers", scope=True)
    add_source(article, make_outlet("nhk"), time="07:00")
    assert "All national papers; Nhk, 7:00 a.m." in text_of(page_of(article), ".facts")


def test_a_day_is_the_desks_own(desk):
    late = make_article(posted_at=NOW.replace(hour=15, minute=30))  # half past midnight in Tokyo
    assert Client().get(f"/2026/11/14/{late.pk}/").status_code == 200
    assert late.headline in Client().get("/2026/11/14/").content.decode()
