"""One typed options class a stage. Options are plain values: no user, request or store."""

from dataclasses import dataclass, field

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class CaptureOptions:
    """How input is read.

    `format` is one of `FORMATS`; `auto` looks at the content. `max_bytes` bounds one input. `language`
    is a BCP 47 code that overrides what the input says of itself. `encoding` overrides detection.
    """

    format: str = "auto"
    max_bytes: int = 20 * MEBIBYTE
    language: str | None = None
    encoding: str | None = None

    FORMATS = ("auto", "press-page", "web", "feed")


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """How an address is fetched. Times in seconds; `allowed_hosts` are exempt from the address guard."""

    timeout: float = 20.0
    max_bytes: int = 20 * MEBIBYTE
    max_redirects: int = 5
    user_agent: str = "Dragoman press review (+https://dragoman.example/bot)"
    allowed_hosts: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What the copy desk looks at. Languages are BCP 47 codes; `published` is an ISO date.

    `partial` says that the text may leave out what the source has: a summary, or an abridged translation.
    """

    source_lang: str = "ja"
    target_lang: str = "en"
    published: str | None = None
    partial: bool = False
