"""Comparing the facts of two texts by value, whatever the language of either.

A fact is compared by its keys: two facts agree when they share one. So 3割 agrees with 30 percent and 0.3,
18 months with 1年半, and the parts of a date each stand alone, since one language often leaves one out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from dragoman.documents import Fact
from dragoman.facts.quantities import canonical
from dragoman.languages.dates import date_parts

_IN_NAME = re.compile(r"(?<=[A-Za-z])[-‐‑]?([0-9]{1,9})(?![0-9])")
_MINUTES = {"minute": 1, "hour": 60, "day": 1440}
_MONTHS = {"month": 1, "year": 12}
_CURRENCY = re.compile(r"[A-Z]{3}")
_APART = ({"percent", "point"},)  # units that a reader would take for one another
# Smaller numbers in words are as often idiom as count ("one of the two"), so they accuse nobody. On NTREX
# en/ja, 3 alarms on 1.6% of the correct pairs and catches 76% of the numbers dropped from the Japanese;
# 13 alarms on 1.3% and catches 60%.
LEAST_IN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One comparable part of a fact. `firm` parts have to be answered on the other side.

    `also` are keys that answer for this part though it answers for none of them: a translation may say
    the month of a 26日.
    """

    fact: Fact
    keys: frozenset[str]
    firm: bool
    also: frozenset[str] = frozenset()


def parts(fact: Fact) -> list[Part]:
    """Take a fact apart into what can be compared."""
    if fact.kind == "date":
        return _date_parts(fact)
    if fact.kind == "time":
        return [Part(fact, _time_keys(fact.value), _has_digit(fact.text))]
    value = Decimal(fact.value)
    firm = value != 1 and (_has_digit(fact.text) or value >= LEAST_IN_WORDS)
    return [Part(fact, frozenset(_quantity_keys(value, fact.unit)), firm)]


def missing(facts: Iterable[Fact], others: Iterable[Fact], heard: Iterable[Decimal] = ()) -> list[Fact]:
    """Return the facts of which a firm part is answered neither by `others` nor by a number `heard` there."""
    answers = {key for fact in others for part in parts(fact) for key in part.keys}
    answers |= {canonical(value) for value in heard}
    unanswered = [p.fact for fact in facts for p in parts(fact) if p.firm and not (p.keys | p.also) & answers]
    return list(dict.fromkeys(unanswered))


def heard(text: str, echoes: Mapping[str, tuple[Decimal, ...]], *, spaced: bool) -> set[Decimal]:
    """The numbers that a text's words may stand for without stating them ("both", 両, Hikari-2)."""
    named = {Decimal(digits) for digits in _IN_NAME.findall(text)}
    if spaced:
        words = re.findall(r"[\w-]+", text.lower())
        pieces = {*words, *(piece for word in words for piece in word.split("-"))}
        return named | {value for word in pieces for value in echoes.get(word, ())}
    return named | {value for word, values in echoes.items() if word in text for value in values}


def units_conflict(one: Fact, other: Fact) -> bool:
    """Whether equal values carry units that cannot both be right: yen and dollars, percent and points."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return False
    if _CURRENCY.fullmatch(one.unit) and _CURRENCY.fullmatch(other.unit):
        return True
    return {one.unit, other.unit} in _APART


def _has_digit(text: str) -> bool:
    return any(c.isdecimal() for c in text)


def _quantity_keys(value: Decimal, unit: str | None) -> Iterable[str]:
    yield canonical(value)
    if unit == "percent":
        yield canonical(value / 100)
    if unit in _MINUTES:
        yield f"{canonical(value * _MINUTES[unit])} minutes"
    if unit in _MONTHS:
        yield f"{canonical(value * _MONTHS[unit])} months"


def _date_parts(fact: Fact) -> list[Part]:
    if fact.value.endswith("s"):
        decade = fact.value[:-1]
        return [Part(fact, frozenset({decade, decade[-2:]}), True)]
    return [part for value in fact.value.split("/") for part in _one_date(fact, *date_parts(value))]


def _one_date(fact: Fact, year: int | None, month: int | None, day: int | None) -> Iterator[Part]:
    yearless, monthless = f"{month}-{day} of a year", f"{day} of a month"
    if year is not None:
        yield Part(fact, frozenset({str(year), str(year % 100)}), True, frozenset({yearless, monthless}))
    if month is not None:
        keys = {f"month {month}"} | ({yearless} if year is None else set())
        firm = day is not None or _has_digit(fact.text)
        yield Part(fact, frozenset(keys), firm, frozenset({monthless}))
    if day is not None:
        yield Part(fact, frozenset({str(day)} | ({monthless} if month is None else set())), True)


def _time_keys(value: str) -> frozenset[str]:
    hour, minute = (int(part) for part in value.split(":"))
    clock = {f"{h:02d}:{minute:02d}" for h in {hour, hour % 12, hour % 12 + 12}}
    return frozenset(clock | ({str(hour), str(hour % 12)} if minute == 0 else {f"{hour}.{minute:02d}"}))
