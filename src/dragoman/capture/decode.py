"""Bytes to text. What a page declares of itself is a hint that its bytes must bear out.

In order: an encoding the caller names; a byte order mark; ISO-2022 escapes; UTF-8; the declared
character set, where its result is as plausible as any other's; the most plausible of the legacy sets;
and what charset-normalizer makes of it. A text is never decoded with its damage hidden: a few damaged
characters become U+FFFD, more than a few are refused.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from dragoman.capture.charset_names import codec_of, declared_in
from dragoman.capture.plausibility import plausibility
from dragoman.errors import BadInput, BadOption

CANDIDATES = ("cp932", "euc_jp", "euc_jis_2004", "gb18030", "big5hkscs", "cp949", "cp1252")
GOOD_ENOUGH = 0.4  # right decodings of short texts of ours score 0.5-1.0, wrong ones under 0.35
BENEFIT_OF_DECLARATION = 0.2  # how much less plausible the declared set may be and still be believed
DAMAGE = 1 / 1000  # of a text's characters may be damaged

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ISO_2022 = re.compile(rb"\x1b(?:\$[@B]|\$\([A-DOPQ]|\([BIJ]|\$\)[AC])")
_KNOWN_SCRIPTS = re.compile(
    r"[\t\n\r\x20-\x7e\xa0-\u06ff\u0e00-\u0e7f\u2000-\u22ff\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x84\x86-\x9f]")
_TRUNCATED = "fetch it again, or cut its last line off"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the codec that read it."""

    text: str
    encoding: str


def decode(
    raw: bytes, *, origin: str, content_type: str | None = None, encoding: str | None = None
) -> Decoded:
    """Decode a document, or raise `BadInput` that says why it cannot be."""
    decoded = _decoded(raw, origin, content_type, encoding)
    if not decoded.text.strip():
        raise BadInput(origin, "it is empty", "leave it out, or fetch it again")
    return decoded


def _decoded(raw: bytes, origin: str, content_type: str | None, encoding: str | None) -> Decoded:
    if encoding is not None:
        return _as_told(raw, encoding, origin)
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], codec, origin)
    if b"\0" in raw:
        return _utf_16(raw, origin)
    if _ISO_2022.search(raw) and raw.isascii():
        return _iso_2022(raw, origin)
    decoded = _utf_8(raw, origin) or _declared_or_detected(raw, declared_in(raw, content_type), origin)
    if len(_CONTROL.findall(decoded.text)) > len(decoded.text) * DAMAGE:
        return _utf_16(raw, origin)
    return decoded


def _as_told(raw: bytes, encoding: str, origin: str) -> Decoded:
    codec = codec_of(encoding)
    if codec is None:
        raise BadOption(f"unknown encoding {encoding!r}; use a name such as utf-8, shift_jis or euc-jp")
    text = _strict(raw, codec)
    if text is None:
        raise BadInput(origin, f"it is not {encoding}", "leave the encoding out to have it found")
    return Decoded(text.removeprefix("\ufeff"), codec)


def _marked(raw: bytes, codec: str, origin: str) -> Decoded:
    try:
        return Decoded(raw.decode(codec), codec)
    except UnicodeDecodeError as error:
        if error.end >= len(raw) - 3 and error.start > 0:
            raise BadInput(origin, f"it ends in the middle of a character ({codec})", _TRUNCATED) from error
        problem = f"it is marked as {codec} and is not"
        raise BadInput(origin, problem, "give its encoding with --encoding") from error


def _utf_16(raw: bytes, origin: str) -> Decoded:
    """Read UTF-16 without a mark; anything else with NULs or control characters in it is no text."""
    whole = raw if len(raw) % 2 == 0 else raw[:-1]
    readings = {codec: _strict(whole, codec) for codec in ("utf-16-le", "utf-16-be")}
    good = {codec: text for codec, text in readings.items() if text and _in_known_scripts(text)}
    codec = max(good, key=lambda name: _ordinary(good[name]), default=None)
    if codec is None or _ordinary(good[codec]) < GOOD_ENOUGH:
        raise _binary(origin)
    if whole is not raw:
        raise BadInput(origin, "it ends in the middle of a character (UTF-16)", _TRUNCATED)
    return Decoded(good[codec], codec)


def _in_known_scripts(text: str) -> bool:
    """Tell whether nearly all stands in the scripts of news: wrong pairs of bytes scatter over all others."""
    return len(_KNOWN_SCRIPTS.findall(text)) >= len(text) * 0.9


def _ordinary(text: str) -> float:
    """Return how ordinary a text is in the language it suits best."""
    ascii_share = sum(character < "\x7f" for character in text) / len(text)
    # "koi8_r" stands for any alphabet, and alphabets come with spaces
    suited = (*CANDIDATES, "koi8_r") if ascii_share > 0.1 else CANDIDATES
    beyond = max(plausibility(text, codec) for codec in suited)
    return ascii_share + (1 - ascii_share) * beyond


def _iso_2022(raw: bytes, origin: str) -> Decoded:
    for codec in ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_jp_2004", "iso2022_kr"):
        text = _strict(raw, codec)
        if text is not None and "\x1b" not in text:
            return Decoded(text, codec)
    extended = _strict(_iso_2022_as_euc(raw), "euc_jis_2004")  # vendors' characters such as a circled 1
    if extended is not None and "\x1b" not in extended:
        return Decoded(extended, "iso2022_jp")
    raise BadInput(origin, "it begins as ISO-2022-JP and breaks off", _TRUNCATED)


def _iso_2022_as_euc(raw: bytes) -> bytes:
    """Rewrite the escape sequences as the same characters in EUC-JP."""
    parts = re.split(rb"(\x1b\$[@B]|\x1b\([BIJ])", raw)
    euc = [parts[0]]
    for escape, part in zip(parts[1::2], parts[2::2], strict=True):
        high = bytes(byte | 0x80 if byte > 0x20 else byte for byte in part)
        if escape.startswith(b"\x1b$"):
            euc.append(high)
        elif escape == b"\x1b(I":
            euc.append(b"".join(b"\x8e" + bytes([byte]) for byte in high))
        else:
            euc.append(part)
    return b"".join(euc)


def _utf_8(raw: bytes, origin: str) -> Decoded | None:
    """Read UTF-8; a text that is nearly so is UTF-8 that was damaged or cut off."""
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        last = error
    good = len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]{1,3}", raw))
    if last.reason == "unexpected end of data" and last.end == len(raw) and good > 2:
        raise BadInput(origin, "it ends in the middle of a character (UTF-8)", _TRUNCATED)
    text = raw.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    if good > damaged * 10 and damaged <= max(len(text) * DAMAGE, 1):
        return Decoded(text, "utf-8")
    return None


def _declared_or_detected(raw: bytes, declared: list[str], origin: str) -> Decoded:
    readings = {
        codec: text for codec in (*declared, *CANDIDATES) if (text := _strict(raw, codec)) is not None
    }
    scores = {codec: plausibility(text, codec) for codec, text in readings.items()}
    best = max(scores, key=lambda codec: scores[codec], default=None)
    for codec in declared:
        if codec in scores and best and scores[codec] >= max(scores[best] - BENEFIT_OF_DECLARATION, 0.0):
            return Decoded(readings[codec], codec)
    if best and scores[best] >= GOOD_ENOUGH:
        return Decoded(readings[best], best)
    _refuse_if_truncated(raw, origin)
    guess = from_bytes(raw).best()
    if (
        guess is not None
        and codec_of(guess.encoding)
        and plausibility(str(guess), guess.encoding) >= GOOD_ENOUGH
    ):
        return Decoded(str(guess), guess.encoding)
    if _CONTROL.search(raw.decode("latin-1")):
        return _utf_16(raw, origin)
    raise BadInput(origin, "its character encoding cannot be told", "give it with --encoding")


def _refuse_if_truncated(raw: bytes, origin: str) -> None:
    for codec in CANDIDATES[:-1]:
        if _strict(raw, codec) is None:
            text = _strict(raw[:-1], codec)
            if text is not None and plausibility(text, codec) >= GOOD_ENOUGH:
                raise BadInput(origin, f"it ends in the middle of a character ({codec})", _TRUNCATED)


def _strict(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        return None


def _binary(origin: str) -> BadInput:
    return BadInput(origin, "it is not text", "give a text, HTML or feed file")
