"""`dragoman desk worker`: run the background work."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand

from dragoman_desk import jobs


class Command(BaseCommand):
    """Run the background work until stopped."""

    help = "Run the background work until stopped (Ctrl+C). What waits is taken up at once."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Name the way to run once."""
        parser.add_argument("--once", action="store_true", help="run what waits, then stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run what waits; then, unless told otherwise, wait for more."""
        jobs.run_waiting()
        if not options["once"]:
            jobs.queue.create_consumer(workers=1, periodic=True, check_worker_health=True).run()
