"""What a check looks at: both texts, their languages and the register."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.errors import BadOption
from dragoman.languages import Language, language
from dragoman.options import CheckOptions
from dragoman.register import Register

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


@dataclass(frozen=True)
class Pair:
    """A source and its translation. Either may be many paragraphs; the source may be empty."""

    source: str
    target: str
    options: CheckOptions
    register: Register

    @property
    def source_language(self) -> Language:
        """The language that the source is written in."""
        return language(self.options.source_lang)

    @property
    def target_language(self) -> Language:
        """The language that the translation is written in."""
        return language(self.options.target_lang)

    @property
    def published(self) -> dt.date | None:
        """When the text was published, if that is known."""
        try:
            return dt.date.fromisoformat(self.options.published) if self.options.published else None
        except ValueError as error:
            raise BadOption(f"published is {self.options.published!r}; write dates as YYYY-MM-DD") from error


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph with its offset in the text. Paragraphs are parted by blank lines."""
    for match in _PARAGRAPH.finditer(text):
        yield match.start(), match.group()
