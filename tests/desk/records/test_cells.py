"""Laying a body out beside its source, and joining it again."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman_desk.records.article import cells, from_cells

PARAGRAPH = st.text("ab 。", min_size=1, max_size=8)
CELLS = st.lists(st.lists(PARAGRAPH, max_size=3).map("\n\n".join), min_size=1, max_size=6)


@given(CELLS)
def test_cells_joined_to_a_body_are_laid_out_as_they_were(texts):
    body, links = from_cells(texts)
    assert cells(body, links, len(texts) - 1) == texts


def test_a_paragraph_left_out_leaves_its_cell_empty():
    assert cells("One.\n\nThree.", [0, 2], 3) == ["One.", "", "Three.", ""]


def test_a_paragraph_without_a_source_stands_in_the_last_cell():
    assert cells("One.\n\nNote.", [0, None], 1) == ["One.", "Note."]


def test_a_link_beyond_the_source_loses_no_text():
    assert cells("One.\n\nTwo.", [0, 7], 1) == ["One.", "Two."]
