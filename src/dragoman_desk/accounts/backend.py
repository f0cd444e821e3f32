"""How people are known: by their account, and what they may do by their role alone."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import Permission
from django.db.models import QuerySet

from dragoman_desk.records.models import User


class RolesOnly(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """Permissions come from groups, which are the roles; one query a request instead of two."""

    def _get_user_permissions(self, user_obj: User) -> QuerySet[Permission]:
        return Permission.objects.none()
