"""What the command line does with what nobody should give it: one line each, and the rest goes on."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli.command import PAGES, dragoman
from dragoman.cli.outcome import outcome
from dragoman.errors import BadInput, BadOption

SEED = str(PAGES / "seed-page.txt")
COMMAND = [sys.executable, "-c", "import sys; from dragoman.cli import main; sys.exit(main())"]
RECORDS = {"check": '{"target": "On Feb. 3 it fell."}', "facts": '{"text": "3 yen"}', "capture": ""}


def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], input=stdin, capture_output=True, check=False, env=os.environ | environment
    )


def test_a_name_cannot_write_lines_or_colours_on_the_terminal(tmp_path: Path) -> None:
    bad = tmp_path / "a\n\x1b[31mred.txt"
    bad.touch()
    status, _, messages = dragoman("capture", str(bad))
    assert status == 1
    assert messages.count("\n") == 1
    assert "\\n\\x1b[31mred.txt: it is empty" in messages


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_a_name_that_is_no_utf_8_is_written_as_json(tmp_path: Path, locale: str) -> None:
    page = os.fsencode(tmp_path) + b"/n\xff.txt"
    Path(os.fsdecode(page)).write_bytes(Path(SEED).read_bytes())
    done = run("capture", os.fsdecode(page), LC_ALL=locale)
    assert (done.returncode, done.stderr) == (0, b"")
    assert os.fsencode(json.loads(done.stdout.decode())["origin"]) == page


def test_pipes_devices_and_folders_in_place_of_files_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for command in (["capture"], ["facts"], ["check"], ["check", SEED, "--source"]):
        for path in (str(tmp_path / "pipe"), "/dev/zero"):
            status, records, messages = dragoman(*command, path)
            assert (status, records) == (1 if command == ["capture"] else 2, [])
            assert messages == f"dragoman: {path}: it is a pipe or a device, not a file; give a file\n"


def test_what_a_shell_pipes_in_is_read() -> None:
    done = run("capture", "/dev/stdin", stdin=Path(SEED).read_bytes())
    assert (done.returncode, json.loads(done.stdout)["date"]) == (0, "2018-02-27")


def test_a_folder_with_pipes_and_loops_is_walked_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "to-itself").symlink_to(tmp_path / "to-itself")
    (tmp_path / "page.txt").write_bytes(Path(SEED).read_bytes())
    status, records, messages = dragoman("capture", str(tmp_path))
    assert (status, len(records)) == (1, 1)
    (line,) = messages.splitlines()
    assert line.startswith(f"dragoman: {tmp_path}/to-itself: too many levels of symbolic links; ")


@pytest.mark.parametrize("command", RECORDS)
@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "nests too deep"),
        (b"[1]", "not a JSON object"),
        (b"{", "not JSON"),
        (b'{"text": 7, "target": 7}', "no text"),
    ],
)
def test_a_bad_line_is_numbered_and_the_next_one_is_read(command: str, bad: bytes, problem: str) -> None:
    good = RECORDS[command] or json.dumps({"text": Path(SEED).read_text("utf-8")})
    done = run(command, "--jsonl", stdin=b"\xef\xbb\xbf" + bad + b"\n\n" + good.encode())
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert b"line 1: " in done.stderr
    assert b"Traceback" not in done.stderr
    assert problem.encode() in done.stderr or command == "capture"


def test_half_a_surrogate_pair_goes_through_as_json() -> None:
    done = run("check", "--jsonl", stdin=b'{"id": "\\ud800", "target": "a \\ud800 (b"}', LC_ALL="C.UTF-8")
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout)["id"] == "\ud800"


def test_a_mistake_of_ours_refuses_one_input_and_says_so() -> None:
    refused = outcome("page.txt", lambda: 1 // 0)
    assert isinstance(refused, BadInput)
    assert str(refused).startswith("page.txt: reading it failed (ZeroDivisionError: ")


def test_a_wrong_call_is_no_refused_input() -> None:
    def work() -> None:
        raise BadOption("no such thing")

    with pytest.raises(BadOption):
        outcome("page.txt", work)


def test_a_record_that_no_index_can_hold_is_refused(tmp_path: Path) -> None:
    lines = [{"headline": "\ud800"}, {"id": "\ud800", "headline": "x"}, {"headline": "Kept"}]
    stdin = "\n".join(map(json.dumps, lines)).encode()
    done = run("index", "--jsonl", "--index", str(tmp_path / "index"), stdin=stdin)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == b"1 records indexed, 2 refused"


def test_an_index_where_a_file_stands_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    status, records, messages = dragoman("index", SEED, "--index", str(tmp_path / "file"))
    assert (status, records) == (2, [])
    assert messages.count("\n") == 1


def test_a_reader_that_goes_away_ends_the_run_quietly() -> None:
    shell = f"{' '.join(map(repr, COMMAND))} capture {' '.join([SEED] * 40)} | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", shell], capture_output=True, check=False)
    assert (done.returncode, len(done.stdout), done.stderr) == (0, 10, b"")


def test_an_interrupted_run_says_so_in_one_line() -> None:
    with subprocess.Popen(
        [*COMMAND, "facts", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"{\n" + b" " * 100_000 + b"\n")  # more than is read at once; the end stays open
        process.stdin.flush()
        assert b"line 1: not JSON" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read() == b"dragoman: interrupted\n"


@pytest.mark.parametrize("number", ["0", "-1", "x", "9999"])
def test_a_limit_that_is_none_is_a_wrong_call(number: str) -> None:
    status, records, messages = dragoman("capture", "--max-mib", number, SEED)
    assert (status, records) == (2, [])
    assert "--max-mib" in messages
