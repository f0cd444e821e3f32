"""English."""

from dragoman.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    sentence_ends=".!?…",
    quotes=(("“", "”"), ("‘", "’")),
    hanging=frozenset({"and", "or", "to", "versus"}),
    ranges=("-", "–", "—", "to", "or"),
)
