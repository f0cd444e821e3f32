"""Picking, putting off, dropping and restoring, and who has what."""

import pytest

from desk.factories import make_clipping
from dragoman_desk.capture import actions
from dragoman_desk.records.models import LogEntry


@pytest.mark.parametrize(
    ("act", "triage"), [("pick", "picked"), ("put_off", "later"), ("drop", "dropped"), ("restore", "new")]
)
def test_each_act_leads_to_its_state_and_into_the_log(make_user, act, triage):
    by, clipping = make_user("translator"), make_clipping(triage="later" if triage != "later" else "new")
    getattr(actions, act)(clipping, by)
    clipping.refresh_from_db()
    assert clipping.triage == triage
    assert clipping.picked_by == (by if triage == "picked" else None)
    assert LogEntry.objects.get().to_state == triage


def test_an_act_that_changes_nothing_is_not_logged(make_user):
    by, clipping = make_user("translator"), make_clipping()
    actions.pick(clipping, by)
    actions.pick(clipping, by)
    assert LogEntry.objects.count() == 1


@pytest.mark.parametrize("act", [actions.pick, actions.drop, actions.put_off, actions.restore])
def test_what_somebody_has_nobody_else_takes(make_user, act):
    clipping = make_clipping()
    actions.pick(clipping, make_user("translator", "sato"))
    with pytest.raises(actions.TriageRefused, match="Sato has this clipping") as refused:
        act(clipping, make_user("translator", "lim"))
    assert refused.value.clipping.picked_by.username == "sato"


def test_an_editor_may_take_over(make_user):
    clipping, editor = make_clipping(), make_user("editor")
    actions.pick(clipping, make_user("translator"))
    assert actions.pick(clipping, editor).picked_by == editor
