"""Who runs a command, for the log."""

from django.core.management.base import CommandError

from dragoman_desk.records.models import User


def person(username: str | None) -> User | None:
    """Return who `--by` names, or nobody where it names nobody."""
    if not username:
        return None
    try:
        return User.objects.get(username=username)
    except User.DoesNotExist:
        raise CommandError(f"--by {username}: nobody has this user name", returncode=2) from None
