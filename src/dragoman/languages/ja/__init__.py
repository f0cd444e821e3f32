"""Japanese."""

from dragoman.languages.language import Language

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    scripts=frozenset({"Hiragana", "Katakana", "Han"}),
    sentence_ends="。！？",
    quotes=(("「", "」"), ("『", "』"), ("“", "”"), ("‘", "’")),
    full_width=True,
    ranges=("〜", "～", "~", "-", "－", "−", "–", "から", "ないし"),
)
