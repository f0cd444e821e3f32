"""Acronyms after a full name: `Ministry of Defense (MOD)`.

Held against the register: the acronym has to be the one that belongs to the name before it. Within the
article, a name is glossed once, and one acronym stands for one name.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.check.pair import Pair
from dragoman.documents import Finding, Level, Span
from dragoman.register import Entry

NAME = "acronyms"
LEVELS: dict[Level, str] = {
    "error": "the acronym belongs to another name in the register",
    "warning": "the register has another acronym or a differently spelled name, or one acronym has two names",
    "note": "an acronym is explained a second time",
}

_GLOSS = re.compile(r"[ \u3000]?[(（]([A-Z][A-Za-z0-9&./-]{0,9}[A-Z0-9])[)）]")
_WORD = re.compile(r"[\w&’'.-]+")
_REACH = 12  # words before a gloss that may spell its name: the longest official names have ten
_SLACK = 2  # letters that a misspelled name may be longer than the right one
_LONGEST = 200  # characters before a gloss that are looked at
_ALIKE = 0.9  # a name this close to a register form is that form misspelled (one letter in twelve)


@dataclass(frozen=True, slots=True)
class _Gloss:
    """An acronym in parentheses, the name before it as far as it is known, and the register's view."""

    acronym: str
    span: Span
    end_of_name: int
    name: str | None
    known: tuple[Entry, ...]
    qualified: bool


def check(pair: Pair) -> Iterator[Finding]:
    """Look at every acronym in parentheses."""
    glosses = [_read(match, pair) for match in _GLOSS.finditer(pair.target)]
    for gloss in glosses:
        yield from _against_register(gloss, pair)
    yield from _repeated(glosses)


def _read(match: re.Match[str], pair: Pair) -> _Gloss:
    text, end = pair.target, match.start()
    form = pair.register.full_form_before(text, end, pair.target_language.code)
    known = tuple(e for e in form.values if e.is_valid(pair.published)) if form else ()
    start = form.span.start if form else end
    name = form.form if form else _spelled_out(text[max(0, end - _LONGEST) : end], match.group(1))
    qualified = _has_qualifier(text[max(0, start - _LONGEST) : start])
    return _Gloss(match.group(1), Span(*match.span(1)), end, name, known, qualified)


def _has_qualifier(before: str) -> bool:
    """Whether a name is narrowed down by a capitalised word before it: it may be another country's."""
    words = before.rsplit(None, 1)
    word = words[-1] if words and before.endswith(" ") else ""
    return word[:1].isupper() and word.lower() not in {"the", "a", "an"}


def _spelled_out(before: str, acronym: str) -> str | None:
    """The words whose initials spell the acronym, from its first letter on; small words may stand between."""
    words = list(_WORD.finditer(before))[-_REACH:]
    letters = [c for c in acronym if c.isalpha()]
    for count in range(len(letters), len(words) + 1):
        tail = words[len(words) - count :]
        initials = iter(part[0] for w in tail for part in re.split("-", w.group()) if part)
        if tail[0].group()[0] == letters[0] and all(letter in initials for letter in letters):
            return before[tail[0].start() :].strip()
    return None


def _against_register(gloss: _Gloss, pair: Pair) -> Iterator[Finding]:
    acronyms = [acronym for entry in gloss.known for acronym in entry.acronyms]
    others = pair.register.by_acronym(gloss.acronym, pair.published)
    if acronyms and gloss.acronym not in acronyms:
        yield from _mismatch(gloss, acronyms[0], others)
    elif not gloss.known:
        yield from _misspelled(gloss, pair, others)


def _mismatch(gloss: _Gloss, right: str, others: tuple[Entry, ...]) -> Iterator[Finding]:
    if others:
        message = f"{gloss.acronym} is {others[0].approved}; {gloss.name} is {right}: write {right}."
        yield Finding(NAME, "error", message, gloss.span, suggestion=right)
    elif not gloss.qualified:
        message = f"The register has {right} for {gloss.name}: write {right}, or amend the register."
        yield Finding(NAME, "warning", message, gloss.span, suggestion=right)


def _misspelled(gloss: _Gloss, pair: Pair, others: tuple[Entry, ...]) -> Iterator[Finding]:
    for entry in others:
        for form in entry.forms:
            start = gloss.end_of_name - len(form)
            words = list(_WORD.finditer(pair.target, max(0, start - _SLACK), gloss.end_of_name))
            while words and words[0].start() > 0 and pair.target[words[0].start() - 1].isalnum():
                words.pop(0)  # the search began inside it
            if not words:
                continue
            written = pair.target[words[0].start() : gloss.end_of_name]
            if written != form and difflib.SequenceMatcher(None, written, form).ratio() >= _ALIKE:
                message = f"The register writes {entry.approved}: correct “{written}”."
                span = Span(words[0].start(), gloss.end_of_name)
                yield Finding(NAME, "warning", message, span, suggestion=entry.approved)
                return


def _repeated(glosses: list[_Gloss]) -> Iterator[Finding]:
    first: dict[str, _Gloss] = {}
    for gloss in glosses:
        earlier = first.setdefault(gloss.acronym, gloss)
        if earlier is gloss or not gloss.name or not earlier.name:
            continue
        if gloss.name == earlier.name or {*gloss.known} & {*earlier.known}:
            message = f"{gloss.acronym} was explained before: write {gloss.acronym} alone here."
            yield Finding(NAME, "note", message, gloss.span)
        else:
            message = (
                f"{gloss.acronym} stood for {earlier.name} before, here for {gloss.name}: tell them apart."
            )
            yield Finding(NAME, "warning", message, gloss.span)
