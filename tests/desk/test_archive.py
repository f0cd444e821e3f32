"""Importing a legacy archive: idempotent, resumable, nothing half-written, refusals named."""

import datetime as dt
import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from dragoman_desk import archive, run_command
from dragoman_desk.capture.actions import read_raw
from dragoman_desk.records.models import Article, Edition, Job, Raw, Section

GOLDEN = Path(__file__).parents[1] / "core/capture/press_page/golden"
SEED_PAGE = GOLDEN / "seed_page.txt"

PAGE = """ECONOMY > Trade

{headline}

  • November {day}, 2026
  • , Toto Shimbun , p. {day}
  • MPR Summary

The government decided on it. All of it [the plan] goes on.
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    """An archive of five pages in two folders."""
    for day in range(1, 6):
        path = tmp_path / "archive" / str(day % 2) / f"page-{day}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(headline=f"Headline of day {day}", day=day))
    return tmp_path / "archive"


def run(*paths: Path, **options) -> None:
    call_command("import", *map(str, paths), **options)


def summary(capsys) -> dict[str, int]:
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_the_seed_page_comes_in_whole(desk):
    run(SEED_PAGE)
    article = Article.objects.get()
    assert article.headline == "Japan, U.S. take both hard and soft approaches toward N. Korea"
    assert (article.kind, article.label, article.state) == ("translation", "JMH Translation", "published")
    assert len(article.paragraphs) == 7
    (source,) = article.sources.all()
    assert (source.outlet_name, source.pages) == ("Mainichi", [2])
    assert [s.name for s in article.sections.order_by("pk")] == ["INTERNATIONAL", "East Asia & Pacific"]
    assert article.topics.count() == 0


def test_the_bytes_are_kept_with_their_hash(desk):
    run(SEED_PAGE)
    raw = Raw.objects.get()
    assert raw.pk == hashlib.sha256(SEED_PAGE.read_bytes()).hexdigest()
    assert read_raw(raw) == SEED_PAGE.read_bytes()


def test_a_page_that_gives_no_posting_time_says_so(desk):
    run(SEED_PAGE)
    assert Article.objects.get().posted is None


def test_a_page_that_gives_its_posting_day_alone_gets_no_time(desk, tmp_path, client):
    dated = tmp_path / "20180301012" / "index.txt"
    dated.parent.mkdir()
    shutil.copy(SEED_PAGE, dated)
    run(dated)
    article = Article.objects.get()
    with timezone.override(desk.zone):
        assert article.posted == dt.date(2018, 3, 1)
    page = client.get(article.get_absolute_url(), follow=True).content.decode()
    assert '<time datetime="2018-03-01">March 1, 2018</time>' in page
    assert '"datePublished": "2018-03-01"' in page


def test_a_second_run_adds_nothing(desk, folder, capsys):
    run(folder)
    assert summary(capsys) == {"added": 5, "known": 0, "refused": 0}
    run(folder)
    assert summary(capsys) == {"added": 0, "known": 5, "refused": 0}
    assert Article.objects.count() == 5


def test_the_same_page_twice_in_one_run_is_added_once(desk, folder, capsys):
    shutil.copy(folder / "1/page-1.txt", folder / "copy.txt")
    run(folder)
    assert summary(capsys) == {"added": 5, "known": 1, "refused": 0}


def test_a_page_that_is_new_is_added_by_the_next_run(desk, folder, capsys):
    run(folder / "0")
    run(folder)
    capsys.readouterr()
    assert Article.objects.count() == 5


def test_sections_are_made_once_with_those_above(desk, folder):
    run(folder)
    assert list(Section.objects.values_list("path", flat=True)) == ["economy", "economy/trade"]
    assert Section.objects.get(path="economy").filings.count() == 5


BAD = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    "no-headline.txt": b"only a few words",
    "no-date.txt": "ECONOMY > Trade\n\nHeadline\n\n  • , Toto , p. 1\n  • MPR Summary\n\nText.\n".encode(),
}


def test_what_cannot_be_read_is_named_and_the_rest_comes_in(desk, folder, capsys):
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    with pytest.raises(SystemExit) as stop:
        run(folder)
    told = capsys.readouterr()
    assert stop.value.code == 1
    assert json.loads(told.out.splitlines()[-1]) == {"added": 5, "known": 0, "refused": len(BAD)}
    for name in BAD:
        (line,) = [line for line in told.err.splitlines() if name in line]
        assert line.startswith("refused: ")
        assert ";" in line, "the line says what to do"


def test_nothing_is_left_of_a_refused_page(desk, folder):
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    with pytest.raises(SystemExit):
        run(folder)
    assert Raw.objects.count() == Article.objects.count() == 5


def test_a_huge_file_is_refused_unread(desk, tmp_path, capsys):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(SystemExit):
        run(huge)
    assert "huge.txt: it is 50.0 MiB, more than the 20 MiB allowed; " in capsys.readouterr().err


def test_a_missing_path_is_refused_with_the_reason(desk, tmp_path, capsys):
    with pytest.raises(SystemExit):
        run(tmp_path / "nowhere.txt")
    assert "nowhere.txt: no such file" in capsys.readouterr().err


def test_the_refusals_can_be_kept_in_a_file(desk, tmp_path):
    (tmp_path / "empty.txt").touch()
    with pytest.raises(SystemExit):
        run(tmp_path / "empty.txt", refused=(tmp_path / "refused.log").open("w"))
    assert "empty.txt" in (tmp_path / "refused.log").read_text()


@pytest.mark.parametrize(
    "encoding", ["shift_jis", "euc_jp", "iso2022_jp", "utf-16", "utf-16-le", "utf-8-sig"]
)
def test_a_page_in_another_encoding_is_read(desk, tmp_path, encoding):
    page = PAGE.format(headline="日本政府、新たな貿易協定の交渉を来年春に始める方針を決める", day=9).replace(
        "•", "・"
    )
    (tmp_path / "page.txt").write_bytes(page.encode(encoding))
    run(tmp_path / "page.txt")
    assert Article.objects.get().headline.startswith("日本政府、新たな貿易協定")


def test_an_interruption_leaves_whole_batches_and_the_same_command_goes_on(desk, folder, monkeypatch, capsys):
    monkeypatch.setattr(archive, "BATCH", 2)
    whole = archive.read_bytes

    def read_until_the_third(raw, *args, **options):
        if b"day 3" in raw:
            raise KeyboardInterrupt
        return whole(raw, *args, **options)

    monkeypatch.setattr(archive, "read_bytes", read_until_the_third)
    with pytest.raises(SystemExit) as stop:
        run(folder)
    assert stop.value.code == 130
    interrupted_at = Article.objects.count()
    assert interrupted_at in {2, 4}
    assert Raw.objects.count() == interrupted_at
    monkeypatch.setattr(archive, "read_bytes", whole)
    run(folder)
    assert Article.objects.count() == 5


def test_an_alert_becomes_a_sealed_edition_once(desk, capsys):
    alert = next(path for path in sorted(GOLDEN.glob("alert*.txt")))
    run(alert)
    run(alert)
    assert Edition.objects.count() == 1
    assert len(Edition.objects.get().seal) == 64


def test_what_came_in_is_asked_to_be_indexed(desk, folder):
    run(folder)
    asked = Job.objects.get(kind="index")
    assert sorted(asked.payload["articles"]) == sorted(Article.objects.values_list("pk", flat=True))


def test_hidden_files_are_passed_over(desk, folder, capsys):
    (folder / ".DS_Store").write_bytes(b"\x00\x01")
    run(folder)
    assert summary(capsys)["refused"] == 0


def test_what_is_no_file_is_refused_and_nobody_waits_for_it(desk, folder, capsys):
    os.mkfifo(folder / "pipe")
    (folder / "to-itself").symlink_to(folder / "to-itself")
    (folder / "loop").symlink_to(folder)
    with pytest.raises(SystemExit):
        run(folder, "/dev/zero")
    told = capsys.readouterr()
    assert json.loads(told.out.splitlines()[-1]) == {"added": 5, "known": 0, "refused": 2}
    assert "to-itself: too many levels of symbolic links" in told.err
    assert "/dev/zero: it is a pipe or a device" in told.err


SLIPS = {
    "before 1600": PAGE.replace("November {day}, 2026", "November 3, 0026"),
    "longer than its field": PAGE.replace("Toto Shimbun", "Toto" + "x" * 250),
}


@pytest.mark.parametrize("problem", SLIPS)
def test_a_page_that_no_field_holds_is_refused_alike_on_both_databases(problem, desk, folder, capsys):
    (folder / "slip.txt").write_text(SLIPS[problem].format(headline="A slip", day=3))
    with pytest.raises(SystemExit):
        run(folder)
    told = capsys.readouterr()
    assert json.loads(told.out.splitlines()[-1]) == {"added": 5, "known": 0, "refused": 1}
    assert problem in told.err
    assert Raw.objects.count() == Article.objects.count() == 5


@pytest.mark.django_db(transaction=True)  # a command closes its connections at the end
@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "page.txt", "--by", "nobody"],
        ["import", "page.txt", "--encoding", "klingon"],
        ["import", "page.txt", "--refused", "/nowhere/list.txt"],
        ["capture", "page.txt", "--by", "nobody"],
    ],
)
def test_a_wrong_call_is_told_in_one_line_and_nothing_is_imported(arguments, desk, tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text(PAGE.format(headline="A page", day=3))
    assert run_command([str(page) if word == "page.txt" else word for word in arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert Article.objects.count() == 0


@pytest.mark.parametrize(("role", "allowed"), [("editor", False), ("chief", True)])
def test_an_archive_is_imported_in_the_name_of_somebody_who_may(desk, make_user, role, allowed):
    make_user(role)
    if allowed:
        run(SEED_PAGE, by=role)
    else:
        with pytest.raises(CommandError, match="does not allow it"):
            run(SEED_PAGE, by=role)
    assert Article.objects.exists() is allowed
