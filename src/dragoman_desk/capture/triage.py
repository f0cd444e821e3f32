"""What becomes of a clipping: picked, put off, dropped, or back to new. Its text never changes."""

from django.db import transaction
from django.utils.translation import gettext as _

from dragoman.errors import DragomanError
from dragoman_desk.accounts import audit
from dragoman_desk.accounts.access import may
from dragoman_desk.records.models import Clipping, User


class TriageRefused(DragomanError):
    """Somebody else has the clipping. `clipping` is how it stands now."""

    def __init__(self, message: str, clipping: Clipping) -> None:
        self.clipping = clipping
        super().__init__(message)


def pick(clipping: Clipping, by: User) -> Clipping:
    """Take a clipping on: everybody sees who has it."""
    return _move(clipping, Clipping.Triage.PICKED, by)


def drop(clipping: Clipping, by: User) -> Clipping:
    """Take a clipping off the inbox; it stays in the archive of clippings."""
    return _move(clipping, Clipping.Triage.DROPPED, by)


def put_off(clipping: Clipping, by: User) -> Clipping:
    """Leave a clipping for later."""
    return _move(clipping, Clipping.Triage.LATER, by)


def restore(clipping: Clipping, by: User) -> Clipping:
    """Make a clipping new again: the way back from all of these."""
    return _move(clipping, Clipping.Triage.NEW, by)


@transaction.atomic
def _move(clipping: Clipping, triage: Clipping.Triage, by: User) -> Clipping:
    now = Clipping.objects.select_for_update().get(pk=clipping.pk)
    has_it = now.picked_by
    if has_it and has_it != by and not may(by, "edit_any_article"):
        raise TriageRefused(
            _("%(person)s has this clipping: ask them to give it back.") % {"person": has_it}, now
        )
    if now.triage == triage and has_it == (by if triage == Clipping.Triage.PICKED else None):
        return now
    before = now.triage
    now.triage = triage
    now.picked_by = by if triage == Clipping.Triage.PICKED else None
    now.save(update_fields=["triage", "picked_by"])
    audit.record("triage", now, by=by, from_state=before, to_state=triage)
    return now
