import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.check import CHECKS, check
from dragoman.check.explain import explain
from dragoman.errors import BadOption
from dragoman.options import CheckOptions
from dragoman.register import Register

ROOT = Path(__file__).parents[3]
OPTIONS, REGISTER = CheckOptions(), Register.starter()

PAGE = (
    "The envoy met officials at the Ministry of Defense (MOF) on Feb. 26.  He said, “We will not go.”\n\n"
    "A senior official of the Ministry of Foreign Affairs (MOFA) was asked about Self- Defense Forces (SDF) "
    "costs of ５ billion yen [in the North’s view."
)


def test_all_checks_together_give_one_stable_sorted_list() -> None:
    found = check("", PAGE, OPTIONS, REGISTER)
    assert [(f.check, f.level, f.span.of(PAGE)) for f in found if f.span] == [
        ("acronyms", "error", "MOF"),
        ("spacing", "note", "  "),
        ("acronyms", "warning", "Self- Defense Forces"),
        ("spacing", "warning", "- "),
        ("leftover", "warning", "５"),
        ("brackets", "error", "["),
    ]
    assert found == check("", PAGE, OPTIONS, REGISTER)


@given(
    st.text(alphabet="「」『』“”‘’\"'()[]（）５円 1人年月,.-\nAbMOF国", max_size=80),
    st.text(alphabet="12億万円年月日%人、。\n「」", max_size=60),
)
def test_any_text_is_checked_and_every_span_stands_inside_it(target: str, source: str) -> None:
    found = check(source, target, OPTIONS, REGISTER)
    assert all(f.span is None or 0 <= f.span.start < f.span.end <= len(target) for f in found)
    assert all(f.source_span is None or f.source_span.end <= len(source) for f in found)
    assert all(f.level in module.LEVELS for f in found for module in CHECKS if f.check == module.NAME)


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(BadOption, match="YYYY-MM-DD"):
        check("", PAGE, CheckOptions(published="yesterday"), REGISTER)


def test_every_check_explains_itself_and_says_what_to_do() -> None:
    for module in CHECKS:
        assert module.__doc__
        assert module.LEVELS
    found = check("350人", PAGE, OPTIONS, REGISTER)
    assert all(re.search(r": |\?$", finding.message) for finding in found)


def test_the_editors_page_is_up_to_date() -> None:
    page = ROOT / "docs" / "editors" / "checks.md"
    assert page.read_text(encoding="utf-8") == explain(), (
        "run: dragoman check --explain > docs/editors/checks.md"
    )
