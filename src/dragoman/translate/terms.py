"""Terms for the workbench's margin: what the register says of the words in a source paragraph."""

import datetime as dt
from dataclasses import dataclass

from dragoman.documents import Span
from dragoman.register import Register


@dataclass(frozen=True, slots=True)
class Term:
    """A register entry found in a source text: where, as what, and what the house writes for it."""

    span: Span
    native: str
    approved: str
    acronym: str | None


def terms(text: str, register: Register, lang: str, date: dt.date | None = None) -> list[Term]:
    """Return the register's terms in a source text, in order, as valid on `date`."""
    found = [
        Term(match.span, match.form, entry.approved, entry.acronym)
        for match in register.find(text, lang, date)
        for entry in match.values
        if match.form in entry.native
    ]
    return list(dict.fromkeys(found))
