"""The kind of an article, from the label the page prints for it.

A desk puts its own name first (`JMH Translation`, `XYZ Summary`); only the last words carry the kind.
"""

from __future__ import annotations

import re

from dragoman.documents import Kind

_NOTE = r"(?: ?\([^()]{1,40}\))?"
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("translation", re.compile(rf"(?:.* )?translation{_NOTE}", re.IGNORECASE)),
    ("summary", re.compile(rf"(?:.* )?summary{_NOTE}", re.IGNORECASE)),
    ("pointer", re.compile(rf"(?:.* )?english press{_NOTE}", re.IGNORECASE)),
)
LONGEST_LABEL = 60


def read_kind(label: str | None) -> Kind | None:
    """Return the kind a label names, or `None` for a label of another vocabulary. `label` is folded."""
    if label is None or len(label) > LONGEST_LABEL:
        return None
    return next((kind for kind, form in _KINDS if form.fullmatch(label)), None)
