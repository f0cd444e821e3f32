"""The records that travel: bodies, spans, insertions, and their plain form."""

import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import Article, Source, Span, find_insertions, split_body, to_record

PARAGRAPH = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), min_size=1)
PARAGRAPHS = st.lists(PARAGRAPH, max_size=6).map(tuple)


@given(PARAGRAPHS)
def test_a_body_splits_into_the_paragraphs_it_was_joined_from(paragraphs):
    assert split_body(Article("x", paragraphs=paragraphs).body) == paragraphs


@given(st.lists(st.text("a [][]。\U0001f600", min_size=1, max_size=30), max_size=6).map(tuple))
def test_an_insertions_span_cuts_it_out_of_the_body_and_of_its_paragraph(paragraphs):
    body = "\n\n".join(paragraphs)
    for insertion in find_insertions(paragraphs):
        assert insertion.span.of(body) == insertion.text
        assert insertion.text in paragraphs[insertion.paragraph]


def test_an_insertion_is_found_with_the_text_around_it_untouched():
    article = Article("x", paragraphs=("First  paragraph.", "Kim Yong Chol [of North Korea] said."))
    (insertion,) = article.insertions
    assert (insertion.text, insertion.paragraph) == ("[of North Korea]", 1)
    assert insertion.span == Span(33, 49)


def test_an_open_or_empty_bracket_is_no_insertion():
    assert find_insertions(("an open [bracket", "and] an empty [] one")) == ()


def test_a_record_is_plain_json():
    article = Article(
        "page.txt",
        headline="見出し",
        date=dt.date(2026, 11, 9),
        posted=dt.datetime(2026, 11, 9, 8, 5, tzinfo=dt.UTC),
        sources=(Source("Toto Shimbun", pages=(3, 6)),),
        paragraphs=("A [b].",),
    )
    record = json.loads(json.dumps(to_record(article)))
    assert record["date"] == "2026-11-09"
    assert record["posted"] == "2026-11-09T08:05:00+00:00"
    assert record["sources"][0]["pages"] == [3, 6]
    assert record["insertions"] == [{"text": "[b]", "span": [2, 5], "paragraph": 0}]
