"""What caches on the way may keep of a page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers


def privacy(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Let no shared cache keep a page for one person, or give it to another."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        patch_vary_headers(response, ("Cookie",))
        if request.user.is_authenticated:
            patch_cache_control(response, private=True)
        return response

    return handle
