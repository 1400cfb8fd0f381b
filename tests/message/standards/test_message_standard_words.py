"""Encoded words in the forms of RFC 2047 and RFC 2231, and Japanese ones as programs write them."""

from __future__ import annotations

import base64

import pytest

from keshiin.message import read
from keshiin.message.values.words import decode_text

JAPANESE = "ご請求書の送付について（重要）"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        # What stands between two words is no part of the text, what stands beside a word is (section 8).
        ("(=?ISO-8859-1?Q?a?=)", "(a)"),
        ("(=?ISO-8859-1?Q?a?= b)", "(a b)"),
        ("(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)", "(ab)"),
        ("(=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=)", "(ab)"),
        ("(=?ISO-8859-1?Q?a?=\r\n    =?ISO-8859-1?Q?b?=)", "(ab)"),
        ("(=?ISO-8859-1?Q?a_b?=)", "(a b)"),
        ("(=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)", "(a b)"),
        # Charset and encoding in any case, a language (RFC 2231, 5), a word of nothing.
        ("=?iso-8859-1?q?Andr=E9?= =?ISO-8859-1?b?6Q==?=", "Andréé"),
        ("=?US-ASCII*EN?Q?Taro_Sato?=", "Taro Sato"),
        ("=?utf-8?Q??=", ""),
        ("x =?utf-8?B??= y", "x  y"),
        ("=?utf-8?Q?=e6=b6=88?=", "消"),
        # No words: a blank within, no encoding of these two, a part too few.
        ("=?utf-8?Q?x", "=?utf-8?Q?x"),
        ("=?utf-8?C?x?=", "=?utf-8?C?x?="),
        ("=?utf-8?=", "=?utf-8?="),
        # As programs write them all the same.
        ("=?utf-8?Q?a b?=", "a b"),
        ("=?utf-8?B?5raI=?=", "消"),
        ("x=?utf-8?B?5raI?=y", "x消y"),
        ("=?utf-8?B?5raI?==?utf-8?B?5Y2w?=", "消印"),
        ("=?utf-8?Q?=3F=5F?=", "?_"),
        ("=?utf-8?B?5raI\r\n 5Y2w?=", "消印"),
    ],
)
def test_words(raw: str, text: str) -> None:
    assert decode_text(raw.encode()) == text


def words(data: bytes, charset: str, size: int) -> str:
    """Encoded words that cut the bytes wherever so many of them end."""
    pieces = (base64.b64encode(data[at : at + size]).decode() for at in range(0, len(data), size))
    return "\r\n ".join(f"=?{charset}?B?{piece}?=" for piece in pieces)


@pytest.mark.parametrize("charset", ["utf-8", "shift_jis", "euc-jp", "gb18030", "utf-16-be"])
@pytest.mark.parametrize("size", [1, 2, 4, 5, 7, 30])
def test_words_that_end_within_a_character(charset: str, size: int) -> None:
    label = "utf-16be" if charset == "utf-16-be" else charset
    assert decode_text(words(JAPANESE.encode(charset), label, size).encode()) == JAPANESE


@pytest.mark.parametrize("size", [9, 15, 21])
def test_iso_2022_jp_that_goes_on_in_the_next_word(size: int) -> None:
    assert decode_text(words(JAPANESE.encode("iso-2022-jp"), "iso-2022-jp", size).encode()) == JAPANESE


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        ("ｶﾌﾞｼｷｶﾞｲｼｬ", "iso2022_jp_ext", "iso-2022-jp"),
        ("①㈱", "iso2022_jp_3", "iso-2022-jp-3"),
        ("𠮟る", "iso2022_jp_2004", "iso-2022-jp-2004"),
        ("①㈱ｶﾞ", "cp932", "shift_jis"),
        ("①㈱ｶﾞ", "cp932", "Windows-31J"),
        ("①㈱ｶﾞ", "cp932", "x-sjis"),
        ("｡｢ﾃｽﾄ｣", "euc_jp", "euc-jp"),
        ("丂丄", "euc_jp", "x-euc-jp"),
        ("你好，世界", "gb18030", "gbk"),
        ("您好，世界", "big5", "big5"),
        ("Привет", "koi8_r", "koi8-r"),
        ("Привіт", "koi8_u", "koi8-u"),
        ("안녕하세요", "iso2022_kr", "iso-2022-kr"),
        ("您好", "hz", "hz-gb-2312"),
        ("Grüße", "utf-7", "utf-7"),
        ("消印", "utf-7", "unicode-1-1-utf-7"),
    ],
)
def test_charsets(text: str, codec: str, label: str) -> None:
    coded = base64.b64encode(text.encode(codec)).decode()
    assert decode_text(f"=?{label}?B?{coded}?=".encode()) == text
    head = f"From: a@b.example\nContent-Type: text/plain; charset={label}\n\n".encode()
    (part,) = read(head + text.encode(codec) + b"\n").parts
    assert (part.text or "").rstrip("\n") == text


@pytest.mark.parametrize("label", ["gb2312", "gbk", "gb18030"])
def test_the_euro_sign_of_windows_in_gbk(label: str) -> None:
    coded = "价格 ".encode("gbk") + b"\x805"
    assert decode_text(f"=?{label}?B?{base64.b64encode(coded).decode()}?=".encode()) == "价格 €5"


def test_characters_of_windows_in_iso_2022_jp() -> None:
    wide = "①㈱髙".encode("cp932")
    rows = b"\x1b$B" + b"".join(_jis(wide[at : at + 2]) for at in range(0, len(wide), 2)) + b"\x1b(B"
    for label in ("iso-2022-jp", "iso-2022-jp-ms", "cp50221", "cp50220"):
        coded = base64.b64encode(rows).decode()
        assert decode_text(f"=?{label}?B?{coded}?=".encode()) == "①㈱髙", label


def _jis(pair: bytes) -> bytes:
    """A character of Shift_JIS as its row and cell; those that IBM added as NEC selected them."""
    pair = {b"\xfb\xfc": b"\xee\xe0"}.get(pair, pair)
    high, low = pair
    row = (high - (0x70 if high < 0xA0 else 0xB0)) * 2
    if low < 0x9F:
        return bytes((row - 1, low - (0x1F if low < 0x7F else 0x20)))
    return bytes((row, low - 0x7E))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("=?iso-8859-1?Q?Andr=E9?= Pirard <a@b.example>", "André Pirard"),
        ("=?utf-8?B?5raI?= =?utf-8?B?5Y2w?= <a@b.example>", "消印"),
        ("a@b.example (=?utf-8?B?5raI?= =?utf-8?B?5Y2w?=)", "消印"),
        ('"=?utf-8?B?5raI?= =?utf-8?B?5Y2w?=" <a@b.example>', "消印"),
        ("=?utf-8?Q?Sato=2C_Taro?= <a@b.example>", "Sato, Taro"),
        ("=?utf-8?Q?Sato=3Cx=40y.example=3E?= <a@b.example>", "Sato<x@y.example>"),
    ],
)
def test_words_in_an_address_make_no_address(line: str, name: str) -> None:
    (box,) = read(f"From: {line}\n\n".encode()).claims.from_
    assert (box.name, box.address) == (name, "a@b.example")
