"""The character sets that a page may declare, and the codec that reads each.

Names follow the Encoding Standard: a page that says `iso-8859-1` means windows-1252, `gb2312` means
GB 18030. What is not listed is not a character set of texts (Python has codecs that unpack archives).
"""

import re

_LABELS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j cp932 csshiftjis",
    "euc_jp": "euc-jp x-euc-jp eucjp cseucpkdfmtjapanese cp51932",
    "iso2022_jp": "iso-2022-jp csiso2022jp cp50220 cp50221",
    "gb18030": "gb18030 gbk gb2312 x-gbk gb_2312 gb_2312-80 cp936 euc-cn chinese",
    "big5hkscs": "big5 big5-hkscs x-x-big5 cn-big5 csbig5 cp950",
    "cp949": "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 cp949 windows-949 uhc korean",
    "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 latin1 l1 ascii us-ascii",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "cp1253": "windows-1253 cp1253 x-cp1253",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 latin5",
    "cp1255": "windows-1255 cp1255 x-cp1255",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257 x-cp1257",
    "cp1258": "windows-1258 cp1258 x-cp1258",
    "iso8859_2": "iso-8859-2 latin2",
    "iso8859_5": "iso-8859-5",
    "iso8859_6": "iso-8859-6",
    "iso8859_7": "iso-8859-7",
    "iso8859_8": "iso-8859-8 iso-8859-8-i",
    "iso8859_15": "iso-8859-15 latin9",
    "koi8_r": "koi8-r koi8",
    "koi8_u": "koi8-u",
    "cp874": "windows-874 tis-620 iso-8859-11",
    "utf-16": "utf-16 utf16",
    "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be",
}
_CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
_CODECS |= {codec.replace("_", "-"): codec for codec in _LABELS}

_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']""")
_META = re.compile(rb"""<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEADER = re.compile(r"""\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 8192  # bytes; browsers look at the first 1,024, and real pages run over that


def codec_of(label: str) -> str | None:
    """Return the codec that reads a declared character set, or None for one we do not know."""
    label = label.strip().lower()
    return _CODECS.get(label) or _CODECS.get(label.replace("_", "-"))


def declared_in(raw: bytes, content_type: str | None) -> list[str]:
    """Return the codecs that the response header and the document itself declare, the header's first."""
    labels = [match.group(1) for match in [_HEADER.search(content_type or "")] if match]
    head = raw[:_DECLARED_WITHIN]
    for pattern in (_XML, _META):
        if match := pattern.search(head):
            labels.append(match.group(1).decode("ascii"))
    codecs = [codec for label in labels if (codec := codec_of(label))]
    # A declaration that could be read as ASCII does not stand in UTF-16: the Encoding Standard's rule
    return list(dict.fromkeys("utf-8" if codec.startswith("utf-16") else codec for codec in codecs))
