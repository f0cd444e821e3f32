"""Which script a character is written in, by block: enough to see what was left untranslated."""

import re
from collections.abc import Iterable

# Punctuation common to several languages is left out on purpose: it proves nothing.
BLOCKS: dict[str, str] = {
    "Hiragana": "\u3041-\u3096\u309d-\u309f",
    "Katakana": "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d",
    "Han": "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "Hangul": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Cyrillic": "\u0400-\u052f",
    "Greek": "\u0370-\u03ff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f",
    "Hebrew": "\u0590-\u05ff",
    "Thai": "\u0e00-\u0e7f",
    "Devanagari": "\u0900-\u097f",
}
UNSPACED = frozenset({"Hiragana", "Katakana", "Han", "Thai"})


def runs(scripts: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for runs of these scripts, or None when there is nothing to look for."""
    blocks = "".join(BLOCKS[name] for name in sorted(scripts) if name in BLOCKS)
    return re.compile(f"[{blocks}]+") if blocks else None


_UNSPACED = re.compile("[" + "".join(BLOCKS[name] for name in sorted(UNSPACED)) + "]")


def joins(left: str, right: str) -> bool:
    """Whether two neighbouring characters stand in one word, in a script that puts spaces between words."""
    return left.isalnum() and right.isalnum() and not _UNSPACED.match(left) and not _UNSPACED.match(right)


def shares(text: str) -> dict[str, float]:
    """The scripts other than Latin in a text, each with its share of the letters."""
    letters = sum(map(str.isalpha, text)) or 1
    counted = {name: len(pattern.findall(text)) / letters for name, pattern in _ONE.items()}
    return {name: share for name, share in counted.items() if share}


_ONE = {name: re.compile(f"[{block}]") for name, block in BLOCKS.items()}
