"""An edition as HTML: a whole page with inline styles for mail, or its column alone for the site.

Both come from the same lines; only the styles are inline in the one and classes in the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import count, groupby

from dragoman.documents import Edition, EditionGroup, EditionItem, find_insertions
from dragoman.publish import seal
from dragoman.publish.blocks import Block, read_block
from dragoman.publish.credits import credit_of, source_line
from dragoman.publish.plain import clean, one_line, web_address
from dragoman.publish.styles import STYLES, dark_sheet
from dragoman.publish.words import words_for

_UNSPACED = ("ja", "zh", "ko", "th")  # scripts that want more air between lines


def render(edition: Edition, *, unsubscribe_url: str | None = None) -> str:
    """Return an edition as a complete page that looks the same in a mail program and in a browser."""
    language = escape(edition.language or "en", quote=True)
    writer = _Writer(edition, inline=True)
    column = writer.column(unsubscribe_url)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="supported-color-schemes" content="light dark">\n'
        f"<title>{escape(one_line(edition.title))}</title>\n<style>{dark_sheet()}</style>\n</head>\n"
        f"<body{writer.paint('page')}>\n"
        # Outlook on Windows knows no max-width: the table holds the column for it.
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>'
        '<td align="center">\n<!--[if mso]><table role="presentation" width="640"><tr><td><![endif]-->\n'
        f"{column}\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n</body>\n</html>\n"
    )


def render_column(edition: Edition) -> str:
    """Return the column alone, with classes in place of inline styles: `styles.sheet` is its sheet."""
    return _Writer(edition, inline=False).column(None)


class _Writer:
    """Writes one edition; it numbers the items as it goes, so that the contents can point at them."""

    def __init__(self, edition: Edition, *, inline: bool) -> None:
        self.edition, self.inline = edition, inline
        self.words = words_for(edition.language)
        numbers = count(1)
        self.anchors = {id(item): f"item-{next(numbers)}" for group in edition.groups for item in group.items}

    def column(self, unsubscribe_url: str | None) -> str:
        """Write all of it."""
        unspaced = (self.edition.language or "").partition("-")[0] in _UNSPACED
        names = ("column", "unspaced") if unspaced else ("column",)
        parts = [*self.head(), *self.contents(), *self.lead()]
        for number, group in enumerate(self.edition.groups, start=1):
            parts += self.group(group, number)
        parts += self.foot(unsubscribe_url)
        return f"<div{self.paint(*names)}>\n" + "\n".join(parts) + "\n</div>"

    def head(self) -> Iterator[str]:
        if self.edition.desk:
            yield self.tag("p", self.inline_text(self.edition.desk), "desk")
        yield self.tag("h1", escape(one_line(self.edition.title)), "title")
        if self.edition.notice:
            lines = clean(self.edition.notice).split("\n")
            yield self.tag("p", self.broken(line for line in lines if line.strip()), "notice")

    def contents(self) -> Iterator[str]:
        """List the groups, and under each the headlines of its summaries."""
        if len(self.edition.groups) < 2:
            return
        yield f'<div role="navigation" aria-label="{escape(self.words.contents)}"{self.paint("contents")}>'
        yield self.tag("p", escape(self.words.contents), "label")
        for number, group in enumerate(self.edition.groups, start=1):
            full = [item for item in group.items if item.paragraphs]
            name = self.link(f"#group-{number}", escape(one_line(group.section)), "jump")
            heads = [
                self.link(f"#{self.anchors[id(item)]}", self.inline_text(one_line(item.headline)), "jump")
                for item in full
            ]
            yield self.tag("p", "<br>\n".join([f"<b>{name}</b>", *heads]), "entry")
        yield "</div>"

    def lead(self) -> Iterator[str]:
        if not self.edition.lead:
            return
        yield f"<div{self.paint('lead')}>"
        if self.edition.lead_title:
            yield self.tag("h2", self.inline_text(one_line(self.edition.lead_title)), "headline")
        yield from map(self.paragraph, self.edition.lead)
        yield "</div>"

    def group(self, group: EditionGroup, number: int) -> Iterator[str]:
        """Write a group: its summaries, and each run of items without text as a list of lines."""
        heading = escape(one_line(group.section))
        yield self.tag("h2", heading, "group", {"id": f"group-{number}"})
        for full, run in groupby(group.items, key=lambda item: bool(item.paragraphs)):
            if full:
                for item in run:
                    yield from self.summary(item)
            else:
                yield f"<ul{self.paint('list')}>"
                yield from map(self.line, run)
                yield "</ul>"

    def summary(self, item: EditionItem) -> Iterator[str]:
        attributes = {"id": self.anchors[id(item)], **_language(item)}
        yield f"<div{_attributes(attributes)}{self.paint('item')}>"
        yield self.tag("h3", self.headline(item), "headline")
        if source := source_line(item, self.words):
            yield self.tag("p", escape(source), "source")
        yield from map(self.paragraph, item.paragraphs)
        yield "</div>"

    def line(self, item: EditionItem) -> str:
        attributes = {"id": self.anchors[id(item)], **_language(item)}
        credit = credit_of(item)
        after = f" <span{self.paint('credit')}>({escape(credit)})</span>" if credit else ""
        return self.tag("li", self.headline(item) + after, "line", attributes)

    def headline(self, item: EditionItem) -> str:
        text = self.inline_text(one_line(item.headline))
        url = web_address(item.url)
        return self.link(url, text, "link" if not item.paragraphs else "jump") if url else text

    def paragraph(self, paragraph: str) -> str:
        block = read_block(clean(paragraph))
        match block.kind:
            case "subhead":
                return self.tag("h4", self.broken(block.lines), "subhead")
            case "bullets" | "numbers":
                points = "".join(self.tag("li", self.inline_text(line), "point") for line in block.lines)
                return self.tag("ul" if block.kind == "bullets" else "ol", points, "points")
            case "quote":
                return self.tag("blockquote", self.broken(block.lines), "quote")
            case "table":
                return self.table(block)
            case _:
                return self.tag("p", self.broken(block.lines), "text")

    def table(self, block: Block) -> str:
        rows = []
        for number, row in enumerate(block.rows):
            name, scope = ("th", {"scope": "col"}) if block.has_header and number == 0 else ("td", {})
            cells = "".join(self.tag(name, self.inline_text(cell), "cell", scope) for cell in row)
            rows.append(f"<tr>{cells}</tr>")
        return self.tag("table", "\n".join(rows), "table")

    def foot(self, unsubscribe_url: str | None) -> Iterator[str]:
        edition, words = self.edition, self.words
        lines = []
        if edition.contact:
            lines.append(f"{escape(words.contact)}: {escape(one_line(edition.contact))}")
        if self.inline and (url := web_address(edition.url)):
            lines.append(self.link(url, escape(words.online), "link"))
        if unsubscribe_url:
            lines.append(self.link(unsubscribe_url, escape(words.unsubscribe), "link"))
        if edition.replaces:
            lines.append(f"{escape(words.correction)} {escape(seal.short(edition.replaces))}")
        mark = f"{words.seal} {seal.short(edition.seal)}" if edition.seal else words.draft
        yield self.tag("p", "<br>\n".join([*lines, escape(mark)]), "foot")

    def broken(self, lines: Iterable[str]) -> str:
        return "<br>\n".join(map(self.inline_text, lines))

    def inline_text(self, text: str) -> str:
        """Escape a text, and tell the translator's insertions apart."""
        text = clean(text)
        done, at = [], 0
        for insertion in find_insertions((text,)):
            done.append(escape(text[at : insertion.span.start]))
            done.append(f"<span{self.paint('insertion')}>{escape(insertion.text)}</span>")
            at = insertion.span.end
        return "".join([*done, escape(text[at:])])

    def link(self, url: str, content: str, style: str) -> str:
        return f'<a href="{escape(url, quote=True)}"{self.paint(style)}>{content}</a>'

    def tag(self, name: str, content: str, style: str, attributes: Mapping[str, str] | None = None) -> str:
        return f"<{name}{_attributes(attributes or {})}{self.paint(style)}>{content}</{name}>"

    def paint(self, *styles: str) -> str:
        """Return the class of a style, and in a mail the style itself."""
        classes = " ".join(f"al-{name}" for name in styles)
        if not self.inline:
            return f' class="{classes}"'
        css = ";".join(STYLES[name] for name in styles)
        return f' class="{classes}" style="{css}"'


def _language(item: EditionItem) -> dict[str, str]:
    return {"lang": item.language} if item.language else {}


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(value, quote=True)}"' for name, value in attributes.items())
