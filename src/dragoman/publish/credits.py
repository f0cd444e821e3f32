"""The source line of an item: `Mainichi, p. 2; Jiji Press, 4:26 p.m. · Translation`."""

from collections.abc import Sequence

from dragoman.documents import EditionItem, Source
from dragoman.publish.plain import one_line
from dragoman.publish.words import Words


def source_line(item: EditionItem, words: Words) -> str:
    """Return where an item comes from and what it is, or nothing where that is unknown."""
    parts = ["; ".join(source_name(source, words) for source in item.sources)]
    parts.append(words.kinds[item.kind] if item.kind else "")
    return one_line(" · ".join(part for part in parts if part))


def credit_of(item: EditionItem) -> str:
    """Return what stands in parentheses after a headline of one line."""
    return one_line(item.credit or ", ".join(source.outlet for source in item.sources))


def source_name(source: Source, words: Words) -> str:
    """Return one source with its pages or its time."""
    place = _pages(source.pages, words) if source.pages else words.clock(source.time or "")
    return ", ".join(part for part in (source.outlet, place) if part)


def _pages(pages: Sequence[int], words: Words) -> str:
    form = words.page if len(pages) == 1 else words.pages
    return form.format(", ".join(map(str, pages)))
