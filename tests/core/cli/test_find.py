"""`dragoman index` and `dragoman find`, as a script would call them."""

import json
from pathlib import Path

import pytest

from core.cli.command import PAGES, WEB, dragoman


@pytest.fixture
def indexed(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "seed.txt").write_bytes((PAGES / "seed-page.txt").read_bytes())
    (tmp_path / "pages" / "web.html").write_bytes(WEB.read_bytes())
    status, records, messages = dragoman("index", "pages", "--index", "idx", cwd=tmp_path)
    assert (status, records, messages) == (0, [], "2 records indexed, 0 refused\n")
    return tmp_path


def test_a_folder_of_pages_is_found_in_english_and_japanese(indexed: Path) -> None:
    status, (hit,), messages = dragoman("find", "denuclearization dialogue", "--index", "idx", cwd=indexed)
    assert (status, messages) == (0, "1 found\n")
    assert hit["id"] == "pages/seed.txt#1"
    assert hit["headline"].startswith("Japan, U.S. take both")
    assert hit["date"] == "2018-02-27"
    assert {hit["snippet"][start:end] for start, end in hit["spans"]} >= {"dialogue", "denuclearization"}
    _, (hit,), _ = dragoman("find", "防衛相 section:x OR 演習", "--index", "idx", cwd=indexed)
    assert hit["id"] == "https://akebono.example/articles/1"
    assert hit["score"] > 0


def test_records_are_indexed_again_without_doubling(indexed: Path) -> None:
    _, records, _ = dragoman("capture", "pages", cwd=indexed)
    lines = "\n".join(json.dumps(record) for record in records)
    (indexed / "records.jsonl").write_text(lines)
    dragoman("index", "records.jsonl", "--index", "idx", "--fresh", cwd=indexed)
    dragoman("index", "--jsonl", "--index", "idx", cwd=indexed, stdin=lines)
    _, hits, _ = dragoman("find", "", "--index", "idx", "--newest-first", cwd=indexed)
    assert [hit["date"] for hit in hits] == ["2026-11-20", "2018-02-27"]


def test_a_bad_record_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    lines = [
        json.dumps({"origin": "a", "headline": "Kept", "paragraphs": ["One."]}),
        json.dumps({"origin": "b", "headline": 7}),
        json.dumps({"origin": "c", "date": "soon"}),
        json.dumps({"origin": "d", "sources": "Akebono"}),
        "{",
    ]
    status, _, messages = dragoman("index", "--jsonl", cwd=tmp_path, stdin="\n".join(lines))
    assert status == 1
    assert messages.splitlines()[-1] == "1 records indexed, 4 refused"
    assert all(f"standard input, line {number}: " in messages for number in (2, 3, 4, 5))
    _, hits, _ = dragoman("find", "kept", cwd=tmp_path)
    assert [hit["id"] for hit in hits] == ["a#1"]


@pytest.mark.parametrize("arguments", [["find", "x"], ["find"], ["index"], ["find", "x", "--limit", "-1"]])
def test_a_wrong_call_is_told_apart(arguments: list[str], tmp_path: Path) -> None:
    status, records, messages = dragoman(*arguments, cwd=tmp_path)
    assert (status, records) == (2, [])
    assert messages
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    status, _, messages = dragoman("index", "gone.jsonl", "gone.html", cwd=tmp_path)
    assert status == 1
    assert "gone.jsonl: " in messages
    assert "gone.html: " in messages
