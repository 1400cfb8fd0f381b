"""Encoded words and charsets, the Japanese ones above all, labelled, mislabelled or not labelled."""

import base64

import pytest

from keshiin.message import read
from keshiin.message.charset.decoding import decode
from keshiin.message.charset.labels import CODECS
from keshiin.message.values.words import decode_text
from slowness import within

CODEC_OF_LABEL = {"tis-620": "cp874"}
TEXT = "消印の確認：お支払いのお願いです。"


@pytest.mark.parametrize("charset", ["utf-8", "cp932", "euc-jp", "iso-2022-jp"])
def test_japanese_without_a_label_is_guessed(charset):
    found = decode(TEXT.encode(charset))
    assert (found.text, found.guessed) == (TEXT, True)
    assert found.charset == charset


@pytest.mark.parametrize("label", ["iso-2022-jp", "us-ascii", "iso-8859-1", "euc-jp", "no-such-charset"])
@pytest.mark.parametrize("charset", ["utf-8", "cp932"])
def test_a_wrong_label_is_seen_through(charset, label):
    found = decode(TEXT.encode(charset), label)
    assert (found.text, found.guessed) == (TEXT, True)


def test_a_right_label_is_no_guess():
    assert decode("Füße".encode("cp1252"), "ISO-8859-1") == ("Füße", "cp1252", False)
    assert decode("привет".encode("koi8-r"), "koi8-r") == ("привет", "koi8-r", False)


@pytest.mark.parametrize("text", ["Grüße aus Köln", "Résumé – naïve café", "señor"])
def test_western_text_is_not_taken_for_japanese(text):
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("label", ["windows-1252", "iso-8859-1", "us-ascii", None])
@pytest.mark.parametrize(
    "text", ["It’s fine", "don’t “quote”x", "the 1990’s", "“Über” alles", "You’ve won – it’s yours", "l’été"]
)
def test_western_quotation_marks_are_not_taken_for_kanji(text, label):
    assert decode(text.encode("cp1252"), label).text == text


@pytest.mark.parametrize(
    "text", ["重要", "Re: 東京", "A社様", "12月3日", "Amazon重要", "請求書 No.5", "NTT東日本"]
)
@pytest.mark.parametrize("charset", ["cp932", "euc-jp"])
def test_a_few_kanji_are_still_japanese(text, charset):
    assert decode(text.encode(charset)).text == text


def test_half_width_katakana():
    assert decode("ｶﾌﾞｼｷｶﾞｲｼｬのお知らせです".encode("cp932")).text == "ｶﾌﾞｼｷｶﾞｲｼｬのお知らせです"
    assert decode("テストです。よろしく".encode("euc-jp")).charset == "euc-jp"


def test_iso_2022_jp_with_characters_that_only_windows_has():
    data = b"\x1b$B\x2d\x21\x7c\x62\x1b(B x \x1b(I\x36\x1b(B"
    found = decode(data, "iso-2022-jp")
    assert found.text == "①髙 x ｶ"


@pytest.mark.parametrize(
    "label", ["punycode", "rot13", "idna", "zlib", "unicode_escape", "mbcs", "\0", "x" * 999]
)
def test_the_message_cannot_pick_a_codec_outside_the_list(label):
    assert decode(b"plain \\u0041 text", label).text == "plain \\u0041 text"
    assert decode(b"caf\xe9 \\u0041", label).text == "caf\xe9 \\u0041"


def test_no_lone_surrogate_comes_out():
    assert not any(0xD800 <= ord(char) <= 0xDFFF for char in decode(b"+2AA-x", "utf-7").text)


def word(text, charset="utf-8", encoding="B"):
    return f"=?{charset}?{encoding}?{base64.b64encode(text.encode(charset)).decode()}?="


def test_encoded_words():
    assert decode_text(f"Re: {word('消印')} {word('です', 'iso-2022-jp')} x".encode()) == "Re: 消印です x"
    assert decode_text(b"=?utf-8?q?caf=C3=A9_au_lait?=") == "café au lait"
    assert decode_text(b"=?utf-8*ja?b?5raI?=!") == "消!"


def test_a_character_in_two_words():
    data = "消印".encode()
    halves = [f"=?utf-8?b?{base64.b64encode(half).decode()}?=" for half in (data[:2], data[2:])]
    assert decode_text("\r\n ".join(halves).encode()) == "消印"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"=?utf-8?b?5raI5Y2w", "=?utf-8?b?5raI5Y2w"),
        (b"=?utf-8?b?5raI5Y2?=", "消\ufffd"),
        (b"=?utf-8?b?!!!?=", ""),
        (b"=?nonsense?q?x=41?=", "xA"),
        (b"=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        (b"=?utf-8?q?=0A?=", "\n"),
        (b"a\r\n\tb", "a b"),
        (b"a\r\n b\tc", "a b\tc"),
        (b"=?utf-8?q?Are_you_there??= x =?utf-8?q?What?_No??=", "Are you there? x What? No?"),
        (b"=?utf-8?q?open =?utf-8?q?word?=", "=?utf-8?q?open word"),
        (b"\x1b$B>C0u\x1b(B", "消印"),
        (b"\x1b$(Q\x2e\x22\x1b(B x", "𠀋 x"),
        (b"\x1b$(D\x30\x21\x1b(B x", "丂 x"),
    ],
)
def test_damaged_and_unlabelled_words(raw, text):
    assert decode_text(raw) == text


@pytest.mark.parametrize("label", ["gb2312", "windows-1251", "big5", "koi8-r", "tis-620"])
def test_utf8_under_another_label(label):
    found = decode("消印の確認です".encode(), label)
    assert (found.text, found.charset, found.guessed) == ("消印の確認です", "utf-8", True)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("联通", "gb2312"),
        ("Привет, мир", "windows-1251"),
        ("รก", "tis-620"),
        ("안녕하세요", "euc-kr"),
        ("你好世界", "big5"),
    ],
)
def test_a_right_label_is_kept(text, label):
    assert decode(text.encode(CODEC_OF_LABEL.get(label, label)), label).text == text


@pytest.mark.parametrize(
    ("text", "label"),
    [("Привет мир", "windows-1251"), ("Привет", "koi8-r"), ("你好世界", "gb2312"), ("안녕하세요", "euc-kr")],
)
def test_a_header_without_charset_has_that_of_its_body(text, label):
    written = text.encode(label)
    head = b"From: " + written + b" <a@b.example>\nTo: c@d.example (" + written + b")\nSubject: " + written
    claims = read(head + f"\nContent-Type: text/plain; charset={label}\n\nx".encode()).claims
    assert (claims.subject, claims.from_[0].name, claims.to[0].name) == (text, text, text)


@pytest.mark.parametrize("label", ["windows-1251", "iso-8859-1", "utf-8", "iso-2022-jp"])
def test_a_header_in_utf8_is_that_whatever_its_body_is(label):
    data = f"From: a@b.example\nSubject: 消印\nContent-Type: text/plain; charset={label}\n\nx".encode()
    assert read(data).claims.subject == "消印"


@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="windows-1251">',
        "<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
    ],
)
def test_html_names_its_charset_itself(meta):
    data = b"From: a@b.example\nContent-Type: text/html\n\n" + f"{meta}<p>Привет, мир</p>".encode("cp1251")
    (part,) = read(data).parts
    assert (part.text, part.charset) == (f"{meta}<p>Привет, мир</p>", "cp1251")


def test_question_marks_are_read_in_linear_time():
    for piece in (b"=?a?q?", b"=?a?q?x?x", b"?", b"=?a?q? =?"):
        made = b"=?utf-8?q?" + piece * (200_000 // len(piece))
        within(0.75, lambda made=made: decode_text(made))


@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1", "shift_jis", "utf-16", None])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_the_mark_of_unicode_counts_before_the_label(codec, label):
    assert decode("消印です".encode(codec), label).text == "消印です"
    assert decode("plain".encode(codec), label).text == "plain"


@pytest.mark.parametrize("text", ["plain text", "消印です。 Go"])
@pytest.mark.parametrize("codec", ["utf-16-be", "utf-16-le"])
def test_utf16_without_its_mark(codec, text):
    assert decode(text.encode(codec), "utf-16").text == text


def test_letters_that_could_be_a_mark_are_letters():
    assert decode("яю-".encode("cp1251"), "windows-1251").text == "яю-"


def test_utf32_has_a_mark_that_begins_as_that_of_utf16():
    assert decode("消印です".encode("utf-32"), "utf-32").text == "消印です"


@pytest.mark.parametrize("codec", sorted(set(CODECS.values())))
def test_there_is_a_codec_for_every_label(codec):
    assert "abc".encode(codec.replace("iso-2022-jp", "iso2022_jp")).decode(codec) == "abc"


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        ("Привет", "iso8859-5", "ISO_8859-5:1988"),
        ("Привет", "koi8-r", "cskoi8r"),
        ("Привет", "mac-cyrillic", "x-mac-ukrainian"),
        ("안녕하세요", "johab", "johab"),
        ("안녕하세요", "cp949", "ks_c_5601-1989"),
        ("你好世界", "gb18030", "chinese"),
        ("สวัสดี", "cp874", "tis620"),
        ("俱楽部", "shift_jis_2004", "shift_jis-2004"),
    ],
)
def test_labels_of_many_names(text, codec, label):
    assert decode(text.encode(codec), label).text == text
