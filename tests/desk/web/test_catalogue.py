"""The interface's catalogues: whole, true to their messages, compiled, and enough for every page."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import translation

from desk.factories import make_article, make_clipping, make_topic
from dragoman_desk.accounts.log_words import ACTIONS, STATES
from dragoman_desk.publish import actions as publishing
from dragoman_desk.publish.reasons import why_kept_back
from dragoman_desk.records.models import User
from dragoman_desk.records.steps import STEPS
from dragoman_desk.web.source_line import source_line
from dragoman_desk.web.templatetags.dates import day_in_words, long_moment

PACKAGE = Path(settings.PACKAGE)
LANGUAGES = [code for code, _ in settings.LANGUAGES if code != "en"]
PLACEHOLDER = re.compile(r"%%|%\(\w+\)[sd]|%[sd]")
WORD = re.compile(r"[A-Za-z]{4,}")

EXTRACT = """
import sys
import django
from django.conf import settings
from django.core.management import call_command
settings.configure()
django.setup()
call_command("makemessages", locale=[sys.argv[1]], no_location=True)
"""


def catalogue(language: str) -> Catalog:
    with (PACKAGE / f"locale/{language}/LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def texts(messages: str | tuple[str, ...] | list[str]) -> list[str]:
    return [messages] if isinstance(messages, str) else list(messages)


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def entries(catalog: Catalog) -> dict[tuple[str | None, str], list[str]]:
    """Return the translations by context and message."""
    return {(context_of(m), texts(m.id)[0]): texts(m.string) for m in catalog if m.id}


def context_of(message: Message) -> str | None:
    """Return a message's context; Babel leaves that of a compiled catalogue in bytes."""
    return message.context.decode() if isinstance(message.context, bytes) else message.context


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_and_none_is_guessed(language):
    catalog = catalogue(language)
    assert [key for key, strings in entries(catalog).items() if not all(strings)] == []
    assert [message.id for message in catalog if message.id and message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_placeholders_of_its_message(language):
    kept = {
        (message, string): placeholders(string) == placeholders(message)
        for (_, message), strings in entries(catalogue(language)).items()
        for string in strings
    }
    assert [pair for pair, same in kept.items() if not same] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_what_the_readable_one_says(language):
    with (PACKAGE / f"locale/{language}/LC_MESSAGES/django.mo").open("rb") as file:
        assert entries(read_mo(file)) == entries(catalogue(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_what_the_code_says_now_and_no_more(language, tmp_path):
    if not shutil.which("xgettext") and not os.environ.get("CI"):
        pytest.skip("gettext is not installed: apt install gettext")
    copy = tmp_path / "dragoman_desk"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("locale", "static", "__pycache__"))
    (copy / "locale").mkdir()
    extract = [sys.executable, "-c", EXTRACT, language]
    subprocess.run(extract, cwd=copy, check=True, capture_output=True)
    with (copy / f"locale/{language}/LC_MESSAGES/django.po").open("rb") as file:
        said = entries(read_po(file))
    assert sorted(map(str, said.keys() ^ entries(catalogue(language)).keys())) == []


def test_the_log_has_words_for_every_action_that_is_recorded():
    recorded = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "audit.record":
                [first] = node.args[:1]
                recorded |= {first.value} if isinstance(first, ast.Constant) else set(STEPS)
    assert recorded <= ACTIONS.keys()
    assert {"draft", "dropped", "editor", "shut out"} <= STATES.keys()


def test_a_source_line_and_a_moment_follow_the_language(desk):
    article = make_article(outlet=None, clipping=make_clipping(pages=[2, 3]))
    with translation.override("ja"):
        assert source_line(article) == "Toto\N{NO-BREAK SPACE}2・3面"
        assert day_in_words(article.source_date) == "2026年11月12日（木）"
        assert long_moment(article.posted_at) == "2026年11月13日 0:30"


def test_the_reason_why_an_article_is_kept_back_is_in_the_language_of_the_page(desk):
    article = make_article(rights="readers")
    with translation.override("ja"):
        assert why_kept_back(article, article.posted_at) == "サインインした読者向け"


TITLE = "Morning Alert - "  # of an alert of this desk, which publishes in English

READERS = """
/ /search/ /search/?q=bill /alerts/ /archive/ /2026/ /2026/11/ /2026/11/13/ /about/ /section/politics/
/topics/apec/ /accounts/login/ /accounts/password/reset/ /no/such/page/
"""
STAFF = """
/desk/inbox/ /desk/inbox/?view=dropped /desk/capture/ /desk/articles/ /desk/alerts/ /desk/topics/
/desk/log/ /desk/settings/ /desk/people/ /desk/people/add/
"""


@pytest.fixture
def pages(desk, sign_in) -> list[tuple[Client, str]]:
    """Every main page with the client that may open it, on a desk with something on each."""
    clipping = make_clipping()
    chief = sign_in("administrator")
    by = User.objects.get(username="administrator")
    public = make_article(topics=("apec",), clipping=clipping, outlet=None)
    draft = make_article(
        "A draft", state="draft", posted_at=None, translator=by, clipping=make_clipping("jiji")
    )
    edition = publishing.start_edition("morning", by=by)
    publishing.add_article(edition, public, by=by)
    make_topic("rice", menu=1)
    own = [reverse("clipping", args=[clipping.pk]), reverse("workbench", args=[draft.pk])]
    own += [reverse("workbench", args=[public.pk]), reverse("edition", args=[edition.pk])]
    readers = [(Client(), path) for path in [*READERS.split(), public.get_absolute_url()]]
    return [*readers, *((chief, path) for path in [*STAFF.split(), *own])]


def interface_of(client: Client, path: str, language: str) -> str:
    """Return the words of a page in a language: what stands in it, and what is read out or shown on it."""
    page = client.get(path, headers={"accept-language": language}).content.decode()
    assert f'<html lang="{language}">' in page
    page = re.sub(r"<(script|style|code|pre|textarea|kbd|select)\b.*?</\1>", " ", page, flags=re.DOTALL)
    page = re.sub(r"<(?!html)(\w+)[^>]*\slang=\"en\"[^>]*>.*?</\1>", " ", page, flags=re.DOTALL)
    spoken = re.findall(r'\s(?:aria-label|placeholder|title|alt|data-[a-z]+)="([^"]*)"', page)
    return " ".join([re.sub(r"<[^>]*>", " ", page), *spoken])


def test_no_page_in_japanese_is_left_in_english(pages):
    """A message of the catalogue that stands in English on a Japanese page was not asked for through it."""
    messages = {key: strings[0] for key, strings in entries(catalogue("ja")).items()}
    english = {
        message
        for (context, message), string in messages.items()
        if context != "log" and string != message and len(WORD.findall(message)) > 1 and "%" not in message
    }
    left = {}
    for client, path in pages:
        page = interface_of(client, path, "ja").replace(TITLE, "")
        if found := [message for message in english if message in page]:
            left[path] = found
    assert left == {}


def test_key_labels_stand_on_the_pages_in_both_languages(pages):
    labels = {
        "/": ("Search", "検索"),
        "/alerts/": ("No alert has gone out yet.", "配信されたアラートはまだありません。"),
        "/accounts/login/": ("Forgot your password?", "パスワードを忘れた場合"),
        "/desk/inbox/": ("Waiting", "未処理"),
        "/desk/articles/": ("in review", "校閲中"),
        "/desk/log/": ("began the alert", "アラートの作成"),
        "/desk/settings/": ("Time zone", "時間帯"),
        "/desk/people/": ("Last here", "最終サインイン"),
    }
    by_path = {path: client for client, path in pages}
    for path, (english, japanese) in labels.items():
        assert english in interface_of(by_path[path], path, "en")
        page = interface_of(by_path[path], path, "ja")
        assert japanese in page
        assert english not in page
