"""The hot-topic menu: which topics stand in it, and in which order."""

from django.db import transaction
from django.utils.text import slugify

from dragoman_desk.accounts import audit
from dragoman_desk.records.models import Topic, User


@transaction.atomic
def add_topic(name: str, *, by: User) -> Topic:
    """Put a topic at the end of the menu; a new name makes a new topic."""
    slug = (slugify(name, allow_unicode=True) or "topic")[:50]
    topic = Topic.objects.filter(name__iexact=name).first() or Topic.objects.filter(slug=slug).first()
    topic = topic or Topic.objects.create(slug=slug, name=name)
    menu = [entry for entry in Topic.objects.hot() if entry != topic]
    _save_order([*menu, topic])
    audit.record("add to menu", topic, by=by)
    return topic


@transaction.atomic
def move_topic(topic: Topic, places: int, *, by: User) -> None:
    """Move a topic up (negative) or down the menu."""
    menu = list(Topic.objects.hot())
    here = menu.index(topic)
    there = max(0, min(len(menu) - 1, here + places))
    menu.insert(there, menu.pop(here))
    _save_order(menu)
    audit.record("order menu", topic, by=by, from_state=str(here + 1), to_state=str(there + 1))


@transaction.atomic
def remove_topic(topic: Topic, *, by: User) -> None:
    """Take a topic out of the menu; articles keep it."""
    Topic.objects.filter(pk=topic.pk).update(menu_position=None)
    _save_order(list(Topic.objects.hot()))
    audit.record("take from menu", topic, by=by)


def _save_order(menu: list[Topic]) -> None:
    for position, topic in enumerate(menu, start=1):
        topic.menu_position = position
    Topic.objects.bulk_update(menu, ["menu_position"])
