"""The filing panel, on the workbench."""

from typing import Any

from django import template

from dragoman_desk.accounts.article_access import may_file
from dragoman_desk.filing.article_forms import FilingForm
from dragoman_desk.records.models import Article, User

register = template.Library()


@register.inclusion_tag("filing/panel.html", takes_context=True)
def filing_panel(context: dict[str, Any], article: Article, user: User) -> dict[str, Any]:
    """Show the filing of an article, and let those change it who may."""
    filings = article.filings.filter(direct=True).select_related("section__parent")
    return {
        "article": article,
        "form": FilingForm(instance=article) if may_file(user, article) else None,
        "sections": [filing.section for filing in filings],
        "topics": list(article.topics.all()),
        "csrf_token": context.get("csrf_token"),
    }
