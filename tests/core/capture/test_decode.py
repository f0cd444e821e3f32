"""Bytes to text, over a table of our own texts in the encodings that news pages come in."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.capture.decode import decode
from dragoman.errors import BadInput, BadOption

TEXTS = {
    "a Japanese paragraph": "防衛相は20日の記者会見で、共同演習を続ける考えを示した。予算は約120億円。",
    "a Japanese headline": "首相、訪米へ",
    "a Japanese headline without kana": "日米韓、共同演習を実施",
    "a Japanese title of Chinese characters only": "内閣支持率 世論調査結果",
    "a Japanese title in katakana": "インフルエンザ・ワクチンのデータ",
    "a simplified Chinese sentence": "国防部长二十日在记者会上表示，明年将继续举行联合演习。",
    "a simplified Chinese headline": "外长访美",
    "a traditional Chinese sentence": "國防部長二十日在記者會上表示，明年將繼續舉行聯合演習。",
    "a traditional Chinese headline": "總統府發言人回應",
    "a Korean sentence": "국방부 장관은 20일 기자회견에서 내년에도 공동훈련을 계속하겠다는 뜻을 밝혔다.",
    "a Korean headline": "한미일 공동훈련 실시",
    "a French sentence": "Le ministre a déclaré qu’il poursuivrait — « l’année prochaine », à Noël.",
    "a German sentence": "Über die Größe der Übung äußerte sich der Minister für Verteidigung nicht.",
    "an English sentence": "The minister said, “We’ll go on” – £5 million.",
    "an English word": "café",
    "a Russian sentence": "Министр обороны заявил, что учения продолжатся в следующем году.",
}
LEGACY = {
    "Japanese": ("cp932", "euc_jp", "iso2022_jp"),
    "simplified": ("gb18030",),
    "traditional": ("big5", "gb18030"),
    "Korean": ("cp949",),
    "French": ("cp1252",),
    "German": ("cp1252",),
    "English": ("cp1252",),
    "Russian": ("cp1251", "koi8_r"),
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-32")


def legacy_table() -> list[tuple[str, str]]:
    return [
        (name, encoding)
        for name in TEXTS
        for language, encodings in LEGACY.items()
        if f" {language} " in f"{name} "
        for encoding in encodings
    ]


@pytest.mark.parametrize(("name", "encoding"), legacy_table())
def test_it_finds_a_legacy_encoding_that_nothing_declares(name: str, encoding: str) -> None:
    assert decode(TEXTS[name].encode(encoding), origin="x").text == TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("encoding", UNICODE)
def test_it_reads_unicode_by_its_bytes(name: str, encoding: str) -> None:
    assert decode(TEXTS[name].encode(encoding), origin="x").text == TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_it_reads_utf_16_without_a_mark_in_a_page(name: str, encoding: str) -> None:
    page = f"<html><body><p>{TEXTS[name]}</p></body></html>\n"
    assert decode(page.encode(encoding), origin="x").text == page


@pytest.mark.parametrize("declared", ["shift_jis", "EUC-JP", "iso-8859-1", "windows-1252", "big5", "utf-8"])
@pytest.mark.parametrize("actual", ["cp932", "euc_jp", "utf-8"])
def test_a_wrong_declaration_gives_no_mojibake(declared: str, actual: str) -> None:
    text = f'<html><head><meta charset="{declared}"></head><p>{TEXTS["a Japanese paragraph"]}</p></html>'
    assert decode(text.encode(actual), origin="x").text == text
    header = f"text/html; charset={declared}"
    assert decode(text.encode(actual), origin="x", content_type=header).text == text


@pytest.mark.parametrize("label", ["x-sjis", "Windows-31J", "shift-jis", "SHIFT_JIS", "ms_kanji"])
def test_every_name_of_an_encoding_is_known(label: str) -> None:
    text = f"<?xml version='1.0' encoding='{label}'?><p>①㈱髙橋</p>"
    decoded = decode(text.encode("cp932"), origin="x")
    assert (decoded.text, decoded.encoding) == (text, "cp932")


def test_a_declaration_decides_where_the_bytes_leave_it_open() -> None:
    text = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250"><p>Kraków – Łódź</p>'
    assert decode(text.encode("cp1250"), origin="x").text == text


@pytest.mark.parametrize("label", ["rot13", "zip", "unicode_escape", "idna", "x-user-defined", "utf-7"])
def test_a_declared_codec_that_is_no_character_set_is_passed_over(label: str) -> None:
    text = f'<meta charset="{label}"><p>{TEXTS["a Japanese paragraph"]}</p>'
    assert decode(text.encode(), origin="x").encoding == "utf-8"


def test_vendors_characters_in_iso_2022_jp_are_read() -> None:
    assert decode(b"\x1b$B-!\x1b(B and \x1b(I1\x1b(B", origin="x").text == "① and ｱ"


def test_vendors_characters_in_euc_jp_are_read() -> None:
    raw = "首相は①予算②税制を挙げた。".encode("euc_jis_2004")
    assert decode(raw, origin="x").text == "首相は①予算②税制を挙げた。"


def test_a_few_damaged_characters_are_shown_as_damaged() -> None:
    raw = (TEXTS["a Japanese paragraph"] * 50).encode()
    damaged = raw[:300] + b"\xff" + raw[300:]
    assert decode(damaged, origin="x").text.count("\ufffd") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp", "gb18030", "cp949", "utf-16", "utf-16-le"])
def test_a_text_cut_off_in_the_middle_of_a_character_is_refused(encoding: str) -> None:
    name = {"gb18030": "a simplified Chinese sentence", "cp949": "a Korean sentence"}.get(encoding, "")
    text = "The minister: " + TEXTS.get(name, TEXTS["a Japanese headline"]).rstrip(".")
    with pytest.raises(BadInput, match=r"page\.html: it (ends in the middle of a character|is not text)"):
        decode(text.encode(encoding)[:-1], origin="page.html")


@pytest.mark.parametrize("raw", [b"", b" \r\n\t ", codecs.BOM_UTF8])
def test_an_empty_input_is_refused(raw: bytes) -> None:
    with pytest.raises(BadInput, match=r"empty\.txt: it is empty; "):
        decode(raw, origin="empty.txt")


@pytest.mark.parametrize(
    "raw", [bytes(range(256)) * 20, b"\0" * 500, b"\x01\x02\x03\x04" * 99, b"\xff\xd8\xff"]
)
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(BadInput, match=r"blob: "):
        decode(raw, origin="blob")


def test_an_encoding_that_the_caller_names_is_used_or_refused() -> None:
    raw = TEXTS["a Japanese headline"].encode("euc_jp")
    assert decode(raw, origin="x", encoding="euc-jp").text == TEXTS["a Japanese headline"]
    with pytest.raises(BadInput, match="it is not utf-8"):
        decode(raw, origin="x", encoding="utf-8")
    with pytest.raises(BadOption, match="unknown encoding 'klingon'"):
        decode(raw, origin="x", encoding="klingon")


@settings(deadline=None)
@given(raw=st.binary(max_size=400), content_type=st.none() | st.text(max_size=40))
def test_any_bytes_are_read_or_refused(raw: bytes, content_type: str | None) -> None:
    try:
        decoded = decode(raw, origin="x", content_type=content_type)
    except BadInput:
        return
    assert decoded.text.strip()


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=("C",)), min_size=1).filter(str.strip))
def test_any_text_in_utf_8_reads_as_it_was_written(text: str) -> None:
    assert decode(text.encode(), origin="x").text == text.removeprefix("\ufeff")
