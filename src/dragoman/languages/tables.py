"""Small tables as text, so that a language's words can be read and added to line by line."""

from collections.abc import Iterator
from decimal import Decimal

from dragoman.languages.language import Unit


def word_list(table: str) -> list[str]:
    """Words parted by spaces and line ends."""
    return table.split()


def unit_table(table: str) -> dict[str, Unit]:
    """Lines of `name: word | word`, or `name x factor: ...`; the name `-` is a counter without a name."""
    units: dict[str, Unit] = {}
    for head, words in _lines(table):
        name, _, factor = (part.strip() for part in head.partition(" x "))
        unit = Unit(None if name == "-" else name, Decimal(factor or 1))
        units |= {word.strip(): unit for word in words.split("|")}
    return units


def sign_table(table: str) -> dict[str, str]:
    """Lines of `currency: sign sign`."""
    return {sign: head for head, signs in _lines(table) for sign in signs.split()}


def echo_table(table: str) -> dict[str, tuple[Decimal, ...]]:
    """Lines of `number: word word`; a word may stand in several lines."""
    echoes: dict[str, tuple[Decimal, ...]] = {}
    for head, words in _lines(table):
        for word in words.split():
            echoes[word] = (*echoes.get(word, ()), Decimal(head))
    return echoes


def _lines(table: str) -> Iterator[tuple[str, str]]:
    for line in table.strip().splitlines():
        head, _, rest = line.partition(":")
        yield head.strip(), rest.strip()
