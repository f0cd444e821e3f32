"""A hit as it is shown: the article with what was found marked, and where it was found in the original."""

from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString

from dragoman.documents import Span
from dragoman.find import Snippet, highlight, snippet
from dragoman.find.query import Node
from dragoman.publish.gate import Audience
from dragoman_desk.records.models import Article, Clipping, Outlet

ORIGINAL_LENGTH = 120  # characters of a source text shown; Japanese says in these what English says in 240
QUOTABLE = (Outlet.Terms.QUOTE, Outlet.Terms.FULL)


@dataclass(frozen=True, slots=True)
class Original:
    """What was found in the source text. The text is shown only where the outlet's terms allow it."""

    clipping: Clipping
    headline: SafeString
    text: SafeString


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit."""

    article: Article
    headline: SafeString
    text: SafeString
    original: Original | None = None


def show(article: Article, tree: Node, audience: Audience) -> Shown:
    """Mark what was found in an article; where that is nothing, look into its sources."""
    in_headline = highlight(article.headline, tree)
    best = snippet(article.body, tree)
    original = None
    if not in_headline and not best.spans:
        clippings = [source.clipping for source in article.sources.all() if source.clipping]
        originals = (_original(clipping, tree, audience) for clipping in clippings)
        original = next((found for found in originals if found), None)
    return Shown(article, mark(article.headline, in_headline), _cut_out(best, article.body), original)


def mark(text: str, spans: tuple[Span, ...]) -> SafeString:
    """Return a text as HTML, everything escaped, with these stretches marked."""
    done, at = [], 0
    for span in spans:
        done += [escape(text[at : span.start]), f"<mark>{escape(span.of(text))}</mark>"]
        at = span.end
    return SafeString("".join([*done, escape(text[at:])]))


def _cut_out(stretch: Snippet, whole: str) -> SafeString:
    """Mark a stretch of a text, and say with dots where it goes on."""
    before = "… " if stretch.start else ""
    after = " …" if stretch.start + len(stretch.text) < len(whole) else ""
    return SafeString(f"{before}{mark(stretch.text, stretch.spans)}{after}")


def _original(clipping: Clipping, tree: Node, audience: Audience) -> Original | None:
    in_headline = highlight(clipping.headline, tree)
    best = snippet(clipping.body, tree, ORIGINAL_LENGTH)
    if not in_headline and not best.spans:
        return None
    quotable = clipping.outlet is not None and clipping.outlet.terms in QUOTABLE
    may_quote = best.spans and (audience == "desk" or quotable)
    text = _cut_out(best, clipping.body) if may_quote else SafeString("")
    return Original(clipping, mark(clipping.headline, in_headline), text)
