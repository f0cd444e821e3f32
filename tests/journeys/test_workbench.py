"""The staff's pages in a real browser: keys, autosave, findings as one types, and nothing lost."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

SIZES = [(360, "light"), (1600, "dark")]
SignIn = Callable[..., Page]


def first(sample_desk, query: str) -> int:
    with closing(sqlite3.connect(sample_desk.data / "desk.sqlite3")) as database:
        return int(database.execute(query).fetchone()[0])


@pytest.fixture
def sign_in(browser: Browser, sample_desk) -> Iterator[SignIn]:
    """Open a page of a browser of their own for a person of the sample desk."""
    with ExitStack() as stack:

        def sign(who: str, **options) -> Page:
            options = {"locale": "en-US", "viewport": {"width": 1280, "height": 900}} | options
            context = stack.enter_context(browser.new_context(**options))
            page = context.new_page()
            problems: list[str] = []
            page.on("pageerror", lambda error: problems.append(str(error)))
            stack.callback(lambda: pytest.fail(str(problems)) if problems else None)
            page.goto(f"{sample_desk.url}/accounts/login/")
            page.fill("[name=login]", who)
            page.fill("[name=password]", "press-review")
            page.press("[name=password]", "Enter")
            page.wait_for_url("**/desk/inbox/")
            return page

        yield sign


def start_translation(page: Page, sample_desk) -> str:
    """Start a translation of a clipping that waits; return the workbench's address."""
    pk = first(sample_desk, "SELECT id FROM records_clipping WHERE triage = 'new' AND language = 'ja'")
    page.goto(f"{sample_desk.url}/desk/clippings/{pk}/")
    page.get_by_role("button", name="Translate").click()
    expect(page.locator("#cell-0")).to_be_visible()
    return page.url


def saved(page: Page) -> None:
    expect(page.locator(".status-saved")).to_have_text(re.compile("^saved "), timeout=8000)
    expect(page.locator(".status-saved.trouble")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), SIZES)
def test_every_staff_page_is_accessible_and_fits_the_screen(width, scheme, sign_in, sample_desk):
    draft = first(sample_desk, "SELECT id FROM records_article WHERE state = 'draft'")
    review = first(sample_desk, "SELECT id FROM records_article WHERE state = 'review'")
    published = first(sample_desk, "SELECT id FROM records_article WHERE state = 'published'")
    version = first(sample_desk, f"SELECT id FROM records_version WHERE article_id = {draft}")
    clipping = first(sample_desk, "SELECT id FROM records_clipping WHERE story_id IS NOT NULL")
    page = sign_in("velez", viewport={"width": width, "height": 900}, color_scheme=scheme)
    problems: list[str] = []
    for path in (
        "inbox/",
        "inbox/?view=mine",
        "inbox/?view=picked",
        "capture/",
        f"clippings/{clipping}/",
        "articles/",
        "articles/?state=published",
        f"articles/{draft}/",
        f"articles/{review}/",
        f"articles/{published}/",
        f"articles/{draft}/filing/",
        f"articles/{draft}/versions/{version}/",
    ):
        page.goto(f"{sample_desk.url}/desk/{path}")
        if path == "inbox/":
            page.keyboard.press("j")
        for fold in page.locator(".margin details").all():
            fold.evaluate("fold => fold.open = true")
        for violation in Axe().run(page).response["violations"]:
            nodes = [node["html"][:120] for node in violation["nodes"]]
            problems.append(f"{path}: {violation['id']}: {violation['help']}: {nodes}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            problems.append(f"{path}: wider than the screen")
    assert not problems, "\n".join(problems)


def test_the_inbox_is_worked_by_keys_and_others_see_it(sign_in, sample_desk):
    page = sign_in("lim")
    page.keyboard.press("j")
    line = page.locator(".line.selected")
    name = line.get_attribute("id")
    expect(page.locator(".preview h2")).to_have_text(line.locator(".line-headline").inner_text())
    page.keyboard.press("p")
    expect(page.locator(f"#{name} .line-state")).to_contain_text("yours")
    expect(page.locator(f"#{name}")).to_have_class(re.compile("selected"))
    other = sign_in("marlow")
    other.goto(f"{sample_desk.url}/desk/inbox/?view=picked")
    expect(other.locator(f"#{name} .line-state")).to_contain_text("Lim Ha-na")
    page.keyboard.press("u")
    expect(page.locator(f"#{name} .line-state")).to_contain_text("new")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("o")
    page.wait_for_url("**/desk/clippings/*/")


def test_what_is_typed_is_saved_by_itself_and_is_there_after_a_reload(sign_in, sample_desk):
    page = sign_in("lim")
    start_translation(page, sample_desk)
    page.fill("#headline", "A headline")
    page.keyboard.press("Enter")
    page.keyboard.type("The first paragraph.")
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.type("The second.")
    saved(page)
    expect(page.locator(".tally")).to_contain_text("5 words")
    page.reload()
    assert page.input_value("#headline") == "A headline"
    assert page.input_value("#cell-0") == "The first paragraph."
    assert page.input_value("#cell-1") == "The second."


def test_findings_come_as_one_types_lead_to_their_place_and_are_put_right(sign_in, sample_desk):
    page = sign_in("lim")
    start_translation(page, sample_desk)
    page.fill("#cell-0", "𠮷 said that the Ministry of Defense (MOF) would wait.")
    finding = page.locator(".finding", has_text="MOF")
    expect(finding.locator(".badge")).to_have_text("Error")
    finding.locator(".goto").click()
    selection = "(f => f.value.slice(f.selectionStart, f.selectionEnd))(document.activeElement)"
    assert page.evaluate(selection) == "MOF"
    finding.locator(".apply").click()
    assert "Ministry of Defense (MOD)" in page.input_value("#cell-0")
    expect(page.locator(".finding", has_text="MOF")).to_have_count(0)
    page.fill("#cell-1", "It ends  here.")
    expect(page.locator(".finding", has_text="Two spaces")).to_be_visible()
    page.locator("#headline").focus()
    for _ in range(page.locator(".finding").count()):
        page.keyboard.press("F8")
        if page.evaluate("document.activeElement.id") == "cell-1":
            break
    assert page.evaluate(selection).strip() == ""
    saved(page)


def test_a_text_that_did_not_reach_the_server_is_put_back_and_saved(sign_in, sample_desk):
    page = sign_in("lim")
    address = start_translation(page, sample_desk)
    page.context.set_offline(True)
    page.fill("#cell-0", "Written while the network was away.")
    expect(page.locator(".status-saved.trouble")).to_contain_text("kept in this browser", timeout=8000)
    again = page.context.new_page()
    page.close()
    again.context.set_offline(False)
    again.goto(address)
    assert again.input_value("#cell-0") == "Written while the network was away."
    saved(again)
    again.reload()
    assert again.input_value("#cell-0") == "Written while the network was away."
    assert again.evaluate("localStorage.length") == 0


def test_two_people_at_one_draft_see_both_texts_and_lose_neither(sign_in, sample_desk):
    translator, editor = sign_in("lim"), sign_in("marlow")
    address = start_translation(translator, sample_desk)
    editor.goto(address)
    translator.fill("#cell-0", "The translator’s text.")
    saved(translator)
    editor.fill("#cell-0", "The editor’s text.")
    panel = editor.locator(".conflict")
    expect(panel).to_contain_text("Lim Ha-na has saved a newer text", timeout=8000)
    expect(panel.locator(".theirs")).to_contain_text("The translator’s text.")
    assert editor.input_value("#cell-0") == "The editor’s text."
    panel.get_by_role("button", name="Put mine in its place").click()
    saved(editor)
    editor.reload()
    assert editor.input_value("#cell-0") == "The editor’s text."
    editor.locator("summary", has_text="version").click()
    expect(editor.locator(".history").first).to_contain_text("came too late, kept")
    translator.fill("#cell-0", "Another text.")
    translator.locator(".take-theirs").click(timeout=8000)
    assert translator.input_value("#cell-0") == "The editor’s text."


def test_an_article_is_sent_to_review_with_what_was_typed_last(sign_in, sample_desk):
    page = sign_in("lim")
    address = start_translation(page, sample_desk)
    page.fill("#headline", "Sent at once")
    page.fill("#cell-0", "Typed just now.")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/desk/articles/")
    page.goto(address)
    expect(page.locator("main")).to_contain_text("only an editor changes it now")
    expect(page.locator("#cell-0")).to_have_text("Typed just now.")


def test_everything_works_without_scripts(sign_in, sample_desk):
    page = sign_in("lim", java_script_enabled=False)
    start_translation(page, sample_desk)
    page.fill("#headline", "Without scripts")
    page.fill("#cell-0", "The Ministry of Defense (MOF) said so.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".finding", has_text="MOF")).to_be_visible()
    assert page.input_value("#cell-0") == "The Ministry of Defense (MOF) said so."
    page.locator(".filing summary").click()
    page.get_by_label("Okinawa").check()
    page.get_by_role("button", name="Save the filing").click()
    expect(page.locator(".filed")).to_contain_text("Okinawa")
    page.get_by_role("button", name="Send to review").click()
    expect(page.locator(".board")).to_contain_text("Without scripts")
