"""Citations: golden texts a reader can check, and what hostile fields may not do."""

import dataclasses
import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import Article, Source
from dragoman.publish.cite import cite_csl, cite_ris, cite_text

ARTICLE = Article(
    origin="https://review.example/2026/11/11/92/",
    headline="Faulty warning sensor caused landing, U.S. says",
    section=("SECURITY", "Okinawa"),
    date=dt.date(2026, 11, 11),
    posted=dt.datetime(2026, 11, 12, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=9))),
    sources=(Source("Nanto Times", pages=(1, 3)),),
    kind="translation",
    label="MPR Translation",
    tags=("Onna landing",),
    paragraphs=("On the landing ...",),
    language="en",
    url="https://review.example/2026/11/11/92/",
)
DESK = "Press Review"


def test_it_cites_in_one_line():
    assert cite_text(ARTICLE, publisher=DESK) == (
        "“Faulty warning sensor caused landing, U.S. says.” Nanto Times, pp. 1, 3, 2026-11-11. "
        "MPR Translation, Press Review, 2026-11-12. https://review.example/2026/11/11/92/"
    )


def test_it_cites_what_is_known_and_leaves_out_the_rest():
    article = Article(
        origin="x",
        headline="Will the Diet be dissolved?",
        sources=(Source("All national papers", scope=True), Source("Jiji Press", time="16:26")),
    )
    assert cite_text(article, publisher=DESK) == (
        "“Will the Diet be dissolved?” All national papers; Jiji Press, 16:26. Press Review."
    )


def test_it_writes_a_ris_record():
    assert cite_ris(ARTICLE, publisher=DESK).split("\r\n") == [
        "TY  - NEWS",
        "TI  - Faulty warning sensor caused landing, U.S. says",
        "T2  - Nanto Times",
        "DA  - 2026/11/11/",
        "PY  - 2026",
        "SP  - 1, 3",
        "M3  - MPR Translation",
        "PB  - Press Review",
        "LA  - en",
        "KW  - Onna landing",
        "UR  - https://review.example/2026/11/11/92/",
        "ER  - ",
        "",
    ]


def test_it_writes_csl_json():
    assert json.loads(cite_csl(ARTICLE, publisher=DESK)) == [
        {
            "id": "https://review.example/2026/11/11/92/",
            "type": "article-newspaper",
            "title": "Faulty warning sensor caused landing, U.S. says",
            "translator": [{"literal": "Press Review"}],
            "container-title": "Nanto Times",
            "issued": {"date-parts": [[2026, 11, 11]]},
            "available-date": {"date-parts": [[2026, 11, 12]]},
            "page": "1, 3",
            "section": "SECURITY > Okinawa",
            "genre": "MPR Translation",
            "publisher": "Press Review",
            "language": "en",
            "URL": "https://review.example/2026/11/11/92/",
        }
    ]


def test_a_summary_has_no_translator():
    summary = dataclasses.replace(ARTICLE, kind="summary")
    assert "translator" not in json.loads(cite_csl(summary, publisher=DESK))[0]


@given(st.text())
def test_no_headline_starts_a_field_of_its_own(headline):
    article = dataclasses.replace(ARTICLE, headline=headline)
    lines = cite_ris(article, publisher=DESK).split("\r\n")
    assert len(lines) == 13
    assert all("\n" not in line and "\r" not in line for line in lines)
    assert len(cite_text(article, publisher=DESK).splitlines()) == 1
