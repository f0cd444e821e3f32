"""The body as HTML: golden pairs for each construct, and safety for any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from dragoman_desk.web.body import body_to_html

PAIRS = {
    "a paragraph": ("One & two.", "<p>One &amp; two.</p>"),
    "two paragraphs": ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
    "a line break kept": ("One,\ntwo.", "<p>One,<br>\ntwo.</p>"),
    "no HTML": ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
    "a subhead": ("## Why now\n\nText.", "<h2>Why now</h2>\n<p>Text.</p>"),
    "no subhead without its space": ("##Why", "<p>##Why</p>"),
    "bullets in one paragraph": ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    "bullets in their own paragraphs": ("- a\n\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    "a bullet that goes on": ("- a\n  more\n- b", "<ul>\n<li>a<br>\nmore</li>\n<li>b</li>\n</ul>"),
    "numbers that start later": ("3. c\n4. d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'),
    "a year is no list": ("2026. That was then", "<p>2026. That was then</p>"),
    "a quotation": (
        "> Said\n> so.\n>\n> Twice.",
        "<blockquote><p>Said<br>\nso.</p>\n<p>Twice.</p></blockquote>",
    ),
    "a lone time is text": ("08:02 Arrived", "<p>08:02 Arrived</p>"),
    "a schedule": (
        "08:02 Arrived\n\n08:15 – 08:41 Met with A",
        '<ul class="schedule">\n<li><time>08:02</time> Arrived</li>\n'
        "<li><time>08:15 – 08:41</time> Met with A</li>\n</ul>",
    ),
    "an insertion": (
        "Kim [of North Korea] said",
        '<p>Kim <ins class="insertion" title="Added by the translator">[of North Korea]</ins> said</p>',
    ),
    "a bracket left open": ("Kim [of North\nKorea", "<p>Kim [of North<br>\nKorea</p>"),
    "no markup in an insertion": (
        "[<b>]",
        '<p><ins class="insertion" title="Added by the translator">[&lt;b&gt;]</ins></p>',
    ),
}
TABLE = "| | Now (before) |\n|---|---|\n| Support | 42 (45) |\n| a \\| b | |"


@pytest.mark.parametrize(("body", "expected"), PAIRS.values(), ids=PAIRS.keys())
def test_it_renders(body, expected):
    assert body_to_html(body) == expected


def test_it_renders_a_table_with_its_header():
    assert body_to_html(TABLE) == (
        '<div class="table-wrap" role="group" aria-label="Table" tabindex="0"><table>'
        '<thead><tr><td></td><th scope="col">Now (before)</th></tr></thead>'
        '<tbody><tr><td>Support</td><td class="number">42 (45)</td></tr>'
        "<tr><td>a | b</td><td></td></tr></tbody></table></div>"
    )


def test_a_short_row_is_filled_up():
    assert body_to_html("| a | b |\n| c |").count("<td") == 4


@given(st.text(alphabet=st.sampled_from("ab 1.0:–-|#>[]<&\"'\\\n")) | st.text())
def test_any_body_gives_only_our_own_elements(body):
    rendered = body_to_html(body)
    allowed = {"p", "br", "h2", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
    allowed |= {"blockquote", "ins", "time", "div"}
    assert set(re.findall(r"</?([a-z0-9]+)", rendered)) <= allowed
    assert "&" not in re.sub(r"&(amp|lt|gt|quot|#x27);", "", rendered)


@given(st.lists(st.text(alphabet="abc <&[]", min_size=1).filter(str.strip), min_size=1))
def test_no_word_of_a_text_is_lost(paragraphs):
    rendered = html.fromstring(f"<div>{body_to_html(chr(10).join([*paragraphs]))}</div>")
    assert rendered.text_content().split() == "\n".join(paragraphs).split()
