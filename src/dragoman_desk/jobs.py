"""Background work: what the queue runs.

A `Job` row is the truth: it is written in the transaction that asks for the work. The queue only wakes
a worker; a sweep takes up what a crash or a lost wake-up left lying.
"""

import datetime as dt
import traceback
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone
from huey import Huey, PostgresHuey, SqliteHuey, crontab

from dragoman_desk.find import actions as find_actions
from dragoman_desk.records.job import Job, asked
from dragoman_desk.records.models import Desk

STALLED_AFTER = dt.timedelta(minutes=15)  # longer than any one job may run
MOST_ATTEMPTS = 5


def _make_queue() -> Huey:
    """The queue lives where the records live: beside SQLite in a file, in PostgreSQL in its own tables."""
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("postgresql"):
        return SqliteHuey("dragoman", filename=str(settings.QUEUE_FILE), results=False)
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    given = {name: database[key] for name, key in names.items() if database[key]}
    return PostgresHuey("dragoman", results=False, **given)


queue = _make_queue()

# What each kind of job does: a function of the job's payload.
KINDS: dict[str, Callable[..., Any]] = {
    "index": find_actions.index_articles,
}


@queue.task()
def work(job_id: int) -> None:
    """Run one job, unless somebody else has it."""
    run(job_id)


@queue.periodic_task(crontab(minute="*"))
def sweep() -> None:
    """Take up what waits, what a crash left running, and the articles whose embargo has ended."""
    run_waiting()
    find_actions.index_released()


def run_waiting() -> int:
    """Run all that waits, the oldest first; return how many ran. The commands and the tests call it too."""
    stalled = Q(status=Job.Status.RUNNING, started_at__lt=timezone.now() - STALLED_AFTER)
    Job.objects.filter(stalled).update(status=Job.Status.WAITING)
    waiting = Job.objects.filter(status=Job.Status.WAITING).order_by("created_at", "pk")
    return sum(run(pk) for pk in list(waiting.values_list("pk", flat=True)))


def run(job_id: int) -> bool:
    """Run a job if it still waits. A failure is kept with the job, which is tried again a few times."""
    claimed = Job.objects.filter(pk=job_id, status=Job.Status.WAITING).update(
        status=Job.Status.RUNNING, started_at=timezone.now(), attempts=F("attempts") + 1
    )
    if not claimed:
        return False
    job = Job.objects.get(pk=job_id)
    try:
        with timezone.override(Desk.load().zone):
            KINDS[job.kind](**job.payload)
    except Exception:  # noqa: BLE001 - whatever failed, the job's row must say so
        job.error = traceback.format_exc()
        job.status = Job.Status.FAILED if job.attempts >= MOST_ATTEMPTS else Job.Status.WAITING
    else:
        job.error, job.status = "", Job.Status.DONE
    job.finished_at = timezone.now()
    job.save(update_fields=["error", "status", "finished_at"])
    return True


def _wake(job: Job, **_: Any) -> None:
    work(job.pk)


asked.connect(_wake, dispatch_uid="wake")
