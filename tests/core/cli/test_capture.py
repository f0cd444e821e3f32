"""`dragoman capture`, as a script would call it."""

import functools
import http.server
import json
import threading
from pathlib import Path

import pytest

from core.cli.command import PAGES, WEB, dragoman

FEED = "<rss version='2.0'><channel><title>Akebono</title><item><title>Noon</title></item></channel></rss>"
FIELDS = {
    "type", "origin", "headline", "section", "date", "posted", "sources", "kind", "label", "abridged",
    "byline", "tags", "paragraphs", "language", "url", "insertions", "teaser", "sha256",
}  # fmt: skip


def test_it_reads_the_seed_page() -> None:
    status, (record,), messages = dragoman("capture", str(PAGES / "seed-page.txt"))
    assert (status, messages) == (0, "")
    assert set(record) >= FIELDS
    assert record["type"] == "article"
    assert record["origin"] == str(PAGES / "seed-page.txt")
    assert record["headline"] == "Japan, U.S. take both hard and soft approaches toward N. Korea"
    assert record["section"] == ["INTERNATIONAL", "East Asia & Pacific"]
    assert record["date"] == "2018-02-27"
    assert record["sources"] == [
        {"outlet": "Mainichi", "scope": False, "pages": [2], "time": None, "edition": None}
    ]
    assert (record["kind"], record["label"]) == ("translation", "JMH Translation")
    assert (record["abridged"], record["tags"], record["byline"], record["language"]) == (
        False,
        [],
        None,
        None,
    )
    assert len(record["paragraphs"]) == 7
    body = "\n\n".join(record["paragraphs"])
    inserted = [(insertion["text"], insertion["paragraph"]) for insertion in record["insertions"]]
    assert inserted == [("[of North Korea]", 2), ("[North Korea]", 2), ("[of the PyeongChang Olympics]", 5)]
    for insertion in record["insertions"]:
        start, end = insertion["span"]
        assert body[start:end] == insertion["text"]


def test_a_clipping_has_an_articles_fields() -> None:
    status, (record,), _ = dragoman("capture", str(WEB))
    assert status == 0
    assert set(record) == FIELDS
    assert (record["type"], record["kind"], record["language"]) == ("clipping", None, "ja")
    assert record["sources"][0]["outlet"] == "曙新聞"


def test_the_language_can_be_said() -> None:
    _, (record,), _ = dragoman("capture", "--language", "en", str(PAGES / "seed-page.txt"))
    assert record["language"] == "en"


def test_a_folder_is_walked_in_order_and_what_is_refused_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "2.xml").write_text(FEED)
    (tmp_path / "1.html").write_bytes(WEB.read_bytes())
    (tmp_path / "b-empty.txt").write_bytes(b"")
    (tmp_path / "c-binary.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "d-sjis.html").write_bytes(WEB.read_text("utf-8").replace("©", "").encode("cp932"))
    (tmp_path / "e.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / ".hidden").write_bytes(b"x")
    status, records, messages = dragoman("capture", str(tmp_path))
    assert status == 1
    assert [Path(record["origin"]).name for record in records] == ["1.html", "d-sjis.html", "2.xml"]
    assert {record["headline"] for record in records} == {"防衛相、演習継続を表明", "Noon"}
    lines = messages.splitlines()
    assert len(lines) == 3
    for line, (name, problem) in zip(
        lines, [("b-empty.txt", "empty"), ("c-binary.txt", "not text"), ("e.pdf", "a PDF")], strict=True
    ):
        assert line.startswith(f"dragoman: {tmp_path / name}: ")
        assert problem in line


def test_json_lines_go_in_and_the_bad_ones_are_numbered() -> None:
    page = (PAGES / "seed-page.txt").read_text("utf-8")
    lines = [
        json.dumps({"origin": "seed", "text": page, "url": "https://press.example/20180228123/"}),
        "not json",
        json.dumps({"origin": "no text"}),
        json.dumps({"html": WEB.read_text("utf-8")}),
        json.dumps({"text": "\ud800"}),
        json.dumps(["a list"]),
    ]
    status, records, messages = dragoman("capture", "--jsonl", stdin="\n".join(lines))
    assert status == 1
    assert [record["origin"] for record in records] == ["seed", "line 4"]
    assert records[0]["url"] == "https://press.example/20180228123/"
    assert [number for number in range(1, 7) if f"line {number}: " in messages] == [2, 3, 5, 6]


def test_an_address_is_captured(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(FEED)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=tmp_path)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}/feed.xml"
        status, records, messages = dragoman("capture", "--allow-host", "127.0.0.1", url)
        server.shutdown()
        thread.join()
    assert (status, messages) == (0, "")
    assert [(record["origin"], record["headline"]) for record in records] == [(url, "Noon")]


def test_a_private_address_is_refused() -> None:
    status, records, messages = dragoman("capture", "http://127.0.0.1:9/page")
    assert (status, records) == (1, [])
    assert messages.startswith(
        "dragoman: http://127.0.0.1:9/page: it leads to 127.0.0.1, which is not a public"
    )


@pytest.mark.parametrize(
    "arguments",
    [[], ["--format", "word", "x"], ["--jsonl", "x"], ["--nonsense"], ["--encoding", "klingon", str(WEB)]],
)
def test_a_wrong_call_is_told_apart(arguments: list[str]) -> None:
    status, records, messages = dragoman("capture", *arguments)
    assert (status, records) == (2, [])
    assert messages
