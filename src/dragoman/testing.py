"""Stand-ins for what lies outside, for our tests and yours: the network and the clock."""

import datetime as dt
from collections.abc import Mapping

from dragoman.capture import Fetched
from dragoman.errors import FetchRefused


class FakeFetcher:
    """Gives what it was told stands at each address, and keeps the addresses asked for in `asked`.

    An answer is the bytes, or a `Fetched` where the type or the final address matters, or an error to
    raise. An address it was not told of is refused.
    """

    def __init__(self, answers: Mapping[str, bytes | Fetched | FetchRefused]) -> None:
        """Take the answer of each address."""
        self.answers = dict(answers)
        self.asked: list[str] = []

    def get(self, url: str) -> Fetched:
        """Return the answer of an address."""
        self.asked.append(url)
        answer = self.answers.get(url)
        if answer is None:
            raise FetchRefused(url, "the server answered 404", "check the address")
        if isinstance(answer, FetchRefused):
            raise answer
        return Fetched(url, answer) if isinstance(answer, bytes) else answer


class FakeClock:
    """A clock that stands until it is moved on."""

    def __init__(self, now: dt.datetime) -> None:
        """Take an aware moment to begin at."""
        if now.tzinfo is None:
            raise ValueError("a clock's moment needs a time zone")
        self._now = now

    def __call__(self) -> dt.datetime:
        """Return the moment it stands at, in UTC."""
        return self._now.astimezone(dt.UTC)

    def move(self, by: dt.timedelta) -> None:
        """Move on, or back."""
        self._now += by
