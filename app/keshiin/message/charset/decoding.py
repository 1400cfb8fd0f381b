"""Bytes to text: codecs from an allow-list, and a guess where the label is missing or wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

from keshiin.message.charset.alphabets import guess_alphabet
from keshiin.message.charset.chinese import WITH_EURO
from keshiin.message.charset.east_asian import guess_east_asian
from keshiin.message.charset.euc_jp import euc_jp
from keshiin.message.charset.iso_2022_jp import guessed_iso_2022_jp, iso_2022_jp
from keshiin.message.charset.japanese import guess_japanese
from keshiin.message.charset.labels import codec_of

# Codecs in which bytes of ASCII are other characters.
_OTHER_ASCII = frozenset({"utf-7", "hz", "iso2022_kr", "utf-16", "utf-16-le", "utf-16-be", "utf-32"})
_WESTERN = frozenset({"ascii", "cp1252", "iso8859-15", "cp1250", "cp1254"})
_UNICODE = frozenset({"utf-8", "utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32"})
_TWO_BYTES = frozenset({"utf-16", "utf-16-le", "utf-16-be"})
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_OF_ONE_BYTE = re.compile(rb"//|[hH][rR][eE][fF]")
_ADDRESS = re.compile(_OF_ONE_BYTE.pattern.decode("ascii"))
_OWN = {"iso-2022-jp": iso_2022_jp, "euc-jp": euc_jp}
_LONE = re.compile("[\ud800-\udfff]")
_SURE = 0.75
# No text of another charset has so many bytes more than characters when it is read as UTF-8.
_SURE_UTF8 = 6
# Two kanji of Shift_JIS may look like one character of UTF-8 and a broken one.
_UNLABELLED = 3
_SENTENCE = 20
_SHIFT = re.compile(rb"\x1b(?:\$[@B(]|\([IJ])")


class Decoded(NamedTuple):
    """A text, the charset that gave it, and whether that charset was guessed."""

    text: str
    charset: str
    guessed: bool


def decode(data: bytes, label: str | None = None) -> Decoded:
    """Text of bytes with an optional label; never raises, bytes that fit nowhere become U+FFFD."""
    codec = codec_of(label) if label else None
    if codec != "utf-32" and data.startswith(_MARKS) and (marked := _decode_marked(data, codec)):
        return marked
    if codec in _TWO_BYTES:
        codec = _order(data, codec)
    if data.isascii():
        return _decode_ascii(data, codec)
    if codec is None or codec in _WESTERN:
        return _guess(data, codec)
    unicode = None if codec in _UNICODE else _strict(data, "utf-8")
    if unicode is not None and len(data) - len(unicode) >= _SURE_UTF8:
        return Decoded(unicode, "utf-8", True)
    strict = _strict(data, codec)
    if strict is not None and codec == "cp932" and guess_japanese(data, _SURE) == "euc-jp":
        # Nearly all of it is Shift_JIS too: as half-width katakana.
        return Decoded(_replaced(data, "euc-jp"), "euc-jp", True)
    if strict is not None:
        return Decoded(strict, codec, False)
    if codec == "utf-8":
        broken = _nearly_utf_8(data, 1)
        return _guess(data, None) if broken is None else Decoded(broken, codec, False)
    found = _guess(data, None)
    return Decoded(_replaced(data, codec), codec, False) if found.charset in ("cp1252", codec) else found


def _order(data: bytes, codec: str) -> str:
    """Which byte of two comes first: the zeros of letters tell, since not every program knows.

    Without any it is as the label says, or else the high one (RFC 2781, 4.3).
    """
    high, low = data[::2].count(0), data[1::2].count(0)
    if high == low:
        return "utf-16-be" if codec == "utf-16" else codec
    return "utf-16-le" if low > high else "utf-16-be"


def _decode_marked(data: bytes, codec: str | None) -> Decoded | None:
    """Text that begins with the mark of Unicode, which counts before any label (WHATWG Encoding, 6.1)."""
    found = "utf-8" if data.startswith(_MARKS[0]) else "utf-16"
    if found == "utf-16" and codec not in _TWO_BYTES and _OF_ONE_BYTE.search(data):
        return None  # A program that believes the label shows the address that stands there.
    text = _strict(data, found)
    return None if text is None else Decoded(text.removeprefix("\ufeff"), found, codec != found)


def decode_bare(data: bytes, label: str | None) -> Decoded:
    """Text of a header's bytes, which name no charset: UTF-8 (RFC 6532), or else that of the body.

    Of a Western label nothing follows, since programs write it whatever they send.
    """
    codec = codec_of(label) if label and not data.isascii() else None
    if label and b"\x1b" in data and codec_of(label) == "iso-2022-jp":
        return decode(data, label)
    if codec is None or codec in _WESTERN or codec in _UNICODE or _strict(data, "utf-8") is not None:
        return decode(data)
    return decode(data, label)


def _decode_ascii(data: bytes, codec: str | None) -> Decoded:
    if b"\x1b" in data and codec != "iso2022_kr" and _SHIFT.search(data):
        if codec == "iso-2022-jp":
            return Decoded(iso_2022_jp(data), codec, False)
        if text := guessed_iso_2022_jp(data):
            return Decoded(text, "iso-2022-jp", True)
    if codec in _OTHER_ASCII:
        strict = _strict(data, codec)
        # Programs that know no such charset any more show the addresses that stand there.
        if strict is not None and len(_OF_ONE_BYTE.findall(data)) <= len(_ADDRESS.findall(strict)):
            return Decoded(strict, codec, False)
    return Decoded(data.decode("ascii"), codec or "ascii", False)


def _strict(data: bytes, codec: str) -> str | None:
    try:
        errors = WITH_EURO if codec == "gb18030" else "strict"
        text = data.decode("iso2022_jp" if codec == "iso-2022-jp" else codec, errors)
    except (UnicodeError, ValueError):
        if codec != "euc-jp" or "\ufffd" in (text := euc_jp(data)):
            return None
    # Of all codecs only this one makes half a character.
    return _LONE.sub("\ufffd", text) if codec == "utf-7" else text


def _replaced(data: bytes, codec: str) -> str:
    """The text with a mark for each character that the codec lacks."""
    read = _OWN.get(codec)
    return read(data) if read else data.decode(codec, "replace")


def _guess(data: bytes, western: str | None) -> Decoded:
    """Without a usable label: UTF-8, then Japanese, Chinese, Korean, then other alphabets, a Western page.

    Behind a Western label only Japanese that is sure: all programs show the others as that label says.
    """
    if (text := _strict(data, "utf-8")) is not None:
        return Decoded(text, "utf-8", True)
    if b"\x1b" in data and _SHIFT.search(data) and (text := guessed_iso_2022_jp(data)):
        return Decoded(text, "iso-2022-jp", True)
    labelled = western not in (None, "ascii")
    if not labelled and (text := _nearly_utf_8(data, _UNLABELLED)):
        return Decoded(text, "utf-8", True)
    asian = guess_japanese(data, _SURE) if labelled else guess_east_asian(data)
    # A few Chinese characters can have the bytes of frequent letters.
    if not labelled and (found := guess_alphabet(data, _SENTENCE) if asian else guess_alphabet(data)):
        return Decoded(data.decode(found, "replace"), found, True)
    if asian:
        return Decoded(_replaced(data, asian), asian, True)
    if western and labelled:
        return Decoded(data.decode(western, "replace"), western, False)
    return Decoded(data.decode("cp1252", "replace"), "cp1252", True)


def _nearly_utf_8(data: bytes, times: int) -> str | None:
    """UTF-8 that was cut within a character or broken here and there; None where it is not.

    It is where there are so many ``times`` as many whole characters as broken ones.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    return text if whole >= times * broken else None
