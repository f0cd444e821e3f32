"""Press pages to measure on: seeded, of the length of a real translation (about 250 words)."""

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from dragoman.capture.press_page import write_page
from dragoman.documents import Article, Source

TEXT = (
    "the government cabinet minister said plan budget defense committee report meeting region exports yen "
    "agreement policy official talks security economy energy coast patrol draft bill senior according paper "
    "which will after before between would could toward other new local major former joint second next"
)
SECTIONS = (
    ("INTERNATIONAL", "East Asia & Pacific"),
    ("SECURITY", "Okinawa"),
    ("POLITICS", "Diet"),
    ("ECONOMY", "Trade"),
    ("SOCIETY", "Culture"),
)
OUTLETS = ("Toto Shimbun", "Meiko Shimbun", "Hokushin Shimpo")
FIRST_DAY = dt.date(2021, 1, 4)


def articles(count: int, seed: int = 20261123) -> Iterator[Article]:
    """Yield articles that differ in every field."""
    dice = random.Random(seed)
    for number in range(count):
        yield Article(
            origin=f"page-{number:06}.txt",
            headline=f"{_words(dice, 9).capitalize()} no. {number}",
            section=dice.choice(SECTIONS),
            date=FIRST_DAY + dt.timedelta(days=number // 12),
            sources=(Source(dice.choice(OUTLETS), pages=(dice.randint(1, 30),)),),
            kind="translation",
            label="MPR Translation",
            tags=(dice.choice(("Ambassador", "G7 Summit", "Futenma")),),
            paragraphs=tuple(_paragraph(dice) for _ in range(6)),
        )


def write(folder: Path, count: int) -> None:
    """Write `count` press pages into a folder."""
    folder.mkdir(parents=True)
    for article in articles(count):
        (folder / article.origin).write_text(write_page(article), encoding="utf-8")


def _paragraph(dice: random.Random) -> str:
    sentences = (f"{_words(dice, 14).capitalize()}." for _ in range(3))
    return " ".join(sentences)


def _words(dice: random.Random, count: int) -> str:
    return " ".join(dice.choices(TEXT.split(), k=count))
