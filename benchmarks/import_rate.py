"""Claim: an archive of press pages comes into the database faster than a CMS makes the same pages.

Ours reads the pages' bytes, keeps them, parses and stores them. The peer, Wagtail 8, gets them parsed.
"""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import machine
import pages

PAGES = 1000
ROUNDS = 3
DRAGOMAN = Path(sys.executable).parent / "dragoman"


def run() -> list[str]:
    """Measure, and return lines of Markdown."""
    ours: list[machine.Run] = []
    theirs: list[machine.Run] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder, records = Path(scratch, "pages"), Path(scratch, "records.jsonl")
        pages.write(folder, PAGES)
        with records.open("w") as out:
            subprocess.run([DRAGOMAN, "capture", folder], stdout=out, check=True)
        for number in range(ROUNDS):
            ours.append(import_ours(Path(scratch, f"ours-{number}"), folder))
            theirs.append(import_theirs(Path(scratch, f"theirs-{number}"), records))
    ratio = machine.median_ratio([run.seconds for run in theirs], [run.seconds for run in ours])
    return [
        f"| import, pages/s (median of {ROUNDS}) | {rate(ours):.0f} | Wagtail 8: {rate(theirs):.0f} "
        f"| {ratio:.1f} |",
        f"| import, peak memory of a process, MiB | {memory(ours):.0f} | Wagtail 8: {memory(theirs):.0f} "
        f"| {memory(theirs) / memory(ours):.1f} |",
    ]


def import_ours(data: Path, folder: Path) -> machine.Run:
    """Import into a fresh database."""
    env = {"DRAGOMAN_DATA": str(data)}
    machine.measure([DRAGOMAN, "desk", "migrate", "--verbosity", "0"], env)
    return machine.measure([DRAGOMAN, "desk", "import", folder], env)


def import_theirs(data: Path, records: Path) -> machine.Run:
    """Make the same pages in a fresh Wagtail site; making its tables is not counted."""
    data.mkdir()
    env = {"PEER_DATA": str(data)}
    empty = data / "empty.jsonl"
    empty.touch()
    fill = [machine.peer_python(), machine.HERE / "wagtail_peer/fill.py"]
    machine.measure([*fill, empty], env)
    return machine.measure([*fill, records], env)


def rate(runs: list[machine.Run]) -> float:
    """Pages a second, start of the process included."""
    return PAGES / statistics.median(run.seconds for run in runs)


def memory(runs: list[machine.Run]) -> float:
    """Peak memory in MiB."""
    return statistics.median(run.peak_mib for run in runs)


if __name__ == "__main__":
    print("\n".join(run()))
