"""Golden pairs: a page (`NAME.txt` or `NAME.html`) and what it must read as (`NAME.json`).

A text page does not know its own address: where the expected record has one, the reader is given it.
A field that the expected record does not name is null, false or empty.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.capture.press_page import looks_like_press_page, read_html_page, read_page
from dragoman.documents import to_record

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(path for path in GOLDEN.iterdir() if path.suffix in (".txt", ".html"))


def said(record: Any) -> Any:
    """Return a record without the fields that say nothing."""
    if isinstance(record, dict):
        return {key: said(value) for key, value in record.items() if value not in (None, False, [], "")}
    return [said(item) for item in record] if isinstance(record, list) else record


def _text(page: Path) -> str:
    return page.read_bytes().decode("utf-8")  # as it stands: some of the pages end their lines with CRLF


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_reads_as_its_record_says(page: Path) -> None:
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    if page.suffix == ".html":
        read = read_html_page(_text(page), origin=page.name)
    else:
        url = expected[0].get("url") if len(expected) == 1 else None
        read = read_page(_text(page), origin=page.name, url=url)
    assert said([to_record(document) for document in read]) == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_press_page_is_known_as_one(page: Path) -> None:
    assert looks_like_press_page(_text(page))
