"""The sections and the hot topics under the masthead."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from dragoman_desk.web.frame import last_frame

register = template.Library()


@register.simple_tag
def navigation() -> SafeString:
    """Show the sections and the hot topics; it is kept with the frame, once in each language."""
    frame, language = last_frame(), get_language() or ""
    if language not in frame.navigation:
        around = {"top_sections": frame.top_sections, "hot_topics": frame.hot_topics}
        frame.navigation[language] = render_to_string("web/navigation.html", around)
    return SafeString(frame.navigation[language])
