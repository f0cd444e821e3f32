"""What differs by language, a folder each. `language(code)` is the only way in.

To add a language, add a folder named by its BCP 47 code (`pt/`, `zh_hant/`) whose `__init__.py` holds
one `LANGUAGE = Language(...)`; all else in it is optional, and nothing outside it changes. A code without
a folder gets a sane fallback: Arabic digits, common quotation marks, no claim about scripts.
"""

import importlib
import pkgutil
from functools import cache

from dragoman.languages.language import Language, Unit
from dragoman.languages.numeral import Numeral
from dragoman.languages.scripts import shares

__all__ = ["Language", "Numeral", "Unit", "available", "guess", "language"]
_DEFAULT = "en"
_LEAST_SHARE = 0.15  # a script with less is a quoted word or two


@cache
def available() -> tuple[str, ...]:
    """The codes that have a folder."""
    return tuple(sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__) if m.ispkg))


@cache
def language(code: str) -> Language:
    """Return the language of a BCP 47 code: by the whole code, else by its first part, else a fallback."""
    wanted = code.strip().lower().replace("_", "-")
    for candidate in (wanted, wanted.partition("-")[0]):
        if candidate in available():
            folder = importlib.import_module(f"{__name__}.{candidate.replace('-', '_')}")
            found: Language = folder.LANGUAGE
            return found
    return Language(code=wanted or "und", name=wanted or "unknown")


def guess(text: str) -> str:
    """Tell a language by its scripts: the one most of whose scripts the text is written in, else English."""
    present = {script for script, share in shares(text).items() if share >= _LEAST_SHARE}
    fitting = [code for code in available() if language(code).scripts & present]
    fitting.sort(key=lambda code: (-len(language(code).scripts & present), len(language(code).scripts)))
    return fitting[0] if fitting else _DEFAULT
