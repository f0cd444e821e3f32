"""Saving: every text is kept, and a stale one is never written over a newer."""

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.factories import make_article
from dragoman_desk.records.models import Article, Job, Version
from dragoman_desk.translate.actions import save_draft

WHO = ("translator", "editor", "chief")


@pytest.fixture
def draft(desk, make_user):
    return make_article("", body="", state="draft", posted_at=None, translator=make_user("translator"))


def save(article, by, *, headline="Headline", body="One.\n\nTwo.", links=(0, 1), revision=0, **more):
    return save_draft(
        article.pk, headline=headline, body=body, links=list(links), revision=revision, by=by, **more
    )


def test_a_save_is_a_new_revision_a_version_and_a_job(draft):
    saved = save(draft, draft.translator)
    assert (saved.saved, saved.article.revision, saved.conflict) == (True, 1, "")
    version = Version.objects.get()
    assert (version.headline, version.body, version.paragraph_links) == ("Headline", "One.\n\nTwo.", [0, 1])
    assert (version.revision, version.reason, version.saved_by) == (1, "saved", draft.translator)
    assert Job.objects.get().payload == {"articles": [draft.pk]}


def test_a_save_that_changes_nothing_adds_nothing(draft):
    save(draft, draft.translator)
    again = save(draft, draft.translator, revision=0)
    assert (again.saved, again.article.revision) == (True, 1)
    assert Version.objects.count() == 1


def test_a_stale_save_is_kept_beside_and_the_newer_text_stands(draft, make_user):
    save(draft, draft.translator, body="The newer text.", links=[None])
    late = save(draft, make_user("editor"), body="The late text.", links=[None], revision=0)
    assert not late.saved
    assert "Translator has saved a newer text" in late.conflict
    assert Article.objects.get().body == "The newer text."
    assert (late.version.stale, late.version.body) == (True, "The late text.")


def test_a_stale_save_that_is_sent_twice_is_kept_once(draft, make_user):
    save(draft, draft.translator, body="The newer text.", links=[None])
    editor = make_user("editor")
    for _ in range(2):
        save(draft, editor, body="The late text.", links=[None], revision=0)
    assert Version.objects.filter(stale=True).count() == 1


def test_line_ends_are_one_kind_and_a_headline_one_line(draft):
    saved = save(draft, draft.translator, headline=" Two\nlines ", body="One.\r\n\r\n\r\nTwo.\r\nThree.\n")
    assert saved.article.headline == "Two lines"
    assert saved.article.body == "One.\n\nTwo.\nThree."


def test_who_saves_an_unassigned_draft_is_its_translator(draft, make_user):
    Article.objects.update(translator=None)
    editor = make_user("editor")
    assert save(draft, editor).article.translator == editor


@pytest.mark.parametrize("state", ["draft", "review", "approved", "published", "withdrawn"])
@pytest.mark.parametrize("who", ["own", "other", "editor", "reader"])
def test_who_may_write_depends_on_the_state(draft, make_user, state, who):
    Article.objects.update(state=state)
    people = {
        "own": draft.translator,
        "other": ("translator", "lim"),
        "editor": ("editor",),
        "reader": ("reader",),
    }
    by = people[who] if who == "own" else make_user(*people[who])
    allowed = {"draft": {"own", "editor"}, "review": {"editor"}}.get(state, set())
    if who in allowed:
        assert save(draft, by).saved
        return
    with pytest.raises(PermissionDenied):
        save(draft, by)
    assert not Version.objects.exists()


texts = st.lists(st.sampled_from(["", "Alpha.", "Beta.", "Gamma 3%.", "[Delta]"]), max_size=3).map(
    "\n\n".join
)
moves = st.lists(st.tuples(st.sampled_from(WHO), st.booleans(), texts), min_size=1, max_size=8)


@given(moves=moves)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_order_of_saves_by_several_people_loses_a_text(draft, make_user, moves):
    """Each person saves from the revision they last saw; some look again before they save, some do not."""
    Version.objects.all().delete()
    Article.objects.update(headline="", body="", paragraph_links=[], revision=0)
    people = {draft.translator.username: draft.translator}
    seen = dict.fromkeys(WHO, 0)
    written = []
    for who, looks_again, body in moves:
        by = people.get(who) or _person(make_user, who)
        people[who] = by
        if looks_again:
            seen[who] = Article.objects.get().revision
        before = Article.objects.get()
        saved = save(draft, by, headline="h", body=body, links=[], revision=seen[who])
        tidy = "\n\n".join(part for part in body.split("\n\n") if part)
        written.append(tidy)
        if saved.saved:
            seen[who] = saved.article.revision
            assert Article.objects.get().body == tidy
        else:
            assert Article.objects.get().body == before.body
    kept = {Article.objects.get().body, *Version.objects.values_list("body", flat=True)}
    assert set(written) <= kept


def _person(make_user, role):
    from dragoman_desk.records.models import User

    return User.objects.filter(username=role).first() or make_user(role)
