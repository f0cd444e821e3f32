"""The stand-ins that users' tests build on."""

import datetime as dt

import pytest

from dragoman.capture import Fetched, read_url
from dragoman.errors import BadInput, FetchRefused
from dragoman.options import CaptureOptions
from dragoman.testing import FakeClock, FakeFetcher


def test_a_fake_fetcher_gives_what_it_was_told() -> None:
    moved = Fetched("https://b.example/", b"b", "text/plain")
    fetcher = FakeFetcher({"https://a.example/": b"a", "https://old.example/": moved})
    assert fetcher.get("https://a.example/") == Fetched("https://a.example/", b"a")
    assert fetcher.get("https://old.example/") is moved
    assert fetcher.asked == ["https://a.example/", "https://old.example/"]


def test_a_fake_fetcher_refuses_the_rest() -> None:
    slow = FetchRefused("https://slow.example/", "it took longer than 5 seconds", "try again later")
    fetcher = FakeFetcher({"https://slow.example/": slow})
    with pytest.raises(FetchRefused, match="longer than 5"):
        fetcher.get("https://slow.example/")
    with pytest.raises(BadInput, match="the server answered 404"):
        read_url("https://gone.example/", CaptureOptions(), fetcher)


def test_a_fake_clock_stands_until_it_is_moved() -> None:
    clock = FakeClock(dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=9))))
    assert clock() == clock() == dt.datetime(2026, 11, 20, 0, 0, tzinfo=dt.UTC)
    clock.move(dt.timedelta(minutes=5))
    assert clock() == dt.datetime(2026, 11, 20, 0, 5, tzinfo=dt.UTC)
    with pytest.raises(ValueError, match="time zone"):
        FakeClock(dt.datetime(2026, 11, 20))
