"""Reading a text for a command: a press page gives its body, any other file is taken as it is."""

import datetime as dt
from dataclasses import dataclass

from dragoman.capture import press_page, read_bytes
from dragoman.capture.decode import decode
from dragoman.capture.files import read_regular
from dragoman.documents import PARAGRAPH_BREAK, Article
from dragoman.options import CaptureOptions


@dataclass(frozen=True, slots=True)
class Text:
    """A text in which spans count, and the date of its source where the file says it."""

    body: str
    date: dt.date | None = None


def read_text(path: str) -> Text:
    """Read a file, or raise `BadInput`."""
    raw = read_regular(path, CaptureOptions().max_bytes)
    text = decode(raw, origin=path).text
    if not press_page.looks_like_press_page(text):
        return Text(text)
    captured = read_bytes(raw, CaptureOptions(format="press-page"), origin=path)
    articles = [document for document in captured.documents if isinstance(document, Article)]
    if not articles:
        return Text(text)
    return Text(PARAGRAPH_BREAK.join(article.body for article in articles), articles[0].date)


def iso_date(value: str) -> dt.date:
    """Read a date of the command line; argparse turns the error into its own message."""
    return dt.date.fromisoformat(value)
