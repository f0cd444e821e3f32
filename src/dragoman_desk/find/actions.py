"""Keeping the search index in step with the database.

The index is derived: its folder may be deleted at any moment. Whoever finds it gone asks for it to be
built again, and answers from the database until it is there.
"""

import datetime as dt
import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from dragoman.find import Entry, Index, IndexUnreadable
from dragoman_desk.find.entries import entries_of
from dragoman_desk.records.models import Article, Job

EVERY = 200  # articles between two reports of progress
RELEASED = "released-until"  # the file that says up to when embargoes have been looked at

Progress = Callable[[int, int], object]


def index_articles(articles: list[int]) -> None:
    """Bring these articles' entries in the index into line with the database.

    An index that is missing, empty or damaged is built whole. Reading the database and writing the
    index are under one lock, so that of two jobs the later one writes the later text.
    """
    with _one_writer():
        index = _open()
        if index is None or not len(index):
            _build(lambda done, total: None)
            return
        with index:
            found = {entry.id: entry for entry in entries_of(Article.objects.filter(pk__in=articles))}
            index.delete(str(pk) for pk in articles if str(pk) not in found)
            index.add(found.values())
            index.commit()


def reindex_all(progress: Progress | None = None) -> int:
    """Build the index anew beside the old one, which answers until then. Return how many it holds."""
    with _one_writer():
        return _build(progress or (lambda done, total: None))


def index_released() -> int:
    """Index anew the articles whose embargo has ended since this was last called; return how many."""
    now = timezone.now()
    marker = settings.INDEX_FOLDER / RELEASED
    released = Article.objects.filter(state=Article.State.PUBLISHED, embargo_until__lte=now)
    if marker.is_file():
        released = released.filter(embargo_until__gt=dt.datetime.fromisoformat(marker.read_text("ascii")))
    articles = list(released.values_list("pk", flat=True))
    if articles:
        index_articles(articles)
    settings.INDEX_FOLDER.mkdir(parents=True, exist_ok=True)
    marker.write_text(now.isoformat(), "ascii")
    return len(articles)


def ask_for_an_index() -> None:
    """Have the index built in the background, unless somebody has asked for it already."""
    waiting = Job.objects.filter(kind="index", status__in=(Job.Status.WAITING, Job.Status.RUNNING))
    if Article.objects.exists() and not waiting.exists():
        Job.ask("index", articles=[])


def _open() -> Index | None:
    """Open the index; one that is missing or damaged is none."""
    if not Index.exists(settings.INDEX_FOLDER):
        return None
    try:
        return Index.open(settings.INDEX_FOLDER)
    except (IndexUnreadable, OSError):
        return None


def _build(progress: Progress) -> int:
    index = _open()
    if index is None:
        shutil.rmtree(settings.INDEX_FOLDER, ignore_errors=True)
        index = Index.open(settings.INDEX_FOLDER)
    articles = Article.objects.all()
    with index:
        return index.rebuild(_counted(entries_of(articles), articles.count(), progress))


def _counted(entries: Iterator[Entry], total: int, progress: Progress) -> Iterator[Entry]:
    number = 0
    for number, entry in enumerate(entries, start=1):
        yield entry
        if number % EVERY == 0:
            progress(number, total)
    progress(number, total)


@contextmanager
def _one_writer() -> Iterator[None]:
    """Let one process write at a time. The lock lies beside the folder, which may go at any moment."""
    folder: Path = settings.INDEX_FOLDER
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f"{folder.name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
