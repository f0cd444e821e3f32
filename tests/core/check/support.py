"""What the tests of the checks share."""

from dragoman.check import Check, Pair
from dragoman.documents import Finding
from dragoman.options import CheckOptions
from dragoman.register import Register


def run(check: Check, target: str, source: str = "", options: CheckOptions | None = None) -> list[Finding]:
    """What one check finds, in order."""
    pair = Pair(source, target, options or CheckOptions(), Register.starter())
    return sorted(check.check(pair), key=lambda f: (f.span.start if f.span else -1, f.message))


def shown(findings: list[Finding], target: str) -> list[tuple[str, str, str | None]]:
    """Each finding as level, the words it points at, and what it suggests."""
    return [(f.level, f.span.of(target) if f.span else "", f.suggestion) for f in findings]
