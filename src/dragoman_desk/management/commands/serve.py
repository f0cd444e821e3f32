"""`dragoman desk serve`: serve the site."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand

from dragoman_desk import server


class Command(BaseCommand):
    """Serve the site."""

    help = "Serve the site, with a worker for the background work beside it."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Name the address and the processes."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--processes", type=int, default=1)
        parser.add_argument("--no-worker", action="store_true", help="run `dragoman desk worker` elsewhere")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring the database up to date, then serve until stopped."""
        server.prepare()
        self.stdout.write(f"Dragoman at http://{options['host']}:{options['port']}/ (stop with Ctrl+C)")
        server.serve(
            options["host"], options["port"], processes=options["processes"], worker=not options["no_worker"]
        )
