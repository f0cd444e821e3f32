import datetime as dt

from dragoman.documents import Span
from dragoman.register import Register
from dragoman.translate.terms import Term, terms


def test_it_lists_the_register_s_terms_in_order() -> None:
    found = terms("防衛省と外務省の幹部", Register.starter(), "ja")
    assert found == [
        Term(Span(0, 3), "防衛省", "Ministry of Defense", "MOD"),
        Term(Span(4, 7), "外務省", "Ministry of Foreign Affairs", "MOFA"),
    ]


def test_it_lists_only_what_held_on_the_date() -> None:
    register = Register.starter()
    old = terms("総務省", register, "ja", dt.date(2003, 1, 1))
    new = terms("総務省", register, "ja", dt.date(2018, 1, 1))
    assert [term.acronym for term in old] == ["MPHPT"]
    assert [term.acronym for term in new] == ["MIC"]


def test_it_says_nothing_of_another_language() -> None:
    assert terms("防衛省", Register.starter(), "ko") == []
