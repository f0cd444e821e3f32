"""The Django site: the desk for staff, pages for readers."""

import os
import sys


def run_command(arguments: list[str]) -> int:
    """Run `dragoman desk ARGUMENTS` and return its exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dragoman_desk.settings")
    from django.core.management import ManagementUtility

    utility = ManagementUtility(["dragoman desk", *arguments])
    try:
        utility.execute()
    except SystemExit as stop:
        if isinstance(stop.code, str):
            print(stop.code, file=sys.stderr)
            return 1
        return stop.code or 0
    return 0
