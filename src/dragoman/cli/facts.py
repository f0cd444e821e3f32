"""`dragoman facts`: the quantities and dates of a text, by value."""

import argparse
import sys

from dragoman.cli import lines
from dragoman.cli.texts import iso_date, read_text
from dragoman.documents import to_record
from dragoman.errors import BadOption
from dragoman.facts import quantities
from dragoman.languages import guess


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe the command to the parser."""
    parser = commands.add_parser("facts", help="read the quantities and dates of a text")
    parser.add_argument("file", metavar="FILE", nargs="?", help="a press page or plain text")
    parser.add_argument("--lang", metavar="CODE", help="its language; told by its script when left out")
    parser.add_argument(
        "--published", metavar="DATE", type=iso_date, help="when; dates that depend on it are not read yet"
    )
    parser.add_argument("--jsonl", action="store_true", help="read records with a text from standard input")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read one file, or every record of standard input."""
    if arguments.jsonl == bool(arguments.file):
        raise BadOption("give either a FILE to read or --jsonl")
    if arguments.jsonl:
        return _read_records(arguments.lang)
    body = read_text(arguments.file).body
    for fact in quantities(body, arguments.lang or guess(body)):
        lines.write(fact)
    return 0


def _read_records(lang: str | None) -> int:
    status = 0
    for number, record in lines.read(sys.stdin):
        text = record.get("text") if record else None
        if record is None or not isinstance(text, str):
            if record is not None:
                lines.complain(f'line {number}: "text" is no text; give a string')
            status = 1
            continue
        given = record.get("lang")
        for fact in quantities(text, given if isinstance(given, str) else lang or guess(text)):
            lines.write({"id": record.get("id", number), **to_record(fact)})
    return status
