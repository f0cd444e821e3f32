"""Query text to a tree and back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.find.query import Both, Dates, Either, Field, Node, Not, Phrase, Word, parse

DAY = dt.date


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Both()),
        ("missile", Word("missile")),
        ("missile defence", Both((Word("missile"), Word("defence")))),
        ('"missile  defence"', Phrase("missile defence")),
        ("“missile defence”", Phrase("missile defence")),
        ('"never closed', Phrase("never closed")),
        ("-drill", Not(Word("drill"))),
        ('-"joint drill"', Not(Phrase("joint drill"))),
        ("--drill", Not(Word("-drill"))),
        ("well-known", Word("well-known")),
        ("a OR b", Either((Word("a"), Word("b")))),
        ("a b OR c", Both((Word("a"), Either((Word("b"), Word("c")))))),
        ("(a b) OR c", Either((Both((Word("a"), Word("b"))), Word("c")))),
        ("a OR (b OR c)", Either((Word("a"), Word("b"), Word("c")))),
        ("-(a OR b)", Not(Either((Word("a"), Word("b"))))),
        ("-(-a)", Word("a")),
        ("OR a", Word("a")),
        ("a OR", Word("a")),
        ("((a", Word("a")),
        ("a)) b", Both((Word("a"), Word("b")))),
        ("()", Both()),
        ("section:trade", Field("section", "trade")),
        ("Outlet:akebono", Field("outlet", "akebono")),
        ('outlet:"Minato Times"', Field("outlet", "Minato Times")),
        ("-kind:summary", Not(Field("kind", "summary"))),
        ("section:経済", Field("section", "経済")),
        ("colour:red", Word("colour:red")),
        ("Editorial: Trade", Both((Word("Editorial:"), Word("Trade")))),
        ('x:"a b"', Both((Word("x:"), Phrase("a b")))),
        ("date:2026", Dates(DAY(2026, 1, 1), DAY(2026, 12, 31))),
        ("date:2026-2", Dates(DAY(2026, 2, 1), DAY(2026, 2, 28))),
        ("date:2026-11-03", Dates(DAY(2026, 11, 3), DAY(2026, 11, 3))),
        ("date:2026-10..2026-11", Dates(DAY(2026, 10, 1), DAY(2026, 11, 30))),
        ("date:..2025", Dates(None, DAY(2025, 12, 31))),
        ("date:2026-10..", Dates(DAY(2026, 10, 1), None)),
        ("date:2026-13", Word("date:2026-13")),
        ("date:..", Word("date:..")),
        ("date:yesterday", Word("date:yesterday")),
        ("防衛相 演習", Both((Word("防衛相"), Word("演習")))),
        ("防衛相　演習", Both((Word("防衛相"), Word("演習")))),
    ],
)
def test_it_reads(text: str, tree: Node) -> None:
    assert parse(text) == tree


# fmt: off
PIECES = [
    "a", "b-c", "OR", "(", ")", "-(", "-", '"', '"x y"', " ", "  ", "section:", "date:2026", "date:", "foo:",
    "\n", "kind:summary", 'outlet:"A B"', "date:2026-10..2026-11", "防衛相", ":", "..", "“",
]
# fmt: on
SYNTAX = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(st.text() | SYNTAX)
def test_a_query_prints_as_it_parsed(text: str) -> None:
    tree = parse(text)
    assert parse(str(tree)) == tree


def test_a_thousand_parentheses_are_read() -> None:
    assert parse("(" * 1000 + "a" + ")" * 1000) == Word("a")
    assert parse("-(" * 1001 + "a" + ")" * 5) in (Word("a"), Not(Word("a")))
