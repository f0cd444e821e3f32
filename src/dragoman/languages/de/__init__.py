"""German: data only. Numbers in digits are read; numbers in words and dates are not yet."""

from dragoman.languages.language import Language
from dragoman.languages.numeral import reader
from dragoman.languages.tables import sign_table, unit_table

LANGUAGE = Language(
    code="de",
    name="German",
    sentence_ends=".!?…",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹")),
    hanging=frozenset({"und", "oder", "bis"}),
    ranges=("-", "–", "bis"),
    units=unit_table(
        """
        percent: % | prozent
        point: prozentpunkte | prozentpunkten | punkte
        person: menschen | personen
        year: jahre | jahren | jahr
        month: monate | monaten | monat
        day: tage | tagen | tag
        EUR: euro | €
        USD: dollar | us-dollar | $
        JPY: yen
        """
    ),
    signs=sign_table("USD: $\nEUR: €\nJPY: ¥"),
    numerals=reader(
        thousands=".",
        decimal=",",
        magnitudes={
            "tausend": 10**3,
            "million": 10**6,
            "millionen": 10**6,
            "milliarde": 10**9,
            "milliarden": 10**9,
        },
    ),
)
