"""Finding many forms in a text: the longest one at each place, left to right, never overlapping."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.documents import Span
from dragoman.languages.scripts import joins

T = TypeVar("T")
_EDGE = 2  # forms are bucketed by their first and last characters: a bucket holds a handful


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A form found in a text, and what it was given for."""

    span: Span
    form: str
    values: tuple[T, ...]


class Matcher(Generic[T]):
    """Built once from pairs of form and value; `find` takes time in proportion to the text."""

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        self._values: dict[str, list[T]] = {}
        for form, value in pairs:
            if form:
                self._values.setdefault(form, []).append(value)
        self._heads: dict[str, list[str]] = {}
        self._tails: dict[str, list[str]] = {}
        for form in sorted(self._values, key=len, reverse=True):
            self._heads.setdefault(form[:_EDGE], []).append(form)
            self._tails.setdefault(form[-_EDGE:], []).append(form)

    def find(self, text: str) -> Iterator[Match[T]]:
        """Yield the forms in the text, whole words only where the script has words."""
        start = 0
        while start < len(text):
            form = self._at(text, start)
            if form is None:
                start += 1
                continue
            yield Match(Span(start, start + len(form)), form, tuple(self._values[form]))
            start += len(form)

    def _at(self, text: str, start: int) -> str | None:
        longer = self._heads.get(text[start : start + _EDGE], [])
        single = self._heads.get(text[start], [])
        for form in [*longer, *single]:
            if text.startswith(form, start) and _is_whole(text, start, start + len(form)):
                return form
        return None

    def ending_at(self, text: str, end: int) -> Match[T] | None:
        """Return the longest form that ends at `end`, if one does."""
        for form in self._tails.get(text[max(end - _EDGE, 0) : end], []):
            start = end - len(form)
            if start >= 0 and text.startswith(form, start) and _is_whole(text, start, end):
                return Match(Span(start, end), form, tuple(self._values[form]))
        return None


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start > 0 and joins(text[start - 1], text[start])
    after = end < len(text) and joins(text[end - 1], text[end])
    return not before and not after
