"""English."""

from dragoman.languages.en import calendar, numerals
from dragoman.languages.en.units import SIGNS, UNITS
from dragoman.languages.en.words import ECHOES
from dragoman.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    sentence_ends=".!?…",
    quotes=(("“", "”"), ("‘", "’")),
    hanging=frozenset({"and", "or", "to", "versus"}),
    ranges=("-", "–", "—", "to", "or"),
    units=UNITS,
    signs=SIGNS,
    echoes=ECHOES,
    numerals=numerals.read,
    dates=calendar.read,
)
