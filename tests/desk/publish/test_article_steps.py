"""The steps of an article, and who may take them."""

import datetime as dt

import pytest
from django.urls import reverse

from desk.factories import make_article
from dragoman_desk.publish.article_actions import StepRefused, take_step
from dragoman_desk.records.models import Article, Job, LogEntry, Version
from dragoman_desk.records.steps import STEPS

AT = dt.datetime(2026, 11, 13, 0, 0, tzinfo=dt.UTC)


@pytest.fixture
def article(desk, make_user):
    return make_article(
        state="draft", posted_at=None, topics=("apec",), translator=make_user("translator", "sato")
    )


def test_it_goes_the_whole_way(article, make_user):
    editor, chief = make_user("editor"), make_user("chief")
    take_step(article.pk, "submit", by=article.translator)
    take_step(article.pk, "approve", by=editor)
    published = take_step(article.pk, "publish", by=editor, at=AT)
    assert (published.state, published.posted_at, published.editor) == ("published", AT, editor)
    assert {row.posted_at for row in (*article.filings.all(), *article.taggings.all())} == {AT}
    take_step(article.pk, "withdraw", by=chief, note="The paper took it back.")
    steps = LogEntry.objects.order_by("pk").values_list("action", "from_state", "to_state", "by__username")
    assert list(steps) == [
        ("submit", "draft", "review", "sato"),
        ("approve", "review", "approved", "editor"),
        ("publish", "approved", "published", "editor"),
        ("withdraw", "published", "withdrawn", "chief"),
    ]
    assert Job.objects.filter(kind="index", payload={"articles": [article.pk]}).count() == 4


def test_a_returned_article_is_a_draft_again_with_the_note_in_the_log(article, make_user):
    take_step(article.pk, "submit", by=article.translator)
    take_step(article.pk, "return", by=make_user("editor"), note="Check the amount.")
    assert Article.objects.get().state == "draft"
    assert LogEntry.objects.get(action="return").note == "Check the amount."


def test_publishing_lets_go_of_autosaves_and_keeps_the_rest(article, make_user):
    Article.objects.update(state="approved")
    for reason, stale in (("autosaved", False), ("autosaved", True), ("saved", False), ("submit", False)):
        Version.objects.create(article=article, revision=1, body=reason, reason=reason, stale=stale)
    take_step(article.pk, "publish", by=make_user("editor"))
    kept = Version.objects.order_by("pk").values_list("reason", "stale")
    assert list(kept) == [("autosaved", True), ("saved", False), ("submit", False), ("publish", False)]


@pytest.mark.parametrize("state", Article.State.values)
@pytest.mark.parametrize("step", STEPS)
def test_a_step_starts_only_where_it_may(article, make_user, state, step):
    Article.objects.update(state=state)
    if state in STEPS[step].origin:
        assert take_step(article.pk, step, by=make_user("chief"), note="why").state == STEPS[step].target
        return
    with pytest.raises(StepRefused):
        take_step(article.pk, step, by=make_user("chief"), note="why")
    assert Article.objects.get().state == state
    assert not LogEntry.objects.exists()


LEAST = {
    "submit": "translator",
    "return": "editor",
    "approve": "editor",
    "publish": "editor",
    "withdraw": "chief",
}
ROLES = ("reader", "translator", "editor", "chief", "administrator")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("step", STEPS)
def test_a_step_needs_its_role(article, make_user, step, role):
    Article.objects.update(state=STEPS[step].origin[0], translator=None)
    if ROLES.index(role) >= ROLES.index(LEAST[step]):
        assert take_step(article.pk, step, by=make_user(role), note="why").state == STEPS[step].target
    else:
        with pytest.raises(StepRefused):
            take_step(article.pk, step, by=make_user(role), note="why")


def test_nobody_approves_what_they_wrote_while_four_eyes_are_asked_for(article, desk, make_user):
    editor = make_user("editor")
    Article.objects.update(state="review", translator=editor)
    with pytest.raises(StepRefused, match="another person approves"):
        take_step(article.pk, "approve", by=editor)
    desk.four_eyes = False
    desk.save()
    assert take_step(article.pk, "approve", by=editor).state == "approved"


def test_a_translator_does_not_send_another_persons_draft(article, make_user):
    with pytest.raises(StepRefused):
        take_step(article.pk, "submit", by=make_user("translator", "lim"))


@pytest.mark.parametrize(("field", "word"), [("headline", "headline"), ("body", "text")])
def test_an_unfinished_article_does_not_go_to_review(article, field, word):
    Article.objects.update(**{field: ""})
    with pytest.raises(StepRefused, match=f"no {word} yet"):
        take_step(article.pk, "submit", by=article.translator)


def test_a_pointer_needs_no_text(article):
    Article.objects.update(kind="pointer", body="")
    assert take_step(article.pk, "submit", by=article.translator).state == "review"


def test_a_withdrawal_needs_its_reason(article, make_user):
    Article.objects.update(state="published")
    with pytest.raises(StepRefused, match="Say why"):
        take_step(article.pk, "withdraw", by=make_user("chief"), note="  ")


def test_a_button_leads_on_and_a_refused_step_says_why(article, sign_in):
    browser = sign_in("editor")
    address = reverse("article-step", args=[article.pk, "submit"])
    assert browser.post(address).url == reverse("after-step", args=["submit", article.pk])
    again = browser.post(address, follow=True)
    assert again.redirect_chain[-1][0] == reverse("workbench", args=[article.pk])
    assert "already in review" in again.content.decode()
    assert browser.get(address).status_code == 405


def test_the_workbench_shows_the_buttons_of_the_steps_that_one_may_take(article, sign_in):
    def buttons(role):
        page = sign_in(role).get(reverse("workbench", args=[article.pk])).content.decode()
        return [step for step in STEPS if f'step-{step}"' in page]

    assert buttons("sato") == ["submit"]
    Article.objects.update(state="review")
    assert buttons("sato") == []
    assert buttons("editor") == ["return", "approve"]
    Article.objects.update(state="published")
    assert buttons("editor") == []
    assert buttons("chief") == ["withdraw"]


@pytest.mark.parametrize("step", STEPS)
def test_readers_and_strangers_take_no_step(article, sign_in, client, step):
    address = reverse("article-step", args=[article.pk, step])
    assert sign_in("reader").post(address, {"note": "x"}).status_code == 403
    assert client.post(address).status_code == 302
    assert Article.objects.get().state == "draft"
