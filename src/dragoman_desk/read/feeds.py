"""The Atom feeds: of the whole desk, of a section, of a topic."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dragoman_desk.accounts.access import audience_of
from dragoman_desk.read import feed_actions
from dragoman_desk.web.middleware import desk_of


@require_safe
def newest(request: HttpRequest) -> HttpResponse:
    """Send the feed of all sections."""
    return _send(feed_actions.newest(audience_of(request), desk_of(request)))


@require_safe
def section(request: HttpRequest, path: str) -> HttpResponse:
    """Send a section's feed."""
    return _send(feed_actions.section(path, audience_of(request), desk_of(request)))


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Send a topic's feed."""
    return _send(feed_actions.topic(slug, audience_of(request), desk_of(request)))


def _send(document: bytes) -> HttpResponse:
    return HttpResponse(document, content_type=feed_actions.MEDIA_TYPE)
