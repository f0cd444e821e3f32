"""Background work: the row is the truth."""

import datetime as dt

import pytest
from django.db import transaction
from django.utils import timezone

from dragoman_desk import jobs
from dragoman_desk.records.models import Job


@pytest.fixture
def done(monkeypatch) -> list[str]:
    """What the jobs of the kind `note` were given; `fail` raises."""
    noted: list[str] = []

    def note(word: str) -> None:
        if word == "fail":
            raise RuntimeError("as asked")
        noted.append(word)

    monkeypatch.setitem(jobs.KINDS, "note", note)
    return noted


def test_waiting_jobs_run_once_the_oldest_first(done):
    for word in ("first", "second"):
        Job.ask("note", word=word)
    assert jobs.run_waiting() == 2
    assert jobs.run_waiting() == 0
    assert done == ["first", "second"]


def test_work_asked_for_in_a_transaction_that_fails_is_never_done(done):
    with transaction.atomic():
        Job.ask("note", word="lost with its cause")
        transaction.set_rollback(True)
    assert jobs.run_waiting() == 0
    assert done == []


def test_a_failure_is_kept_with_the_job_and_the_others_go_on(done):
    failing, after = Job.ask("note", word="fail"), Job.ask("note", word="after")
    jobs.run_waiting()
    failing.refresh_from_db()
    after.refresh_from_db()
    assert "RuntimeError: as asked" in failing.error
    assert (failing.status, after.status) == (Job.Status.WAITING, Job.Status.DONE)


def test_a_job_that_keeps_failing_is_given_up_in_the_end(done):
    job = Job.ask("note", word="fail")
    for _ in range(jobs.MOST_ATTEMPTS + 2):
        jobs.run_waiting()
    job.refresh_from_db()
    assert (job.status, job.attempts) == (Job.Status.FAILED, jobs.MOST_ATTEMPTS)


def test_a_job_that_a_crash_left_running_is_taken_up_again(done):
    job = Job.ask("note", word="again")
    long_ago = timezone.now() - jobs.STALLED_AFTER - dt.timedelta(seconds=1)
    Job.objects.filter(pk=job.pk).update(status=Job.Status.RUNNING, started_at=long_ago)
    assert jobs.run_waiting() == 1
    assert done == ["again"]


def test_a_job_that_somebody_has_is_left_alone(done):
    job = Job.ask("note", word="taken")
    Job.objects.filter(pk=job.pk).update(status=Job.Status.RUNNING, started_at=timezone.now())
    assert not jobs.run(job.pk)
    assert jobs.run_waiting() == 0
    assert done == []
