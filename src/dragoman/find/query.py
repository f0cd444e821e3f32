"""Query text to a tree, and back.

    missile defence            both words                  "ballistic missile"   the words side by side
    -drill                     without it                  tariffs OR duties     either (binds first)
    section:trade  outlet:"Tokyo Shimbun"  topic:ukraine  kind:summary  headline:sanctions
    date:2026-11-03  date:2026-10  date:2026-10..2026-11  date:..2025

Any text parses; what makes no sense as syntax is looked for as words. A tree prints as text that parses
to the same tree.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

FIELDS = ("section", "outlet", "topic", "kind", "headline")


@dataclass(frozen=True, slots=True)
class Word:
    """Text to look for in any inflection."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to look for exactly so, side by side."""

    text: str

    def __str__(self) -> str:
        return f'"{self.text}"'


@dataclass(frozen=True, slots=True)
class Field:
    """A value to look for in one field."""

    name: str
    value: str

    def __str__(self) -> str:
        plain = re.fullmatch(r'[^\s"()]+', self.value)
        return f"{self.name}:{self.value}" if plain else f'{self.name}:"{self.value}"'


@dataclass(frozen=True, slots=True)
class Dates:
    """A stretch of days, both ends included; an open end is None."""

    since: dt.date | None
    until: dt.date | None

    def __str__(self) -> str:
        return f"date:{self.since or ''}..{self.until or ''}"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a node."""

    node: "Node"

    def __str__(self) -> str:
        return f"-{_group(self.node)}"


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of the nodes."""

    nodes: tuple["Node", ...]

    def __str__(self) -> str:
        return " OR ".join(_group(node) for node in self.nodes)


@dataclass(frozen=True, slots=True)
class Both:
    """All of the nodes; none at all is everything."""

    nodes: tuple["Node", ...] = ()

    def __str__(self) -> str:
        return " ".join(_group(node) if isinstance(node, Both) else str(node) for node in self.nodes)


Node = Word | Phrase | Field | Dates | Not | Either | Both

EVERYTHING = Both()
DEEPEST = 20  # parentheses; deeper ones are read past

_LEXEME = re.compile(
    r"""(?P<open>-?\()|(?P<close>\))"""
    r"""|(?P<minus>-?)(?:(?P<field>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"()]+))"""
)
_QUOTES = str.maketrans("“”„＂", '""""')  # what telephones and Japanese keyboards type
_DAYS = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def parse(text: str) -> Node:
    """Read a query. Any text is a query."""
    return _Parser(text).parse()


class _Parser:
    """A descent over the lexemes of one query."""

    def __init__(self, text: str) -> None:
        self.lexemes = list(_LEXEME.finditer(text.translate(_QUOTES)))
        self.at = 0

    def parse(self) -> Node:
        nodes: list[Node] = []
        while self.at < len(self.lexemes):  # a stray ")" ends a sequence early
            nodes += self.sequence(0)
            self.at += 1
        return _both(nodes)

    def sequence(self, depth: int) -> list[Node]:
        """Read up to a closing parenthesis or the end."""
        nodes: list[Node] = []
        either = False
        while self.at < len(self.lexemes) and not self.lexemes[self.at]["close"]:
            lexeme = self.lexemes[self.at]
            if lexeme.group() == "OR":
                either = bool(nodes)
                self.at += 1
                continue
            node = self.group(depth) if lexeme["open"] else self.term()
            if node is None:
                continue
            nodes[-1:] = [_either(nodes[-1], node)] if either else [*nodes[-1:], node]
            either = False
        return nodes

    def group(self, depth: int) -> Node | None:
        negative = self.lexemes[self.at].group().startswith("-")
        self.at += 1
        if depth >= DEEPEST:
            return None
        nodes = self.sequence(depth + 1)
        self.at += 1
        if not nodes:
            return None
        return _not(_both(nodes)) if negative else _both(nodes)

    def term(self) -> Node | None:
        lexeme = self.lexemes[self.at]
        self.at += 1
        node = _leaf(lexeme)
        if node is None:
            return None
        return _not(node) if lexeme["minus"] else node


def _leaf(lexeme: re.Match[str]) -> Node | None:
    name, phrase, word = lexeme["field"], lexeme["phrase"], lexeme["word"]
    value = word if phrase is None else " ".join(phrase.split())
    if name is not None:
        if name.lower() == "date" and (dates := _dates(value)):
            return dates
        if name.lower() in FIELDS and value:
            return Field(name.lower(), value)
        # No field of ours, such as in "Editorial: ...": two things to look for
        return Word(f"{name}:{word}") if phrase is None else _both([Word(f"{name}:"), *_phrases(value)])
    if phrase is not None:
        return next(iter(_phrases(value)), None)
    return Word(word)


def _phrases(value: str) -> list[Node]:
    return [Phrase(value)] if value else []


def _dates(value: str) -> Dates | None:
    first, dots, last = value.partition("..")
    since, until = _days(first), _days(last if dots else first)
    if (first and since is None) or (last and until is None) or not (since or until):
        return None
    return Dates(since[0] if since else None, until[1] if until else None)


def _days(text: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of a year, a month or a day."""
    match = _DAYS.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    last_month = month or 12
    last_day = day or calendar.monthrange(first.year, last_month)[1]
    return first, dt.date(first.year, last_month, last_day)


def _both(nodes: list[Node]) -> Node:
    flat = [part for node in nodes for part in (node.nodes if isinstance(node, Both) else (node,))]
    return flat[0] if len(flat) == 1 else Both(tuple(flat))


def _either(left: Node, right: Node) -> Either:
    parts = [*(left.nodes if isinstance(left, Either) else (left,))]
    parts += right.nodes if isinstance(right, Either) else (right,)
    return Either(tuple(parts))


def _not(node: Node) -> Node:
    return node.node if isinstance(node, Not) else Not(node)


def _group(node: Node) -> str:
    return f"({node})" if isinstance(node, Both | Either) else str(node)
