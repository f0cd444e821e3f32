"""`dragoman index` and `dragoman find`: captured records into a search index, and hits out of it."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.capture import Captured, Fetcher
from dragoman.cli import lines
from dragoman.cli.capture import read_inputs, record_of
from dragoman.errors import BadInput, DragomanError
from dragoman.find import Entry, Hit, Index, entry_of, parse, snippet
from dragoman.find.query import Node
from dragoman.options import CaptureOptions

DEFAULT_INDEX = "dragoman-index"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the parsers of both commands."""
    index = commands.add_parser("index", help="put captured records, or pages, into a search index")
    index.add_argument(
        "paths", nargs="*", metavar="PATH", help="JSON Lines of `capture`, or pages or folders of them"
    )
    index.add_argument("--jsonl", action="store_true", help="read the records from standard input")
    index.add_argument("--index", default=DEFAULT_INDEX, metavar="DIR")
    index.add_argument("--fresh", action="store_true", help="drop what the index holds")
    index.set_defaults(run=run_index, parser=index)
    find = commands.add_parser("find", help="search an index")
    find.add_argument(
        "query", metavar="QUERY", help='such as: "joint drill" OR 演習 section:security date:2026-10'
    )
    find.add_argument("--index", default=DEFAULT_INDEX, metavar="DIR")
    find.add_argument("--limit", type=_count, default=20, metavar="N")
    find.add_argument("--offset", type=_count, default=0, metavar="N")
    find.add_argument("--newest-first", action="store_true")
    find.set_defaults(run=run_find)


def run_index(options: argparse.Namespace) -> int:
    """Add the records of all inputs to the index; report those refused and go on."""
    if bool(options.paths) == options.jsonl:
        options.parser.error("give either paths or --jsonl")
    refused: list[BadInput] = []
    entries = _entries(options, refused)
    with Index.open(options.index, keep_text=True) as index:
        if options.fresh:
            count = index.rebuild(entries)
        else:
            count = index.add(entries)
            index.commit()
    print(f"{count} records indexed, {len(refused)} refused", file=sys.stderr)
    return int(bool(refused))


def run_find(options: argparse.Namespace) -> int:
    """Write the hits of a query."""
    if not Index.exists(options.index):
        raise DragomanError(f"{options.index}: there is no index here; make one with dragoman index PATH")
    tree = parse(options.query)
    with Index.open(options.index) as index:
        found = index.search(
            tree,
            limit=options.limit,
            offset=options.offset,
            newest_first=options.newest_first,
            facets=False,
        )
    for hit in found.hits:
        lines.write(_hit_record(hit, tree))
    print(f"{found.total} found", file=sys.stderr)
    return 0


def _hit_record(hit: Hit, tree: Node) -> dict[str, Any]:
    shown = snippet(hit.text or "", tree)
    return {
        "id": hit.id,
        "score": round(hit.score, 4),
        "headline": hit.headline,
        "date": hit.date,
        "snippet": shown.text,
        "spans": shown.spans,
    }


def _entries(options: argparse.Namespace, refused: list[BadInput]) -> Iterator[Entry]:
    """Yield the entries of all inputs; what is refused is reported and kept in `refused`."""
    for outcome in _outcomes(options):
        if isinstance(outcome, BadInput):
            refused.append(outcome)
            lines.complain(str(outcome))
        else:
            yield outcome


def _outcomes(options: argparse.Namespace) -> Iterator[Entry | BadInput]:
    if options.jsonl:
        yield from _of_lines("standard input", sys.stdin)
    for path in options.paths:
        if path.endswith(".jsonl"):
            try:
                with Path(path).open(encoding="utf-8", errors="surrogateescape") as file:
                    yield from _of_lines(path, file)
            except OSError as error:
                yield BadInput(path, f"it cannot be read ({error.strerror})", "give JSON Lines in UTF-8")
        else:
            yield from _of_pages(path)


def _of_lines(name: str, file: Any) -> Iterator[Entry | BadInput]:
    for number, record in lines.read(file):
        place = f"{name}, line {number}"
        if record is None:
            yield BadInput(place, "it is left out", "correct it and give it again")
            continue
        yield _entry(record, place, number)


def _of_pages(path: str) -> Iterator[Entry | BadInput]:
    for captured in read_inputs([path], CaptureOptions(), Fetcher()):
        if not isinstance(captured, Captured):
            yield captured
            continue
        for number, document in enumerate(captured.documents, start=1):
            yield _entry(record_of(document, captured.sha256), captured.origin, number)


def _entry(record: dict[str, Any], place: str, number: int) -> Entry | BadInput:
    """Read a record. What names it, the first that is there: its id, its address, its origin and number."""
    names = (record.get("id"), record.get("url"), f"{record.get('origin') or place}#{number}")
    name = next(str(name) for name in names if name)
    try:
        return entry_of(record, id=name, origin=place)
    except BadInput as error:
        return error


def _count(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 10_000:
        raise argparse.ArgumentTypeError("give a number from 0 to 10000")
    return number
