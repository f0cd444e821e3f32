"""`dragoman check`: what a copy desk would query in a translation."""

import argparse
import dataclasses
import datetime as dt
import sys
from functools import partial
from typing import Any

from dragoman.check import check
from dragoman.check.explain import explain
from dragoman.cli import lines
from dragoman.cli.outcome import outcome
from dragoman.cli.texts import iso_date, read_text
from dragoman.documents import Finding
from dragoman.errors import BadInput, BadOption
from dragoman.options import CheckOptions
from dragoman.register import Register

DEFAULTS = CheckOptions()


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe the command to the parser."""
    parser = commands.add_parser("check", help="find what a copy desk would query in a translation")
    parser.add_argument("file", metavar="FILE", nargs="?", help="the translation: a press page or plain text")
    parser.add_argument("--source", metavar="FILE", help="the original, to compare with")
    parser.add_argument("--published", metavar="DATE", type=iso_date, help="when, as YYYY-MM-DD")
    parser.add_argument("--source-lang", metavar="CODE", default=DEFAULTS.source_lang)
    parser.add_argument("--target-lang", metavar="CODE", default=DEFAULTS.target_lang)
    parser.add_argument("--partial", action="store_true", help="a summary, or an abridged translation")
    parser.add_argument("--register", metavar="CSV", action="append", help="use these tables or folders")
    parser.add_argument("--jsonl", action="store_true", help="read records from standard input")
    parser.add_argument("--explain", action="store_true", help="print what each check looks for")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check one file, or every record of standard input."""
    if arguments.explain:
        sys.stdout.write(explain())
        return 0
    if arguments.jsonl == bool(arguments.file):
        raise BadOption("give either a FILE to check or --jsonl")
    register = Register.load(arguments.register) if arguments.register else Register.starter()
    options = CheckOptions(
        arguments.source_lang, arguments.target_lang, _iso(arguments.published), arguments.partial
    )
    if arguments.jsonl:
        return _check_records(options, register)
    target = read_text(arguments.file)
    source = read_text(arguments.source).body if arguments.source else ""
    if options.published is None:
        options = dataclasses.replace(options, published=_iso(target.date))
    return _report(arguments.file, check(source, target.body, options, register))


def _check_records(defaults: CheckOptions, register: Register) -> int:
    status = 0
    for number, record in lines.read(sys.stdin):
        if record is None:
            status = 1
            continue
        found = outcome(f"line {number}", partial(_check_record, number, record, defaults, register))
        if isinstance(found, BadInput):
            lines.complain(str(found))
            status = 1
        else:
            status = max(status, _report(record.get("id", number), found))
    return status


def _check_record(
    number: int, record: dict[str, Any], defaults: CheckOptions, register: Register
) -> list[Finding]:
    _refuse_wrong(f"line {number}", record)
    options = CheckOptions(
        record.get("source_lang") or defaults.source_lang,
        record.get("target_lang") or defaults.target_lang,
        record.get("published") or defaults.published,
        bool(record.get("partial", defaults.partial)),
    )
    return check(record.get("source") or "", record["target"], options, register)


def _refuse_wrong(place: str, record: dict[str, Any]) -> None:
    for name in ("source", "target", "source_lang", "target_lang", "published"):
        value = record.get(name)
        if not isinstance(value, str) and (value is not None or name == "target"):
            raise BadInput(place, f'"{name}" is no text', "give a string")
    try:
        dt.date.fromisoformat(record.get("published") or "2000-01-01")
    except ValueError:
        problem = f'"published" is {record["published"]!r}'
        raise BadInput(place, problem, "write dates as YYYY-MM-DD") from None


def _report(name: object, findings: list[Finding]) -> int:
    lines.write({"id": name, "findings": findings})
    return 1 if any(finding.level == "error" for finding in findings) else 0


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None
