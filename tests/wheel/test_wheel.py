"""The wheel, installed alone into a clean environment: first the library without Django, then the desk."""

import json
import os
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED_PAGE = ROOT / "tests/core/capture/press_page/golden/seed_page.txt"
PYTHON = Path("bin/python")
TEST_TOOLS = ("pytest", "hypothesis")


def run(*command: object, **options) -> subprocess.CompletedProcess:
    """Run a command outside of the source tree, with none of its settings."""
    words = [str(word) for word in command]
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("DRAGOMAN", "DJANGO", "COV"))
    }
    done = subprocess.run(words, capture_output=True, text=True, env=kept, check=False, **options)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    return next(folder.glob("dragoman-*.whl"))


@pytest.fixture(scope="module")
def constraints(tmp_path_factory) -> Path:
    """The lock file's versions, without its hashes: the wheel itself has none."""
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    pins = [line.removesuffix(" \\") for line in lines if "==" in line and not line.startswith((" ", "#"))]
    path = tmp_path_factory.mktemp("constraints") / "constraints.txt"
    path.write_text("\n".join(pins))
    return path


@pytest.fixture(scope="module")
def clean(tmp_path_factory, wheel, constraints) -> Path:
    """A clean environment that holds the wheel, what it needs, and the test tools: no Django."""
    folder = tmp_path_factory.mktemp("clean")
    run(sys.executable, "-m", "venv", folder)
    run(folder / PYTHON, "-m", "pip", "install", "--quiet", "-c", constraints, wheel, *TEST_TOOLS)
    return folder


@pytest.fixture(scope="module")
def with_desk(clean, wheel, constraints) -> Path:
    run(clean / PYTHON, "-m", "pip", "install", "--quiet", "-c", constraints, f"{wheel}[desk]")
    return clean


def test_the_library_works_and_passes_its_tests_without_django(clean, tmp_path):
    run(clean / PYTHON, "-c", "import importlib.util as u; assert not u.find_spec('django')")
    tests = tmp_path / "tests"
    shutil.copytree(
        ROOT / "tests", tests, ignore=shutil.ignore_patterns("desk", "journeys", "wheel", "__pycache__")
    )
    shutil.copytree(ROOT / "docs", tmp_path / "docs")  # a page of it is held to the code
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    plain = ("-p", "no:cacheprovider", "-o", "strict_config=false")
    done = run(clean / PYTHON, "-m", "pytest", "-q", "tests/core", *plain, cwd=tmp_path)
    assert " passed" in done.stdout


def test_the_wheel_reads_the_seed_page(clean, tmp_path):
    done = run(clean / "bin/dragoman", "capture", SEED_PAGE, cwd=tmp_path)
    record = json.loads(done.stdout)
    assert (record["date"], record["kind"], record["tags"]) == ("2018-02-27", "translation", [])


def test_without_the_desk_the_command_says_what_to_install(clean, tmp_path):
    done = subprocess.run(
        [clean / "bin/dragoman", "desk", "demo"], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 2
    assert "pip install 'dragoman[desk]'" in done.stderr


def test_the_wheel_serves_the_sample_desk(with_desk, tmp_path, free_port):
    data = {**os.environ, "DRAGOMAN_DATA": str(tmp_path / "data")}
    command = [with_desk / "bin/dragoman", "desk", "demo", "--port", str(free_port)]
    with subprocess.Popen(command, env=data, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            for line in server.stdout:
                if line.startswith("The password"):
                    break
            page = fetch(f"http://127.0.0.1:{free_port}/")
        finally:
            server.terminate()
    assert "Meridia" in page


def fetch(address: str, *, tries: int = 100) -> str:
    """Return a page of a server that may still be starting."""
    import time

    for _ in range(tries):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return answer.read().decode()
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"no answer from {address}")


@pytest.fixture
def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
