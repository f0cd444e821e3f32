"""Korean: data only. Digits with 만, 억 and 조 are read; numbers in words and dates are not yet."""

from dragoman.languages.han_numerals import han_reader
from dragoman.languages.language import Language
from dragoman.languages.tables import unit_table

LANGUAGE = Language(
    code="ko",
    name="Korean",
    scripts=frozenset({"Hangul"}),
    sentence_ends=".!?",
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》")),
    ranges=("-", "–", "~", "∼", "～"),
    units=unit_table(
        """
        percent: % | 퍼센트
        point: %포인트 | 퍼센트포인트 | 포인트
        person: 명 | 인
        year: 년 | 세 | 살
        month: 개월 | 월
        day: 일
        KRW: 원
        USD: 달러
        JPY: 엔
        -: 개 | 건 | 번 | 회 | 척 | 대
        """
    ),
    signs={"₩": "KRW", "$": "USD", "¥": "JPY"},
    numerals=han_reader({"만": 10**4, "억": 10**8, "조": 10**12}),
)
