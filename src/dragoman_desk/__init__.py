"""The Django site: the desk for staff, pages for readers."""

import os
import sqlite3
import sys


def run_command(arguments: list[str]) -> int:
    """Run `dragoman desk ARGUMENTS` and return its exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dragoman_desk.settings")
    from django.core.management import ManagementUtility

    from dragoman.errors import DragomanError

    utility = ManagementUtility(["dragoman desk", *arguments])
    try:
        utility.execute()
    except SystemExit as stop:
        if isinstance(stop.code, str):
            print(stop.code, file=sys.stderr)
            return 1
        return stop.code or 0
    except KeyboardInterrupt:
        print("dragoman desk: interrupted", file=sys.stderr)
        return 130
    except _told_in_a_line() as error:
        if "--traceback" in arguments:
            raise
        advice = "" if isinstance(error, DragomanError) else "; is it there, and has `migrate` been run?"
        print(f"dragoman desk: {' '.join(str(error).split())}{advice}", file=sys.stderr)
        return 2
    return 0


def _told_in_a_line() -> tuple[type[Exception], ...]:
    """Our errors, the database's, and those of the queue's own connection, made as the site starts."""
    from django.db import DatabaseError

    from dragoman.errors import DragomanError

    try:
        import psycopg
    except ImportError:  # the extra `postgres` is not installed
        return (DragomanError, DatabaseError, sqlite3.Error)
    return (DragomanError, DatabaseError, sqlite3.Error, psycopg.Error)
