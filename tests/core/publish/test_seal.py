"""The seal: one hash for all that an alert says."""

import dataclasses
import json

import pytest
from hypothesis import given

from core.publish.editions import EDITIONS, MORNING
from dragoman.errors import BadInput
from dragoman.publish import seal


@given(EDITIONS)
def test_what_is_sealed_opens_as_it_was(edition):
    sealed = seal.seal(edition)
    assert seal.open(sealed.content, sealed.hash) == dataclasses.replace(edition, seal=sealed.hash)


@given(EDITIONS)
def test_an_opened_edition_seals_to_the_same_hash(edition):
    sealed = seal.seal(edition)
    assert seal.seal(seal.open(sealed.content, sealed.hash)) == sealed


def test_the_seal_of_an_edition_stays_what_it_is():
    assert seal.seal(MORNING).hash == "1258e358c3846cf51f8b32d217b353097b59bd44350c245ffa0d49700bede17c"


def test_canonical_content_has_sorted_keys_and_no_white_space_of_its_own():
    record = json.loads(content := seal.canonical(MORNING))
    again = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert content == again
    assert "港湾省" in content


@pytest.mark.parametrize(("old", "new"), [("Radar", "Rader"), ("8:40", "8:41"), ('"41"', '"14"')])
def test_content_that_was_changed_is_refused(old, new):
    sealed = seal.seal(MORNING)
    changed = sealed.content.replace(old, new)
    assert changed != sealed.content
    with pytest.raises(BadInput, match="does not match its seal"):
        seal.open(changed, sealed.hash)


@pytest.mark.parametrize("content", ["", "null", "[]", "{}", '{"format":2,"edition":{}}', '{"format":1}'])
def test_content_of_another_format_is_refused(content):
    with pytest.raises(BadInput, match="cannot be read"):
        seal.open(content, seal._hash(content))


def test_half_a_character_cannot_be_sealed():
    with pytest.raises(BadInput, match="0xd800"):
        seal.seal(dataclasses.replace(MORNING, title="Morning \ud800"))


def test_a_withheld_item_leaves_a_line_and_the_seal():
    sealed = seal.seal(MORNING)
    edition = seal.withhold(seal.open(sealed.content, sealed.hash), {"41"})
    item = edition.groups[0].items[0]
    assert (item.headline, item.paragraphs, item.url) == (
        "This item was withdrawn after the alert went out.",
        (),
        None,
    )
    assert edition.groups[0].items[1:] == MORNING.groups[0].items[1:]
    assert edition.seal == sealed.hash


def test_a_short_seal_is_read_in_groups_of_four():
    assert seal.short("0123456789abcdef") == "0123 4567 89ab"
