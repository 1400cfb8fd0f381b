"""Japanese as programs of Japan have sent it, where they went beyond the standards or beside them."""

from __future__ import annotations

from base64 import b64encode

import pytest

from keshiin.message import read
from keshiin.message.charset.decoding import decode
from keshiin.message.values.words import decode_text

KANJI, ASCII, ROMAN = b"\x1b$B", b"\x1b(B", b"\x1b(J"
MEETING = b"2q5D"
"""``会議`` as its rows and cells."""


@pytest.mark.parametrize(
    ("data", "text"),
    [
        # Katakana of half width: with an escape of their own, shifted out, with eight bits.
        (KANJI + MEETING + b"\x1b(I6E" + ASCII, "会議ｶﾅ"),
        (KANJI + MEETING + ASCII + b"\x0e6E\x0f.", "会議ｶﾅ."),
        (KANJI + MEETING + ASCII + b"\xb6\xc5 " + KANJI + MEETING + ASCII, "会議ｶﾅ 会議"),
        (ROMAN + b"\xb6\xc5" + ASCII, "ｶﾅ"),
        # No way back, the one of the older standard, and an announcement before it.
        (KANJI + MEETING, "会議"),
        (b"\x1b$@" + MEETING + ROMAN + b"ok", "会議ok"),
        (KANJI + MEETING + b"\x1b(H" + b"ok", "会議ok"),
        # A carrier's picture is one sign that cannot be read, and takes no letter along.
        (KANJI + b"uA" + MEETING + ASCII + b"ok", "\ufffd会議ok"),
        # Of other sets, by both of their escapes.
        (KANJI + MEETING + b"\x1b$ACG" + ASCII, "会議们"),
        (KANJI + MEETING + b"\x1b$(ACG" + ASCII, "会議们"),
        (
            KANJI + MEETING + b"\x1b$(C" + "한".encode("euc-kr").translate(bytes(range(128)) * 2) + ASCII,
            "会議한",
        ),
    ],
)
def test_iso_2022_jp_beyond_the_standard(data: bytes, text: str) -> None:
    assert decode(data, "iso-2022-jp").text == text
    assert decode_text(b"=?ISO-2022-JP?B?" + b64encode(data) + b"?=") == text


@pytest.mark.parametrize("label", ["euc-jp", "eucJP-ms", "eucjp-win", "cp51932", "us-ascii", None])
def test_characters_of_windows_in_euc_jp(label: str | None) -> None:
    text = "①㈱髙会議のお知らせ"
    rows = b"\xad\xa1\xad\xea\xfc\xe2" + "会議のお知らせ".encode("euc-jp")
    assert decode(rows, label).text == text


def test_half_a_character_of_euc_jp_is_one_mark() -> None:
    assert decode(b"\xad\xa1\xb2\xf1\xff\x8eA\x8f\xb0", "euc-jp").text == "①会\ufffd\ufffdA\ufffd\ufffd"


@pytest.mark.parametrize("text", ["会議のお知らせ", "ご請求書の送付について（重要）"])
def test_euc_jp_labelled_as_shift_jis(text: str) -> None:
    found = decode(text.encode("euc-jp"), "shift_jis")
    assert (found.text, found.charset, found.guessed) == (text, "euc-jp", True)


@pytest.mark.parametrize("text", ["ﾃｽﾄﾒｰﾙﾃﾞｽ", "会議ﾉｵｼﾗｾ", "ｶﾌﾞｼｷｶﾞｲｼｬ ｻﾝﾌﾟﾙ"])
def test_katakana_of_half_width_stay_shift_jis(text: str) -> None:
    assert decode(text.encode("cp932"), "shift_jis") == (text, "cp932", False)


@pytest.mark.parametrize(
    ("label", "codec"),
    [("SJIS-win", "cp932"), ("windows-932", "cp932"), ("ujis", "euc-jp")],
)
def test_names_of_charsets_however_they_are_written(label: str, codec: str) -> None:
    for written in (label, label.upper(), label.replace("-", "_"), f'"{label}"'):
        assert decode("会議のお知らせ".encode(codec), written) == ("会議のお知らせ", codec, False)


@pytest.mark.parametrize("size", [1, 2, 5, 9, 11, 30])
@pytest.mark.parametrize("charset", ["utf-8", "iso-2022-jp", "shift_jis"])
def test_words_whose_base64_was_cut_wherever_a_line_was_full(charset: str, size: int) -> None:
    text = "本日の会議の資料をお送りします"
    coded = b64encode(text.encode(charset)).decode()
    pieces = [coded[at : at + size] for at in range(0, len(coded), size)]
    assert decode_text("\r\n ".join(f"=?{charset}?B?{piece}?=" for piece in pieces).encode()) == text


def test_words_without_padding_are_no_cut_ones() -> None:
    words = " ".join(
        f"=?utf-8?B?{b64encode(text.encode()).decode().rstrip('=')}?=" for text in ("会議a", "資料", "b")
    )
    assert decode_text(words.encode()) == "会議a資料b"


@pytest.mark.parametrize("label", ["utf-16le", "utf-16be"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_with_the_other_order_of_bytes(codec: str, label: str) -> None:
    assert decode("Re: 会議のお知らせ".encode(codec), label).text == "Re: 会議のお知らせ"


def test_pieces_of_a_name_that_count_from_one() -> None:
    name = "filename*1*=Shift_JIS''%90%BF%8B; filename*2*=%81%8F%91.pdf"
    (part,) = read(f"From: a@b.example\nContent-Disposition: attachment; {name}\n\nx".encode()).parts
    assert part.filename == "請求書.pdf"


@pytest.mark.parametrize("charset", ["utf-8", "shift_jis", "iso-2022-jp"])
def test_a_date_in_the_letters_of_its_body(charset: str) -> None:
    head = f"From: a@b.example\nContent-Type: text/plain; charset={charset}\nDate: "
    message = read(head.encode() + "月, 1 6月 2026 10:00:00 +0900".encode(charset) + b"\n\nx")
    assert message.claims.date is not None
    assert message.claims.date.isoformat() == "2026-06-01T10:00:00+09:00"


HIDDEN = b'<a href="https://evil.example/">x</a><a/href=https://evil.example/>y</a>'


@pytest.mark.parametrize("label", ["us-ascii", "utf-8", "iso-8859-1", "shift_jis", "x-unknown", None])
@pytest.mark.parametrize(
    "escape",
    [KANJI, KANJI + MEETING, b"\x1b$@", b"\x1b$(D", b"\x1b$A", b"\x1b(I", KANJI + MEETING + ASCII + b"\x0e"],
)
def test_an_escape_hides_nothing_from_programs_that_believe_another_label(
    escape: bytes, label: str | None
) -> None:
    kind = "text/html" if label is None else f"text/html; charset={label}"
    message = read(f"From: a@b.example\nContent-Type: {kind}\n\n".encode() + escape + HIDDEN + b"\n" + ASCII)
    assert [link.host for link in message.links] == ["evil.example"] * 2
    assert "evil.example" in decode(escape + HIDDEN + "é".encode("latin-1"), label).text


@pytest.mark.parametrize(
    "text", ["株式会社サンプル", "髙橋", "ﾃｽﾄﾒｰﾙ", "会議のお知らせ\r\n資料を\r\n送ります", "Re: ① 様"]
)
@pytest.mark.parametrize("label", ["us-ascii", "utf-8", "iso-8859-1", None])
def test_iso_2022_jp_under_another_label_is_read_all_the_same(text: str, label: str | None) -> None:
    wide = {
        "髙橋": KANJI + b"|b66" + ASCII,
        "Re: ① 様": b"Re: " + KANJI + b"-!" + ASCII + b" " + KANJI + b"MM" + ASCII,
    }
    data = wide.get(text) or text.encode("iso2022_jp_ext")
    assert decode(data, label) == (text, "iso-2022-jp", True)


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
@pytest.mark.parametrize("label", ["utf-8", "us-ascii", "iso-8859-1", None])
def test_a_mark_of_two_bytes_hides_no_text_of_one(mark: bytes, label: str | None) -> None:
    assert "evil.example" in decode(mark + HIDDEN + b" " * (len(HIDDEN) % 2), label).text
    assert decode(mark + "会議".encode("utf-16-le" if mark[0] == 0xFF else "utf-16-be"), label).text == "会議"


@pytest.mark.parametrize(
    ("label", "before", "behind"),
    [("hz-gb-2312", b"~{", b"~}"), ("iso-2022-kr", b"\x1b$)C\x0e", b"\x0f"), ("utf-16", b"", b"")],
)
def test_a_charset_of_old_hides_no_address(label: str, before: bytes, behind: bytes) -> None:
    data = before + b"<a/href=https://evil.example/>x</a>" + behind
    assert "evil.example" in decode(data + b" " * (len(data) % 2), label).text


@pytest.mark.parametrize("label", ["hz-gb-2312", "iso-2022-kr", "utf-7", "utf-16"])
def test_charsets_of_old_are_read(label: str) -> None:
    text = "see https://a.example/ 한" if label == "iso-2022-kr" else "see https://a.example/ 您好"
    assert decode(text.encode(label.replace("hz-gb-2312", "hz")), label).text == text


@pytest.mark.parametrize("form", ["{}", "Re: {} (2)"])
def test_a_raw_subject_of_rare_kanji_is_in_the_charset_of_its_body(form: str) -> None:
    text = form.format("躑躅薔薇麒麟鸚鵡")
    head = b"From: a@b.example\nContent-Type: text/plain; charset=ISO-2022-JP\nSubject: "
    assert read(head + text.encode("iso-2022-jp") + b"\n\nx").claims.subject == text
