"""`dragoman facts`: the quantities and dates of a text, by value."""

import argparse
import sys
from functools import partial
from typing import Any

from dragoman.cli import lines
from dragoman.cli.outcome import outcome
from dragoman.cli.texts import iso_date, read_text
from dragoman.documents import Fact, to_record
from dragoman.errors import BadInput, BadOption
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
        if record is None:
            status = 1
            continue
        found = outcome(f"line {number}", partial(_read_record, number, record, lang))
        if isinstance(found, BadInput):
            lines.complain(str(found))
            status = 1
            continue
        for fact in found:
            lines.write({"id": record.get("id", number), **to_record(fact)})
    return status


def _read_record(number: int, record: dict[str, Any], lang: str | None) -> list[Fact]:
    text, given = record.get("text"), record.get("lang")
    if not isinstance(text, str):
        raise BadInput(f"line {number}", '"text" is no text', "give a string")
    return quantities(text, given if isinstance(given, str) else lang or guess(text))
