"""Rules of the article page, a sentence each; whole pages are among the golden pairs."""

import datetime as dt

import pytest

from dragoman.capture.press_page import looks_like_press_page, read_html_page, read_page, reads_as_article
from dragoman.documents import Article, Source

BLOCK = "  • March 5, 2019\n  • , Mainichi , p. 2\n  • XYZ Translation\n"
BODY = "The ministry will ask for the money in April, officials said.\n\nNobody objected at the meeting.\n"


def read(text: str, *, url: str | None = None, origin: str = "page.txt") -> Article:
    (article,) = read_page(text, origin=origin, url=url)
    assert isinstance(article, Article)
    return article


def test_the_seed_page_has_three_insertions_with_spans_in_its_body(seed_page: str) -> None:
    article = read(seed_page)
    found = [(insertion.text, insertion.span.of(article.body)) for insertion in article.insertions]
    texts = ["[of North Korea]", "[North Korea]", "[of the PyeongChang Olympics]"]
    assert found == [(text, text) for text in texts]


def test_the_seed_page_keeps_its_seven_paragraphs_word_for_word(seed_page: str) -> None:
    article = read(seed_page)
    assert len(article.paragraphs) == 7
    assert all(paragraph in seed_page for paragraph in article.paragraphs)
    assert "On Feb. 25,\u00a0 White House" in article.body


def test_the_closing_list_of_the_seed_page_is_the_sites_menu_and_no_tags(seed_page: str) -> None:
    assert read(seed_page).tags == ()


def test_another_sites_menu_is_no_tags_either() -> None:
    article = read(f"A headline\n\n{BLOCK}\n{BODY}\n  • Kangaroos\n  • Ice Hockey\n")
    assert (article.tags, len(article.paragraphs)) == ((), 2)


def test_the_menus_title_and_the_footer_go_with_the_menu() -> None:
    article = read(
        f"A headline\n\n{BLOCK}\n{BODY}\nHot Topics\n  • Kangaroos\n  • Ice Hockey\n\n© The Desk\n"
    )
    assert len(article.paragraphs) == 2


def test_a_fourth_bullet_right_after_the_label_is_a_tag() -> None:
    assert read(f"A headline\n\n{BLOCK}  • Futenma\n\n{BODY}").tags == ("Futenma",)


def test_a_list_in_the_body_is_kept_apart_from_the_menu() -> None:
    article = read(
        f"A headline\n\n{BLOCK}\n{BODY}\n  • Asahi: the paper asks for a price.\n\n\n  • Envoy\n  • Flood\n"
    )
    assert article.paragraphs[-1] == "- Asahi: the paper asks for a price."


@pytest.mark.parametrize("separator", [">", "»", "›", " >  ", "＞"])
def test_a_breadcrumb_may_use_any_of_the_usual_separators(separator: str) -> None:
    article = read(f"SECURITY {separator} U.S. Forces\nA headline\n{BLOCK}\n{BODY}")
    assert article.section == ("SECURITY", "U.S. Forces")


def test_a_breadcrumb_that_ends_in_the_headline_does_not_count_it() -> None:
    article = read(f"Home > SECURITY > U.S. Forces > A headline\nA headline\n{BLOCK}\n{BODY}")
    assert article.section == ("SECURITY", "U.S. Forces")


def test_the_sites_menu_above_the_breadcrumb_is_left_out() -> None:
    article = read(
        f"Skip to content\n  • Home\n  • Alerts\nSearch\nECONOMY > Trade\nA headline\n{BLOCK}\n{BODY}"
    )
    assert (article.section, article.headline) == (("ECONOMY", "Trade"), "A headline")


@pytest.mark.parametrize(
    "control", ["print PRINT", "PRINT", "Print", "Print this page", "🖨 Print", "print Print this article"]
)
def test_the_print_control_is_no_headline(control: str) -> None:
    assert read(f"{control}\nA headline\n\n{BODY}").headline == "A headline"


def test_a_page_without_its_headline_has_none() -> None:
    assert read(f"ECONOMY > Trade\n\n{BLOCK}\n{BODY}").headline is None


def test_a_first_line_that_is_running_text_is_no_headline() -> None:
    article = read("The ministry will ask for the money in April, officials said.\nNobody objected.")
    assert (article.headline, len(article.paragraphs)) == (None, 2)


def test_a_label_of_another_vocabulary_is_kept_and_has_no_kind() -> None:
    article = read(f"A headline\n\n{BLOCK.replace('XYZ Translation', 'Gist')}\n{BODY}")
    assert (article.label, article.kind) == ("Gist", None)


def test_a_block_without_a_source_line_has_no_sources() -> None:
    article = read(f"A headline\n  • March 5, 2019\n  • Translation\n\n{BODY}")
    assert (article.sources, article.kind) == ((), "translation")


def test_a_source_line_that_lost_its_comma_is_known_by_the_label_below_it() -> None:
    article = read(f"A headline\n• March 5, 2019\n• Mainichi\n• JMH Summary\n{BODY}")
    assert (article.sources, article.kind) == ((Source("Mainichi"),), "summary")


def test_a_block_without_a_date_still_tells_source_and_label() -> None:
    article = read(f"A headline\n• , Mainichi , p. 2\n• JMH Summary\n{BODY}")
    assert (article.date, article.sources, article.kind) == (
        None,
        (Source("Mainichi", pages=(2,)),),
        "summary",
    )


def test_the_time_of_an_old_import_is_no_posting_time() -> None:
    article = read(
        f"A headline\n• 2015-12-22 15:00:00\n• Translation\n(Nikkei: December 22, 2015 – p. 4)\n{BODY}"
    )
    assert (article.date, article.posted) == (dt.date(2015, 12, 22), None)


def test_the_paper_named_in_an_old_imports_body_has_the_last_word_on_the_date() -> None:
    article = read(
        f"A headline\n• 2015-12-22 15:00:00\n• Translation\n(Nikkei: December 21, 2015 – p. 4)\n{BODY}"
    )
    assert article.date == dt.date(2015, 12, 21)


def test_a_source_line_is_believed_before_a_bracket_in_the_body() -> None:
    article = read(f"A headline\n{BLOCK}\n(Nikkei: March 4, 2019 – p. 4)\n{BODY}")
    assert (article.sources, article.date) == ((Source("Mainichi", pages=(2,)),), dt.date(2019, 3, 5))


def test_an_insertion_is_no_source() -> None:
    assert (
        read(f"A headline\n• March 5, 2019\n• ,\n• Translation\n[Onda, the minister] spoke.\n{BODY}").sources
        == ()
    )


@pytest.mark.parametrize("ending", ["(Abridged)", "[Slightly abridged]", "(abridged).", "(Abridged) "])
def test_abridged_is_told_and_its_words_stay(ending: str) -> None:
    article = read(f"A headline\n{BLOCK}\n{BODY.rstrip()} {ending}\n\n\n• Envoy\n")
    assert article.abridged
    assert article.paragraphs[-1].endswith(ending.strip())


def test_a_byline_is_told_from_a_sentence_that_begins_with_by() -> None:
    assert read(f"A headline\n{BLOCK}\nBy Kanae Mori\n{BODY}").byline == "Kanae Mori"
    assert read(f"A headline\n{BLOCK}\nBy April the ministry will have asked.\n{BODY}").byline is None
    assert read(f"A headline\nBy Kanae Mori\n{BLOCK}\n{BODY}").byline == "Kanae Mori"


@pytest.mark.parametrize(
    ("address", "posted"),
    [
        ("https://desk.example/2019030712345/", dt.date(2019, 3, 7)),
        ("https://desk.example/2019030712345?print=1", dt.date(2019, 3, 7)),
        ("https://desk.example/2019133712345/", None),
        ("https://desk.example/20190307/", None),
        ("https://desk.example/about/", None),
    ],
)
def test_the_posting_day_stands_in_the_address_and_is_not_the_papers_date(
    address: str, posted: dt.date | None
) -> None:
    article = read(f"A headline\n{BLOCK}\n{BODY}", url=address)
    assert (article.posted, article.date) == (posted, dt.date(2019, 3, 5))
    assert read(f"A headline\n{BLOCK}\n{BODY}", origin=address).posted == posted


def test_a_link_that_runs_a_script_is_no_address() -> None:
    page = (
        "<h2><a href='javascript:steal()'>One</a></h2><p>Few words....Read more</p><ul><li>March 5, 2019</li>"
        "<li>, Mainichi</li><li>Summary</li></ul>"
    )
    (article,) = read_html_page(page, origin="page.html")
    assert article.url is None


def test_a_schedule_above_its_headline_is_the_body_too() -> None:
    rows = "07:02 – 07:20 Took a walk\n08:01 At the office\nAfternoon\n12:02 – 12:40 Lunch"
    article = read(f"print PRINT\n{rows}\n\nThe minister’s schedule\n{BLOCK}\n\n• Envoy\n• Flood\n")
    assert (article.headline, len(article.paragraphs)) == ("The minister’s schedule", 4)


def test_a_text_that_lost_all_its_furniture_is_still_a_headline_over_paragraphs() -> None:
    assert reads_as_article(
        "A headline\n\nThe port opened at noon on Monday.\n\nIt had been closed for a year.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Call the printer about the paper.",
        "Port: call them\n\nAsk about the paper we ordered.",
        "a\nb\nc\n",
    ],
)
def test_a_note_is_no_article(text: str) -> None:
    assert not reads_as_article(text)


@pytest.mark.parametrize(
    "text",
    [
        "Port opens\n\nThe port opened on March 5, 2019, the city said.\n\nBy Kanae Mori\n",
        "News > Politics\n\nPort opens\n\nMarch 5, 2019\n\nThe port opened, the city said.\n",
        "Port opens\n\n• The port opened.\n• March 5, 2019\n• It rained.\n",
        "Morning Alert\n\nPrint\n\nPort opens\n\nThe port opened.\n",
        "<html><nav><a>Print</a></nav><h1>Port opens</h1><time>March 5, 2019</time><p>It opened.</p></html>",
        "",
    ],
)
def test_an_ordinary_news_page_is_no_press_page(text: str) -> None:
    assert not looks_like_press_page(text)
