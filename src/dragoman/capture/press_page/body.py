"""The body of an article: byline, paragraphs, `(Abridged)`, and a source that stands in the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.capture.press_page.clock import make_date, read_leading_date
from dragoman.capture.press_page.lines import Line, fold
from dragoman.capture.press_page.source_line import is_detail, is_scope, read_source_line
from dragoman.documents import Source

_BYLINE = re.compile(r"By (?P<name>[^\W\d_a-z][^.!?:;]*(?:\b[A-Z]\.[^.!?:;]*)*)")
_LONGEST_BYLINE = 100
_ABRIDGED = re.compile(r"[(\[](?:(?:slightly|partially|partly|heavily) )?abridged\.?[)\]]\.?$", re.IGNORECASE)
_CITED_FIRST = re.compile(r"[(\[]([^\[\]()]{3,160})[)\]]")
_CITED_LAST = re.compile(r".*[(\[]([^\[\]()]{3,160})[)\]]")
_COLON_CITE = re.compile(r"(?P<outlet>[^:,]{2,60}): (?P<rest>.+)")
_PAGE_AFTER_DATE = re.compile(r"^ ?[-–—,;]? ?(?P<pages>pp?\. ?\d.*)?$", re.IGNORECASE)
_ISSUE = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}) issue", re.IGNORECASE)
# A citation is short, so this much of either end of a paragraph holds it.
_REACH = 200
_NOTE = re.compile(r"\s*;.*$")


@dataclass(frozen=True, slots=True)
class Citation:
    """A source named in the body, with the paper's date where it is given as one."""

    source: Source
    date: dt.date | None


def read_byline(line: Line) -> str | None:
    """Return the name in a `By NAME` line; `None` for any other line."""
    if line.bullet or len(line.plain) > _LONGEST_BYLINE:
        return None
    match = _BYLINE.fullmatch(line.plain)
    return line.plain.removeprefix("By ") if match else None


def make_paragraphs(lines: Sequence[Line]) -> tuple[str, ...]:
    """Turn the lines of a body into its paragraphs; the rows of a table are one paragraph."""
    paragraphs: list[list[str]] = []
    in_table = False
    for line in lines:
        is_row = not line.marks and line.text.startswith("|")
        if is_row and in_table and line.gap == 0:
            paragraphs[-1].append(line.text)
        else:
            paragraphs.append([line.paragraph])
        in_table = is_row
    return tuple("\n".join(rows) for rows in paragraphs)


def is_abridged(paragraphs: Sequence[str]) -> bool:
    """Say whether the last paragraph ends in `(Abridged)`. The words stay where they are."""
    return bool(paragraphs) and _ABRIDGED.search(fold(paragraphs[-1][-60:])) is not None


def find_citations(paragraphs: Sequence[str]) -> list[Citation]:
    """Find the sources a body names in brackets at the start or end of a paragraph, in order."""
    cited = (found for paragraph in paragraphs for found in _read_ends(paragraph) if found is not None)
    return list(dict.fromkeys(cited))


def _read_ends(paragraph: str) -> tuple[Citation | None, Citation | None]:
    first = _CITED_FIRST.match(fold(paragraph[:_REACH]))
    last = _CITED_LAST.fullmatch(fold(paragraph[-_REACH:]))
    return _read_cited(first), _read_cited(last)


def _read_cited(match: re.Match[str] | None) -> Citation | None:
    if match is None:
        return None
    inside = _NOTE.sub("", match[1])
    return _read_colon_cite(inside) or _read_issue_cite(inside)


def _read_colon_cite(inside: str) -> Citation | None:
    """Read `Nikkei: December 22, 2015 – p. 4`."""
    match = _COLON_CITE.fullmatch(inside)
    date = read_leading_date(match["rest"]) if match else None
    if match is None or date is None:
        return None
    page = _PAGE_AFTER_DATE.match(match["rest"][date.length :])
    if page is None:
        return None
    sources = read_source_line(f"{match['outlet']}, {page['pages'] or ''}")
    return Citation(sources[0], date.day) if len(sources) == 1 else None


def _read_issue_cite(inside: str) -> Citation | None:
    """Read `Weekly X, 7/2/2015 issue, pp. 42-43`; the issue's date is a cover date, not the article's."""
    fields = [field.strip() for field in inside.split(",")]
    issue = next((field for field in fields[1:] if _ISSUE.fullmatch(field)), None)
    if issue is None or not fields[0] or is_detail(fields[0]) or is_scope(fields[0]):
        return None
    match = _ISSUE.fullmatch(issue)
    assert match is not None
    if make_date(int(match["year"]), int(match["month"]), int(match["day"])) is None:
        return None
    sources = read_source_line(", ".join(field for field in fields if field != issue))
    return Citation(sources[0], None) if len(sources) == 1 else None
