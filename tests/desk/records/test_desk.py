"""The desk's own clock and calendar."""

import datetime as dt
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from dragoman_desk.records.models import Desk, Holiday

FRIDAY, SATURDAY, MONDAY = dt.date(2026, 10, 30), dt.date(2026, 10, 31), dt.date(2026, 11, 2)
CULTURE_DAY, WEDNESDAY = dt.date(2026, 11, 3), dt.date(2026, 11, 4)


def test_a_new_desk_has_defaults_without_a_row():
    assert (Desk.load().time_zone, Desk.load().four_eyes) == ("UTC", True)


def test_today_is_todays_date_where_the_desk_is(desk):
    late_in_london = dt.datetime(2026, 11, 2, 15, 30, tzinfo=dt.UTC)
    with mock.patch.object(timezone, "now", return_value=late_in_london):
        assert desk.today() == CULTURE_DAY


def test_weekends_and_holidays_are_no_working_days(desk):
    Holiday.objects.create(date=CULTURE_DAY, name="Culture Day")
    assert [desk.is_working_day(d) for d in (FRIDAY, SATURDAY, MONDAY, CULTURE_DAY)] == [
        True,
        False,
        True,
        False,
    ]


def test_the_next_working_day_passes_over_weekends_and_holidays(desk):
    Holiday.objects.create(date=CULTURE_DAY, name="Culture Day")
    assert desk.next_working_day(FRIDAY) == FRIDAY
    assert desk.next_working_day(SATURDAY) == MONDAY
    assert desk.next_working_day(CULTURE_DAY) == WEDNESDAY


def test_a_desk_with_another_weekend_works_on_sunday(desk):
    desk.weekend = "4,5"
    assert desk.is_working_day(dt.date(2026, 11, 1))
    assert not desk.is_working_day(FRIDAY)


def test_an_unknown_time_zone_is_refused(desk):
    desk.time_zone = "Mars/Olympus"
    with pytest.raises(ValidationError, match="no time zone"):
        desk.full_clean()
