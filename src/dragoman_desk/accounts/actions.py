"""Changing people and the desk's settings, each change in the log."""

from django.contrib.auth.models import Group
from django.db import transaction

from dragoman.errors import BadOption
from dragoman_desk.accounts import audit
from dragoman_desk.accounts.roles import ROLES
from dragoman_desk.records.models import Desk, User


class LastAdministrator(BadOption):
    """The last active administrator can be neither demoted nor shut out."""


@transaction.atomic
def add_person(user: User, *, role: str, password: str, by: User) -> User:
    """Give a new person an account and a role."""
    user.set_password(password)
    user.save()
    user.groups.set([Group.objects.get(name=role)])
    audit.record("add person", user, by=by, to_state=role)
    return user


@transaction.atomic
def change_person(user: User, *, role: str, by: User) -> User:
    """Save a person's changed name, language and role, or let them in no more (`is_active`)."""
    before = role_of(user)
    keeps_order = user.is_active and role == "administrator"
    if before == "administrator" and not keeps_order and not _other_administrators(user):
        raise LastAdministrator("this is the last administrator: make another one first")
    user.save()
    user.groups.set([Group.objects.get(name=role)])
    after = role if user.is_active else "shut out"
    audit.record("change person", user, by=by, from_state=before, to_state=after)
    return user


@transaction.atomic
def change_desk(desk: Desk, *, changed: list[str], by: User) -> Desk:
    """Save the desk's settings."""
    desk.save()
    audit.record("change settings", desk, by=by, note=", ".join(changed))
    return desk


def role_of(user: User) -> str:
    """Return a person's role; one without any is a reader."""
    held = {group.name for group in user.groups.all()}
    return next((role for role in reversed(ROLES) if role in held), "reader")


def _other_administrators(user: User) -> bool:
    others = User.objects.filter(groups__name="administrator", is_active=True).exclude(pk=user.pk)
    return others.exists()
