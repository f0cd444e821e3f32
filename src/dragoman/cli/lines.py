"""JSON Lines in and out, for every command."""

import json
import sys
from collections.abc import Iterator
from typing import Any, TextIO

from dragoman.documents import to_record
from dragoman.errors import one_line

_ADVICE = "give one JSON object a line"


def write(document: Any, out: TextIO | None = None) -> None:
    """Write a document, or a plain record, as one line of JSON that is always UTF-8."""
    record = to_record(document)
    line = json.dumps(record, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, from a record or a file's name
        line = json.dumps(record)
    print(line, file=out or sys.stdout)


def read(lines: TextIO) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Yield `(line number, record)` for each line; a line that is no JSON object is reported as None."""
    for number, line in enumerate(lines, start=1):
        line = line.removeprefix("\ufeff") if number == 1 else line
        if not line.strip():
            continue
        record = _record(line)
        if isinstance(record, str):
            complain(f"line {number}: {record}; {_ADVICE}")
            yield number, None
        else:
            yield number, record


def _record(line: str) -> dict[str, Any] | str:
    """Read a line, or say what is wrong with it. What was not UTF-8 stands in it as surrogates."""
    try:
        line.encode()
        record = json.loads(line)
    except UnicodeEncodeError:
        return "not UTF-8"
    except RecursionError:
        return "not JSON that can be read (it nests too deep)"
    except ValueError as error:
        return f"not JSON ({error})"
    return record if isinstance(record, dict) else "not a JSON object"


def complain(message: str) -> None:
    """Tell the caller of a problem, on standard error."""
    print(f"dragoman: {one_line(message)}", file=sys.stderr)
