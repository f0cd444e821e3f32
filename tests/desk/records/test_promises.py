"""What the database itself holds: the log is append-only, a sealed edition never changes."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from dragoman_desk.accounts import audit
from dragoman_desk.records.models import Edition, LogEntry


@pytest.fixture
def entry(make_user) -> LogEntry:
    editor = make_user("editor")
    return audit.record("submit", editor, by=editor, from_state="draft", to_state="review")


@pytest.fixture
def sealed() -> Edition:
    return Edition.objects.create(
        slot="morning", date=dt.date(2026, 11, 9), title="Alert", content="{}", seal="ab"
    )


def refused():
    return pytest.raises(DatabaseError, match=r"append-only|never changes")


def test_a_log_entry_cannot_be_changed(entry):
    with refused(), transaction.atomic():
        LogEntry.objects.filter(pk=entry.pk).update(to_state="draft")
    entry.refresh_from_db()
    assert entry.to_state == "review"


def test_a_log_entry_cannot_be_deleted(entry):
    with refused(), transaction.atomic():
        entry.delete()
    assert LogEntry.objects.filter(pk=entry.pk).exists()


def test_a_sealed_edition_keeps_its_content(sealed):
    with refused(), transaction.atomic():
        Edition.objects.filter(pk=sealed.pk).update(content='{"changed": true}')


def test_a_sealed_edition_cannot_be_deleted(sealed):
    with refused(), transaction.atomic():
        sealed.delete()


def test_an_edition_is_free_until_it_is_sealed():
    draft = Edition.objects.create(slot="morning", date=dt.date(2026, 11, 9), title="Alert")
    Edition.objects.filter(pk=draft.pk).update(content="{}", seal="cd")
    assert Edition.objects.get(pk=draft.pk).seal == "cd"
