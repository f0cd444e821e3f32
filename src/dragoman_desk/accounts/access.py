"""Who may call a view: one decorator, one home."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from dragoman.publish.gate import Audience
from dragoman_desk.records.models import User

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def requires(*permissions: str) -> Callable[[View], View]:
    """Let only people with all these permissions call a view: others sign in first, or get a 403."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not all(may(request.user, permission) for permission in permissions):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.required_permissions = permissions  # type: ignore[attr-defined]
        return cast("View", guarded)

    return decorate


def may(user: Any, permission: str) -> bool:
    """Whether a person holds a permission of `records.permissions`."""
    return bool(user.has_perm(f"records.{permission}"))


def signed_in(request: HttpRequest) -> User:
    """Return the person behind a guarded request."""
    return cast("User", request.user)


def audience_of(request: HttpRequest) -> Audience:
    """Which readers the gate takes the caller for."""
    return request.user.audience if isinstance(request.user, User) else "public"
