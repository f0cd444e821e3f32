"""Documents that the press-page grammar can express, plain and nasty.

What is left out is what a page cannot say; each filter says why. The writer refuses those.
"""

import datetime as dt
import string

from hypothesis import strategies as st

from dragoman.capture.press_page.body import read_byline
from dragoman.capture.press_page.clock import read_date_line
from dragoman.capture.press_page.furniture import is_capitals, is_footer, is_prose, is_sentence
from dragoman.capture.press_page.labels import read_kind
from dragoman.capture.press_page.lines import Line, fold, split_lines
from dragoman.capture.press_page.list_page import cut_read_more
from dragoman.documents import Article, Edition, EditionGroup, EditionItem, Source

NASTY = (
    string.ascii_letters
    + string.digits
    + "áß中漢字テスト“”‘’\"'()[]{}<>«»|\\/_*#~^%$&@+=.,:;!?-–—… \u00a0\u3000\t•"
)
WORDS = (
    *(
        "harbor",
        "Minase",
        "ministry",
        "budget",
        "yen",
        "Diet",
        "said",
        "that",
        "the",
        "of",
        "U.S.",
        "4.6",
        "Feb.",
    ),
    *(
        "26",
        "[of",
        "port]",
        "(MOD)",
        "57(65)",
        "“plan”",
        "‘no’",
        "46%",
        "",
        "中国",
        "港湾",
        "–",
        "…",
        "&",
        "Q1:",
    ),
    *("By", "Editorial:", "PRINT", "Alert", "Read", "more", "p.", "2", "12:04", "12:51", "(Abridged"),
)
OUTLETS = (
    "Mainichi",
    "Nikkei",
    "The Minase Times",
    "Jiji Press",
    "毎日新聞",
    "Weekly Kawara",
    "TV Asahi",
    "R&D (Kobe)",
)
SCOPES = ("All national papers", "All TV networks", "All newspapers and TV networks")
SECTIONS = ("INTERNATIONAL", "ECONOMY", "OPINION POLLS", "SÉCURITÉ", "COVID-19")
STEPS = (
    "East Asia & Pacific",
    "Trade",
    "U.S. Forces",
    "Prime Minister’s Schedule",
    "経済",
    "SELF-DEFENSE FORCES",
)
LABELS = (
    "JMH Translation",
    "XYZ Summary",
    "Translation",
    "summary",
    "English Press",
    "Gist of Questions",
    "要旨",
)
TAGS = ("Futenma", "G7 Summit", "中国", "U.S.", "Trade, and more")
URLS = st.sampled_from([None, "https://desk.example/about/", "https://desk.example/2019030412345/"])
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31))
CLOCKS = st.times().map(lambda clock: clock.strftime("%H:%M"))
MENU = ("Envoy", "Strait Crisis")


def stands_alone(text: str) -> bool:
    """One line with no space around it and no bullet, which says nothing that the grammar has a place for.

    A date, a source line, a label, a print control or a breadcrumb is read as what it is.
    """
    lines = split_lines(text)
    if len(lines) != 1 or lines[0].bullet or lines[0].text != text:
        return False
    plain = lines[0].plain
    known = read_date_line(plain) or plain.startswith(",") or read_kind(plain) or is_footer(lines[0])
    return not known and not any(mark in plain for mark in ">»›＞≫")


def phrases() -> st.SearchStrategy[str]:
    """Lines: news-like ones, and ones of whatever makes trouble."""
    plain = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
    nasty = st.text(st.sampled_from(NASTY), min_size=1, max_size=80)
    return st.one_of(plain, nasty).filter(stands_alone)


def sentences() -> st.SearchStrategy[str]:
    """Running text."""
    return st.builds("Officials {} said so on the record.".format, phrases())


def headlines() -> st.SearchStrategy[str]:
    """A headline is no byline, no sentence, no lone word in capitals and breaks off in no `Read more`."""
    return phrases().filter(
        lambda text: (
            read_byline(Line(text)) is None
            and not is_prose(Line(text))
            and not is_sentence(fold(text))
            and not is_capitals(fold(text))
            and cut_read_more(fold(text)) is None
        )
    )


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """A source; a page prints each number after its outlet."""
    is_scope = draw(st.booleans())
    return Source(
        outlet=draw(st.sampled_from(SCOPES if is_scope else OUTLETS)),
        scope=is_scope,
        pages=tuple(draw(st.lists(st.integers(1, 999), max_size=3))),
        time=draw(st.none() | CLOCKS),
        edition=draw(st.sampled_from([None, None, "morning", "evening", "digital"])),
    )


def paragraphs() -> st.SearchStrategy[list[str]]:
    """Paragraphs, list items and tables."""
    tables = st.lists(
        st.builds("| {} | {} |".format, st.integers(), st.sampled_from(OUTLETS)), min_size=2, max_size=4
    )
    return st.lists(
        st.one_of(phrases(), sentences(), phrases().map("- {}".format), tables.map("\n".join)), max_size=6
    )


def section_paths() -> st.SearchStrategy[tuple[str, ...]]:
    """Breadcrumbs: a root in capitals alone, or with what is below it."""
    below = st.lists(st.sampled_from(STEPS), max_size=2)
    return st.just(()) | st.builds(lambda root, rest: (root, *rest), st.sampled_from(SECTIONS), below)


@st.composite
def blocks(draw: st.DrawFn) -> dict[str, object]:
    """What a bullet block says. A block needs a source line or a label to be told from a list of dates."""
    label = draw(st.none() | st.sampled_from(LABELS))
    least = 1 if label is None else 0
    return {
        "date": draw(st.none() | DAYS),
        "sources": tuple(draw(st.lists(sources(), min_size=least, max_size=3))),
        "label": label,
        "kind": read_kind(label),
        "tags": tuple(draw(st.lists(st.sampled_from(TAGS), max_size=2))) if label else (),
    }


def _posting(url: str | None) -> dt.date | None:
    return dt.date(2019, 3, 4) if url and "2019030412345" in url else None


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with a block. Without a headline, a section needs two steps to be told from one."""
    headline = draw(st.none() | headlines())
    section = draw(section_paths())
    body = draw(paragraphs())
    if body and read_byline(Line(body[0])) is not None:
        body = body[1:]
    byline = (
        draw(st.sampled_from([None, "Kanae Mori", "Mori Kanae, professor at Minase University"]))
        if body
        else None
    )
    if body and (abridged := draw(st.booleans())):
        body[-1] = draw(
            st.sampled_from(["Officials said so on record. (Abridged)", "The end [Slightly abridged]."])
        )
    url = draw(URLS)
    return Article(
        origin="page.txt",
        headline=headline,
        section=section if headline or len(section) > 1 else (),
        abridged=bool(body) and abridged,
        byline=byline,
        paragraphs=tuple(body),
        url=url,
        posted=_posting(url),
        language=draw(st.sampled_from([None, "en", "ja"])),
        **draw(blocks()),  # type: ignore[arg-type]
    )


@st.composite
def listed_articles(draw: st.DrawFn) -> Article:
    """An article as a list shows it: opening words, one sentence in full, or neither."""
    teaser = draw(st.none() | phrases())
    sentence = draw(st.none() | sentences()) if teaser is None else None
    return Article(
        origin="page.txt",
        headline=draw(headlines()),
        section=draw(section_paths()),
        teaser=teaser,
        paragraphs=(sentence,) if sentence else (),
        **draw(blocks()),  # type: ignore[arg-type]
    )


def _stands_before_a_credit(text: str) -> bool:
    """A lone hyphen becomes a bullet there, and parentheses at the end become the credit."""
    return len(text) <= 150 and not text.endswith(("(", ")")) and stands_alone(f"{text} (x)")


@st.composite
def items(draw: st.DrawFn) -> EditionItem:
    """A summary has text and no credit; a link-only line has a credit or nothing."""
    headline = draw(headlines().filter(_stands_before_a_credit))
    body = draw(st.lists(st.one_of(sentences(), sentences().map("- {}".format)), max_size=3))
    credit = draw(st.none() | phrases().filter(lambda text: len(text) <= 100 and not set("()") & set(text)))
    return EditionItem(
        headline=headline,
        paragraphs=tuple(body),
        sources=tuple(draw(st.lists(sources(), max_size=2))),
        kind=draw(st.sampled_from([None, "translation", "summary", "pointer"])),
        credit=None if body else credit,
        url=draw(st.sampled_from([None, "https://news.example/a?b=1"])),
    )


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """An alert. A lead stands under its title; a contact stands in the notice or on its own line."""
    slot = draw(st.sampled_from(["Morning", "Afternoon", "Weekend"]))
    day = draw(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
    dash = draw(st.sampled_from([" - ", "   -   ", " – ", ": "]))
    notice = draw(st.lists(sentences().filter(lambda text: "@" not in text), max_size=2))
    contact = draw(st.sampled_from([None, "desk@press.example", "+81-3-0000-0000, room 12"]))
    lead_title = draw(st.sampled_from([None, "Morning news", "Noon news"]))
    groups = st.builds(EditionGroup, st.sampled_from(SECTIONS), st.lists(items(), max_size=4).map(tuple))
    if contact and "@" in contact and draw(st.booleans()):
        notice.append(f"Write to {contact} with questions.")
    return Edition(
        origin="alert.txt",
        title=f"{slot} Alert{dash}{day:%A, %B} {day.day}, {day.year}",
        slot={"Morning": "morning", "Afternoon": "afternoon"}.get(slot),  # type: ignore[arg-type]
        date=day,
        notice="\n\n".join(notice) or None,
        contact=contact,
        lead_title=lead_title,
        lead=tuple(draw(st.lists(sentences(), max_size=3))) if lead_title else (),
        groups=tuple(draw(st.lists(groups, max_size=4))),
        url=draw(URLS),
        language=draw(st.sampled_from([None, "en"])),
    )
