"""The sample desk: large enough, consistent, and clean by our own checks; loaded through the same actions."""

from collections import Counter

import pytest

from dragoman.check import check
from dragoman.documents import PARAGRAPH_BREAK, split_body
from dragoman.options import CheckOptions
from dragoman.register import Register
from dragoman_desk.capture.actions import read_raw
from dragoman_desk.records.models import Article, Clipping, Edition, Job, LogEntry, Outlet, Raw, User
from dragoman_desk.sample import load
from dragoman_desk.sample.files import Part, stories

WITH_PLANTED_ERRORS = "2026-11-13-defense-tax-reactions"


def pairs() -> list[tuple[str, Part, Part]]:
    """The translations, each with its original."""
    return [
        (stem, parts[0], part)
        for stem, parts in stories()
        for part in parts
        if part.get("kind") == "translation" and parts[0].name == "clipping"
    ]


def errors(source: Part, target: Part) -> list[str]:
    options = CheckOptions(source_lang=source.need("language"), published=source.need("date"))
    found = check(source.body, target.body, options, Register.starter())
    return [finding.message for finding in found if finding.level == "error"]


@pytest.mark.parametrize(
    ("stem", "source", "target"), pairs(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_translation_has_no_error_but_the_planted_ones(stem, source, target):
    expected = 3 if stem == WITH_PLANTED_ERRORS else 0
    assert len(errors(source, target)) == expected, errors(source, target)


def test_translations_follow_their_originals_paragraph_by_paragraph():
    for stem, source, target in pairs():
        if target.get("abridged") != "yes" and target.need("state") != "draft":
            assert len(split_body(source.body)) == len(split_body(target.body)), stem


def test_there_are_at_least_sixty_bilingual_articles_of_every_sort():
    parts = [part for _, parts in stories() for part in parts if part.name == "article"]
    assert len(pairs()) >= 60
    assert {part.get("kind") for part in parts} == {"translation", "summary", "pointer"}
    assert {part.get("state") for part in parts} == {"draft", "review", "approved", "published", "withdrawn"}
    languages = Counter(
        part.get("language") for _, parts in stories() for part in parts if part.name == "clipping"
    )
    assert {"ja", "ko", "zh", "fr", "de"} <= set(languages)


def test_the_whole_sample_loads_and_says_so():
    load.load_sample(progress=lambda _: None)
    assert load.is_loaded()
    published = Article.objects.filter(state="published")
    assert published.filter(headline__startswith="Opinion poll & results from").count() >= 60
    assert Outlet.objects.filter(country="JP").count() >= 8
    assert Clipping.objects.filter(triage__in=("new", "later")).count() >= 14
    assert {edition.slot for edition in Edition.objects.published()} == {"morning", "afternoon"}
    assert not Job.objects.filter(status=Job.Status.WAITING).exists()
    assert not published.filter(sections=None).exists()
    assert {name for name, _, _ in load.sign_ins()} == set(User.objects.values_list("username", flat=True))
    raw = Raw.objects.first()
    assert raw is not None
    assert len(read_raw(raw)) == raw.size
    assert LogEntry.objects.filter(action="publish").count() >= 60


def test_a_clipping_keeps_its_text_as_it_was_written():
    stem, parts = stories()[0]
    body = parts[0].body
    assert PARAGRAPH_BREAK.join(split_body(body)) == body, stem
