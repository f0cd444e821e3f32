"""Capture: a press page, a news page or a feed to documents, from bytes, a file or an address."""

from dragoman.capture.captured import Captured, Document
from dragoman.capture.clean import clean_html, text_of
from dragoman.capture.fetch import Fetched, Fetcher
from dragoman.capture.read import Fetches, read_bytes, read_file, read_url

__all__ = [
    "Captured",
    "Document",
    "Fetched",
    "Fetcher",
    "Fetches",
    "clean_html",
    "read_bytes",
    "read_file",
    "read_url",
    "text_of",
]
