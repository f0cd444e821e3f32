"""Register entries as a CSV table that a person can read: one row an entry, `|` between several forms."""

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from dragoman.errors import BadInput
from dragoman.register.entry import KINDS, Entry, EntryKind

COLUMNS = (
    "kind", "native_language", "native", "language", "approved", "alternatives", "acronym",
    "valid_from", "valid_to", "source", "note",
)  # fmt: skip
REQUIRED = ("kind", "approved", "source")


def read_table(path: Path) -> list[Entry]:
    """Read a table; a wrong one raises `BadInput` with the line number."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            _check_columns(path, rows.fieldnames or ())
            return [_entry(row, f"{path} line {rows.line_num}") for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadInput(str(path), f"not a readable table ({error})", "give a CSV file in UTF-8") from error


def _check_columns(path: Path, names: Sequence[str]) -> None:
    missing = [name for name in REQUIRED if name not in names]
    unknown = [name for name in names if name not in COLUMNS]
    if missing or unknown:
        problem = f"missing columns {missing}" if missing else f"unknown columns {unknown}"
        raise BadInput(str(path), problem, f"use the columns {', '.join(COLUMNS)}")


def _entry(row: dict[str, str], where: str) -> Entry:
    if None in row:
        raise BadInput(where, "more cells than columns", "quote a cell that holds a comma")
    cell = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if cell["kind"] not in KINDS:
        raise BadInput(where, f"unknown kind {cell['kind']!r}", f"use one of {', '.join(KINDS)}")
    if not cell["approved"]:
        raise BadInput(where, "no approved form", "fill the column approved")
    valid_from, valid_to = _date(cell["valid_from"], where), _date(cell["valid_to"], where)
    if valid_from and valid_to and valid_to < valid_from:
        raise BadInput(where, "it ends before it begins", "correct valid_from or valid_to")
    return Entry(
        kind=cast(EntryKind, cell["kind"]),
        approved=cell["approved"],
        native=_several(cell["native"]),
        alternatives=_several(cell["alternatives"]),
        acronyms=_several(cell["acronym"]),
        native_language=cell["native_language"] or "und",
        language=cell["language"] or "en",
        valid_from=valid_from,
        valid_to=valid_to,
        source=cell["source"],
        note=cell["note"],
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split("|") if form.strip())


def _date(cell: str, where: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(cell) if cell else None
    except ValueError as error:
        raise BadInput(where, f"{cell!r} is no date", "write dates as YYYY-MM-DD") from error
