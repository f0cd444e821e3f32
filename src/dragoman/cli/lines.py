"""JSON Lines in and out, for every command."""

import json
import sys
from collections.abc import Iterator
from typing import Any, TextIO

from dragoman.documents import to_record


def write(document: Any, out: TextIO | None = None) -> None:
    """Write a document, or a plain record, as one line of JSON."""
    print(json.dumps(to_record(document), ensure_ascii=False), file=out or sys.stdout)


def read(lines: TextIO) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Yield `(line number, record)` for each line; a line that is no JSON object is reported as None."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            complain(f"line {number}: not JSON ({error}); give one JSON object a line")
            yield number, None
            continue
        if not isinstance(record, dict):
            complain(f"line {number}: not a JSON object; give one JSON object a line")
            record = None
        yield number, record


def complain(message: str) -> None:
    """Tell the caller of a problem, on standard error."""
    print(f"dragoman: {message}", file=sys.stderr)
