"""The buttons of an article's steps, on the workbench."""

from typing import Any

from django import template

from dragoman_desk.accounts.article_access import steps_open_to
from dragoman_desk.records.models import Article, User

register = template.Library()


@register.inclusion_tag("publish/steps.html", takes_context=True)
def step_buttons(context: dict[str, Any], article: Article, user: User) -> dict[str, Any]:
    """Show a button for each step that a person may take with an article now, the way back last."""
    return {
        "article": article,
        "steps": sorted(steps_open_to(user, article), key=lambda step: step == "return"),
        "csrf_token": context.get("csrf_token"),
    }
