"""What pages show of an article: its text, its opening, its sources."""

from django import template
from django.utils.safestring import SafeString

from dragoman_desk.records.models import Article, ArticleSource, Clipping
from dragoman_desk.web.body import body_to_html
from dragoman_desk.web.source_line import describe, source_line
from dragoman_desk.web.teaser import teaser

register = template.Library()


@register.filter
def body_html(body: str) -> SafeString:
    """Return a body as safe HTML."""
    return body_to_html(body)


@register.filter
def opening(body: str, words: int = 60) -> str:
    """Return the opening words of a body."""
    return teaser(body, words)


@register.filter
def sources(article: Article) -> str:
    """Return an article's source line."""
    return source_line(article)


@register.filter
def place(source: ArticleSource | Clipping) -> str:
    """Return one source with its pages or time."""
    return describe(source)


@register.filter
def web_address(clipping: Clipping) -> str:
    """Return where a clipping can be read, if that is a place on the web."""
    return clipping.web_address


@register.inclusion_tag("web/card.html")
def card(article: Article, *, level: int = 2, words: int = 0) -> dict[str, object]:
    """Show an article in a list: its headline, its opening when `words` are asked for, its source line."""
    return {"article": article, "level": level, "words": words}
