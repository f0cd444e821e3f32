"""What is given to be captured by hand and is no page: a message, and nothing kept."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.cli.command import PAGES, WEB
from dragoman_desk.records.models import Clipping, Raw

PAGE = WEB.read_text("utf-8").replace("©", "")
BAD = {
    "blank": (b" \n", "it is empty"),
    "binary": (bytes(range(256)) * 20, "not text"),
    "picture": (b"\x89PNG\r\n\x1a\n", "it is an image"),
    "press-page": ((PAGES / "seed-page.txt").read_bytes(), "it is a press page"),
    "drawing": (
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>",
        "no press page, web page",
    ),
    "huge": (b"<html>" + b"x " * (11 * 2**20), "it is 22.0 MiB, more than the 20 MiB allowed"),
    "many-tags": (b"<html><body>" + b"<p>x</p>" * 100_000, "more markup than any news page"),
    "deep-feed": (b"<rss>" + b"<a>" * 300_000, "more markup than any feed"),
    "nul": (PAGE.replace("防衛相", "防\0衛相", 1).encode(), "not text"),
}


def problem(response) -> str:
    """Return what the form says."""
    (form,) = [form for form in response.context["forms"].values() if form.errors]
    return form.errors.as_text()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_what_is_wrong_and_nothing_is_kept(name, desk, sign_in):
    raw, wrong = BAD[name]
    response = sign_in("editor").post(
        "/desk/capture/", {"how": "file", "file": SimpleUploadedFile(f"{name}.html", raw)}
    )
    assert response.status_code == 200
    assert f"{name}.html: " in problem(response)
    assert wrong in problem(response)
    assert Clipping.objects.count() == Raw.objects.count() == 0


@pytest.mark.parametrize(
    "encoding", ["utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_page_in_any_encoding_is_taken(encoding, desk, sign_in):
    upload = SimpleUploadedFile("page.html", PAGE.encode(encoding))
    assert sign_in("editor").post("/desk/capture/", {"how": "file", "file": upload}).status_code == 302
    assert Clipping.objects.get().headline == "防衛相、演習継続を表明"


@pytest.mark.parametrize(
    "address", ["ftp://x.example/etc/passwd", "file:///etc/passwd", "/etc/passwd", "http://127.0.0.1:1/"]
)
def test_an_address_leads_to_no_file_and_no_machine_of_ours(address, desk, sign_in):
    response = sign_in("editor").post("/desk/capture/", {"how": "address", "address": address})
    assert response.status_code == 200
    assert "valid URL" in problem(response) or "not a public address" in problem(response)
    assert "no such file" not in problem(response)


@pytest.mark.parametrize(
    "form", [{"how": "text", "text": "x" * 6_000_000}, {str(number): "x" for number in range(2000)}]
)
def test_a_form_that_is_too_large_gets_a_page_that_says_so(form, desk, sign_in):
    response = sign_in("editor").post("/desk/capture/", form)
    assert response.status_code == 400
    assert "too large" in response.content.decode()
