"""A day at the desk, from a captured page to the alert's mail, in a real browser on the real server."""

import email
import email.policy
import re
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from journeys.conftest import SampleDesk, watched

HEADLINE_JA = "海自、護衛艦2隻を紅海へ派遣"
PARAGRAPHS_JA = (
    "防衛省は13日、海上自衛隊の護衛艦2隻を来年1月に紅海へ派遣すると発表した。派遣費用は46億円を見込む。",
    "真柴武彦防衛相は記者会見で「航行の安全を守る」と述べた。派遣される隊員は約400人。",
    "野党からは「国会での説明が足りない」との声が出ている。",
)
PAGE_JA = f"""<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>{HEADLINE_JA}</title>
<meta property="og:site_name" content="東都新聞"><meta property="article:published_time" content="2026-11-13">
<link rel="canonical" href="https://toto.example/2026/11/13/red-sea"></head>
<body><nav><a href="/">トップ</a></nav><article><h1>{HEADLINE_JA}</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS_JA)}</article></body></html>"""

HEADLINE = "MSDF to send two destroyers to Red Sea"
WRONG = (
    "The Ministry of Defense (MOF) announced on Nov. 13 that it will send two destroyers of the Maritime "
    "Self-Defense Force (MSDF) to the Red Sea next January. The mission is expected to cost 46 billion yen."
)
RIGHT = WRONG.replace("MOF", "MOD").replace("46 billion", "4.6 billion")
SECOND = (
    "Defense Minister Mashiba Takehiko said at a news conference, “We will protect the safety of shipping.” "
    "About 400 personnel will be sent."
)
THIRD = "Opposition parties say that “the explanation in the Diet is not sufficient.”"
OTHER = "Supplementary budget passes Lower House"
LEAD = "Toto Shimbun led with the dispatch of two destroyers to the Red Sea."
READERS_WAIT = 30  # seconds until the worker has indexed what was published


@pytest.fixture
def captured(sample_desk: SampleDesk, tmp_path: Path) -> str:
    """The Japanese page, put into the inbox by the command line."""
    page = tmp_path / "red-sea.html"
    page.write_text(PAGE_JA, encoding="utf-8")
    return sample_desk.run("capture", str(page))


@pytest.fixture
def sit_down(browser: Browser, sample_desk: SampleDesk) -> Iterator[Callable[[str], Page]]:
    """Sign somebody in, in a browser of their own: `sit_down("marlow")`."""
    contexts = []

    def sign_in(username: str) -> Page:
        contexts.append(browser.new_context(locale="en-US", base_url=sample_desk.url))
        page = watched(contexts[-1])
        page.goto("/accounts/login/")
        page.get_by_label("User name").fill(username)
        page.get_by_label("Password").fill("press-review")
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("heading", name="Inbox")).to_be_visible()
        return page

    yield sign_in
    for context in contexts:
        assert [problem for page in context.pages for problem in page.problems] == []
        context.close()


def test_a_day_at_the_desk(captured: str, sit_down: Callable[[str], Page], sample_desk: SampleDesk) -> None:
    assert HEADLINE_JA in captured
    translator = sit_down("lim")
    write_the_translation(translator)
    editor = sit_down("marlow")
    address = approve_and_publish(editor)
    readers_find_it(sample_desk, editor, address)
    alert = put_it_into_the_alert(editor)
    the_alert_reads_the_same_everywhere(sample_desk, editor, alert, address)


def write_the_translation(page: Page) -> None:
    page.get_by_role("link", name=HEADLINE_JA).click()
    page.get_by_role("button", name="Translate").click()
    page.get_by_label("Headline").fill(HEADLINE)
    findings = page.locator("#findings")
    for number, text in enumerate((WRONG, SECOND, THIRD), start=1):
        page.get_by_label(f"Paragraph {number}", exact=True).fill(text)
    expect(findings).to_contain_text("write MOD")
    expect(findings).to_contain_text("10 times too large")
    page.get_by_label("Paragraph 1", exact=True).fill(RIGHT)
    expect(findings).to_contain_text("Nothing found")
    expect(page.get_by_role("status").filter(has_text=re.compile(r"^saved"))).to_be_visible()
    page.reload()
    expect(page.get_by_label("Paragraph 1", exact=True)).to_have_value(RIGHT)
    file_it(page)
    page.get_by_role("button", name="Send to review").click()
    expect(page.get_by_role("heading", name="Articles")).to_be_visible()


def file_it(page: Page) -> None:
    filing = page.get_by_role("region", name="Filing")
    filing.get_by_text("Change").click()
    filing.get_by_label("Self-Defense Forces").check()
    filing.get_by_label("Ambassador").check()
    filing.get_by_role("button", name="Save the filing").click()
    expect(page.locator(".filed")).to_contain_text("Self-Defense Forces")


def approve_and_publish(page: Page) -> str:
    """Return the article's address."""
    page.get_by_role("link", name="Articles").click()
    page.get_by_role("link", name=HEADLINE).click()
    page.get_by_role("button", name="Approve").click()
    page.get_by_role("button", name="Publish").click()
    link = page.get_by_role("link", name="Read it as readers do")
    address = link.get_attribute("href")
    assert address is not None
    return address


def readers_find_it(desk: SampleDesk, editor: Page, address: str) -> None:
    """A reader who is not signed in meets it on every way that leads to it."""
    day = "/".join(address.split("/")[:4]) + "/"
    ways = ["/", "/section/security/", "/section/security/self-defense-forces/", "/topics/ambassador/", day]
    for way in ways:
        assert HEADLINE in read(desk.url + way), way
    for way in ("/feed/", "/section/security/self-defense-forces/feed/"):
        assert HEADLINE in read(desk.url + way), way
    article = read(desk.url + address)
    assert RIGHT in article
    assert "translationOfWork" in article
    for words in ("destroyer", "%E8%AD%B7%E8%A1%9B%E8%89%A6"):  # and in Japanese: 護衛艦
        wait_until(lambda words=words: f'href="{address}"' in read(f"{desk.url}/search/?q={words}"))
    editor.goto(address)
    editor.emulate_media(media="print")
    expect(editor.get_by_role("searchbox")).to_be_hidden()
    expect(editor.get_by_text(SECOND)).to_be_visible()
    editor.emulate_media(media="screen")


def put_it_into_the_alert(page: Page) -> str:
    """Return the address of the published alert."""
    page.goto("/desk/alerts/")
    page.get_by_role("button", name="Morning").click()
    page.get_by_role("button", name=f"Add “{HEADLINE}”").click()
    page.get_by_label("Find by headline").fill(OTHER)
    page.get_by_label("Find by headline").press("Enter")
    page.get_by_role("button", name=f"Add “{OTHER}").click()
    expect(page.locator("#outline h3")).to_have_text(["SECURITY", "POLITICS"])
    page.get_by_role("button", name="Move POLITICS up").click()
    expect(page.locator("#outline h3")).to_have_text(["POLITICS", "SECURITY"])
    page.get_by_label("Text").fill(LEAD)
    page.get_by_role("button", name="Save the lead").click()
    expect(page.locator("#preview")).to_contain_text(LEAD)
    page.get_by_role("button", name="Publish the alert").click()
    expect(page.get_by_role("heading", name="It is out")).to_be_visible()
    address = page.get_by_role("link", name="Web page").get_attribute("href")
    assert address is not None
    return re.sub(r"\d+/$", "", address) if re.search(r"/\d+/$", address) else address


def the_alert_reads_the_same_everywhere(desk: SampleDesk, editor: Page, alert: str, address: str) -> None:
    page, plain = read(desk.url + alert), read(f"{desk.url}{alert}alert.txt")
    with urllib.request.urlopen(f"{desk.url}{alert}alert.eml") as answer:
        mail = email.message_from_bytes(answer.read(), policy=email.policy.default)
    parts = {kind: mail.get_body((kind,)).get_content() for kind in ("plain", "html")}
    for text in (page, plain, *parts.values()):
        unwrapped = " ".join(text.split())
        assert HEADLINE in unwrapped
        assert "Toto Shimbun led with the dispatch" in unwrapped
        assert "Please do not forward it" in unwrapped
    assert mail["List-Unsubscribe"]
    assert 'style="' in parts["html"]
    seal = mail["X-Dragoman-Seal"]
    assert seal[:4] in page
    assert seal[:4] in plain


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read().decode().replace("&amp;", "&")


def wait_until(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + READERS_WAIT
    while not happened():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.5)
