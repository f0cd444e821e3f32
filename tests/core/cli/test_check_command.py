import io
import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli import main

PAGE = """\
print PRINT

SECURITY > Self-Defense Forces

Envoys meet in Tokyo

  • March 5, 2018
  • , Kisaragi Shimbun , p. 2
  • JMH Translation

The envoys met at the Ministry of Defense (MOF) on March 4 with 12 officials.


They will meet again.
"""


def _lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def _stdin(monkeypatch: pytest.MonkeyPatch, *records: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(records) + "\n"))


def test_it_checks_the_body_of_a_press_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    assert main(["check", str(page)]) == 1
    (record,) = _lines(capsys)
    assert record["id"] == str(page)
    (finding,) = record["findings"]
    assert (finding["check"], finding["level"], finding["suggestion"]) == ("acronyms", "error", "MOD")
    body = "The envoys met at the Ministry of Defense (MOF) on March 4 with 12 officials."
    assert finding["span"] == [body.index("MOF"), body.index("MOF") + 3]


def test_it_takes_a_plain_text_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target, source = tmp_path / "target.txt", tmp_path / "source.txt"
    target.write_text("Support was 58%.", encoding="utf-8")
    source.write_text("支持率は57%だった。", encoding="utf-8")
    assert main(["check", str(target), "--source", str(source), "--published", "2018-02-27"]) == 0
    (record,) = _lines(capsys)
    (finding,) = record["findings"]
    assert (finding["check"], finding["span"], finding["source_span"]) == ("quantities", [12, 15], [4, 7])


def test_one_bad_record_is_reported_with_its_line_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _stdin(
        monkeypatch,
        '{"id": "a", "target": "All is well."}',
        "not json",
        '{"id": "c", "target": 7}',
        '{"id": "d", "target": "Well.", "published": "27 Feb"}',
        '{"id": "e", "source": "3억 원", "target": "300 million won", "source_lang": "ko"}',
    )
    assert main(["check", "--jsonl"]) == 1
    captured = capsys.readouterr()
    assert [json.loads(line) for line in captured.out.splitlines()] == [
        {"id": "a", "findings": []},
        {"id": "e", "findings": []},
    ]
    assert [line.split(":")[1].strip() for line in captured.err.splitlines()] == [
        "line 2",
        "line 3",
        "line 4",
    ]


def test_a_call_that_cannot_be_meant_ends_with_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 2
    assert main(["facts"]) == 2
    assert main(["check", str(tmp_path / "none.txt")]) == 2
    assert "none.txt: no such file or directory; check the path" in capsys.readouterr().err


def test_it_prints_the_facts_of_a_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "text.txt"
    text.write_text("防衛省は26日、4630万円を計上した。", encoding="utf-8")
    assert main(["facts", str(text)]) == 0
    assert _lines(capsys) == [
        {"kind": "date", "value": "---26", "text": "26日", "span": [4, 7], "unit": None},
        {"kind": "money", "value": "46300000", "text": "4630万円", "span": [8, 14], "unit": "JPY"},
    ]


def test_it_reads_facts_from_json_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _stdin(monkeypatch, '{"id": 9, "text": "3,5 %", "lang": "fr"}', '{"text": null}')
    assert main(["facts", "--jsonl"]) == 1
    assert [(fact["id"], fact["value"], fact["unit"]) for fact in _lines(capsys)] == [(9, "3.5", "percent")]


def test_the_seed_page_has_one_error_and_the_double_spaces(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(Path(__file__).parent / "pages" / "seed-page.txt")]) == 1
    (record,) = _lines(capsys)
    found = [(f["check"], f["level"], f["suggestion"]) for f in record["findings"]]
    assert found == [("acronyms", "error", "MOD")] + [("spacing", "note", " ")] * 3
