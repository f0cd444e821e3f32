"""Chinese: data only. Dates are not read yet."""

from dragoman.languages.han_numerals import han_reader
from dragoman.languages.language import Language
from dragoman.languages.tables import unit_table

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    scripts=frozenset({"Han"}),
    sentence_ends="。！？",
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》")),
    full_width=True,
    ranges=("-", "–", "~", "～", "至", "到"),
    units=unit_table(
        """
        percent: % | ％
        point: 个百分点 | 個百分點
        person: 人 | 名
        year: 年 | 岁 | 歲
        month: 个月 | 個月 | 月
        day: 日 | 天
        CNY: 元 | 人民币
        USD: 美元
        JPY: 日元 | 日圆 | 日圓
        km: 公里
        -: 个 | 個 | 次 | 家 | 件 | 项 | 項 | 艘 | 架
        """
    ),
    signs={"¥": "CNY", "￥": "CNY", "$": "USD"},
    numerals=han_reader({"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}),
)
