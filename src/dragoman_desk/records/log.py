"""The log: who did what, when. Append-only; a database trigger holds that."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from dragoman_desk.records.user import User


class LogEntry(models.Model):
    """A state change: who, when, from, to."""

    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, models.DO_NOTHING, null=True, blank=True, related_name="log_entries")
    action = models.CharField(max_length=40)
    subject_kind = models.CharField(max_length=20)
    subject_id = models.BigIntegerField()
    subject = models.CharField(max_length=300, blank=True)
    from_state = models.CharField(max_length=20, blank=True)
    to_state = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("-at", "-pk")
        verbose_name_plural = "log entries"
        indexes = [models.Index(fields=["subject_kind", "subject_id", "-at"], name="log_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject_kind} {self.subject_id}"
