"""Which characters of a text are taken: the first reading of a place wins, in time linear in the text."""


class Cover:
    """A text's characters, each free or taken."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def is_free(self, start: int, end: int) -> bool:
        """Whether none of `[start, end)` is taken."""
        return not any(self._taken[start:end])

    def take(self, start: int, end: int) -> bool:
        """Take `[start, end)` if all of it is free, and say whether it was."""
        if not self.is_free(start, end):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True
