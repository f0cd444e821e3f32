"""`dragoman desk capture URL|FILE...`: put source articles into the inbox."""

import argparse
import json
import sys
from typing import Any

from django.core.management.base import BaseCommand

from dragoman.errors import DragomanError
from dragoman_desk.capture import actions
from dragoman_desk.management.people import person


class Command(BaseCommand):
    """Capture into the inbox."""

    help = "Put news pages and feeds (files or addresses) into the desk's inbox."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Name the origins."""
        parser.add_argument("origins", nargs="+", metavar="URL|FILE")
        parser.add_argument("--by", metavar="USERNAME", help="who captures, for the log")

    def handle(self, *args: Any, **options: Any) -> None:
        """Capture each origin; one that is refused is reported and the rest goes on."""
        by = person(options["by"], "capture_clippings")
        refused = 0
        for origin in options["origins"]:
            try:
                clippings = actions.capture_origin(origin, by=by)
            except DragomanError as error:
                refused += 1
                self.stderr.write(f"refused: {error}")
                continue
            for clipping in clippings:
                record = {"id": clipping.pk, "origin": origin, "headline": clipping.headline}
                self.stdout.write(json.dumps(record, ensure_ascii=False))
        if refused:
            sys.exit(1)
