"""An article as a citation: plain text, RIS and CSL-JSON.

The words of a citation are the article's own and its publisher's; dates are ISO 8601, so that it reads
the same in every language.
"""

import datetime as dt
import json
from typing import Any

from dragoman.documents import Article, Source


def cite_text(article: Article, *, publisher: str) -> str:
    """Return a citation in one line: headline; paper, page and date; who rendered it and when; address."""
    papers = "; ".join(_paper(source) for source in article.sources)
    parts = [
        article.byline,
        f"“{_line(article.headline)}”" if article.headline else None,
        ", ".join(filter(None, (papers, _iso(article.date)))),
        ", ".join(filter(None, (article.label, publisher, _iso(article.posted)))),
        article.url,
    ]
    return " ".join(_sentence(_line(part)) for part in parts if part)


def cite_ris(article: Article, *, publisher: str) -> str:
    """Return a RIS record, for reference managers. Lines end as the format wants."""
    fields = [
        ("TY", "NEWS"),
        ("TI", article.headline),
        ("AU", article.byline),
        *[("T2" if index == 0 else "J2", s.outlet) for index, s in enumerate(article.sources[:2])],
        ("DA", f"{article.date:%Y/%m/%d/}" if article.date else None),
        ("PY", f"{article.date:%Y}" if article.date else None),
        ("SP", _pages(article)),
        ("ET", article.sources[0].edition if article.sources else None),
        ("M3", article.label or article.kind),
        ("PB", publisher),
        ("LA", article.language),
        *[("KW", tag) for tag in article.tags],
        ("UR", article.url),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in fields if value is not None)


def cite_csl(article: Article, *, publisher: str) -> str:
    """Return a CSL-JSON list of one item."""
    translator = [{"literal": publisher}] if article.kind == "translation" else None
    item: dict[str, Any] = {
        "id": article.url or article.origin,
        "type": "article-newspaper",
        "title": article.headline,
        "author": [{"literal": article.byline}] if article.byline else None,
        "translator": translator,
        "container-title": ", ".join(source.outlet for source in article.sources) or None,
        "issued": _date_parts(article.date),
        "available-date": _date_parts(article.posted),
        "page": _pages(article),
        "edition": article.sources[0].edition if article.sources else None,
        "section": " > ".join(article.section) or None,
        "genre": article.label or article.kind,
        "publisher": publisher,
        "language": article.language,
        "URL": article.url,
    }
    kept = {key: value for key, value in item.items() if value is not None}
    return json.dumps([kept], ensure_ascii=False, indent=2) + "\n"


def _paper(source: Source) -> str:
    page = "p." if len(source.pages) == 1 else "pp."
    pages = f"{page} {', '.join(map(str, source.pages))}" if source.pages else None
    edition = (
        None if source.edition == "morning" else source.edition
    )  # a paper without a word is the morning's
    return ", ".join(filter(None, (source.outlet, edition, pages, source.time)))


def _pages(article: Article) -> str | None:
    pages = [page for source in article.sources for page in source.pages] if len(article.sources) == 1 else []
    return ", ".join(map(str, pages)) or None


def _iso(day: dt.date | None) -> str | None:
    return f"{day:%Y-%m-%d}" if day else None


def _date_parts(day: dt.date | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


def _line(text: str | None) -> str:
    """Return a text on one line: a line break in a field would start another."""
    return " ".join((text or "").split())


def _sentence(part: str) -> str:
    ended = part.startswith(("http://", "https://")) or part.rstrip("”’」』)").endswith((".", "?", "!", "。"))
    return part if ended else f"{part[:-1]}.”" if part.endswith("”") else f"{part}."
