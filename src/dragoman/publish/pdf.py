"""An edition or an article as PDF: what it says as a list of blocks, which `typesetting` sets on pages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from dragoman.documents import Article, Edition, EditionGroup, EditionItem, find_insertions
from dragoman.publish import seal
from dragoman.publish.blocks import Block, read_block
from dragoman.publish.credits import credit_of, source_line, source_name
from dragoman.publish.plain import clean, one_line, web_address
from dragoman.publish.typesetting import is_installed, set_pages
from dragoman.publish.words import words_for

__all__ = ["is_installed", "render", "render_article"]

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")
_FIGURE = re.compile(r"[-–+±*(]*\d[\d,.]*\s*%?(?:\s*\([^()]*\))?[)*]*|[-–—*]|N/?A|")
_RUN_ON = re.compile(r"[0-9A-Za-z]{15}(?=[0-9A-Za-z]{15})")  # no word of ours, and wider than a page may be
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)

_Block = dict[str, Any]


def render(edition: Edition) -> bytes:
    """Return an edition as PDF. The same edition gives the same bytes."""
    writer = _EditionWriter(edition)
    blocks = [*writer.head(), *writer.contents(), *writer.lead()]
    for number, group in enumerate(edition.groups, start=1):
        blocks += writer.group(group, number)
    blocks += writer.foot()
    document = _document(
        blocks,
        title=edition.title,
        author=edition.desk,
        language=edition.language,
        mark=" · ".join(filter(None, (one_line(edition.title), writer.mark()))),
        notice=edition.notice,
    )
    return set_pages(document, at=_moment(edition.published or edition.date))


def render_article(
    article: Article, *, notice: str | None, desk: str | None, original: str | None = None
) -> bytes:
    """Return an article as PDF, in the plain order of its printed page. `original` is the source's address.

    The same article, notice and desk give the same bytes.
    """
    blocks = [
        *_article_head(article),
        *_body(_article_paragraphs(article), level=2),
        *_notice(notice),
        *_article_foot(article, original),
    ]
    document = _document(
        blocks,
        title=article.headline or article.origin,
        author=desk,
        language=article.language,
        mark=one_line(desk or ""),
        notice=notice,
    )
    return set_pages(document, at=_moment(article.posted or article.date))


class _EditionWriter:
    """Writes one edition as blocks. An item's place, `item-2-1`, is what the contents point at."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.words = words_for(edition.language)

    def head(self) -> Iterator[_Block]:
        if self.edition.desk:
            yield _block("kicker", self.edition.desk)
        yield _block("title", self.edition.title)
        yield from _notice(self.edition.notice)

    def contents(self) -> Iterator[_Block]:
        """List the groups, and under each the headlines of its summaries."""
        if len(self.edition.groups) < 2:
            return
        entries: list[_Block] = []
        for number, group in enumerate(self.edition.groups, start=1):
            entries.append({"lines": [_pieces(group.section)], "target": f"group-{number}", "deep": False})
            for place, item in enumerate(group.items, start=1):
                if item.paragraphs:
                    target, language = f"item-{number}-{place}", _language(item.language)
                    lines = [_pieces(item.headline)]
                    entries.append({"lines": lines, "target": target, "deep": True, "language": language})
        yield {"kind": "contents", "title": self.words.contents, "entries": entries}

    def lead(self) -> Iterator[_Block]:
        if not self.edition.lead:
            return
        if self.edition.lead_title:
            yield _block("subhead", self.edition.lead_title, level=2, language=None)
        yield from _body(self.edition.lead, level=3 if self.edition.lead_title else 2)

    def group(self, group: EditionGroup, number: int) -> Iterator[_Block]:
        """Write a group: its summaries, and each run of items without text as a list of lines."""
        yield _block("group", group.section, target=f"group-{number}")
        numbered = enumerate(group.items, start=1)
        for full, run in groupby(numbered, key=lambda pair: bool(pair[1].paragraphs)):
            if full:
                for place, item in run:
                    yield from self.summary(item, f"item-{number}-{place}")
            else:
                yield {"kind": "lines", "items": [_line(item) for _, item in run]}

    def summary(self, item: EditionItem, target: str) -> Iterator[_Block]:
        language = _language(item.language)
        yield _block(
            "headline",
            item.headline,
            level=3,
            url=web_address(item.url),
            target=target,
            language=language,
        )
        if source := source_line(item, self.words):
            yield _block("source", source)
        yield from _body(item.paragraphs, level=4, language=language)

    def foot(self) -> Iterator[_Block]:
        edition, words, entries = self.edition, self.words, []
        if edition.contact:
            entries.append(_entry(f"{words.contact}: {one_line(edition.contact)}"))
        if url := web_address(edition.url):
            entries.append(_entry(f"{words.online}: {url}", url))
        if edition.replaces:
            entries.append(_entry(f"{words.correction} {seal.short(edition.replaces)}"))
        yield {"kind": "foot", "entries": [*entries, _entry(self.mark())]}

    def mark(self) -> str:
        """Return the seal as people compare it."""
        sealed = self.edition.seal
        return f"{self.words.seal} {seal.short(sealed)}" if sealed else self.words.draft


def _article_head(article: Article) -> Iterator[_Block]:
    words = words_for(article.language)
    if article.section:
        yield _block("kicker", " > ".join(article.section))
    yield _block("title", article.headline or article.origin)
    facts = [
        words.day(article.date) if article.date else "",
        "; ".join(source_name(source, words) for source in article.sources),
        article.label or (words.kinds[article.kind] if article.kind else ""),
        ", ".join(article.tags),
    ]
    if known := [one_line(fact) for fact in facts if fact]:
        yield {"kind": "facts", "lines": [_pieces(fact) for fact in known]}
    if article.byline:
        yield _block("source", words.byline.format(article.byline))


def _article_paragraphs(article: Article) -> tuple[str, ...]:
    """Return the text; where it does not say itself that it is abridged, say so at its end."""
    abridged = words_for(article.language).abridged
    if article.abridged and "(Abridged)" not in article.body and abridged not in article.body:
        return (*article.paragraphs, abridged)
    return article.paragraphs


def _article_foot(article: Article, original: str | None) -> Iterator[_Block]:
    words = words_for(article.language)
    entries = []
    if url := web_address(article.url):
        entries.append(_entry(url, url))
    if source := web_address(original):
        entries.append(_entry(f"{words.original}: {source}", source))
    if entries:
        yield {"kind": "foot", "entries": entries}


def _document(
    blocks: list[_Block],
    *,
    title: str,
    author: str | None,
    language: str | None,
    mark: str,
    notice: str | None,
) -> dict[str, Any]:
    return {
        "title": one_line(title),
        "author": one_line(author or ""),
        "language": _language(language) or "en",
        "mark": mark,
        "notice": _lines(notice),
        "blocks": blocks,
    }


def _notice(notice: str | None) -> Iterator[_Block]:
    if lines := _lines(notice):
        yield {"kind": "notice", "lines": [_pieces(line) for line in lines]}


def _line(item: EditionItem) -> _Block:
    return {
        "headline": _pieces(item.headline),
        "credit": credit_of(item),
        "url": web_address(item.url),
        "language": _language(item.language),
    }


def _body(paragraphs: Iterable[str], *, level: int, language: str | None = None) -> Iterator[_Block]:
    """Write paragraphs. Points in paragraphs of their own that follow one another are one list."""
    for kind, run in groupby(map(read_block, map(clean, paragraphs)), key=lambda block: block.kind):
        if kind in {"bullets", "numbers"}:
            lines = [_pieces(line) for block in run for line in block.lines]
            yield {"kind": kind, "lines": lines, "language": language}
        else:
            yield from (_paragraph(block, level, language) for block in run)


def _paragraph(block: Block, level: int, language: str | None) -> _Block:
    written: _Block = {"kind": block.kind, "language": language, "lines": list(map(_pieces, block.lines))}
    if block.kind == "subhead":
        return {**written, "level": level}
    if block.kind == "table":
        rows = [list(map(_pieces, row)) for row in block.rows]
        return {**written, "rows": rows, "has_header": block.has_header, "figures": _figures(block)}
    return written


def _figures(table: Block) -> list[bool]:
    """Tell of each column of a table whether it holds figures, which stand at its right edge."""
    body = table.rows[1:] if table.has_header else table.rows
    columns = range(len(table.rows[0]) if table.rows else 0)
    return [all(_FIGURE.fullmatch(row[column]) for row in body) for column in columns]


def _block(kind: str, text: str, **more: Any) -> _Block:
    """Return a block of one line."""
    return {"kind": kind, "lines": [_pieces(text)], **more}


def _entry(text: str, url: str | None = None) -> _Block:
    return {"text": text, "url": url}


def _pieces(text: str) -> list[dict[str, Any]]:
    """Return a text as one line, the translator's insertions told apart."""
    text = _RUN_ON.sub("\\g<0>\u200b", one_line(text))
    pieces, at = [], 0
    for insertion in find_insertions((text,)):
        pieces.append({"text": text[at : insertion.span.start], "insertion": False})
        pieces.append({"text": insertion.text, "insertion": True})
        at = insertion.span.end
    return [piece for piece in (*pieces, {"text": text[at:], "insertion": False}) if piece["text"]]


def _lines(text: str | None) -> list[str]:
    return [one_line(line) for line in clean(text or "").split("\n") if line.strip()]


def _language(tag: str | None) -> str | None:
    """Return the language that Typst knows a tag by."""
    match = _LANGUAGE.fullmatch(tag or "")
    return match[1].lower() if match else None


def _moment(when: dt.date | None) -> dt.datetime:
    """Return the moment that the file says it is from. It is never now: the bytes would change."""
    if when is None:
        return _EPOCH
    if isinstance(when, dt.datetime):
        known = when if when.tzinfo else when.replace(tzinfo=dt.UTC)
        return known.astimezone(dt.UTC).replace(microsecond=0)
    return dt.datetime(when.year, when.month, when.day, tzinfo=dt.UTC)
