"""Files from outside: found in folders, and read without waiting or swelling."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import BadInput
from dragoman.options import MEBIBYTE

_PIPES = ("/dev/stdin", "/dev/fd/")  # what a shell hands over; any other pipe could keep us waiting for ever


def files_under(path: Path | str) -> Iterator[Path | BadInput]:
    """Yield a file, or the files under a folder in order; a folder that cannot be read comes as its error.

    Hidden files, and what is no file in a folder, are left out; links to folders are not followed.
    """
    path = Path(path)
    if not path.is_dir():
        yield path
        return
    unread: list[OSError] = []
    for folder, folders, files in os.walk(path, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = [Path(folder, name) for name in sorted(files) if not name.startswith(".")]
        yield from (file for file in inside if file.is_file() or file.is_symlink())
        yield from _taken(unread)
    yield from _taken(unread)


def read_regular(path: Path | str, max_bytes: int) -> bytes:
    """Read a file of at most so many bytes; devices, and pipes that are not the shell's, are refused."""
    try:
        with open(path, "rb", opener=_open_at_once) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) and not str(path).startswith(_PIPES):
                kind = "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or a device"
                raise BadInput(str(path), f"it is {kind}, not a file", "give a file")
            refuse_too_large(status.st_size, max_bytes, str(path))
            os.set_blocking(file.fileno(), True)
            raw = file.read(max_bytes + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(str(path), error) from error
    refuse_too_large(len(raw), max_bytes, str(path))
    return raw


def refuse_too_large(size: int, max_bytes: int, origin: str) -> None:
    """Refuse an input of more bytes than allowed."""
    if size > max_bytes:
        problem = f"it is {size / MEBIBYTE:.1f} MiB, more than the {max_bytes / MEBIBYTE:g} MiB allowed"
        raise BadInput(origin, problem, "split it, or raise the limit")


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting for the other end of a pipe."""
    return os.open(path, flags | os.O_NONBLOCK)


def _taken(unread: list[OSError]) -> list[BadInput]:
    taken = [_unreadable(str(error.filename), error) for error in unread]
    unread.clear()
    return taken


def _unreadable(origin: str, error: OSError | ValueError) -> BadInput:
    reason = (getattr(error, "strerror", None) or "it cannot be read").lower()
    return BadInput(origin, reason, "check the path and its permissions")
