"""What capturing one input gives."""

from dataclasses import dataclass

from dragoman.documents import Article, Clipping, Edition

Document = Article | Clipping | Edition


@dataclass(frozen=True, slots=True)
class Captured:
    """One input: its bytes as they came, their SHA-256, what it was, and the documents read from it.

    `format` is `press-page`, `web` or `feed`. `url` is where the bytes came from, if from an address.
    """

    origin: str
    raw: bytes
    sha256: str
    media_type: str
    format: str
    encoding: str
    documents: tuple[Document, ...]
    url: str | None = None
