"""What every request gets: the desk's settings and clock, and a content security policy."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from dragoman_desk.records.models import Desk

Handler = Callable[[HttpRequest], HttpResponse]

# Everything comes from us; no script or style in the page. `data:` images are the CSS's own.
POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)


def desk_settings(get_response: Handler) -> Handler:
    """Put the desk's settings on the request, tell times in its zone, speak the person's language."""

    def handle(request: HttpRequest) -> HttpResponse:
        request.desk = desk = Desk.load()  # type: ignore[attr-defined]
        chosen = getattr(request.user, "language", "")
        if (
            chosen and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES
        ):  # the switch on the page comes first
            translation.activate(chosen)
            request.LANGUAGE_CODE = translation.get_language()
        with timezone.override(desk.zone):
            return get_response(request)

    return handle


def desk_of(request: HttpRequest) -> Desk:
    """Return the desk's settings, as `desk_settings` has put them on the request."""
    desk: Desk = request.desk  # type: ignore[attr-defined]
    return desk


def content_security_policy(get_response: Handler) -> Handler:
    """Send the content security policy with every page."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return handle
