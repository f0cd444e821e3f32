"""Settings from the environment: a bad value is refused, a secret is kept."""

import os
import stat
import subprocess
import sys

import pytest

from dragoman.errors import BadOption
from dragoman_desk import env


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("yes", True), ("TRUE", True), ("0", False)])
def test_a_flag_is_read(monkeypatch, value, expected):
    monkeypatch.setenv("DRAGOMAN_DEBUG", value)
    assert env.flag("DRAGOMAN_DEBUG", default=False) is expected


def test_a_flag_that_is_neither_yes_nor_no_is_refused(monkeypatch):
    monkeypatch.setenv("DRAGOMAN_DEBUG", "maybe")
    with pytest.raises(BadOption, match="DRAGOMAN_DEBUG='maybe'"):
        env.flag("DRAGOMAN_DEBUG", default=False)


def test_a_secret_is_made_once_and_only_its_owner_reads_it(tmp_path, monkeypatch):
    monkeypatch.delenv("DRAGOMAN_SECRET_KEY", raising=False)
    kept = tmp_path / "secret-key"
    first = env.secret("DRAGOMAN_SECRET_KEY", kept)
    assert env.secret("DRAGOMAN_SECRET_KEY", kept) == first
    assert len(first) >= 50
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_postgresql_address_is_read_with_its_quoted_parts(monkeypatch, tmp_path):
    monkeypatch.setenv("DRAGOMAN_DATABASE", "postgresql://desk:p%40ss@db.example:5433/press")
    database = env.database("DRAGOMAN_DATABASE", default=tmp_path / "x")
    assert {key: database[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "press",
        "USER": "desk",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
    }


def test_an_address_of_another_database_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("DRAGOMAN_DATABASE", "mysql://desk@db.example/press")
    with pytest.raises(BadOption, match="postgresql://"):
        env.database("DRAGOMAN_DATABASE", default=tmp_path / "x")


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("DRAGOMAN_DEBUG", "maybe", "not a yes or no"),
        ("DRAGOMAN_LOG_LEVEL", "loud", "write one of DEBUG, INFO"),
        ("DRAGOMAN_DATA", "/dev/null/desk", "cannot be made"),
        ("DRAGOMAN_DATABASE", "mysql://desk:hunter2@db.example/press", "not a database address"),
        ("DRAGOMAN_DATABASE", "postgresql://desk:hunter2@db.example:port/press", "not a database address"),
        ("DRAGOMAN_DATABASE", "postgresql://desk:hunter2@127.0.0.1:1/press", "is it there"),
    ],
)
def test_a_bad_setting_ends_a_command_in_one_line_without_its_password(name, value, problem, tmp_path):
    command = [sys.executable, "-m", "dragoman_desk", "showmigrations"]
    given = {key: value for key, value in os.environ.items() if not key.startswith(("DRAGOMAN", "DJANGO"))}
    given |= {"DRAGOMAN_DATA": str(tmp_path), name: value}
    done = subprocess.run(command, env=given, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert problem in done.stderr
    assert "hunter2" not in done.stderr
