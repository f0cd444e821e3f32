"""The opening words of a body, for a list: about sixty words, ending where a sentence ends if one does."""

import re

from dragoman.documents import split_body
from dragoman_desk.web.body import kind_of

WORDS = 60
LEAST, MOST = 0.6, 1.25  # a sentence may end this much before or after `WORDS`, rather than be cut

# A word, or a character of a script that is written without spaces: two of those weigh as one word.
_TOKEN = re.compile(r"[\u2e80-\u9fff\uf900-\uffef]|[^\s\u2e80-\u9fff\uf900-\uffef]+")
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uf900-\uffef]")

# A full stop ends a sentence after four small letters, a figure or a closing mark: not in `U.S.`, `Nov.`
_END = re.compile(r"(?:(?<=[^\W\d_A-Z]{4})|(?<=[\d%)\]”’]))[.!?…][”’\"')\]]*$|[。！？][」』）]*$|[.!?][”\"]$")
_CLOSING = "」』）"


def teaser(body: str, words: int = WORDS) -> str:
    """Return the opening of a body; nothing for one that is all tables or times."""
    parts = [" ".join(block.split()) for block in split_body(body) if kind_of(block) == "text"]
    text = " ".join(parts)
    cut, last_end, weight = len(text), 0, 0.0
    for token in _TOKEN.finditer(text):
        weight += 0.5 if _UNSPACED.match(token.group()) else 1
        if weight > words * MOST:
            break
        if weight <= words:
            cut = token.end()
        if weight >= words * LEAST and _ends_sentence(text, token.end()):
            if weight > words and last_end:
                break
            last_end = token.end()
    else:
        return text
    return text[:last_end] if last_end else f"{text[:cut].rstrip(' ,;:—–-、')} …"


def _ends_sentence(text: str, at: int) -> bool:
    if text[at : at + 1] in _CLOSING and text[at : at + 1]:
        return False
    return _END.search(text[max(0, at - 40) : at]) is not None
