"""One entry of the register."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, get_args

EntryKind = Literal["body", "acronym", "person", "post", "outlet", "term", "place"]
KINDS: tuple[str, ...] = get_args(EntryKind)


@dataclass(frozen=True, slots=True)
class Entry:
    """What something is called, in one language and in another, between two dates.

    `native` are the forms of the original language, the usual one first; `approved` is what the house
    writes; `alternatives` are accepted beside it. `acronyms[0]` is the house's, the rest are accepted.
    `valid_from` and `valid_to` are inclusive; None is open. `source` says where the form was taken from.
    """

    kind: EntryKind
    approved: str
    native: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    native_language: str = "und"
    language: str = "en"
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    source: str = ""
    note: str = ""

    @property
    def acronym(self) -> str | None:
        """The acronym that the house writes."""
        return self.acronyms[0] if self.acronyms else None

    @property
    def forms(self) -> tuple[str, ...]:
        """The full forms that may stand in the house's language."""
        return (self.approved, *self.alternatives)

    def is_valid(self, date: dt.date | None) -> bool:
        """Whether it holds on that date. Without a date, everything holds."""
        if date is None:
            return True
        return (self.valid_from or dt.date.min) <= date <= (self.valid_to or dt.date.max)
