"""Reading the sample's files: parts that start with `=== name`, header lines, a blank line, a body."""

from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable

from dragoman.errors import BadInput

FOLDER = files(__package__ or "dragoman_desk.sample")
MARK = "=== "


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file. `name` is what follows `===`, or empty for what stands before the first mark.

    `lines` are all its lines as they stand, for a part that is a plain list.
    """

    origin: str
    name: str
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    lines: tuple[str, ...] = ()

    def get(self, key: str, default: str = "") -> str:
        """Return a header, or the default."""
        return self.headers.get(key, default)

    def need(self, key: str) -> str:
        """Return a header that must be there."""
        try:
            return self.headers[key]
        except KeyError:
            problem = f"no `{key}` in the {self.name or 'first'} part"
            raise BadInput(self.origin, problem, "add the line") from None

    def words(self, key: str, separator: str = ",") -> list[str]:
        """Return the parts of a header that holds several."""
        return [word.strip() for word in self.get(key).split(separator) if word.strip()]


def read_parts(text: str, origin: str) -> list[Part]:
    """Split a file into its parts; what stands before the first mark is a part when it holds anything."""
    chunks: list[tuple[str, list[str]]] = [("", [])]
    for line in text.splitlines():
        if line.startswith(MARK):
            chunks.append((line.removeprefix(MARK).strip(), []))
        else:
            chunks[-1][1].append(line)
    return [_part(origin, name, lines) for name, lines in chunks if name or any(map(str.strip, lines))]


def stories() -> list[tuple[str, list[Part]]]:
    """Return the stories in the order of their dates: the file's stem, and its parts."""
    return _folder("stories")


def alerts() -> list[tuple[str, list[Part]]]:
    """Return the alerts, the morning's before the afternoon's of the same day."""
    return sorted(_folder("alerts"), key=lambda item: item[0].replace("morning", "a"))


def _folder(name: str) -> list[tuple[str, list[Part]]]:
    entries: list[Traversable] = [f for f in FOLDER.joinpath(name).iterdir() if f.name.endswith(".md")]
    return [
        (entry.name.removesuffix(".md"), read_parts(entry.read_text("utf-8"), f"{name}/{entry.name}"))
        for entry in sorted(entries, key=lambda entry: entry.name)
    ]


def _part(origin: str, name: str, lines: list[str]) -> Part:
    headers: dict[str, str] = {}
    at = 0
    while at < len(lines) and lines[at].strip():
        key, colon, value = lines[at].partition(":")
        if not colon:
            raise BadInput(origin, f"{lines[at]!r} is no `key: value` line", "a blank line ends the headers")
        headers[key.strip()] = value.strip()
        at += 1
    return Part(origin, name, headers, "\n".join(lines[at:]).strip("\n"), tuple(filter(None, lines)))
