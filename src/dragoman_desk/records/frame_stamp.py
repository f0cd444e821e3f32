"""A mark that changes whenever the desk's settings, its sections or its topics do."""

from __future__ import annotations

from django.db import connection, models


class FrameStamp(models.Model):
    """One row. Triggers give it a new random stamp at every change of the three tables (migration 0003)."""

    stamp = models.CharField(max_length=36)

    def __str__(self) -> str:
        return self.stamp

    @classmethod
    def read(cls) -> str | None:
        """Return the stamp as the database has it now. In plain SQL: every request asks."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT stamp FROM records_framestamp")
            row = cursor.fetchone()
        return row[0] if row else None
