"""English words for numbers, and words that may stand for one."""

from dragoman.languages.tables import echo_table, word_list

ONES = {
    word: n
    for n, word in enumerate(
        word_list(
            """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen"""
        )
    )
}
TENS = {
    word: n * 10
    for n, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
MONEY_SCALES = {"m": 10**6, "k": 10**3, "b": 10**9}  # $40m; elsewhere 40m may be metres
ORDINAL_ONES = {
    word: n
    for n, word in enumerate(
        word_list(
            """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
            fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
        ),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100}
DENOMINATORS = {"half": 2, "halve": 2, "quarter": 4} | {
    word: n
    for n, word in enumerate(word_list("third fourth fifth sixth seventh eighth ninth tenth"), start=3)
}

ECHOES = echo_table(
    """
    0: midnight nil zero none
    0.25: quarter
    0.5: half halved
    1: a an another single once sole solo one only each per every last debut annual annually yearly daily
    1: year-long monthly weekly hourly week
    2: both two couple couples pair pairs twice double doubled doubles doubling twin twins either neither duo
    2: twofold second bilateral latter runner-up half halves halved secondary semi biannual biennial fortnight
    3: thrice triple tripled treble trio hat-trick trilateral tripartite quarterly quarter
    3: threefold
    4: fourfold quadruple quadrupled quartet quarter quarters
    5: fivefold
    6: half sixfold
    7: sevenfold week weeks
    8: eightfold
    10: tenfold decade decades dozen dozens teen teens teenage teenager teenagers
    12: dozen noon midnight
    14: fortnight
    15: quarter
    20: score
    24: midnight
    25: quarter
    30: half
    50: half halved
    100: century centuries hundreds
    1000: thousands millennium
    """
)
