"""The editors' page on the checks, written from the checks themselves."""

from inspect import cleandoc

from dragoman.check import CHECKS

_HEAD = """\
# What the copy desk checks

The desk runs these checks as you type, and `dragoman check` runs the same ones on files. A finding says what
to do and where; it never changes a text by itself. An **error** is surely wrong, a **warning** probably, a
**note** is a matter of style.

This page is written from the code by `dragoman check --explain`.
"""


def explain() -> str:
    """Return the page, in Markdown."""
    sections = [_HEAD]
    for check in CHECKS:
        levels = "".join(f"- **{level}**: {what}.\n" for level, what in check.LEVELS.items())
        sections.append(f"## {check.NAME}\n\n{cleandoc(check.__doc__ or '')}\n\n{levels}")
    return "\n".join(sections)
