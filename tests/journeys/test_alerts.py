"""Alerts and search in a real browser: by mouse, by keys, and without scripts."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

SIZES = [(360, "light"), (360, "dark"), (1600, "light"), (1600, "dark")]
SignIn = Callable[..., Page]


@pytest.fixture
def sign_in(browser: Browser, sample_desk) -> Iterator[SignIn]:
    """Open a page of a browser of its own for an editor of the sample desk."""
    with ExitStack() as stack:

        def sign(**options) -> Page:
            options = {"locale": "en-US", "viewport": {"width": 1280, "height": 900}} | options
            context = stack.enter_context(browser.new_context(base_url=sample_desk.url, **options))
            page = context.new_page()
            problems: list[str] = []
            page.on("pageerror", lambda error: problems.append(str(error)))
            stack.callback(lambda: pytest.fail(str(problems)) if problems else None)
            page.goto("/accounts/login/")
            page.fill("[name=login]", "velez")
            page.fill("[name=password]", "press-review")
            page.press("[name=password]", "Enter")
            page.wait_for_url("**/desk/**")
            return page

        yield sign


def begin(page: Page, slot: str, day: str) -> None:
    page.goto("/desk/alerts/")
    page.get_by_label("For").fill(day)
    page.get_by_role("button", name=f"{slot} Alert").click()
    expect(page.get_by_role("heading", name="Outline")).to_be_visible()


def add(page: Page, count: int) -> None:
    for already in range(count):
        page.locator(".offered li:not(:has(.approved)) button").first.click()
        expect(page.locator(".outline-items > li")).to_have_count(already + 1)


def outline(page: Page) -> list[str]:
    return page.locator(".outline-text > a").all_inner_texts()


def one_group(page: Page) -> str:
    """Put all items into the first group, as an editor would by dragging; return its name."""
    group = page.locator(".outline-group").first
    while page.locator(".outline-group").count() > 1:
        before = group.locator("li").count()
        page.locator(".outline-group").nth(1).locator("li").first.drag_to(group.locator("li").last)
        expect(page.locator(".outline-group").first.locator("li")).to_have_count(before + 1)
    return group.get_attribute("data-group") or ""


def latest_alert(sample_desk) -> str:
    with closing(sqlite3.connect(sample_desk.data / "desk.sqlite3")) as database:
        query = "SELECT date, slot FROM records_edition WHERE seal <> '' AND date < '2026-12-01' ORDER BY id"
        return "/alerts/{}/{}/".format(*database.execute(query).fetchone())


def test_an_alert_is_put_together_by_mouse_and_keys_and_goes_out(sign_in, page, sample_desk):
    editor = sign_in()
    begin(editor, "Morning", "2027-03-01")
    add(editor, 4)
    one_group(editor)
    for button in editor.get_by_role("button", name="in full").all():
        button.scroll_into_view_if_needed()
    before = outline(editor)
    item = editor.locator(".outline-items > li").last
    item.get_by_role("link").focus()
    editor.keyboard.press("Alt+ArrowUp")
    editor.wait_for_function(
        "old => document.querySelectorAll('.outline-text > a')[3].innerText !== old", arg=before[3]
    )
    assert sorted(outline(editor)) == sorted(before)
    assert editor.evaluate("document.activeElement.closest('[data-item]') !== null"), (
        "the focus stays on the item"
    )
    editor.get_by_label("Title of the lead").fill("Morning news")
    editor.locator("#lead-text").fill("ZNB led with <b>snow</b>.")
    editor.get_by_role("button", name="Publish the alert").click()  # saves the lead first
    expect(editor.get_by_role("heading", name="It is out")).to_be_visible()
    page.goto(f"{sample_desk.url}/alerts/2027-03-01/morning/")
    expect(page.locator(".al-lead")).to_contain_text("ZNB led with <b>snow</b>.")
    for headline in before:
        expect(page.locator(".al-column")).to_contain_text(headline)
    expect(page.locator(".al-foot")).to_contain_text("Seal ")


def test_what_two_editors_write_at_once_is_not_lost(sign_in):
    one, other = sign_in(), sign_in()
    begin(one, "Afternoon", "2027-03-02")
    other.goto(one.url)
    one.locator("#lead-text").fill("The first text.")
    expect(one.locator("#lead-status")).to_have_text("Saved")
    other.locator("#lead-text").fill("The second text.")
    expect(other.locator("#lead-status")).to_contain_text("somebody else has changed the lead")
    expect(other.locator("#lead-text")).to_have_value("The second text.")
    one.reload()
    expect(one.locator("#lead-text")).to_have_value("The first text.")


def test_an_alert_is_put_together_without_scripts(sign_in):
    editor = sign_in(java_script_enabled=False)
    begin(editor, "Morning", "2027-03-03")
    add(editor, 2)
    editor.locator("#lead-text").fill("Written without scripts.")
    editor.get_by_role("button", name="Save the lead").click()
    expect(editor.locator("#preview")).to_contain_text("Written without scripts.")
    editor.get_by_role("button", name="Take").last.click()
    expect(editor.locator(".outline-items > li")).to_have_count(1)
    editor.get_by_role("button", name="Publish the alert").click()
    expect(editor.get_by_role("heading", name="It is out")).to_be_visible()


def test_the_filter_narrows_what_can_be_added(sign_in):
    editor = sign_in()
    begin(editor, "Morning", "2027-03-04")
    editor.locator("#find").fill("budget")
    for line in editor.locator(".offered li:visible").all():
        expect(line).to_contain_text("udget")
    assert editor.locator(".offered li:visible").count() < editor.locator(".offered li").count()


@pytest.mark.parametrize("query", ["budget", "首相"])
def test_a_reader_searches_and_narrows(page, sample_desk, query):
    page.goto(f"{sample_desk.url}/search/")
    page.locator("#search-q").fill(query)
    page.keyboard.press("Enter")
    expect(page.locator(".hit mark").first).to_be_visible()
    value = page.locator(".facets section").nth(1).locator("li").first
    count = int(value.locator(".figures").inner_text())
    value.get_by_role("link").click()
    expect(page.locator(".search-total")).to_have_text(f"{count} article{'' if count == 1 else 's'}")


@pytest.mark.parametrize(("width", "scheme"), SIZES)
def test_every_page_is_accessible_and_fits_the_screen(width, scheme, sign_in, sample_desk):
    page = sign_in(viewport={"width": width, "height": 900}, color_scheme=scheme)
    with closing(sqlite3.connect(sample_desk.data / "desk.sqlite3")) as database:
        draft, sent = (
            database.execute(f"SELECT id FROM records_edition WHERE seal {sign} '' ORDER BY id").fetchone()[0]
            for sign in ("=", ">")
        )
    problems = []
    for path in (
        "/alerts/",
        latest_alert(sample_desk),
        "/search/",
        "/search/?q=budget",
        "/search/?q=%E9%A6%96%E7%9B%B8+-tax&sort=newest",
        "/search/?q=nothingatall",
        "/desk/alerts/",
        f"/desk/alerts/{draft}/",
        f"/desk/alerts/{sent}/",
    ):
        page.goto(path)
        for violation in Axe().run(page).response["violations"]:
            nodes = [node["html"][:120] for node in violation["nodes"]]
            problems.append(f"{path}: {violation['id']}: {violation['help']}: {nodes}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            problems.append(f"{path}: wider than the screen")
    assert not problems, "\n".join(problems)
