"""Background work: the row is the truth, the queue only wakes the worker."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

asked = Signal()
"""Sent with `job` once the transaction that asked for it is committed: `jobs` wakes a worker."""


class Job(models.Model):
    """A piece of background work. It is written in the transaction that asks for it."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    kind = models.CharField(max_length=40)
    payload = models.JSONField(default=dict)
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["status", "created_at"], name="job_waiting")]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}: {self.status}"

    @classmethod
    def ask(cls, kind: str, **payload: Any) -> Job:
        """Ask for a piece of work. A worker is woken when the transaction is committed."""
        job = cls.objects.create(kind=kind, payload=payload)
        transaction.on_commit(lambda: asked.send(cls, job=job))
        return job
