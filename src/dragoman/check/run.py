"""Runs the checks, and puts what they find into one stable order."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from dragoman.check.pair import Pair
from dragoman.documents import Finding, Level, Span

_GRAVITY: dict[Level, int] = {"error": 0, "warning": 1, "note": 2}
_NOWHERE = Span(1 << 62, 1 << 62)


class Check(Protocol):
    """What every file of a check holds."""

    __doc__: str | None
    NAME: str
    LEVELS: dict[Level, str]

    def check(self, pair: Pair, /) -> Iterable[Finding]:
        """Find what is wrong."""


def run_checks(checks: Sequence[Check], pair: Pair) -> list[Finding]:
    """Run the checks and sort their findings: by place, then gravity, then name."""
    found = {finding for each in checks for finding in each.check(pair)}
    return sorted(found, key=_order)


def _order(finding: Finding) -> tuple[int, int, int, str, str, int]:
    span = finding.span or _NOWHERE
    source_start = finding.source_span.start if finding.source_span else -1
    gravity = _GRAVITY[finding.level]
    return span.start, span.end, gravity, finding.check, finding.message, source_start
