"""Every address of the site, as an attacker tries it: nonsense, strangers, hostile texts, forged forms.

The addresses come from the resolver, so a new page is tried as soon as it has one.
"""

import datetime as dt
import email
import re
from collections.abc import Iterator
from email.policy import default
from itertools import product

import pytest
from django.apps import apps
from django.core.cache import cache
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone

from desk.factories import NOW, add_source, make_article, make_clipping, make_section, make_topic
from dragoman_desk.find import actions as find
from dragoman_desk.publish import actions as publish
from dragoman_desk.records.models import Article, Clipping, Desk, Edition, Version

HUGE = str(10**17)
NONSENSE = {
    "int": ("0", HUGE, "9" * 40),
    "day": ("0001-01-01", "9999-12-31", "2026-13-45"),
    "other": ("%00", "%FF%FE", "..%2f..%2fetc", "'\"><x>", "x" * 3000, "🐉"),
}
VALUES = (
    "",
    "\x00",
    "-1",
    "9" * 40,
    "0001-01-01",
    "'\"><script>alert(1)</script>",
    '(((("' * 60,
    "99999999999999999999-1",
)
FIELDS = [
    *("q", "before", "after", "find", "state", "view", "story", "part", "page", "section", "outlet", "year"),
    *(
        "kind",
        "sort",
        "next",
        "do",
        "item",
        "article",
        "clipping",
        "group",
        "position",
        "form",
        "seen",
        "lead",
    ),
    *("title", "text", "headline", "cell", "revision", "line", "remove", "how", "address", "date", "pages"),
    *("language", "name", "username", "email", "password", "login", "role", "slot", "note", "sections"),
    *("topics", "new_topic", "rights", "embargo_until", "byline", "label", "topic", "time_zone", "notice"),
    *("working_days", "back", "auto"),
]
SECRETS = (
    "Draftsecret",
    "Embargosecret",
    "Withdrawnsecret",
    "Desksecret",
    "Clippingsecret",
    "Unpickedsecret",
    "Versionsecret",
    "Alertsecret",
)
ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
ADDRESS = "javascript:alert(1)//https://x.example/"


def patterns() -> Iterator[tuple[str, list[str]]]:
    """Yield each address of the site with its parameters, written `<int:pk>`."""

    def walk(found, before):
        for pattern in found:
            here = before + str(pattern.pattern)
            if hasattr(pattern, "url_patterns"):
                yield from walk(pattern.url_patterns, here)
            else:
                yield "/" + re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"<\1>", here)

    for path in walk(get_resolver().url_patterns, ""):
        path = re.sub(r"[\^$]|\\(?=\.)", "", path)
        yield path, re.findall(r"<[^>]+>", path)


def good_values() -> dict[str, str]:
    """Return parameters that lead to what `world` has made."""
    article = Article.objects.get(headline__startswith="Open")
    day = timezone.localtime(article.posted_at, Desk.load().zone)
    return {
        "pk": str(article.pk), "version_pk": str(Version.objects.latest("pk").pk), "step": "submit",
        "path": "politics", "slug": "apec", "slot": "morning", "number": "1", "date": "2026-11-13",
        "year": f"{day:%Y}", "month": f"{day:%m}", "day": f"{day:%d}", "form": "txt",
        "key": "a-b", "uidb36": "1",
    }  # fmt: skip


def address(path: str, parameters: list[str], values: dict[str, str]) -> str:
    for parameter in parameters:
        path = path.replace(parameter, values[re.sub(r"<(?:\w+:)?(\w+)>", r"\1", parameter)])
    return path


def every_address() -> list[str]:
    return [address(path, parameters, good_values()) for path, parameters in patterns()]


def nonsense_addresses() -> Iterator[str]:
    for path, parameters in patterns():
        for parameter in parameters:
            kind = parameter[1:].partition(":")[0]
            for bad in NONSENSE.get(kind if ":" in parameter else "other", NONSENSE["other"]):
                name = re.sub(r"<(?:\w+:)?(\w+)>", r"\1", parameter)
                yield address(path, parameters, good_values() | {name: bad})
    yield from ("/2026/13/45/", "/0000/00/00/", "/9999/12/31/", "/0001/01/", f"/2026/11/13/{'9' * 18}/")


@pytest.fixture
def world(desk, make_user):
    """Make one of everything; what readers may not see says so in its words."""
    editor = make_user("editor", "writer")
    make_section("politics")
    make_topic("apec", menu=1)
    filed = {"topics": ("apec",)}
    clipping = make_clipping(body="Clippingsecret 本文。")
    make_clipping(headline="Unpickedsecret", body="Unpickedsecret.", url="https://toto.example/2")
    article = make_article("Open to all", clipping=clipping, **filed)
    make_article("Draftsecret", state="draft", body="Draftsecret.", **filed)
    make_article(
        "Embargosecret", body="Embargosecret.", embargo_until=timezone.now() + dt.timedelta(1), **filed
    )
    make_article("Withdrawnsecret", body="Withdrawnsecret.", state="withdrawn", **filed)
    make_article("Desksecret", body="Desksecret.", rights="desk", **filed)
    Version.objects.create(
        article=article, headline="Versionsecret", body="Versionsecret.", revision=1, saved_by=editor
    )
    edition = publish.start_edition("morning", dt.date(2026, 11, 13), by=editor)
    publish.add_article(edition, article, by=editor)
    publish.publish_edition(Edition.objects.get(pk=edition.pk), by=editor, at=NOW)
    unsent = publish.start_edition("afternoon", dt.date(2026, 11, 13), by=editor)
    publish.set_lead(unsent, title="Alertsecret", text="Alertsecret.", by=editor)
    find.reindex_all()


def client_of(sign_in, role: str | None) -> Client:
    client = sign_in(role) if role else Client()
    client.raise_request_exception = False
    return client


def broken(responses) -> list[str]:
    return [
        f"{r.status_code} {r.request['REQUEST_METHOD']} {r.request['PATH_INFO'][:200]}"
        for r in responses
        if r.status_code >= 500
    ]


ROLES = pytest.mark.parametrize("role", [None, "reader", "translator", "administrator"])
BOTH_ENDS = pytest.mark.parametrize("role", [None, "administrator"])  # who may call no page, and every one


@BOTH_ENDS
def test_nonsense_in_an_address_is_answered(role, world, sign_in):
    client = client_of(sign_in, role)
    assert broken(client.get(path) for path in nonsense_addresses()) == []


@BOTH_ENDS
def test_nonsense_in_a_query_is_answered(role, world, sign_in):
    client = client_of(sign_in, role)
    asked = product(every_address(), VALUES)
    assert broken(client.get(path, dict.fromkeys(FIELDS, value)) for path, value in asked) == []
    assert broken(client.get(f"{path}?q=%FF%FE&before=%FF&find=%00") for path in every_address()) == []


@BOTH_ENDS
def test_nonsense_in_a_form_is_answered(role, world, sign_in):
    client = client_of(sign_in, role)
    for path, value in product(every_address(), VALUES):
        if "logout" not in path:
            assert broken([client.post(path, dict.fromkeys(FIELDS, value))]) == [], value


@ROLES
def test_looking_changes_nothing(role, world, sign_in):
    client = client_of(sign_in, role)

    def everything():
        return {
            model.__name__: list(model.objects.order_by("pk").values())
            for model in apps.get_app_config("records").get_models()
        }

    before = everything()
    for path in every_address():
        client.get(path)
    assert everything() == before


@ROLES
def test_a_form_without_its_token_is_refused(role, world, sign_in):
    cookies = client_of(sign_in, role).cookies
    forger = Client(enforce_csrf_checks=True)
    forger.cookies = cookies
    accepted = {
        path
        for path in every_address()
        if forger.post(path, {"do": "drop"}).status_code not in (403, 404, 405)
    }
    assert accepted == {reverse("set_language")}, "it harms nobody, and spares readers the token's cookie"


@pytest.mark.parametrize("role", [None, "reader"])
def test_no_address_tells_a_reader_what_is_the_desks(role, world, sign_in):
    client = client_of(sign_in, role)
    shown = [
        *((path, client.get(path)) for path in every_address()),
        *((path, client.get(path)) for a in Article.objects.all() for path in _addresses_of(a)),
        *(
            (path, client.get(path, {"q": word, "find": word}))
            for word in SECRETS
            for path in ("/search/", "/desk/alerts/1/")
        ),
    ]
    told = {(path, word) for path, page in shown for word in SECRETS if _holds(page, word)}
    assert told == set()


def _addresses_of(article: Article) -> Iterator[str]:
    day = f"/2026/11/13/{article.pk}/"
    yield from (day, f"{day}cite.txt", f"{day}cite.ris", f"{day}cite.json", f"{day}article.pdf")


def _holds(page, word: str) -> bool:
    """Whether a page tells a word, its own address and search field aside."""
    text = b"".join(page) if page.streaming else page.content
    return word in re.sub(
        rf'value="{word}"|[?&;]\w+={word}|<title>.*?</title>', "", text.decode(errors="replace"), flags=re.S
    ) and not (page.request["QUERY_STRING"] and "hit" not in text.decode(errors="replace"))


def test_hostile_texts_stay_text_on_every_page(desk, make_user, sign_in):
    editor = make_user("editor", "writer")
    make_section("politics", ATTACK)
    table = f"| a | {ATTACK} |\n| --- | --- |\n| b | c |"
    make_topic("apec", menu=1)
    clipping = make_clipping(
        headline=ATTACK, body=f"{ATTACK}\n\n[x]({ADDRESS})", url=ADDRESS, byline=ATTACK, outlet_name=ATTACK
    )
    body = "\n\n".join(
        (f"{ATTACK} [{ATTACK}] [x]({ADDRESS})", f"## {ATTACK}", f"> {ATTACK}", f"- {ATTACK}", table)
    )
    article = make_article(
        f"Open {ATTACK}", body=body, byline=ATTACK, label=ATTACK[:60], clipping=clipping, topics=("apec",)
    )
    add_source(article, None, outlet_name=ATTACK)
    Version.objects.create(article=article, headline=ATTACK, body=body, revision=1, saved_by=editor)
    Desk.objects.update(name=f"{ATTACK}\r\nBcc: thief@evil.example", notice=ATTACK, about=ATTACK)
    edition = publish.start_edition("morning", dt.date(2026, 11, 13), by=editor)
    publish.set_lead(edition, title=ATTACK, text=body, by=editor)
    publish.add_article(edition, article, by=editor)
    publish.publish_edition(Edition.objects.get(pk=edition.pk), by=editor, at=NOW)
    find.reindex_all()
    pages = [
        *every_address(),
        f"/desk/clippings/{clipping.pk}/",
        f"/desk/alerts/{edition.pk}/",
        "/search/?q=script",
    ]
    for role, path in product((None, "administrator"), pages):
        page = client_of(sign_in, role).get(path)
        assert page.status_code < 500, path
        if page["Content-Type"].startswith("text/html"):
            text = page.content.decode()
            assert "<script>alert" not in text, path
            assert "<img src=x" not in text, path
            assert not re.search(r"""(?:href|src|action)=["']?\s*javascript:""", text), path
    mail = Client().get("/alerts/2026-11-13/morning/alert.eml")
    message = email.message_from_bytes(mail.content, policy=default)
    assert message["Bcc"] is None
    html = message.get_body(("html",)).get_content()
    assert "<script>alert" not in html
    assert "javascript:alert(1)//https" not in re.sub(r">[^<]*<", "><", html)


@pytest.mark.parametrize(
    "there", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_site(there, world, sign_in, make_user):
    make_user("reader", "rita")
    cache.clear()  # others' failed attempts to sign in are counted there
    clipping = Clipping.objects.latest("pk").pk
    answers = [
        Client().post(
            f"/accounts/login/?next={there}", {"login": "rita", "password": "correct horse", "next": there}
        ),
        Client().post("/i18n/language/", {"language": "ja", "next": there}),
        sign_in("editor").post(f"/desk/clippings/{clipping}/triage/", {"do": "later", "back": there}),
        sign_in("editor").post("/accounts/logout/", {"next": there}),
    ]
    for answer in answers:
        assert answer.status_code == 302
        assert re.match(r"/(?![/\\])", answer["Location"]), answer["Location"]


@ROLES
def test_a_page_for_one_person_is_kept_by_no_shared_cache(role, world, sign_in):
    client = client_of(sign_in, role)
    for path in every_address():
        page = client.get(path)
        if page.status_code == 200:
            assert "Cookie" in page.get("Vary", ""), path
            assert ("private" in page.get("Cache-Control", "")) or role is None, path
