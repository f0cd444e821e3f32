"""The index, on disk."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.find import Entry, Filters, Index, IndexBusy, IndexUnreadable, parse

DRILL = Entry(
    "drill",
    headline="Defense minister says exercises will go on",
    body="The U.S. and Japan held joint exercises off Aoshima.\n\nThe minister praised Kōno’s work.",
    original_headline="防衛相、演習継続を表明",
    original_body="防衛相は26日、共同演習を続けると述べた。第5回会議で決まった。",
    sections=(("SECURITY", "Self-Defense Forces"), ("INTERNATIONAL",)),
    topics=("Trending Japan",),
    outlets=("The Akebono Shimbun", "Minato Times"),
    kind="translation",
    date=dt.date(2026, 10, 3),
    posted=dt.datetime(2026, 10, 5, 9, 0, tzinfo=dt.UTC),
)
TARIFF = Entry(
    "tariff",
    headline="Government weighs tariffs",
    body="A budget of 1,000 million yen. The exercise of power was brief.",
    original_headline="政府、関税を検討",
    original_body="総合防衛。衛相の名はない。",
    sections=(("ECONOMY", "Trade"),),
    outlets=("Akebono",),
    kind="summary",
    date=dt.date(2026, 11, 3),
    audience=2,
)
UNDATED = Entry("undated", headline="국방부 장관", body="Only a word.")


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with Index.open(tmp_path / "index") as opened:
        opened.add([DRILL, TARIFF, UNDATED])
        opened.commit()
        yield opened


def found(index: Index, query: str, **options: object) -> list[str]:
    return sorted(hit.id for hit in index.search(parse(query), **options).hits)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["drill", "tariff", "undated"]),
        ("exercise", ["drill", "tariff"]),
        ("exercising", ["drill", "tariff"]),
        ('"exercise"', ["tariff"]),
        ('"joint exercises"', ["drill"]),
        ('"exercises joint"', []),
        ("U.S.", ["drill"]),
        ("us", ["drill"]),
        ("kono", ["drill"]),
        ("KŌNO", ["drill"]),
        ("1000", ["tariff"]),
        ("防衛相", ["drill"]),
        ("防衛", ["drill", "tariff"]),
        ("衛相", ["drill", "tariff"]),
        ("関税", ["tariff"]),
        ("税", ["tariff"]),
        ("第5回", ["drill"]),
        ("第5回会議", ["drill"]),
        ("5回", ["drill"]),
        ("述べた。第", ["drill"]),
        ("국방부", ["undated"]),
        ("국방", ["undated"]),
        ("장", ["undated"]),
        ("防衛相 exercises", ["drill"]),
        ("防衛相 OR 関税", ["drill", "tariff"]),
        ("-exercise", ["undated"]),
        ("exercise -tariffs", ["drill"]),
        ("exercise & budget", ["tariff"]),
        ("&", []),
        ("section:trade", ["tariff"]),
        ("section:self-defense", ["drill"]),
        ("outlet:akebono", ["drill", "tariff"]),
        ('outlet:"akebono shimbun"', ["drill"]),
        ("topic:trending", ["drill"]),
        ("kind:summary", ["tariff"]),
        ("headline:exercises", ["drill"]),
        ("headline:演習", ["drill"]),
        ("date:2026-10", ["drill"]),
        ("date:2026-10..2026-11", ["drill", "tariff"]),
        ("date:..2026-10-02", []),
        ("-date:2026", ["undated"]),
    ],
)
def test_it_finds(index: Index, query: str, ids: list[str]) -> None:
    assert found(index, query) == ids


def test_a_longer_string_is_not_found_in_scattered_pairs(tmp_path: Path) -> None:
    with Index.open(tmp_path) as index:
        index.add([Entry("near", body="防衛と衛相。防衛、衛相。防衛 衛相")])
        index.commit()
        assert found(index, "防衛相") == []


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(sections=(("SECURITY",),)), ["drill"]),
        (Filters(sections=(("SECURITY", "Self-Defense Forces"), ("ECONOMY",))), ["drill", "tariff"]),
        (Filters(sections=(("Trade",),)), []),
        (Filters(outlets=("Akebono",)), ["tariff"]),
        (Filters(topics=("Trending Japan",)), ["drill"]),
        (Filters(kinds=("summary", "translation")), ["drill", "tariff"]),
        (Filters(since=dt.date(2026, 10, 3), until=dt.date(2026, 10, 31)), ["drill"]),
        (Filters(max_audience=0), ["drill", "undated"]),
        (Filters(max_audience=2), ["drill", "tariff", "undated"]),
        (Filters(kinds=("summary",), max_audience=1), []),
    ],
)
def test_filters_narrow_the_search(index: Index, filters: Filters, ids: list[str]) -> None:
    assert found(index, "", filters=filters) == ids
    assert index.search(filters=filters).total == len(ids)


def test_what_an_audience_may_not_see_is_not_counted_either(index: Index) -> None:
    facets = index.search(filters=Filters(max_audience=0)).facets
    assert [count.value for count in facets["kind"]] == ["translation"]


def test_facets_count_all_that_was_found(index: Index) -> None:
    facets = index.search(parse("exercise"), limit=1).facets
    sections = {count.value: count.count for count in facets["section"]}
    assert sections == {
        "SECURITY": 1,
        "SECURITY > Self-Defense Forces": 1,
        "INTERNATIONAL": 1,
        "ECONOMY": 1,
        "ECONOMY > Trade": 1,
    }
    assert [(count.value, count.count) for count in facets["year"]] == [("2026", 2)]


def test_newest_first_goes_by_the_posting_then_the_source_date(index: Index) -> None:
    assert [hit.id for hit in index.search(newest_first=True).hits] == ["tariff", "drill", "undated"]


def test_a_word_in_the_headline_weighs_more(tmp_path: Path) -> None:
    with Index.open(tmp_path) as index:
        index.add([Entry("body", "Other news", "On tariffs."), Entry("head", "On tariffs", "Other news.")])
        index.commit()
        assert [hit.id for hit in index.search(parse("tariffs")).hits] == ["head", "body"]


def test_pages_of_hits_follow_each_other(index: Index) -> None:
    pages = [index.search(newest_first=True, limit=1, offset=offset) for offset in range(4)]
    assert [hit.id for page in pages for hit in page.hits] == ["tariff", "drill", "undated"]
    assert {page.total for page in pages} == {3}


def test_adding_the_same_id_again_replaces_it(index: Index) -> None:
    index.add([Entry("drill", headline="Another headline")])
    index.commit()
    assert (len(index), found(index, "防衛相"), found(index, "another")) == (3, [], ["drill"])


def test_a_deleted_entry_is_not_found(index: Index) -> None:
    index.delete(["drill", "no such id"])
    index.commit()
    assert found(index, "") == ["tariff", "undated"]


def test_what_is_not_committed_is_forgotten(index: Index, tmp_path: Path) -> None:
    index.delete(["drill"])
    index.close()
    assert len(index) == 3


def test_another_reader_sees_each_commit(index: Index, tmp_path: Path) -> None:
    reader = Index.open(tmp_path / "index")
    index.add([Entry("new", "New")])
    assert len(reader) == 3
    index.commit()
    assert len(reader) == 4


def test_a_second_writer_is_told_to_wait(index: Index, tmp_path: Path) -> None:
    index.delete(["drill"])
    other = Index.open(tmp_path / "index")
    with pytest.raises(IndexBusy, match="another process is writing"):
        other.delete(["tariff"])
    index.commit()
    other.delete(["tariff"])
    other.commit()
    assert found(index, "") == ["undated"]


def test_a_rebuild_replaces_everything_for_every_reader(index: Index, tmp_path: Path) -> None:
    reader = Index.open(tmp_path / "index")
    assert index.rebuild([TARIFF, Entry("a"), Entry("a", "twice")]) == 3
    assert found(index, "") == found(reader, "") == ["a", "tariff"]
    assert len(list((tmp_path / "index").iterdir())) == 2


def test_a_rebuild_that_fails_leaves_the_old_index(index: Index) -> None:
    def entries() -> Iterator[Entry]:
        yield TARIFF
        raise ValueError("the database went away")

    with pytest.raises(ValueError, match="went away"):
        index.rebuild(entries())
    assert len(index) == 3
    assert index.rebuild([TARIFF]) == 1
    assert len(index) == 1


def test_a_damaged_index_says_what_to_do(tmp_path: Path) -> None:
    with Index.open(tmp_path) as index:
        index.add([DRILL])
        index.commit()
    generation = next(path for path in tmp_path.iterdir() if path.is_dir())
    (generation / "meta.json").write_text("{")
    with pytest.raises(IndexUnreadable, match="delete the folder and index again"):
        Index.open(tmp_path)
    (generation / "meta.json").unlink()
    with pytest.raises(IndexUnreadable, match="delete the folder and index again"):
        Index.open(tmp_path)


def test_an_index_of_another_version_is_left_for_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "current").write_text("v0-000001")
    assert len(Index.open(tmp_path)) == 0


def test_texts_are_kept_only_where_asked(index: Index, tmp_path: Path) -> None:
    assert index.search(parse("tariffs")).hits[0].text is None
    with Index.open(tmp_path / "kept", keep_text=True) as kept:
        kept.add([TARIFF])
        kept.commit()
        hit = kept.search(parse("tariffs")).hits[0]
    assert (hit.headline, hit.date) == (TARIFF.headline, TARIFF.date)
    assert hit.text == f"{TARIFF.body}\n\n{TARIFF.original_body}"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(query=st.text())
def test_any_query_can_be_searched(index: Index, query: str) -> None:
    index.search(parse(query))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(data=st.data())
def test_any_stretch_of_a_text_finds_it(index: Index, data: st.DataObject) -> None:
    text = DRILL.original_headline
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    stretch = text[start:end].strip("。、")
    if stretch:
        assert "drill" in found(index, f'"{stretch}"')
