"""The workbench and the board as pages, with and without a script."""

import pytest
from django.urls import reverse

from desk.factories import make_article, make_clipping
from dragoman_desk.records.models import Article, Version
from dragoman_desk.translate.actions import save_draft, start_article

SCRIPT = {"X-Requested-With": "fetch"}


@pytest.fixture
def article(desk, make_user):
    return start_article([make_clipping()], kind="translation", by=make_user("translator"))


def form(*texts, headline="Headline", revision=0):
    return {"headline": headline, "revision": revision, "cell": list(texts)}


def test_each_paragraph_of_the_source_has_a_cell_beside_it(article, sign_in):
    save_draft(
        article.pk, headline="H", body="First.\n\nLast.", links=[0, None], revision=0, by=article.translator
    )
    page = sign_in("translator").get(reverse("workbench", args=[article.pk]))
    rows = [(row.source[:4], row.text) for row in page.context["bench"].rows]
    assert rows == [("政府は1", "First."), ("野党は修", ""), ("", "Last.")]


def test_a_plain_form_saves_and_keeps_the_links(article, sign_in):
    browser = sign_in("translator")
    answer = browser.post(reverse("workbench", args=[article.pk]), form("", "Second.\r\n\r\nHalf.", "More."))
    assert answer.url == reverse("workbench", args=[article.pk])
    article.refresh_from_db()
    assert article.body == "Second.\n\nHalf.\n\nMore."
    assert article.paragraph_links == [1, 1, None]


def test_a_script_is_told_the_new_revision(article, sign_in):
    browser = sign_in("translator")
    draft = form("First.", "", "") | {"auto": "1"}
    answer = browser.post(reverse("workbench", args=[article.pk]), draft, headers=SCRIPT)
    assert answer.json() == {"saved": True, "revision": 1}
    assert Version.objects.get().reason == "autosaved"


def test_a_stale_save_shows_both_texts_and_overwrites_nothing(article, sign_in):
    translator, editor = sign_in("translator"), sign_in("editor")
    address = reverse("workbench", args=[article.pk])
    translator.post(address, form("The newer.", "", ""))
    answer = editor.post(address, form("The late.", "", ""))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "The newer." in page
    assert "The late.</textarea>" in page
    assert Article.objects.get().body == "The newer."
    again = editor.post(address, form("The late.", "", "", revision=answer.context["article"].revision))
    assert again.status_code == 302
    assert Article.objects.get().body == "The late."
    assert Version.objects.filter(body="The newer.").exists()


def test_a_script_gets_the_newer_text_with_the_conflict(article, sign_in):
    address = reverse("workbench", args=[article.pk])
    sign_in("translator").post(address, form("The newer.", "", ""))
    answer = sign_in("editor").post(address, form("The late.", "", ""), headers=SCRIPT)
    assert answer.status_code == 409
    assert answer.json()["cells"] == ["The newer.", "", ""]
    assert answer.json()["revision"] == 1


def test_a_save_that_is_not_allowed_gives_the_text_back(article, sign_in):
    Article.objects.update(state="review")
    answer = sign_in("translator").post(reverse("workbench", args=[article.pk]), form("My work.", "", ""))
    assert answer.status_code == 403
    assert "My work." in answer.content.decode()
    assert "only an editor changes it now" in answer.content.decode()


def test_published_text_is_not_editable_and_the_page_says_so(article, sign_in):
    save_draft(article.pk, headline="H", body="Text.", links=[0], revision=0, by=article.translator)
    Article.objects.update(state="published", posted_at="2026-11-12T00:00:00Z")
    page = sign_in("editor").get(reverse("workbench", args=[article.pk])).content.decode()
    assert "Published text stands still" in page
    assert 'name="cell"' not in page


def test_findings_and_terms_stand_in_the_margin_without_a_script(desk, make_user, sign_in):
    clipping = make_clipping(headline="財務省が発表", body="財務省は15日、46億円の予算を発表した。")
    article = start_article([clipping], kind="translation", by=make_user("translator"))
    text = "The Ministry of Finance (MOD) announced a budget of 4.6 million yen on the 15th."
    save_draft(article.pk, headline="H", body=text, links=[0], revision=0, by=article.translator)
    page = sign_in("translator").get(reverse("workbench", args=[article.pk])).content.decode()
    assert 'class="finding error"' in page
    assert "財務省</dt>" in page


def test_a_summary_stands_beside_all_its_sources(desk, make_user, sign_in):
    clippings = [make_clipping("toto"), make_clipping("meiko", headline="法案、提出へ")]
    article = start_article(clippings, kind="summary", by=make_user("translator"))
    page = sign_in("translator").get(reverse("workbench", args=[article.pk]))
    assert len(page.context["bench"].rows) == 1
    assert "法案、提出へ" in page.content.decode()


def test_a_source_line_names_sources_that_are_no_clippings(desk, make_user, sign_in):
    article = start_article([], kind="summary", by=make_user("translator"))
    browser = sign_in("translator")
    address = reverse("article-sources", args=[article.pk])
    browser.post(address, {"line": "All TV networks, Toto, p. 2"})
    sources = list(article.sources.all())
    assert [(s.outlet_name, s.scope, s.pages) for s in sources] == [
        ("All TV networks", True, []),
        ("Toto", False, [2]),
    ]
    browser.post(address, {"remove": sources[0].pk})
    assert [s.outlet_name for s in article.sources.all()] == ["Toto"]


def test_a_version_is_shown_and_only_with_its_article(article, sign_in):
    saved = save_draft(article.pk, headline="H", body="Once.", links=[0], revision=0, by=article.translator)
    browser = sign_in("translator")
    assert "Once." in browser.get(reverse("version", args=[article.pk, saved.version.pk])).content.decode()
    assert browser.get(reverse("version", args=[article.pk + 1, saved.version.pk])).status_code == 404


def test_the_board_puts_ones_own_drafts_first(desk, make_user, sign_in):
    mine, other = make_user("translator"), make_user("translator", "lim")
    make_article("Mine", state="draft", translator=mine)
    make_article("Another’s", state="draft", translator=other)
    [draft, *_] = sign_in("translator").get(reverse("board")).context["columns"]
    assert [article.headline for article in draft.articles] == ["Mine", "Another’s"]


def test_an_empty_board_says_what_to_do(desk, sign_in):
    assert "Start one from a clipping" in sign_in("translator").get(reverse("board")).content.decode()


def test_pages_ask_a_bounded_number_of_queries(article, sign_in, django_assert_max_num_queries):
    for number in range(6):
        make_article(f"Draft {number}", state="draft")
        save_draft(
            article.pk, headline="H", body=f"{number}.", links=[], revision=number, by=article.translator
        )
    browser = sign_in("editor")
    with django_assert_max_num_queries(22):
        browser.get(reverse("workbench", args=[article.pk]))
    with django_assert_max_num_queries(20):
        browser.get(reverse("board"))


@pytest.mark.parametrize(
    "name", ["board", "workbench", "start-article", "article-sources", "article-filing", "findings"]
)
def test_readers_have_no_way_in(article, sign_in, client, name):
    address = reverse(name, args=[] if name in ("board", "start-article") else [article.pk])
    assert sign_in("reader").post(address, {"kind": "summary"}).status_code == 403
    assert client.post(address, {"kind": "summary"}).status_code == 302
    assert Article.objects.count() == 1
