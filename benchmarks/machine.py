"""Running commands and servers on chosen processors, and measuring them from outside."""

import http.client
import os
import platform
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PEER_VENV = HERE.parent / ".venv-wagtail"
PEER_PACKAGES = ("wagtail==8.0.1", "granian==2.8.7")


@dataclass(frozen=True)
class Run:
    """A finished command: wall seconds, and the peak memory of its largest process in MiB."""

    seconds: float
    peak_mib: float


def describe() -> str:
    """Name the machine."""
    python = platform.python_version()
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {python}, {platform.system()}"


def peer_python() -> Path:
    """Return the peer's Python; the first call makes its environment."""
    python = PEER_VENV / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", PEER_VENV], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEER_PACKAGES], check=True)
    return python


def measure(command: list[str | Path], env: dict[str, str]) -> Run:
    """Run a command to its end and measure it."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env={**os.environ, **env}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return Run(time.perf_counter() - started, usage.ru_maxrss / 1024)


@contextmanager
def serving(command: list[str | Path], env: dict[str, str], *, core: int, cwd: Path) -> Iterator[int]:
    """Run a web server on one core during the block; gives a free port, `{port}` in the command."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [str(word).format(port=port) for word in command]
    process = subprocess.Popen(["taskset", "-c", str(core), *words], env={**os.environ, **env}, cwd=cwd)
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def requests_per_second(port: int, paths: list[str], *, seconds: float, clients: int = 2) -> float:
    """Ask for pages over kept-alive connections, as fast as the server answers; each answer must be a 200."""
    counts = [0] * clients
    until = time.perf_counter() + seconds

    def ask(client: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        number = client
        while time.perf_counter() < until:
            connection.request("GET", paths[number % len(paths)])
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200 or b"</html>" not in body:
                raise RuntimeError(f"{paths[number % len(paths)]}: {answer.status}")
            counts[client] += 1
            number += clients
        connection.close()

    threads = [threading.Thread(target=ask, args=(client,)) for client in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


def median_ratio(ours: list[float], theirs: list[float]) -> float:
    """The median of the ratios pair by pair: the machine's drift cancels out."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def _wait_for(port: int, *, tries: int = 200) -> None:
    for _ in range(tries):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"nothing answers on port {port}")
