"""The register itself: entries, and fast ways to look them up."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from dragoman.register.entry import Entry
from dragoman.register.matcher import Match, Matcher
from dragoman.register.table import read_table

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Register:
    """An immutable set of entries. Its indexes are built on first use and kept."""

    entries: tuple[Entry, ...] = ()

    @classmethod
    def load(cls, paths: Iterable[Path | str]) -> "Register":
        """Load CSV tables, or folders of them. A row that cannot be read raises `BadInput` naming it."""
        files = [file for path in paths for file in _tables(Path(path))]
        return cls(tuple(entry for file in files for entry in read_table(file)))

    @classmethod
    def starter(cls) -> "Register":
        """The register that ships with Dragoman. Loaded once."""
        return _starter()

    def by_acronym(self, acronym: str, date: dt.date | None = None) -> tuple[Entry, ...]:
        """Return the entries with that acronym."""
        return _valid(self._acronyms.get(acronym, ()), date)

    def by_form(self, form: str, date: dt.date | None = None) -> tuple[Entry, ...]:
        """Return the entries with that full form, in either language."""
        return _valid(self._forms.get(form, ()), date)

    def find(self, text: str, lang: str, date: dt.date | None = None) -> list[Match[Entry]]:
        """Return the entries whose forms of that language stand in the text, longest first at a place."""
        return _dated(self._matcher(lang).find(text), date)

    def full_form_before(self, text: str, end: int, lang: str) -> Match[Entry] | None:
        """Return the longest full form of that language that ends at `end`, if one does."""
        return self._full_forms(lang).ending_at(text, end)

    @cached_property
    def _acronyms(self) -> Mapping[str, tuple[Entry, ...]]:
        return _index((acronym, entry) for entry in self.entries for acronym in entry.acronyms)

    @cached_property
    def _forms(self) -> Mapping[str, tuple[Entry, ...]]:
        return _index((form, e) for e in self.entries for form in (*e.native, *e.forms))

    @cached_property
    def _built(self) -> dict[tuple[str, str], Matcher[Entry]]:
        return {}

    def _matcher(self, lang: str) -> Matcher[Entry]:
        def forms(entry: Entry) -> Iterable[str]:
            native = entry.native if entry.native_language == lang else ()
            return (*native, *entry.forms, *entry.acronyms) if entry.language == lang else native

        return self._build("all", lang, ((form, e) for e in self.entries for form in forms(e)))

    def _full_forms(self, lang: str) -> Matcher[Entry]:
        pairs = ((form, e) for e in self.entries if e.language == lang for form in e.forms)
        return self._build("full", lang, pairs)

    def _build(self, what: str, lang: str, pairs: Iterable[tuple[str, Entry]]) -> Matcher[Entry]:
        if (what, lang) not in self._built:
            self._built[what, lang] = Matcher(pairs)
        return self._built[what, lang]


@cache
def _starter() -> Register:
    return Register.load([_DATA])


def _tables(path: Path) -> list[Path]:
    return sorted(path.rglob("*.csv")) if path.is_dir() else [path]


def _index(pairs: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    index: dict[str, tuple[Entry, ...]] = {}
    for key, entry in pairs:
        index[key] = (*index.get(key, ()), entry)
    return index


def _valid(entries: Iterable[Entry], date: dt.date | None) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.is_valid(date))


def _dated(matches: Iterable[Match[Entry]], date: dt.date | None) -> list[Match[Entry]]:
    kept = ((match, _valid(match.values, date)) for match in matches)
    return [Match(m.span, m.form, entries) for m, entries in kept if entries]
