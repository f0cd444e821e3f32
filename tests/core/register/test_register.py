import datetime as dt
from pathlib import Path

import pytest

from dragoman.documents import Span
from dragoman.errors import BadInput
from dragoman.register import Entry, Register
from dragoman.register.matcher import Matcher

HEAD = "kind,native_language,native,language,approved,alternatives,acronym,valid_from,valid_to,source,note\n"


def test_every_row_of_the_starter_register_names_its_source() -> None:
    entries = Register.starter().entries
    assert len(entries) > 150
    assert all(entry.source.startswith("http") for entry in entries)
    assert all(entry.native for entry in entries)


def test_the_starter_register_is_loaded_once() -> None:
    assert Register.starter() is Register.starter()


def test_it_looks_up_by_acronym_and_by_form_on_a_date() -> None:
    register = Register.starter()
    assert [e.approved for e in register.by_acronym("MOFA")] == ["Ministry of Foreign Affairs"]
    assert register.by_form("防衛庁", dt.date(2006, 1, 1))[0].acronym == "JDA"
    assert register.by_form("防衛庁", dt.date(2018, 1, 1)) == ()
    assert register.by_form("Defense Ministry")[0].acronym == "MOD"


def test_it_finds_the_longest_form_at_each_place() -> None:
    register = Register.starter()
    found = register.find("国家安全保障会議と海自", "ja")
    assert [(match.form, match.values[0].acronym) for match in found] == [
        ("国家安全保障会議", "NSC"), ("海自", "MSDF"),
    ]  # fmt: skip


def test_it_finds_whole_words_only_where_the_script_has_words() -> None:
    matcher = Matcher([("Diet", 1), ("国会", 2)])
    assert [m.form for m in matcher.find("Dietary rules of the Diet; 臨時国会で")] == ["Diet", "国会"]


def test_it_finds_a_form_that_ends_at_a_place() -> None:
    matcher = Matcher([("Ministry of Defense", 1), ("Defense", 2)])
    found = matcher.ending_at("the Ministry of Defense (MOF)", 23)
    assert found is not None
    assert found.span == Span(4, 23)
    assert matcher.ending_at("selfDefense", 11) is None


def test_an_entry_holds_between_its_dates_inclusive() -> None:
    entry = Entry("body", "X", valid_from=dt.date(2020, 1, 1), valid_to=dt.date(2020, 12, 31))
    assert entry.is_valid(dt.date(2020, 1, 1))
    assert entry.is_valid(dt.date(2020, 12, 31))
    assert not entry.is_valid(dt.date(2021, 1, 1))
    assert entry.is_valid(None)


def test_it_loads_a_table_and_a_folder_of_tables(tmp_path: Path) -> None:
    row = "body,ja,水星庁|水庁,en,Mercury Agency,Agency of Mercury,MA|MAJ,2001-01-06,,https://example.org/,\n"
    (tmp_path / "mine.csv").write_text(HEAD + row, encoding="utf-8")
    for paths in ([tmp_path], [tmp_path / "mine.csv"]):
        (entry,) = Register.load(paths).entries
        assert entry.native == ("水星庁", "水庁")
        assert entry.acronyms == ("MA", "MAJ")
        assert entry.valid_from == dt.date(2001, 1, 6)


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("a,b\n1,2\n", "missing columns"),
        (HEAD.replace("note", "remark"), "unknown columns"),
        (HEAD + "planet,ja,x,en,X,,,,,https://example.org/,\n", "line 2: unknown kind 'planet'"),
        (HEAD + "body,ja,x,en,,,,,,https://example.org/,\n", "line 2: no approved form"),
        (HEAD + "body,ja,x,en,X,,,2001/1/6,,https://example.org/,\n", "is no date"),
        (HEAD + "body,ja,x,en,X,,,,,https://example.org/,,,\n", "more cells than columns"),
        (HEAD + "body,ja,x,en,X,,,2002-01-01,2001-01-01,https://example.org/,\n", "ends before it begins"),
    ],
)
def test_a_wrong_table_is_refused_with_its_line_and_what_to_do(
    tmp_path: Path, table: str, problem: str
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(BadInput, match=problem) as caught:
        Register.load([path])
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_table_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sjis.csv"
    path.write_bytes("防衛省".encode("shift_jis"))
    with pytest.raises(BadInput, match="UTF-8"):
        Register.load([path])
