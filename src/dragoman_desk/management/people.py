"""Who runs a command, for the log."""

from django.core.management.base import CommandError

from dragoman_desk.accounts.access import may
from dragoman_desk.records.models import User


def person(username: str | None, permission: str) -> User | None:
    """Return who `--by` names, or nobody; a person without the permission is refused."""
    if not username:
        return None
    try:
        user = User.objects.get(username=username)
    except User.DoesNotExist:
        raise CommandError(f"--by {username}: nobody has this user name", returncode=2) from None
    if not may(user, permission):
        raise CommandError(f"--by {username}: this role does not allow it; name another", returncode=2)
    return user
