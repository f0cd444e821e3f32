"""The copy desk: what a careful reader would query in a translation, found before it is published.

A check is a file here with `NAME`, `LEVELS`, a docstring for editors and `check(pair)`, which returns
findings and saves nothing. To add one: write the file, add it to `CHECKS` below, write its golden pairs
in `tests/core/check/`, and print the editors' page anew: `dragoman check --explain > docs/editors/checks.md`.
"""

from dragoman.check import acronyms, brackets, leftover, quantities, quotes, spacing
from dragoman.check.pair import Pair
from dragoman.check.run import Check, run_checks
from dragoman.documents import Finding
from dragoman.options import CheckOptions
from dragoman.register import Register

CHECKS: tuple[Check, ...] = (acronyms, quantities, quotes, brackets, leftover, spacing)


def check(source: str, target: str, options: CheckOptions, register: Register) -> list[Finding]:
    """Return what all checks find in a translation. An empty source checks the target alone."""
    return run_checks(CHECKS, Pair(source, target, options, register))


__all__ = ["CHECKS", "Check", "Pair", "check"]
