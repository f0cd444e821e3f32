import pytest

from core.check.support import run, shown
from dragoman.check import acronyms

GOLDEN = [
    ("at the Ministry of Defense (MOD)", []),
    ("at the Ministry of Defense (MOF)", [("error", "MOF", "MOD")]),
    ("at Japan’s Defense Ministry (MOD)", []),
    ("the Ministry of Foreign Affairs (MOFA) and the Ministry of Finance (MOF)", []),
    ("the Ministry of the Environment (MOEJ)", []),
    ("the Ministry of Finance (MFA)", [("warning", "MFA", "MOF")]),
    ("the Chinese Ministry of Foreign Affairs (MFA)", []),
    ("Germany’s Social Democratic Party (SPD)", []),
    ("Ministry of Health, Labour and Welfare (MLHW)", [("warning", "MLHW", "MHLW")]),
    ("the Minstry of Defense (MOD)", [("warning", "Minstry of Defense", "Ministry of Defense")]),
    ("a Widget Test Board (WTB), then the Widget Test Board (WTB)", [("note", "WTB", None)]),
    ("a Widget Test Board (WTB) and the World Tea Bank (WTB)", [("warning", "WTB", None)]),
    ("the Self-Defense Forces (SDF)", []),
    ("the U.S. Forces Japan（USFJ）", []),
    ("a professor (67) in Kobe (Hyogo) and (NHK)", []),
]


@pytest.mark.parametrize(("text", "expected"), GOLDEN)
def test_it_holds_an_acronym_against_the_name_before_it(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert shown(run(acronyms, text), text) == expected


def test_it_says_what_to_do() -> None:
    (finding,) = run(acronyms, "the Ministry of Defense (MOF)")
    assert finding.message == "MOF is Ministry of Finance; Ministry of Defense is MOD: write MOD."
