"""`dragoman desk reindex`: build the search index anew from the database."""

from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from dragoman_desk.find import actions


class Command(BaseCommand):
    """Build the search index anew."""

    help = "Build the search index anew from the database. The old one answers until the new one is ready."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, with progress."""
        with tqdm(unit="article", disable=None) as bar:

            def show(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            actions.reindex_all(show)
