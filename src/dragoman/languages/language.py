"""What the rest of Dragoman may ask of a language. Plain data, and two readers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from dragoman.documents import Fact
from dragoman.languages.numeral import Numeral, read_arabic
from dragoman.languages.scripts import UNSPACED

_WIDE = "。！？"
_CLOSERS = "」』”’）"
Quotes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit word means: its canonical name, and what to multiply the number by (3割 is 30 percent).

    `name` is None for a counter that says only that the number counts something (3件).
    """

    name: str | None
    factor: Decimal = Decimal(1)


def no_dates(text: str) -> list[Fact]:
    """Read no dates: for a language whose calendar is not described yet."""
    return []


@dataclass(frozen=True)
class Language:
    """A language, as data. Every field but the first two has a sane default for an unknown language.

    `scripts` names what it is written in (see `scripts.py`). `quotes` are (open, close) pairs, outermost
    first. `full_width` says whether full-width letters and digits are at home in it. `space_before` is the
    punctuation that has a space before it, `hanging` the words that may follow a hanging hyphen ("mid- and
    long-term"). `units` are words after a number, `signs` those before it, `ranges` the marks and words
    between two ends of a range; `half` adds a half to the unit before it (1年半). `echoes` are words that
    state no number but may stand for one in a translation ("both", 両). `numerals` and `dates` read a text;
    a date's digits are no quantity.
    """

    code: str
    name: str
    scripts: frozenset[str] = frozenset()
    sentence_ends: str = ".!?…。！？"
    quotes: Quotes = (("“", "”"), ("‘", "’"), ("«", "»"), ("「", "」"), ("『", "』"))
    full_width: bool = False
    space_before: str = ""
    hanging: frozenset[str] = frozenset()
    units: Mapping[str, Unit] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    ranges: tuple[str, ...] = ("-", "–", "~")
    half: str = ""
    echoes: Mapping[str, tuple[Decimal, ...]] = field(default_factory=dict)
    numerals: Callable[[str], list[Numeral]] = read_arabic
    dates: Callable[[str], list[Fact]] = no_dates

    @property
    def spaced(self) -> bool:
        """Whether words are parted by spaces."""
        return not self.scripts & UNSPACED

    @property
    def is_described(self) -> bool:
        """Whether dates and number words are read too, so that a number not found is not there."""
        return bool(self.echoes) and self.dates is not no_dates

    def sentences(self, text: str) -> list[str]:
        """Cut a paragraph after its sentence ends; joining the parts gives the text back."""
        ends = re.escape(self.sentence_ends)
        closed = rf"[{_WIDE}]+[{_CLOSERS}]+(?=[\s「『]|$)\s*"  # 「寒い。」と goes on
        pattern = rf".+?(?:[{_WIDE}]+(?![{_WIDE}{_CLOSERS}])|{closed}|[{ends}]+[\"”’)\]»]*(?=\s|$)\s*|$)"
        return [match.group() for match in re.finditer(pattern, text, re.DOTALL)]
