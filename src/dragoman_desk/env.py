"""Typed readers of the settings that come from the environment. A bad value is refused loudly."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from dragoman.errors import BadOption


def text(name: str, default: str) -> str:
    """Read a text setting."""
    return os.environ.get(name, default)


def choice(name: str, default: str, choices: tuple[str, ...]) -> str:
    """Read a setting that is one of a few words."""
    value = os.environ.get(name, default).upper()
    if value not in choices:
        raise BadOption(f"{name}={value!r}: write one of {', '.join(choices)}")
    return value


def flag(name: str, *, default: bool) -> bool:
    """Read a yes/no setting: `1`, `true`, `yes` or `0`, `false`, `no`."""
    value = os.environ.get(name, "1" if default else "0").lower()
    if value in {"1", "true", "yes"}:
        return True
    if value in {"0", "false", "no"}:
        return False
    raise BadOption(f"{name}={value!r}: not a yes or no; write 1 or 0")


def words(name: str, default: str) -> list[str]:
    """Read a setting of several words, separated by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """Read a folder, and make it where it is missing."""
    path = Path(os.environ.get(name) or default).expanduser().resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadOption(f"{name}: {path} cannot be made ({error.strerror}); give another folder") from error
    return path


def secret(name: str, kept_in: Path) -> str:
    """Read a secret; where none is given, make one and keep it in a file that only its owner reads."""
    if given := os.environ.get(name):
        return given
    try:
        with os.fdopen(os.open(kept_in, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass  # another process, or an earlier run, has made it
    return kept_in.read_text().strip()


def database(name: str, *, default: Path) -> dict[str, Any]:
    """Read an address, `postgresql://user:password@host:port/name`; without one, SQLite in `default`."""
    address = os.environ.get(name, "")
    if not address:
        return _sqlite(default)
    advice = "not a database address; write postgresql://user@host/name"
    try:
        parts = urlsplit(address)
        port = str(parts.port or "")
    except ValueError as error:
        raise BadOption(f"{name}: {advice}") from error
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise BadOption(f"{name}={parts.scheme}:...: {advice}")  # the address may hold a password
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": port,
        "CONN_MAX_AGE": 60,
    }


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": 600,  # opening the file and setting it up takes longer than a page's queries
        "OPTIONS": {
            "timeout": 20,
            # A transaction that will write says so at its start, so that two writers queue and none fails.
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
                "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;"
            ),
        },
    }
