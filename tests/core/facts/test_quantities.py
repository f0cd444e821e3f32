import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.facts import quantities

READINGS = [
    ("ja", "予算は4630万円だ", [("money", "46300000", "JPY", "4630万円")]),
    ("ja", "１億２０００万人", [("quantity", "120000000", "person", "１億２０００万人")]),
    ("ja", "三兆五千億円", [("money", "3500000000000", "JPY", "三兆五千億円")]),
    ("ja", "500億ドル", [("money", "50000000000", "USD", "500億ドル")]),
    ("ja", "平成30年2月26日", [("date", "2018-02-26", None, "平成30年2月26日")]),
    ("ja", "令和元年", [("date", "2019", None, "令和元年")]),
    ("ja", "二〇一八年度", [("date", "2018", None, "二〇一八年度")]),
    ("ja", "午後4時半", [("time", "16:30", None, "午後4時半")]),
    ("ja", "支持率は3割5分", [("quantity", "35", "percent", "3割5分")]),
    ("ja", "8ポイント減", [("quantity", "8", "point", "8ポイント")]),
    ("ja", "議席の3分の1", [("quantity", "0.3333333333", None, "3分の1")]),
    ("ja", "2〜3万人", [("quantity", "20000", "person", "2"), ("quantity", "30000", "person", "3万人")]),
    ("ja", "10〜15%", [("quantity", "10", "percent", "10"), ("quantity", "15", "percent", "15%")]),
    ("ja", "第2次内閣", [("ordinal", "2", None, "2次")]),
    ("ja", "1年半", [("quantity", "1.5", "year", "1年半")]),
    ("ja", "四・八％", [("quantity", "4.8", "percent", "四・八％")]),
    ("ja", "3・11", [("quantity", "3", None, "3"), ("quantity", "11", None, "11")]),
    ("ja", "109円50銭", [("money", "109.5", "JPY", "109円50銭")]),
    ("ja", "五十嵐氏と五十人", [("quantity", "50", "person", "五十人")]),
    ("en", "2 dollars 50 cents", [("money", "2.5", "USD", "2 dollars 50 cents")]),
    ("en", "the twenty-fifth", [("ordinal", "25", None, "twenty-fifth")]),
    ("en", "3/4 of it, on 9/11", [
        ("quantity", "0.75", None, "3/4"), ("quantity", "9", None, "9"), ("quantity", "11", None, "11")]),
    ("ja", "6月18〜19日", [("date", "--06-18/--06-19", None, "6月18〜19日")]),
    ("ja", "2〜8日", [("date", "---02/---08", None, "2〜8日")]),
    ("ja", "十勝の高校生と四日市の市民", []),
    ("ja", "第196回国会", [("ordinal", "196", None, "196回")]),
    ("ja", "数十人が一部で十分に千葉へ", []),
    ("en", "46.3 million yen ($359,000)", [
        ("money", "46300000", "JPY", "46.3 million yen"), ("money", "359000", "USD", "$359,000")]),
    ("en", "¥46.3 million", [("money", "46300000", "JPY", "¥46.3 million")]),
    ("en", "1.2bn people", [("quantity", "1200000000", "person", "1.2bn people")]),
    ("en", "one-third of seats", [("quantity", "0.3333333333", None, "one-third")]),
    ("en", "a dozen ships", [("quantity", "12", "ship", "a dozen ships")]),
    ("en", "twenty-two thousand", [("quantity", "22000", None, "twenty-two thousand")]),
    ("en", "10 to 15 percent", [
        ("quantity", "10", "percent", "10"), ("quantity", "15", "percent", "15 percent")]),
    ("en", "down 8 percentage points", [("quantity", "8", "point", "8 percentage points")]),
    ("en", "on Feb. 26, 2018", [("date", "2018-02-26", None, "Feb. 26, 2018")]),
    ("en", "on June 18–19", [("date", "--06-18/--06-19", None, "June 18–19")]),
    ("en", "at 4:26 p.m. today", [("time", "16:26", None, "4:26 p.m.")]),
    ("en", "the 1990s", [("date", "1990s", None, "1990s")]),
    ("en", "the 21st century", [("ordinal", "21", None, "21st")]),
    ("en", "the G7, an F-35 and COVID-19", []),
    ("en", "dozens of people, several hundred more", []),
    ("ko", "1억2000만 원", [("money", "120000000", "KRW", "1억2000만 원")]),
    ("zh", "1.5亿美元", [("money", "150000000", "USD", "1.5亿美元")]),
    ("fr", "2,5 millions de 1 200", [
        ("quantity", "2500000", None, "2,5 millions"), ("quantity", "1200", None, "1 200")]),
    ("de", "2,5 Millionen Euro", [("money", "2500000", "EUR", "2,5 Millionen Euro")]),
    ("sw", "asilimia 12", [("quantity", "12", None, "12")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), READINGS)
def test_it_reads_a_quantity_by_value(lang: str, text: str, expected: list[tuple[str, ...]]) -> None:
    found = quantities(text, lang)
    assert [(fact.kind, fact.value, fact.unit, fact.text) for fact in found] == expected


@given(
    st.text(alphabet="0123456789０１二三十百千万億兆年月日時分割半%,.-–〜第数$¥ aehnortwvmdp", max_size=40),
    st.sampled_from(["ja", "en", "zh", "ko", "fr", "de", "xx"]),
)
def test_every_fact_stands_where_its_span_says_and_none_overlap(text: str, lang: str) -> None:
    found = quantities(text, lang)
    assert all(fact.span.of(text) == fact.text for fact in found)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
