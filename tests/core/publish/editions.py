"""Editions for the tests of the channels."""

import datetime as dt

from hypothesis import strategies as st

from dragoman.documents import Edition, EditionGroup, EditionItem, Source

TOKYO = dt.timezone(dt.timedelta(hours=9))

MORNING = Edition(
    origin="2026-11-05/morning/1",
    title="Morning Alert - Thursday, November 5, 2026",
    slot="morning",
    date=dt.date(2026, 11, 5),
    notice="This alert reflects the reports of the media cited and not the views of the desk.\n"
    "It is for the desk’s own readers; please do not forward it.",
    lead_title="Morning news",
    lead=(
        "Broadcasters led with the harbor bill (ZNB, TV Chiyoda).",
        "The dailies gave top play to the supplementary budget (Toto, Meiko).",
    ),
    groups=(
        EditionGroup(
            "Security",
            (
                EditionItem(
                    "Radar at Minase was offline for a week",
                    (
                        "The Port Ministry (港湾省) said on Wednesday that the radar at Minase was offline "
                        "for a week [in October], two officials told reporters.",
                        "## What failed",
                        "- The cooling\n- The spare cooling",
                        "| Radar | Hours off |\n|---|---|\n| 水無瀬 | 168 |\n| Kawara | 0 |",
                        "> “We cannot wait for the next typhoon,” the minister said.",
                    ),
                    (Source("Toto Shimbun", pages=(2, 3)), Source("ZNB", time="16:26")),
                    "summary",
                    url="https://desk.example/2026/11/05/41/",
                    article="41",
                ),
                EditionItem(
                    "Survey ship returns to Kawara",
                    sources=(Source("Meiko Shimbun", pages=(5,)),),
                    kind="translation",
                    credit="Meiko Shimbun",
                    url="https://desk.example/2026/11/05/42/",
                    article="42",
                ),
                EditionItem(
                    "水無瀬港の整備、来年度に着工",
                    credit="東都新聞",
                    url="https://desk.example/2026/11/05/43/",
                    article="43",
                    language="ja",
                ),
            ),
        ),
        EditionGroup(
            "Economy",
            (EditionItem("Rice growers ask for word in harbor talks", kind="pointer", credit="Toto"),),
        ),
    ),
    url="https://desk.example/alerts/2026-11-05/morning/",
    contact="desk@press.example",
    desk="Meridia Press Desk",
    language="en",
    published=dt.datetime(2026, 11, 5, 8, 40, tzinfo=TOKYO),
)

LINE = st.text(max_size=20)
SOURCES = st.builds(
    Source,
    outlet=LINE,
    scope=st.booleans(),
    pages=st.lists(st.integers(1, 40), max_size=3).map(tuple),
    time=st.none() | st.just("16:26"),
    edition=st.none() | LINE,
)
ITEMS = st.builds(
    EditionItem,
    headline=LINE,
    paragraphs=st.lists(LINE, max_size=3).map(tuple),
    sources=st.lists(SOURCES, max_size=2).map(tuple),
    kind=st.sampled_from([None, "translation", "summary", "pointer"]),
    credit=st.none() | LINE,
    url=st.none() | LINE,
    article=st.none() | st.integers(1, 99).map(str),
    language=st.none() | st.just("ja"),
)
GROUPS = st.builds(EditionGroup, section=LINE, items=st.lists(ITEMS, max_size=4).map(tuple))
EDITIONS = st.builds(
    Edition,
    origin=LINE,
    title=LINE,
    slot=st.sampled_from([None, "morning", "afternoon"]),
    date=st.none() | st.dates(),
    notice=st.none() | LINE,
    lead_title=st.none() | LINE,
    lead=st.lists(LINE, max_size=3).map(tuple),
    groups=st.lists(GROUPS, max_size=3).map(tuple),
    url=st.none() | LINE,
    contact=st.none() | LINE,
    replaces=st.none() | st.just("a" * 64),
    desk=st.none() | LINE,
    language=st.none() | st.sampled_from(["en", "ja"]),
    published=st.none() | st.datetimes(timezones=st.just(dt.UTC)),
)
