"""What every request gets: the desk's settings and clock, and a content security policy."""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone, translation

from dragoman_desk.records.models import Desk
from dragoman_desk.web.frame import Frame, frame

Handler = Callable[[HttpRequest], HttpResponse]

# Everything comes from us; no script or style in the page. `data:` images are the CSS's own.
POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)


def desk_settings(get_response: Handler) -> Handler:
    """Put the desk's settings on the request, tell times in its zone, speak the person's language."""

    def handle(request: HttpRequest) -> HttpResponse:
        request.frame = around = frame()  # type: ignore[attr-defined]
        desk = around.desk
        chosen = getattr(request.user, "language", "")
        if (
            chosen and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES
        ):  # the switch on the page comes first
            translation.activate(chosen)
            request.LANGUAGE_CODE = translation.get_language()
        with timezone.override(desk.zone):
            return get_response(request)

    return handle


def refuse_null(get_response: Handler) -> Handler:
    """Find nothing at an address that holds a null character: PostgreSQL takes none, in any text."""

    def handle(request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404
        return get_response(request)

    return handle


def desk_of(request: HttpRequest) -> Desk:
    """Return the desk's settings, as `desk_settings` has put them on the request."""
    around: Frame = request.frame  # type: ignore[attr-defined]
    return around.desk


def content_security_policy(get_response: Handler) -> Handler:
    """Send the content security policy with every page."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return handle
