"""Bytes to text: codecs from an allow-list, and a guess where the label is missing or wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

from keshiin.message.japanese import guess_japanese, iso_2022_jp

# Where a label is used for its superset in practice, the superset decodes it (WHATWG Encoding Standard).
_CODECS = {
    label: codec
    for codec, labels in (
        ("ascii", "us-ascii ascii ansi_x3.4-1968 iso646-us"),
        ("utf-8", "utf-8 utf8 unicode-1-1-utf-8 utf-8-sig utf8mb4"),
        ("utf-7", "utf-7 unicode-1-1-utf-7"),
        ("utf-16", "utf-16 utf16 unicode"),
        ("utf-16-le", "utf-16le"),
        ("utf-16-be", "utf-16be"),
        ("utf-32", "utf-32"),
        ("cp1252", "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 8859_1 windows-1252 cp1252 x-ansi"),
        ("iso8859-2", "iso-8859-2 iso8859-2 latin2"),
        ("iso8859-3", "iso-8859-3"),
        ("iso8859-4", "iso-8859-4"),
        ("iso8859-5", "iso-8859-5 iso8859-5"),
        ("iso8859-6", "iso-8859-6"),
        ("iso8859-7", "iso-8859-7 iso8859-7 greek"),
        ("iso8859-8", "iso-8859-8 iso-8859-8-i iso-8859-8-e"),
        ("cp1254", "iso-8859-9 iso8859-9 latin5 windows-1254 cp1254"),
        ("iso8859-10", "iso-8859-10"),
        ("cp874", "iso-8859-11 tis-620 windows-874 cp874"),
        ("iso8859-13", "iso-8859-13"),
        ("iso8859-14", "iso-8859-14"),
        ("iso8859-15", "iso-8859-15 iso8859-15 latin9 latin-9"),
        ("iso8859-16", "iso-8859-16"),
        ("cp1250", "windows-1250 cp1250"),
        ("cp1251", "windows-1251 cp1251 win-1251"),
        ("cp1253", "windows-1253 cp1253"),
        ("cp1255", "windows-1255 cp1255"),
        ("cp1256", "windows-1256 cp1256"),
        ("cp1257", "windows-1257 cp1257"),
        ("cp1258", "windows-1258 cp1258"),
        ("koi8-r", "koi8-r koi8"),
        ("koi8-u", "koi8-u"),
        ("cp437", "ibm437 cp437"),
        ("cp850", "ibm850 cp850"),
        ("cp852", "ibm852 cp852"),
        ("cp866", "ibm866 cp866"),
        ("mac-roman", "macintosh macroman x-mac-roman"),
        ("mac-cyrillic", "x-mac-cyrillic"),
        ("cp932", "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j cswindows31j cp932 ms932"),
        ("euc-jp", "euc-jp eucjp x-euc-jp x-euc euc_jp cseucpkdfmtjapanese"),
        (
            "iso-2022-jp",
            "iso-2022-jp iso2022-jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-2004"
            " iso-2022-jp-ext cp50220 cp50221 cp50222 jis",
        ),
        ("cp949", "euc-kr euckr ks_c_5601-1987 ks_c_5601 korean cp949 uhc"),
        ("iso2022_kr", "iso-2022-kr"),
        ("gb18030", "gb2312 gb_2312-80 gbk cp936 gb18030 x-gbk euc-cn"),
        ("hz", "hz-gb-2312"),
        ("big5hkscs", "big5 big5-hkscs cn-big5 x-x-big5 cp950"),
    )
    for label in labels.split()
}
# Codecs in which bytes of ASCII are other characters.
_OTHER_ASCII = frozenset({"utf-7", "hz", "iso2022_kr", "utf-16", "utf-16-le", "utf-16-be", "utf-32"})
_WESTERN = frozenset({"ascii", "cp1252", "iso8859-15", "cp1250", "cp1254"})
_UNICODE = frozenset({"utf-8", "utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32"})
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_LONE = re.compile("[\ud800-\udfff]")
_SURE = 0.75
# No text of another charset has so many bytes more than characters when it is read as UTF-8.
_SURE_UTF8 = 6
_SHIFT = re.compile(rb"\x1b(?:\$[@B(]|\([IJ])")


class Decoded(NamedTuple):
    """A text, the charset that gave it, and whether that charset was guessed."""

    text: str
    charset: str
    guessed: bool


def codec_of(label: str) -> str | None:
    """The codec for a charset label, None for a label that is not on the list."""
    return _CODECS.get(label.strip().strip("'\"").lower())


def decode(data: bytes, label: str | None = None) -> Decoded:
    """Text of bytes with an optional label; never raises, bytes that fit nowhere become U+FFFD."""
    codec = codec_of(label) if label else None
    if codec != "utf-32" and data.startswith(_MARKS) and (marked := _decode_marked(data, codec)):
        return marked
    if codec == "utf-16":
        # Without a mark the high byte comes first (RFC 2781, 4.3), but not every program knows.
        codec = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    if data.isascii():
        return _decode_ascii(data, codec, label)
    if codec is None or codec in _WESTERN:
        return _guess(data, codec)
    unicode = None if codec in _UNICODE else _strict(data, "utf-8")
    if unicode is not None and len(data) - len(unicode) >= _SURE_UTF8:
        return Decoded(unicode, "utf-8", True)
    strict = _strict(data, codec)
    if strict is not None:
        return Decoded(strict, codec, False)
    found = _guess(data, None)
    if found.charset in ("cp1252", codec):
        return Decoded(
            data.decode(codec if codec != "iso-2022-jp" else "iso2022_jp_ext", "replace"), codec, False
        )
    return found


def _decode_marked(data: bytes, codec: str | None) -> Decoded | None:
    """Text that begins with the mark of Unicode, which counts before any label (WHATWG Encoding, 6.1)."""
    found = "utf-8" if data.startswith(_MARKS[0]) else "utf-16"
    text = _strict(data, found)
    return None if text is None else Decoded(text.removeprefix("\ufeff"), found, codec != found)


def decode_bare(data: bytes, label: str | None) -> Decoded:
    """Text of a header's bytes, which name no charset: UTF-8 (RFC 6532), or else that of the body.

    Of a Western label nothing follows, since programs write it whatever they send.
    """
    codec = codec_of(label) if label and not data.isascii() else None
    if codec is None or codec in _WESTERN or codec in _UNICODE or _strict(data, "utf-8") is not None:
        return decode(data)
    return decode(data, label)


def _decode_ascii(data: bytes, codec: str | None, label: str | None) -> Decoded:
    if b"\x1b" in data and codec != "iso2022_kr" and _SHIFT.search(data):
        return Decoded(iso_2022_jp(data), "iso-2022-jp", codec != "iso-2022-jp")
    if codec in _OTHER_ASCII:
        strict = _strict(data, codec)
        if strict is not None:
            return Decoded(strict, codec, False)
    return Decoded(data.decode("ascii"), codec or "ascii", False)


def _strict(data: bytes, codec: str) -> str | None:
    try:
        text = data.decode("iso2022_jp" if codec == "iso-2022-jp" else codec)
    except (UnicodeError, ValueError):
        return None
    # Of all codecs only this one makes half a character.
    return _LONE.sub("\ufffd", text) if codec == "utf-7" else text


def _guess(data: bytes, western: str | None) -> Decoded:
    """Without a usable label: UTF-8, then Japanese by score, then a Western page."""
    if (text := _strict(data, "utf-8")) is not None:
        return Decoded(text, "utf-8", True)
    if b"\x1b" in data and _SHIFT.search(data):
        return Decoded(iso_2022_jp(data), "iso-2022-jp", True)
    labelled = western not in (None, "ascii")
    if japanese := guess_japanese(data, _SURE if labelled else 0):
        return Decoded(data.decode(japanese, "replace"), japanese, True)
    if western and labelled:
        return Decoded(data.decode(western, "replace"), western, False)
    if text := _strict_but_the_end(data):
        return Decoded(text, "utf-8", True)
    return Decoded(data.decode("cp1252", "replace"), "cp1252", True)


def _strict_but_the_end(data: bytes) -> str | None:
    """UTF-8 that was cut in the middle of its last character."""
    for cut in (1, 2, 3):
        if (text := _strict(data[:-cut], "utf-8")) is not None and not text.isascii():
            return text + "\ufffd"
    return None
