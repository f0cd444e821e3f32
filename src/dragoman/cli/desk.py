"""`dragoman desk ...`: the Django site's own commands, handed on to it."""

import argparse
import importlib
import sys

from dragoman.errors import MissingExtra


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Name the command in the help; `main` hands its arguments on before the parser sees them."""
    commands.add_parser("desk", help="the desk: serve, worker, demo, import, capture, reindex, ...")


def run(arguments: list[str]) -> int:
    """Run a desk command and return its exit status."""
    try:
        desk = importlib.import_module("dragoman_desk")  # by name: the library does not depend on the desk
        importlib.import_module("django")
    except ImportError:
        print(f"dragoman: {MissingExtra('dragoman desk', 'desk')}", file=sys.stderr)
        return 2
    status: int = desk.run_command(arguments)
    return status
