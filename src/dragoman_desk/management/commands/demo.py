"""`dragoman desk demo`: load the sample desk and serve it."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dragoman_desk import server
from dragoman_desk.records.models import Desk
from dragoman_desk.sample import load


class Command(BaseCommand):
    """Load the sample desk, once, and serve it."""

    help = "Load the sample desk, the first time, and serve it. The data stay in DRAGOMAN_DATA."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Name the address."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--load-only", action="store_true", help="load the sample, serve nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load what is missing, print where to go and who can sign in, and serve."""
        server.prepare()
        if not Desk.objects.exists():
            self.stdout.write("Loading the sample desk ...")
            load.load_sample(progress=self.stderr.write)
        elif not load.is_loaded():
            raise CommandError("this database holds a desk of its own; set DRAGOMAN_DATA to an empty folder")
        if options["load_only"]:
            return
        self.stdout.write(f"\nDragoman's sample desk: http://{options['host']}:{options['port']}/\n")
        for username, name, role in load.sign_ins():
            self.stdout.write(f"  {role:<14} {username:<10} {name}")
        self.stdout.write(f"\nThe password of all of them: {load.PASSWORD}   (stop with Ctrl+C)\n")
        self.stdout.flush()
        server.serve(options["host"], options["port"], processes=1, worker=True)
