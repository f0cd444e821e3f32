"""Reads of people and of the log."""

from dataclasses import dataclass

from dragoman_desk.accounts.actions import role_of
from dragoman_desk.records.models import LogEntry, User

ENTRIES_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the list of people."""

    user: User
    role: str


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log; `older` is the key of the next one, if there is any."""

    entries: list[LogEntry]
    older: int | None


def people() -> list[Person]:
    """List everybody by name, those who may sign in first."""
    users = User.objects.prefetch_related("groups").order_by("-is_active", "name", "username")
    return [Person(user, role_of(user)) for user in users]


def log_page(before: str) -> LogPage:
    """Return the entries before one of them, the newest first; the first page where the key is none."""
    entries = LogEntry.objects.select_related("by").order_by("-pk")
    if before.isdecimal() and before.isascii():
        entries = entries.filter(pk__lt=min(int(before), 2**62))
    found = list(entries[: ENTRIES_A_PAGE + 1])
    shown = found[:ENTRIES_A_PAGE]
    return LogPage(shown, shown[-1].pk if len(found) > ENTRIES_A_PAGE else None)
