"""The whole way through the library, from a page's bytes to the text of an alert."""

import datetime as dt
from dataclasses import replace

from dragoman.documents import Article, Clipping
from dragoman.pipeline import issue, prepare
from dragoman.publish import seal, text

PAGE = """<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>護衛艦2隻を派遣</title>
<meta property="og:site_name" content="東都新聞"></head><body><article><h1>護衛艦2隻を派遣へ</h1>
<p>防衛省は9日、護衛艦2隻を南西諸島周辺に派遣すると発表した。派遣は来月末までの予定で、費用は46億円を見込む。</p>
<p>防衛相は記者団に「警戒監視に万全を期す」と述べた。派遣部隊は現地で他の艦艇と共同で訓練する。</p>
</article></body></html>""".encode()

GOOD = (
    "The Ministry of Defense (MOD) announced on the 9th that it will send 2 destroyers to waters "
    "around the Nansei Islands. The mission is to last until the end of next month, at 4.6 billion yen.",
    "The defense minister told reporters, “We will do all we can for surveillance.” The ships will train.",
)


def translator(**changes):
    """A translator who knows one article by heart."""
    article = Article("desk", headline="Two destroyers to be sent", section=("SECURITY",), paragraphs=GOOD)

    def translate(clipping: Clipping) -> Article:
        return replace(article, **changes)

    return translate


def test_a_good_translation_is_ready_and_goes_into_the_edition():
    prepared = prepare(PAGE, translator(), origin="page.html")
    assert [(p.clipping.headline, p.ready) for p in prepared] == [("護衛艦2隻を派遣へ", True)]
    sealed = issue("Morning Alert", prepared, slot="morning", date=dt.date(2026, 11, 10))
    page = text.render(seal.open(sealed.content, sealed.hash))
    assert "Two destroyers to be sent" in page
    assert "SECURITY" in page


def test_a_wrong_gloss_keeps_an_article_out_of_the_edition():
    wrong = (GOOD[0].replace("(MOD)", "(MOF)"), GOOD[1])
    prepared = prepare(PAGE, translator(paragraphs=wrong), origin="page.html")
    assert [finding.check for p in prepared for finding in p.findings if finding.level == "error"] == [
        "acronyms"
    ]
    assert "destroyers" not in issue("Alert", prepared, slot="morning", date=dt.date(2026, 11, 10)).content
