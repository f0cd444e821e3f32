"""How well quantities are read and compared, on our own small gold. A floor may rise, never fall.

The files in `gold/` are pinned by their hash: whoever adds to them measures anew and sets the floors.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.check import Pair
from dragoman.check import quantities as quantities_check
from dragoman.facts import quantities
from dragoman.options import CheckOptions
from dragoman.register import Register

GOLD = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class Score:
    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.wanted

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted)


def _rows(name: str, sha256: str) -> list[list[str]]:
    raw = (GOLD / name).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == sha256, "the gold changed: measure anew and set the floors"
    return [line.split("\t") for line in raw.decode().splitlines() if not line.startswith("#")]


def _read(text: str, lang: str) -> Counter[str]:
    return Counter(fact.value + (f"@{fact.unit}" if fact.unit else "") for fact in quantities(text, lang))


def _score(rows: list[list[str]], lang: str) -> Score:
    right = found = wanted = 0
    for text, expected in rows:
        got, want = _read(text, lang), Counter(expected.split())
        right, found, wanted = right + (got & want).total(), found + got.total(), wanted + want.total()
    return Score(right, found, wanted)


@pytest.mark.parametrize(
    ("lang", "sha256", "precision", "recall", "f1"),
    [
        ("ja", "aa68bd1f7b1233f0cb353fa827cf8f07ca28e912c7fa814e76698bc09355d086", 0.98, 0.96, 0.97),
        ("en", "fdfa91b1d208b1a360c379dc945d746b20a552ff7e53ad2ba327d6c76762b2ad", 0.93, 0.93, 0.93),
    ],
)
def test_quantities_are_read_at_least_as_well_as_before(
    lang: str, sha256: str, precision: float, recall: float, f1: float
) -> None:
    score = _score(_rows(f"quantities-{lang}.tsv", sha256), lang)
    assert score.precision >= precision
    assert score.recall >= recall
    assert score.f1 >= f1


def test_seeded_errors_are_caught_and_correct_pairs_left_alone() -> None:
    rows = _rows("pairs.tsv", "728dc35bc1fd66b93e778c516dd486281577f27fbd923c97b5db85bcc638f91a")
    register = Register()
    alarmed = [(seeded, _alarms(source, target, register)) for seeded, source, target in rows]
    assert [alarm for seeded, alarm in alarmed if seeded == "ok"].count(True) == 0
    caught = [alarm for seeded, alarm in alarmed if seeded != "ok"]
    assert caught.count(True) / len(caught) >= 1.0


def _alarms(source: str, target: str, register: Register) -> bool:
    pair = Pair(source, target, CheckOptions(), register)
    return bool(list(quantities_check.check(pair)))
