"""One input's work among many: whatever becomes of it, the others go on."""

from collections.abc import Callable
from typing import TypeVar

from dragoman.errors import BadInput, DragomanError

T = TypeVar("T")


def outcome(origin: str, work: Callable[[], T]) -> T | BadInput:
    """Return what the work gives, or the error that refuses this input.

    An error that nobody foresaw is a mistake of ours: it refuses the input as well, and says so.
    """
    try:
        return work()
    except BadInput as error:
        return error
    except (DragomanError, OSError):  # the call is wrong, or nobody reads our output: this ends the run
        raise
    except Exception as error:  # noqa: BLE001
        problem = f"reading it failed ({type(error).__name__}: {error})"
        return BadInput(origin, problem, "please report this mistake of ours, with the input")
