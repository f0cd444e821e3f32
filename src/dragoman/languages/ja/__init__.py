"""Japanese."""

from dragoman.languages.ja import calendar, numerals
from dragoman.languages.ja.units import ECHOES, SIGNS, UNITS
from dragoman.languages.language import Language

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    scripts=frozenset({"Hiragana", "Katakana", "Han"}),
    sentence_ends="。！？",
    quotes=(("「", "」"), ("『", "』"), ("“", "”"), ("‘", "’")),
    full_width=True,
    ranges=("〜", "～", "~", "-", "－", "−", "–", "から", "ないし"),
    units=UNITS,
    signs=SIGNS,
    half="半",
    echoes=ECHOES,
    numerals=numerals.read,
    dates=calendar.read,
)
