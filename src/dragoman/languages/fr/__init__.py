"""French: data only. Numbers in digits are read; numbers in words and dates are not yet."""

from dragoman.languages.language import Language
from dragoman.languages.numeral import reader
from dragoman.languages.tables import sign_table, unit_table

LANGUAGE = Language(
    code="fr",
    name="French",
    sentence_ends=".!?…",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    space_before=":;!?»",
    ranges=("-", "–", "à"),
    units=unit_table(
        """
        percent: % | pour cent
        point: points | point | points de pourcentage
        person: personnes | personne
        year: ans | an | années
        month: mois
        day: jours | jour
        EUR: euros | euro | €
        USD: dollars | dollar | $
        JPY: yens | yen
        """
    ),
    signs=sign_table("USD: $\nEUR: €\nJPY: ¥"),
    numerals=reader(
        thousands=" \u00a0\u202f",
        decimal=",",
        magnitudes={
            "mille": 10**3,
            "million": 10**6,
            "millions": 10**6,
            "milliard": 10**9,
            "milliards": 10**9,
        },
    ),
)
