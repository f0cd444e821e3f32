"""The readers' pages in a real browser: accessible, no wider than the screen, usable without scripts."""

import sqlite3
from contextlib import closing

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

SIZES = [(360, "light"), (360, "dark"), (1600, "light"), (1600, "dark")]


def article_path(sample_desk, condition: str) -> str:
    """Return the address of an article; under a wrong day, so that the site leads on to the right one."""
    with closing(sqlite3.connect(sample_desk.data / "desk.sqlite3")) as database:
        row = database.execute(f"SELECT id FROM records_article WHERE {condition} ORDER BY id").fetchone()
    return f"/2001/01/01/{row[0]}/"


@pytest.fixture
def paths(sample_desk) -> list[str]:
    """One page of each sort, and an article of each form of body."""
    return [
        "/",
        "/section/security/",
        "/section/security/okinawa/",
        "/topics/onna-landing/",
        article_path(sample_desk, "state = 'published' AND kind = 'translation' AND story_id IS NOT NULL"),
        article_path(sample_desk, "body LIKE '%|---%'"),
        article_path(sample_desk, "headline LIKE '%schedule on%'"),
        article_path(sample_desk, "state = 'withdrawn'"),
        "/archive/",
        "/2026/",
        "/2026/11/",
        "/2026/11/12/",
        "/about/",
        "/nothing/here/",
        "/accounts/login/",
    ]


@pytest.mark.parametrize(("width", "scheme"), SIZES)
def test_every_page_is_accessible_and_fits_the_screen(width, scheme, browser, sample_desk, paths):
    problems: list[str] = []
    with browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme) as context:
        page = context.new_page()
        page.on("console", lambda message: note(problems, page, message))
        for path in paths:
            page.goto(sample_desk.url + path)
            for violation in Axe().run(page).response["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"]]
                problems.append(f"{path}: {violation['id']}: {violation['help']}: {nodes}")
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                problems.append(f"{path}: wider than the screen")
    assert not problems, "\n".join(problems)


def note(problems: list[str], page: Page, message: ConsoleMessage) -> None:
    """Take down what the browser refused; a page that is not found, or gone, is meant to be."""
    if message.type == "error" and " 404 " not in message.text and " 410 " not in message.text:
        problems.append(f"{page.url}: {message.text}")


def test_a_reader_goes_from_the_front_page_to_an_article_and_cites_it(page, sample_desk):
    page.goto(sample_desk.url)
    lead = page.locator(".lead-story .headline a")
    headline = lead.inner_text()
    lead.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    page.get_by_text("Cite", exact=True).click()
    expect(page.locator("[data-citation]")).to_contain_text(headline[:20])
    with page.expect_download() as download:
        page.get_by_role("link", name="RIS").click()
    assert download.value.suggested_filename.endswith(".ris")


def test_the_interface_changes_its_language(page, sample_desk):
    page.goto(f"{sample_desk.url}/section/politics/")
    page.get_by_role("button", name="日本語").click()
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    assert page.url.endswith("/section/politics/")
    expect(page.get_by_role("heading", level=1)).to_have_text("政治")


def test_everything_can_be_read_without_scripts(browser: Browser, sample_desk):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{sample_desk.url}/section/politics/")
        first = page.locator(".headline").first.inner_text()
        page.get_by_role("link", name="Older").click()
        expect(page.locator(".headline").first).not_to_have_text(first)
        page.locator(".headline a").first.click()
        expect(page.get_by_role("button", name="Print")).to_be_hidden()
        page.get_by_text("Cite", exact=True).click()
        expect(page.get_by_role("link", name="CSL-JSON")).to_be_visible()


def test_the_first_stop_of_the_keyboard_skips_to_the_text(page, sample_desk):
    page.goto(sample_desk.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
