"""A real browser, and a real server with the sample desk."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

# Playwright keeps an event loop running in this thread, and Django then refuses the database to tests that
# use it beside the browser; they are synchronous all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without Chromium the journeys are skipped and say so; in CI they must run."""
    for item in items:
        item.add_marker(pytest.mark.journey)
        if not CHROMIUM and not os.environ.get("CI"):
            item.add_marker(pytest.mark.skip(reason="no Chromium here: apt-get install chromium"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a fresh browser; what goes wrong in its scripts fails the test."""
    context = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 900})
    page = watched(context)
    yield page
    context.close()
    assert page.problems == []  # type: ignore[attr-defined]


def watched(context: BrowserContext) -> Page:
    """Open a page that notes the errors of its scripts."""
    page = context.new_page()
    page.problems = []  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.problems.append(str(error)))  # type: ignore[attr-defined]
    return page


@dataclass(frozen=True)
class SampleDesk:
    """The sample desk, served by the real server, with a worker beside it."""

    url: str
    data: Path

    def run(self, *words: str) -> str:
        """Run `dragoman desk ...` on this desk's data, as its operator would."""
        done = subprocess.run(
            [sys.executable, "-m", "dragoman_desk", *words],
            env=environment(self.data),
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


@pytest.fixture(scope="session")
def sample_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleDesk]:
    data = tmp_path_factory.mktemp("sample-desk")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "dragoman_desk", "demo", "--port", str(port)]
    with subprocess.Popen(command, env=environment(data), stdout=subprocess.DEVNULL) as server:
        desk = SampleDesk(f"http://127.0.0.1:{port}", data)
        try:
            wait_for(desk.url, server)
            yield desk
        finally:
            server.terminate()


def environment(data: Path) -> dict[str, str]:
    """The environment of a desk of its own: not that of the tests."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("DRAGOMAN_", "COV"))}
    return {**kept, "DRAGOMAN_DATA": str(data)}


def wait_for(url: str, server: subprocess.Popen, *, seconds: float = 180) -> None:
    """Wait until the server answers: the sample is loaded first."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        assert server.poll() is None, "the server ended"
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except OSError:
            time.sleep(0.3)
    raise AssertionError(f"no answer from {url}")
