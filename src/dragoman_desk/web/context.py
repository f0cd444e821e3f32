"""What every page knows: the desk, the sections and the hot topics."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from dragoman_desk.records.models import Desk, Section, Topic


def page(request: HttpRequest) -> dict[str, Any]:
    """Name the desk, its top sections and the hot topics; nothing is read unless the page shows it."""
    desk = getattr(request, "desk", None) or Desk.load()
    return {
        "desk": desk,
        "top_sections": SimpleLazyObject(lambda: list(Section.objects.filter(parent=None))),
        "hot_topics": SimpleLazyObject(lambda: list(Topic.objects.hot())),
    }
