"""Claim: an article page is served, uncached and on one core, at least 3 times as fast as by Wagtail 8."""

import sqlite3
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import import_rate
import machine
import pages

PAGES = 1000
ROUNDS = 5
SECONDS = 4.0
GRANIAN = ["--interface", "wsgi", "--workers", "1", "--blocking-threads", "1", "--no-access-log"]


def run() -> list[str]:
    """Measure in turn, and return a line of Markdown."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, records = Path(scratch, "pages"), Path(scratch, "records.jsonl")
        pages.write(folder, PAGES)
        with records.open("w") as out:
            subprocess.run([import_rate.DRAGOMAN, "capture", folder], stdout=out, check=True)
        ours_data, theirs_data = Path(scratch, "ours"), Path(scratch, "theirs")
        import_rate.import_ours(ours_data, folder)
        import_rate.import_theirs(theirs_data, records)
        ours, theirs = take_turns(ours_data, theirs_data)
    ratio = machine.median_ratio(ours, theirs)
    ours_median, theirs_median = statistics.median(ours), statistics.median(theirs)
    return [
        f"| article page, requests/s on one core (median of {ROUNDS}) | {ours_median:.0f} "
        f"| Wagtail 8: {theirs_median:.0f} | {ratio:.1f} |"
    ]


def take_turns(ours_data: Path, theirs_data: Path) -> tuple[list[float], list[float]]:
    """Serve both, one at a time asked: the machine's drift meets both."""
    ours: list[float] = []
    theirs: list[float] = []
    mine = [
        Path(sys.executable).parent / "granian",
        *GRANIAN,
        "--port",
        "{port}",
        "dragoman_desk.wsgi:application",
    ]
    peer = [machine.PEER_VENV / "bin/granian", *GRANIAN, "--port", "{port}", "press.wsgi:application"]
    peer_env = {"PEER_DATA": str(theirs_data), "DJANGO_SETTINGS_MODULE": "settings"}
    with (
        machine.serving(mine, {"DRAGOMAN_DATA": str(ours_data)}, core=0, cwd=ours_data) as port,
        machine.serving(peer, peer_env, core=0, cwd=machine.HERE / "wagtail_peer") as peer_port,
    ):
        our_paths, their_paths = paths_of_ours(ours_data), paths_of_theirs(theirs_data)
        for _ in range(ROUNDS):
            ours.append(machine.requests_per_second(port, our_paths, seconds=SECONDS))
            theirs.append(machine.requests_per_second(peer_port, their_paths, seconds=SECONDS))
    return ours, theirs


def paths_of_ours(data: Path) -> list[str]:
    """The addresses of all our article pages."""
    with sqlite3.connect(data / "desk.sqlite3") as database:
        rows = database.execute("SELECT id, posted_at FROM records_article").fetchall()
    return [f"/{posted[:4]}/{posted[5:7]}/{posted[8:10]}/{pk}/" for pk, posted in rows]


def paths_of_theirs(data: Path) -> list[str]:
    """The addresses of all the peer's article pages."""
    query = "SELECT url_path FROM wagtailcore_page p JOIN press_articlepage a ON a.page_ptr_id = p.id"
    with sqlite3.connect(data / "peer.sqlite3") as database:
        rows = database.execute(query).fetchall()
    return [path.removeprefix("/home") for (path,) in rows]


if __name__ == "__main__":
    print("\n".join(run()))
