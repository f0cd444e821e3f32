"""The sample's polls: `polls.csv` written out as press pages in the reference's form."""

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from dragoman.capture.press_page import write_page
from dragoman.documents import Article, Source
from dragoman_desk.archive import Page
from dragoman_desk.sample.files import FOLDER

Row = dict[str, Any]

NOTE = "Note: {method}, {start} to {end}; {sample:,} people answered, {rate}%. Previous poll in parentheses."


def pages(outlets: Mapping[str, str], desk: str) -> Iterator[Page]:
    """Yield a press page for each poll; `outlets` gives the name of each pollster."""
    rows = csv.DictReader(FOLDER.joinpath("polls.csv").read_text("utf-8").splitlines())
    polls = groupby(rows, key=lambda row: (row["pollster"], row["start"]))
    for number, ((pollster, start), poll) in enumerate(polls, start=1):
        article = _article(list(poll), outlets[pollster], desk)
        # A press page tells its posting day by its address alone: /YYYYMMDD<number>/.
        address = f"polls/{article.date:%Y%m%d}{number:03}/{pollster}-{start}.txt"
        yield Page(address, write_page(article).encode())


def _article(rows: list[Row], outlet: str, desk: str) -> Article:
    first = rows[0]
    return Article(
        origin="polls.csv",
        headline=f"Opinion poll & results from {outlet}",
        section=("OPINION POLLS",),
        date=dt.date.fromisoformat(first["posted"][:10]),
        sources=(_source(outlet, first["place"]),),
        kind="translation",
        label=f"{desk} Translation",
        paragraphs=("Questions & answers (%)", _note(first), *_questions(rows)),
        language="en",
    )


def _source(outlet: str, place: str) -> Source:
    if place.startswith("p. "):
        return Source(outlet, pages=(int(place.removeprefix("p. ")),))
    clock = dt.datetime.strptime(place.replace(".", "").upper(), "%I:%M %p")  # noqa: DTZ007 - a clock time only
    return Source(outlet, time=f"{clock:%H:%M}")


def _note(row: Row) -> str:
    days = {name: _day(row[name]) for name in ("start", "end")}
    method = row["method"].capitalize()
    return NOTE.format(method=method, sample=int(row["sample"]), rate=row["response_rate"], **days)


def _questions(rows: list[Row]) -> Iterator[str]:
    for number, answers in groupby(rows, key=lambda row: row["number"]):
        options = list(answers)
        yield f"## Q{number}: {options[0]['question']}"
        yield "\n".join(["| Answer | % |", "|---|---|", *map(_line, options)])


def _line(row: Row) -> str:
    space = " " if row["form"] == "spaced" else ""
    return f"| {row['option']} | {row['value']}{space}({row['previous'] or '–'}) |"


def _day(iso: str) -> str:
    day = dt.date.fromisoformat(iso)
    return f"{day:%B} {day.day}"
