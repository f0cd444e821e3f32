"""The source line: `, Outlet[, Outlet...][ , p. N | , time]`.

Fields stand between commas and the first is empty. A page, a clock time or an edition belongs to the
outlet it follows: `Okinawa Times, Ryukyu Shimpo , p. 2` says page 2 of the Ryukyu Shimpo and nothing
about the Okinawa Times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.capture.press_page.clock import is_time, read_time, write_time
from dragoman.documents import Source

_SCOPE = re.compile(
    r"(?:all|most|many|several|some|various|other|both|major)\b.*"
    r"\b(?:papers|newspapers|dailies|networks|broadcasters|stations|outlets|media|weeklies|magazines"
    r"|agencies|channels)\b.*",
    re.IGNORECASE,
)
_NUMBERS = r"\d{1,4}(?: ?(?:[-–—‐‑~]|,|&|and|to) ?\d{1,4})*"
_PAGES = re.compile(rf"(?:pp?\.?|pages?) ?(?P<numbers>{_NUMBERS})", re.IGNORECASE)
_MORE_PAGES = re.compile(_NUMBERS)
_RANGE = re.compile(r"(\d+)(?: ?(?:[-–—‐‑~]|to) ?(\d+))?")
_EDITION = re.compile(r"(?P<edition>morning|evening|digital)(?: edition)?", re.IGNORECASE)
_OUTLET_AND_EDITION = re.compile(
    r"(?P<outlet>.*\S) ?(?:\((?P<noted>morning|evening|digital)(?: edition)?\)"
    r"|(?<= )(?P<said>morning|evening|digital)(?: edition)?)",
    re.IGNORECASE,
)
_OUTLET_AND_PAGES = re.compile(rf"(?P<outlet>.*[^\s,]) (?P<pages>pp?\. ?{_NUMBERS})", re.IGNORECASE)
_OUTLET_AND_TIME = re.compile(
    r"(?P<outlet>.*[^\s\d:.]) (?P<time>\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?)", re.IGNORECASE
)
# Longer than any line of outlets; beyond it the line is not a source line.
LONGEST_LINE = 400
# No newspaper has a run of more pages than this; a longer one is a slip, not a range to expand.
_LONGEST_RANGE = 40


def read_source_line(text: str) -> tuple[Source, ...]:
    """Read a source line, with or without its leading comma. `text` is folded."""
    sources: list[Source] = []
    in_pages = False
    for field in (part.strip() for part in text[:LONGEST_LINE].split(",")):
        if not field:
            continue
        if sources and (_PAGES.fullmatch(field) or (in_pages and _MORE_PAGES.fullmatch(field))):
            sources[-1] = replace(sources[-1], pages=sources[-1].pages + read_pages(field))
            in_pages = True
            continue
        in_pages = False
        if not sources or not _is_detail(field):
            sources.append(_read_outlet(field))
            in_pages = bool(sources[-1].pages)
        elif is_time(field):
            sources[-1] = replace(sources[-1], time=read_time(field))
        else:
            sources[-1] = replace(sources[-1], edition=_said_edition(field))
    return tuple(source for source in sources if not is_detail(source.outlet))


def _is_detail(field: str) -> bool:
    return is_time(field) or _EDITION.fullmatch(field) is not None


def is_detail(field: str) -> bool:
    """Say whether a field is a page, a clock time or an edition, which name no outlet."""
    return _is_detail(field) or _PAGES.fullmatch(field) is not None


def ends_in_detail(text: str) -> bool:
    """Say whether a line without a leading comma still has a source line's ending, or names a scope."""
    last = text[:LONGEST_LINE].rsplit(",", 1)[-1].strip()
    return (
        is_scope(text) or ("," in text and is_detail(last)) or _OUTLET_AND_PAGES.fullmatch(last) is not None
    )


def is_scope(text: str) -> bool:
    """Say whether a name is a collective such as `All national papers`."""
    return len(text) <= LONGEST_LINE and _SCOPE.fullmatch(text) is not None


def _said_edition(field: str) -> str | None:
    match = _EDITION.fullmatch(field)
    return match["edition"].casefold() if match else None


def _read_outlet(field: str) -> Source:
    name, time, edition = field, None, None
    pages: tuple[int, ...] = ()
    if match := _OUTLET_AND_PAGES.fullmatch(name):
        name, pages = match["outlet"], read_pages(match["pages"])
    elif match := _OUTLET_AND_TIME.fullmatch(name):
        name, time = match["outlet"], read_time(match["time"])
    if match := _OUTLET_AND_EDITION.fullmatch(name):
        name, edition = match["outlet"], (match["noted"] or match["said"]).casefold()
    return Source(outlet=name, scope=is_scope(name), pages=pages, time=time, edition=edition)


def read_pages(text: str) -> tuple[int, ...]:
    """Read `p. 3 and 6`, `pp. 42-43` or `1, 3` to page numbers; a range that runs backwards gives none."""
    pages: list[int] = []
    for first, last in _RANGE.findall(text):
        low, high = int(first), int(last or first)
        if low < 1 or not 0 <= high - low <= _LONGEST_RANGE:
            return ()
        pages.extend(range(low, high + 1))
    return tuple(pages)


def write_source_line(sources: Sequence[Source]) -> str:
    """Write sources as the page prints them, the leading comma included."""
    return " ".join([","] + [" , ".join(_fields(source)) + " ," for source in sources]).removesuffix(" ,")


def _fields(source: Source) -> list[str]:
    fields = [f"{source.outlet} {source.edition}" if source.edition else source.outlet]
    if source.pages:
        fields.append("p. " + " and ".join(str(page) for page in source.pages))
    if source.time:
        fields.append(write_time(source.time))
    return fields
