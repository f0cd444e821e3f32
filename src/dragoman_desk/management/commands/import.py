"""`dragoman desk import PATH...`: bring a folder of press pages into the database."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand
from tqdm import tqdm

from dragoman.options import CaptureOptions
from dragoman_desk import archive
from dragoman_desk.management.people import person
from dragoman_desk.records.models import User


class Command(BaseCommand):
    """Import a legacy archive."""

    help = "Bring press pages (files or folders) into the database. Run it again to go on."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Name the paths, the encoding and the report."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--encoding", help="the pages' encoding, where it is not found by itself")
        parser.add_argument("--by", metavar="USERNAME", help="who imports, for the log")
        listing = argparse.FileType("w", encoding="utf-8")  # opened before the work, which may take hours
        parser.add_argument("--refused", type=listing, metavar="FILE", help="also list what was refused here")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, show progress, and report what was refused. Exit status 1 where anything was."""
        by = person(options["by"], "import_archive")
        reading = CaptureOptions(format="press-page", encoding=options["encoding"])
        report = archive.Report()
        files = archive.find_files(options["paths"], report)
        try:
            self._import(files, reading, report, by)
        except KeyboardInterrupt:
            self.stderr.write("interrupted: nothing half-written is left; run the same command to go on")
            sys.exit(130)
        finally:
            self._tell(report, options["refused"])
        if report.refused:
            sys.exit(1)

    def _import(
        self, files: list[Path], reading: CaptureOptions, report: archive.Report, by: User | None
    ) -> None:
        with tqdm(total=len(files) + len(report.refused), unit="page", smoothing=0.1, disable=None) as bar:
            pages = archive.read_pages(files, reading, report)
            for state in archive.import_pages(pages, by=by, report=report, options=reading):
                bar.update(state.added + state.known + len(state.refused) - bar.n)

    def _tell(self, report: archive.Report, refused_to: TextIO | None) -> None:
        for line in report.refused:
            self.stderr.write(f"refused: {line}")
        if refused_to:
            refused_to.writelines(f"{line}\n" for line in report.refused)
            refused_to.close()
        summary = {"added": report.added, "known": report.known, "refused": len(report.refused)}
        self.stdout.write(json.dumps(summary))
