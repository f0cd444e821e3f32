"""The findings in the margin of the workbench."""

from typing import Any

from django import template

from dragoman_desk.check.actions import check_text
from dragoman_desk.records.models import Article

register = template.Library()


@register.inclusion_tag("check/findings.html")
def findings_of(article: Article, headline: str, cells: list[str]) -> dict[str, Any]:
    """List the findings for a text of an article."""
    return {"marks": check_text(article, headline, cells)}
