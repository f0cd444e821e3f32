"""Text to index tokens, for any language and without a dictionary.

Words are folded (case, width, Latin accents). Scripts written without spaces become overlapping pairs of
characters, and each unbroken run of them closes with its last character on its own. So `防衛相` is
`防衛 衛相 相`: the pairs of a longer string stand side by side only where the string itself stands, and
never across the end of a run.
"""

import operator
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LONGEST_TOKEN = 100  # characters; a longer "word" is noise, and the index has a limit of its own

# Han, kana, Hangul, bopomofo, Thai, Lao, Burmese and Khmer. The katakana middle dot U+30FB parts words.
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3031-\u3035\u303b"
    r"\u3041-\u3096\u3099-\u30fa\u30fc-\u318f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\uffa0-\uffdc\U0001b000-\U0001b16f"
    r"\U00020000-\U0003ffff"
)
# Vowel signs and accents are no "word characters" to `re`, yet they stand inside words.
_LETTER = rf"(?:[^\W_{_UNSPACED}]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0970-\u0dff])"
_TOKEN = re.compile(
    rf"(?P<run>[{_UNSPACED}]+)"
    r"|(?P<acronym>\b(?:[A-Za-z]\.){2,}(?:[A-Za-z]\b)?)"
    r"|(?P<number>\d+(?:[.,]\d+)+)"
    rf"|(?P<word>{_LETTER}+(?:['’]{_LETTER}+)*)"
)
# A half-width kana with its voicing mark, a kana with a combining one, and conjoining Hangul are one
# character each.
_CHARACTER = re.compile(
    r"[\uff66-\uff9d][\uff9e\uff9f]|[\u3041-\u30ff][\u3099\u309a]"
    r"|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|.",
    re.DOTALL,
)
_COMPOSED = re.compile(r"[\uff66-\uff9f\u3099\u309a\u1100-\u11ff]")
_LATIN_MARKS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the index and where it stands in the text. `unspaced` marks pairs and single characters."""

    text: str
    start: int
    end: int
    unspaced: bool = False


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "run":
            yield from _pairs(match.group(), match.start())
        elif word := _folded(match):
            yield Token(word, *match.span())


def query_tokens(text: str) -> list[Token]:
    """Return the tokens to look for: a run that ends the query may go on in the text."""
    found = list(tokens(text))
    if len(found) > 1 and found[-1].unspaced and found[-2].unspaced and found[-2].end == found[-1].end:
        found.pop()
    return found


@dataclass(frozen=True, slots=True)
class Analysed:
    """What a text has for the index: all tokens; its words; the characters of scripts without spaces."""

    tokens: list[str]
    words: list[str]
    characters: list[str]


def analyse(text: str) -> Analysed:
    """Return the tokens of a text without their places, in one pass."""
    found = Analysed([], [], [])
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "run":
            characters = _folded_characters(match.group())
            found.characters.extend(characters)
            found.tokens.extend(map(operator.add, characters, characters[1:]))
            found.tokens.append(characters[-1])
        elif word := _folded(match):
            found.words.append(word)
            found.tokens.append(word)
    return found


def index_text(text: str) -> str:
    """Return the tokens of a text, joined by spaces."""
    return " ".join(analyse(text).tokens)


def characters(text: str) -> str:
    """Return the single characters of the scripts written without spaces, joined by spaces."""
    return " ".join(analyse(text).characters)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Fold case, width, Latin accents and the possessive: `Kōno’s` is `kono`."""
    folded = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    if not folded.isascii():
        folded = _LATIN_MARKS.sub("", unicodedata.normalize("NFD", folded))
        folded = "".join(unicodedata.normalize("NFC", folded).split())
    return folded.removesuffix("'s").replace("'", "")[:LONGEST_TOKEN]


def _folded(match: re.Match[str]) -> str:
    if match.lastgroup == "acronym":
        return fold(match.group().replace(".", ""))
    if match.lastgroup == "number":
        return fold(match.group().replace(",", ""))
    return fold(match.group())


def _pairs(run: str, offset: int) -> Iterator[Token]:
    spans = _character_spans(run)
    folded = [unicodedata.normalize("NFKC", run[start:end]) for start, end in spans]
    for index, (start, _) in enumerate(spans[:-1]):
        pair = folded[index] + folded[index + 1]
        yield Token(pair, offset + start, offset + spans[index + 1][1], unspaced=True)
    yield Token(folded[-1], offset + spans[-1][0], offset + spans[-1][1], unspaced=True)


def _folded_characters(run: str) -> list[str]:
    if not _COMPOSED.search(run) and unicodedata.is_normalized("NFKC", run):
        return list(run)
    return [unicodedata.normalize("NFKC", run[start:end]) for start, end in _character_spans(run)]


def _character_spans(run: str) -> list[tuple[int, int]]:
    if not _COMPOSED.search(run):
        return [(index, index + 1) for index in range(len(run))]
    return [match.span() for match in _CHARACTER.finditer(run)]
