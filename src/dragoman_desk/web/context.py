"""What every page knows: the desk, the sections and the hot topics."""

from typing import Any

from django.http import HttpRequest

from dragoman_desk.web.frame import frame


def page(request: HttpRequest) -> dict[str, Any]:
    """Name the desk, its top sections and the hot topics."""
    around = getattr(request, "frame", None) or frame()
    return {"desk": around.desk, "top_sections": around.top_sections, "hot_topics": around.hot_topics}
