"""Numbers of the source that the translation leaves out or changes, and numbers that only it has.

Compared by value, so 4630万円 agrees with 46.3 million yen, 3割 with 30 percent and 平成30年 with 2018.
Paragraph by paragraph where both texts have equally many, else over the whole text. “One” and “two” in
words may be idiom (“one of the few”) and accuse nobody; they still answer for a digit. Conversions in
brackets (`46.3 million yen ($359,000)`) and numbers in the translator’s own brackets are ours to give.
A summary or an abridged translation may leave numbers out, but not change or add any.
Where a source language's dates and number words are not read yet, only its digits are looked for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice, pairwise

from dragoman.check.pair import Pair, paragraphs
from dragoman.documents import Fact, Finding, Level, Span
from dragoman.facts import quantities
from dragoman.facts.compare import heard, missing, units_conflict
from dragoman.languages import Language
from dragoman.languages.cover import Cover

NAME = "quantities"
LEVELS: dict[Level, str] = {
    "error": "a number is off by a power of ten, or its currency changed",
    "warning": "a number is missing, changed or added, or percent and points changed places",
}

_OPENING = re.compile(r"\s*[(（\[][^\d)）\]]{0,15}")  # room for "about" in any language
_INSERTION = re.compile(r"\[[^\[\]\n]+\]")
_DATE_UNITS = frozenset({"year", "month", "day"})  # may be dates in a language whose dates are not read
_Text = tuple[int, str]
_CANDIDATES = 50  # a paragraph has a handful; the bound is for hostile texts
_POWERS = frozenset(Decimal(10) ** n for n in range(-12, 13) if n)


def check(pair: Pair) -> Iterator[Finding]:
    """Compare the quantities of both texts."""
    if not pair.source.strip() or not pair.target.strip():
        return
    sources, targets = list(paragraphs(pair.source)), list(paragraphs(pair.target))
    if len(sources) != len(targets):
        sources, targets = [(0, pair.source)], [(0, pair.target)]
    for source, target in zip(sources, targets, strict=True):
        yield from _compare(source, target, pair)


def _compare(source: _Text, target: _Text, pair: Pair) -> Iterator[Finding]:
    ours, theirs = _facts(target, pair.target_language), _facts(source, pair.source_language)
    left_out = missing(theirs, ours, _heard(target[1], pair.target_language))
    added = missing(ours, theirs, _heard(source[1], pair.source_language))
    added = _unexplained(added, ours, pair) if pair.source_language.is_described else []
    if not pair.source_language.is_described:
        left_out = [fact for fact in left_out if fact.unit not in _DATE_UNITS]
    for fact in sorted(left_out, key=lambda fact: not _has_slip(fact, added)):  # the surest partners first
        partner = _partner(fact, added)
        if partner:
            added.remove(partner)
            yield _changed(fact, partner)
        elif not pair.options.partial:
            message = f"{fact.text} in the source has no partner here: add it, or say why it is left out."
            yield Finding(NAME, "warning", message, None, fact.span)
    for fact in added:
        message = f"{fact.text} has no partner in the source: correct it or take it out."
        yield Finding(NAME, "warning", message, fact.span)
    yield from _changed_units(theirs, ours)


def _unexplained(added: list[Fact], ours: list[Fact], pair: Pair) -> list[Fact]:
    """Leave out what is ours to add: conversions, and numbers in the translator's own brackets."""
    text = pair.target
    conversions = {fact for before, fact in pairwise(ours) if _is_conversion(before, fact, text)}
    inserted = Cover(len(text))
    for match in _INSERTION.finditer(text):
        inserted.take(*match.span())
    return [f for f in added if f not in conversions and inserted.is_free(f.span.start, f.span.end)]


def _is_conversion(before: Fact, fact: Fact, text: str) -> bool:
    """Whether a number in brackets gives the one before it in another unit: 46.3 million yen ($359,000)."""
    if fact.unit is None or before.unit in (None, fact.unit):
        return False
    return bool(_OPENING.fullmatch(text, before.span.end, fact.span.start))


def _facts(text: _Text, language: Language) -> list[Fact]:
    offset = text[0]
    found = quantities(text[1], language.code)
    return [replace(f, span=Span(f.span.start + offset, f.span.end + offset)) for f in found]


def _heard(text: str, language: Language) -> set[Decimal]:
    return heard(text, language.echoes, spaced=language.spaced)


def _partner(fact: Fact, candidates: Sequence[Fact]) -> Fact | None:
    """The number that was probably written for this one: off by a power of ten, else the same kind."""
    near = islice(candidates, _CANDIDATES)
    alike = [c for c in near if (c.kind == "date") == (fact.kind == "date")]
    for other in alike:
        if _is_power_off(fact, other):
            return other
    same_unit = [c for c in alike if c.kind == fact.kind and c.unit == fact.unit]
    return next(iter(same_unit or (alike if len(alike) == 1 else [])), None)


def _has_slip(fact: Fact, candidates: Sequence[Fact]) -> bool:
    """Whether one of the candidates is this number, off by a power of ten."""
    return any(_is_power_off(fact, other) for other in islice(candidates, _CANDIDATES))


def _is_power_off(fact: Fact, other: Fact) -> bool:
    if "date" in (fact.kind, other.kind) or "time" in (fact.kind, other.kind):
        return False
    ours, theirs = Decimal(other.value), Decimal(fact.value)
    return bool(theirs) and ours / theirs in _POWERS


def _changed(fact: Fact, partner: Fact) -> Finding:
    if _is_power_off(fact, partner):
        ratio = Decimal(partner.value) / Decimal(fact.value)
        times = f"{ratio:,f} times too large" if ratio > 1 else f"{1 / ratio:,f} times too small"
        message = f"{partner.text} is {times}: the source has {fact.text}."
        return Finding(NAME, "error", message, partner.span, fact.span)
    message = f"{partner.text} stands where the source has {fact.text}: correct one."
    return Finding(NAME, "warning", message, partner.span, fact.span)


def _changed_units(theirs: list[Fact], ours: list[Fact]) -> Iterator[Finding]:
    """Equal values with units that exclude each other, where no other number of that value agrees."""
    by_value: dict[str, dict[str, Fact]] = {}
    for other in theirs:
        if other.unit:
            by_value.setdefault(other.value, {}).setdefault(other.unit, other)
    for fact in ours:
        equal = [*by_value.get(fact.value, {}).values()]
        if equal and fact.unit and all(units_conflict(fact, other) for other in equal):
            level: Level = "error" if fact.kind == "money" else "warning"
            message = f"{fact.text} is in {fact.unit}; the source has {equal[0].text}: correct the unit."
            yield Finding(NAME, level, message, fact.span, equal[0].span)
