"""Writing the log. Call it inside the transaction of the change it tells of."""

from django.db import models

from dragoman_desk.records.models import LogEntry, User


def record(
    action: str,
    subject: models.Model,
    *,
    by: User | None,
    from_state: str = "",
    to_state: str = "",
    note: str = "",
) -> LogEntry:
    """Append an entry to the log: who did what to which record, from which state to which."""
    return LogEntry.objects.create(
        action=action,
        subject_kind=subject._meta.model_name or "",
        subject_id=subject.pk,
        subject=str(subject)[:300],
        by=by,
        from_state=from_state,
        to_state=to_state,
        note=note,
    )
