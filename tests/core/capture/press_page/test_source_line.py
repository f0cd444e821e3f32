import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.capture.press_page.source_line import read_pages, read_source_line
from dragoman.documents import Source


@pytest.mark.parametrize(
    ("line", "sources"),
    [
        (", Mainichi , p. 2", [Source("Mainichi", pages=(2,))]),
        ("Mainichi, p. 2", [Source("Mainichi", pages=(2,))]),
        (", Mainichi p. 2", [Source("Mainichi", pages=(2,))]),
        (", All national papers", [Source("All national papers", scope=True)]),
        (", All newspapers and TV networks", [Source("All newspapers and TV networks", scope=True)]),
        (
            ", All national papers , All TV networks",
            [Source("All national papers", scope=True), Source("All TV networks", scope=True)],
        ),
        (", All national dailies except Nikkei", [Source("All national dailies except Nikkei", scope=True)]),
        (", Okinawa Times, Ryukyu Shimpo", [Source("Okinawa Times"), Source("Ryukyu Shimpo")]),
        (", Yomiuri, Nikkei , Kyodo", [Source("Yomiuri"), Source("Nikkei"), Source("Kyodo")]),
        (", Nikkei digital , 1:00 a.m.", [Source("Nikkei", time="01:00", edition="digital")]),
        (", Nikkei (digital edition) , 13:05", [Source("Nikkei", time="13:05", edition="digital")]),
        (", Mainichi , evening edition , p. 8", [Source("Mainichi", pages=(8,), edition="evening")]),
        (", Jiji Press 4:26 p.m.", [Source("Jiji Press", time="16:26")]),
        (", NHK , noon", [Source("NHK", time="12:00")]),
        (", , Mainichi ,, p. 2 ,", [Source("Mainichi", pages=(2,))]),
        (", Mainichi , p. 2 , Sankei , p. 5", [Source("Mainichi", pages=(2,)), Source("Sankei", pages=(5,))]),
        (",", []),
        (", p. 2", []),
        ("", []),
    ],
)
def test_it_reads_every_form_of_the_source_line(line: str, sources: list[Source]) -> None:
    assert read_source_line(line) == tuple(sources)


def test_a_page_belongs_to_the_outlet_it_follows() -> None:
    first, second = read_source_line(", Okinawa Times, Ryukyu Shimpo , p. 2")
    assert (first.pages, second.pages) == ((), (2,))


def test_an_outlet_named_like_an_edition_only_in_part_keeps_its_name() -> None:
    assert read_source_line(", Evening Standard , p. 3") == (Source("Evening Standard", pages=(3,)),)


def test_an_impossible_clock_time_is_no_time_and_no_outlet() -> None:
    assert read_source_line(", Jiji Press , 25:10") == (Source("Jiji Press"),)


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("p. 2", (2,)),
        ("p.2", (2,)),
        ("pp. 42-43", (42, 43)),
        ("pp. 1–3", (1, 2, 3)),
        ("p. 3 and 6", (3, 6)),
        ("p. 1, 3", (1, 3)),
        ("pp. 2-3 & 5", (2, 3, 5)),
        ("pages 7 to 9", (7, 8, 9)),
        ("pp. 43-42", ()),
        ("pp. 1-9999", ()),
        ("p. 0", ()),
    ],
)
def test_it_reads_pages_and_gives_none_where_they_make_no_sense(text: str, pages: tuple[int, ...]) -> None:
    assert read_pages(text) == pages


def test_pages_after_a_comma_go_on_with_the_same_outlet() -> None:
    assert read_source_line(", Sankei , p. 1, 3 and 5, Yomiuri") == (
        Source("Sankei", pages=(1, 3, 5)),
        Source("Yomiuri"),
    )


@given(st.text(max_size=500))
def test_any_text_is_a_source_line_or_none(text: str) -> None:
    assert all(source.outlet for source in read_source_line(text))
