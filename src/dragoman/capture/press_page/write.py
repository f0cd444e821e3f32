"""Writes the text page that the reader reads back: articles, lists and alerts.

What the grammar cannot express is an error, never a loss: each page is read again before it is handed
out, and the first field that would come back different is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from dragoman.capture.press_page.clock import write_date
from dragoman.capture.press_page.list_page import READ_MORE
from dragoman.capture.press_page.read import read_page
from dragoman.capture.press_page.source_line import write_source_line
from dragoman.documents import Article, Edition, EditionItem
from dragoman.errors import BadInput

_BULLET = "  • "
_KIND_LABELS = {"translation": "Translation", "summary": "Summary", "pointer": "English Press"}


def write_page(article: Article, *, menu: Sequence[str] = ()) -> str:
    """Write an article's page; `menu` is the site's list of topics below it."""
    if article.teaser is not None:
        raise _cannot_write(article.origin, "teaser", "write it on a list page")
    parts = [*_head(article), *_block(article)]
    if article.byline is not None:
        parts.append(f"By {article.byline}")
    parts.extend(_paragraph(paragraph) for paragraph in article.paragraphs)
    page = _join(parts)
    if menu:
        page += "\n\n" + "".join(f"{_BULLET}{topic}\n" for topic in menu)
    _check(page, (article,), article)
    return page


def write_list(articles: Sequence[Article]) -> str:
    """Write a list page: each article's headline, opening words and block."""
    parts: list[str] = []
    for article in articles:
        text = [article.teaser + READ_MORE] if article.teaser is not None else []
        parts += [*_head(article), *text, *map(_paragraph, article.paragraphs), *_block(article)]
    page = _join(parts)
    if not articles:
        raise BadInput("list page", "there is no article to write", "give at least one")
    _check(page, articles, articles[0])
    return page


def write_alert(edition: Edition) -> str:
    """Write an alert's page."""
    parts = [edition.title]
    if edition.notice is not None:
        parts.append(edition.notice)
    if edition.contact is not None and edition.contact not in (edition.notice or ""):
        parts.append(f"Contact: {edition.contact}")
    if edition.lead_title is not None:
        parts.append(edition.lead_title)
    parts.extend(_paragraph(paragraph) for paragraph in edition.lead)
    for group in edition.groups:
        parts.append(group.section)
        parts.extend(part for item in group.items for part in _item(item))
    page = _join(parts)
    _check(page, (edition,), edition)
    return page


def _join(parts: Sequence[str]) -> str:
    return "\n\n".join(parts) + "\n"


def _head(article: Article) -> list[str]:
    section = [" > ".join(article.section)] if article.section else []
    return [*section, article.headline] if article.headline is not None else section


def _block(article: Article) -> list[str]:
    lines = [write_date(article.date)] if article.date else []
    if article.sources or article.label is not None:
        lines.append(write_source_line(article.sources))
    if article.label is not None:
        lines.append(article.label)
    lines.extend(article.tags)
    return ["\n".join(_BULLET + line for line in lines)] if lines else []


def _paragraph(paragraph: str) -> str:
    return _BULLET + paragraph[2:] if paragraph.startswith("- ") else paragraph


def _item(item: EditionItem) -> list[str]:
    headline = f"{item.headline} ({item.credit})" if item.credit is not None else item.headline
    details = [write_source_line(item.sources)] if item.sources else []
    if item.kind is not None:
        details.append(_KIND_LABELS[item.kind])
    parts = [headline]
    if details:
        parts.append("\n".join(_BULLET + detail for detail in details))
    if item.url is not None:
        parts.append(item.url)
    return parts + [_paragraph(paragraph) for paragraph in item.paragraphs]


def _check(page: str, written: Sequence[Article | Edition], context: Article | Edition) -> None:
    """Refuse a page that would not read back as what was written."""
    url = context.url if len(written) == 1 else None
    read = read_page(page, origin=context.origin, url=url, language=context.language)
    for before, after in zip(written, read, strict=False):
        if type(before) is not type(after):
            raise _cannot_write(before.origin, "form", "it reads as another kind of page")
        for one in fields(before):
            if getattr(before, one.name) != getattr(after, one.name):
                raise _cannot_write(before.origin, one.name, "change it, or keep the record as JSON")
    if len(read) != len(written):
        raise _cannot_write(context.origin, "number of articles", "write them one by one")


def _cannot_write(origin: str, name: str, advice: str) -> BadInput:
    return BadInput(origin, f"a press page cannot express its {name}", advice)
