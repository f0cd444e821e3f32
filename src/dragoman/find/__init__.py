"""Search: query text to a tree, the index, snippets."""

from dragoman.find.entries import Count, Entry, Filters, Hit, Hits
from dragoman.find.index import Index, IndexBusy, IndexUnreadable
from dragoman.find.query import EVERYTHING, parse
from dragoman.find.records import entry_of
from dragoman.find.snippets import Snippet, highlight, snippet

__all__ = [
    "EVERYTHING",
    "Count",
    "Entry",
    "Filters",
    "Hit",
    "Hits",
    "Index",
    "IndexBusy",
    "IndexUnreadable",
    "Snippet",
    "entry_of",
    "highlight",
    "parse",
    "snippet",
]
