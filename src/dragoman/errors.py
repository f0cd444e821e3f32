"""The exceptions callers may catch. Every message says which input, what is wrong and what to do."""


def one_line(message: str) -> str:
    """Write control characters as escapes: a file's name may hold line ends and a terminal's commands."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in message)


class DragomanError(Exception):
    """The base of all that the library raises on purpose."""


class BadInput(DragomanError):
    """An input cannot be read.

    `origin` is the path or address as the caller gave it, `problem` what is wrong with it and
    `advice` what the caller can do. `str(error)` is one line holding all three.
    """

    def __init__(self, origin: str, problem: str, advice: str) -> None:
        self.origin, self.problem, self.advice = origin, problem, advice
        super().__init__(one_line(f"{origin}: {problem}; {advice}"))


class BadOption(DragomanError):
    """An option or a setting has a value it cannot have."""


class FetchRefused(BadInput):
    """An address may not, or could not, be fetched."""


class MissingExtra(DragomanError):
    """A feature needs an optional dependency. `extra` is its name in `pip install dragoman[extra]`."""

    def __init__(self, feature: str, extra: str) -> None:
        self.extra = extra
        super().__init__(f"{feature} needs an optional part: pip install 'dragoman[{extra}]'")
