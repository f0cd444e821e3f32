"""The command line: one file a stage. JSON Lines out, messages and progress to standard error.

Exit status 0: done; 1: a finding at level error, or a record refused; 2: the call itself is wrong.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence

from dragoman import __version__
from dragoman.cli import capture, check, desk, facts, find, lines
from dragoman.errors import DragomanError

COMMANDS = (capture, check, facts, find, desk)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf_8()
    if arguments[:1] == ["desk"]:  # Django's own parser reads the rest
        return desk.run(arguments[1:])
    parser = build_parser()
    options = parser.parse_args(arguments)
    if "run" not in options:
        parser.print_help(sys.stderr)
        return 2
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    try:
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # the reader of our output, such as `head`, has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        lines.complain("interrupted")
        return 130
    except DragomanError as error:
        lines.complain(str(error))
        return 2
    except OSError as error:
        lines.complain(f"{error.filename or 'the system'}: {error.strerror or error}; check the path")
        return 2


def _speak_utf_8() -> None:
    """Read and write UTF-8 in every locale; other bytes come in as surrogates, for `lines` to refuse."""
    for stream, errors in (
        (sys.stdin, "surrogateescape"),
        (sys.stdout, "strict"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of the whole command line."""
    parser = argparse.ArgumentParser(prog="dragoman", description="The press-review desk.")
    parser.add_argument("--version", action="version", version=f"dragoman {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for command in COMMANDS:
        command.add_to(commands)
    return parser
