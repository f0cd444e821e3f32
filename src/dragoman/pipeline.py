"""The whole way in order, one screen long: a source in; checked articles, and a sealed edition of them, out.

The desk goes the same way with people in between. This is for a script, a notebook or a test.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.capture import read_bytes
from dragoman.check import check
from dragoman.documents import Article, Clipping, Edition, EditionGroup, EditionItem, Finding, Slot
from dragoman.options import CaptureOptions, CheckOptions
from dragoman.publish.seal import Sealed, seal
from dragoman.register import Register

Translate = Callable[[Clipping], Article]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source article, what was written from it, and what the copy desk says of that."""

    clipping: Clipping
    article: Article
    findings: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        """Whether no finding is an error."""
        return all(finding.level != "error" for finding in self.findings)


def prepare(
    raw: bytes,
    translate: Translate,
    *,
    origin: str,
    target_lang: str = "en",
    register: Register | None = None,
) -> list[Prepared]:
    """Capture the source articles in some bytes, have each translated, and check the translations."""
    captured = read_bytes(raw, CaptureOptions(), origin=origin)
    clippings = [document for document in captured.documents if isinstance(document, Clipping)]
    return [
        _prepare(clipping, translate, target_lang, register or Register.starter()) for clipping in clippings
    ]


def issue(title: str, prepared: Iterable[Prepared], *, slot: Slot, date: dt.date) -> Sealed:
    """Seal an edition of what is ready, grouped by section. Open it with `publish.seal.open` to render it."""
    groups: dict[str, list[EditionItem]] = {}
    for item in prepared:
        if item.ready:
            section = item.article.section[0] if item.article.section else ""
            groups.setdefault(section, []).append(_item(item.article))
    members = tuple(EditionGroup(section, tuple(items)) for section, items in groups.items())
    return seal(Edition(origin=f"{date}/{slot}", title=title, slot=slot, date=date, groups=members))


def _prepare(clipping: Clipping, translate: Translate, target_lang: str, register: Register) -> Prepared:
    article = translate(clipping)
    published = clipping.date.isoformat() if clipping.date else None
    options = CheckOptions(
        source_lang=clipping.language or "und", target_lang=target_lang, published=published
    )
    return Prepared(clipping, article, tuple(check(clipping.body, article.body, options, register)))


def _item(article: Article) -> EditionItem:
    return EditionItem(
        headline=article.headline or "",
        paragraphs=article.paragraphs,
        sources=article.sources,
        kind=article.kind,
        url=article.url,
    )
