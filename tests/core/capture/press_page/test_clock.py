import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.capture.press_page.clock import read_date_line, read_time, write_date, write_time


@pytest.mark.parametrize(
    "text",
    [
        "February 27, 2018",
        "Feb. 27, 2018",
        "february 27 2018",
        "Tuesday, February 27, 2018",
        "27 February 2018",
        "2018-02-27",
        "2018-02-27 15:00:00",
    ],
)
def test_it_reads_each_form_of_a_date(text: str) -> None:
    line = read_date_line(text)
    assert line is not None
    assert line.day == dt.date(2018, 2, 27)


@pytest.mark.parametrize("text", ["February 30, 2018", "2018-13-01", "February 0, 2018", "June 1, 0000"])
def test_a_day_the_calendar_does_not_have_is_a_date_line_without_a_day(text: str) -> None:
    line = read_date_line(text)
    assert line is not None
    assert line.day is None


@pytest.mark.parametrize("text", ["", "February", "February 27", "On February 27, 2018", "7/2/2015"])
def test_other_lines_are_no_dates(text: str) -> None:
    assert read_date_line(text) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("4:26 p.m.", "16:26"),
        ("1:00 a.m.", "01:00"),
        ("3:08 PM", "15:08"),
        ("16:26", "16:26"),
        ("12:00 noon", "12:00"),
        ("12 noon", "12:00"),
        ("noon", "12:00"),
        ("12:00 midnight", "00:00"),
        ("midnight", "00:00"),
        ("12:30 a.m.", "00:30"),
        ("12:30 p.m.", "12:30"),
        ("0:15 a.m.", "00:15"),
        ("25:10", None),
        ("14:00 a.m.", None),
        ("4:75 p.m.", None),
        ("3:00 noon", None),
        ("soon", None),
    ],
)
def test_it_reads_a_clock_time_or_gives_none(text: str, clock: str | None) -> None:
    assert read_time(text) == clock


@given(st.times())
def test_a_clock_time_written_and_read_is_the_same(moment: dt.time) -> None:
    clock = f"{moment:%H:%M}"
    assert read_time(write_time(clock)) == clock


@given(st.dates())
def test_a_date_written_and_read_is_the_same(day: dt.date) -> None:
    line = read_date_line(write_date(day))
    assert line is not None
    assert line.day == day
