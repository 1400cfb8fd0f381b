"""Texts whose label is wrong or missing are read as they were written; valid UTF-8 is never touched."""

from __future__ import annotations

import pytest

from keshiin.message import read
from keshiin.message.charset.decoding import decode
from keshiin.message.charset.east_asian import guess_east_asian
from slowness import within

LETTERS = {
    "gb18030": "尊敬的用户您好：请点击下面的链接更新您的信息，否则将无法继续使用。谢谢！",
    "big5": "親愛的用戶您好：請點擊下面的連結更新您的資訊，否則將無法繼續使用。謝謝！",
    "euc-kr": "안녕하세요 고객님, 아래 링크를 클릭하여 정보를 확인해 주시기 바랍니다.",
    "shift_jis": "お客様各位 アカウントの有効期限が近づいています。以下のリンクから情報を更新してください。",
    "euc-jp": "お客様各位 アカウントの有効期限が近づいています。以下のリンクから情報を更新してください。",
    "windows-1252": "Für Ihre Bestellung möchten wir uns herzlich bedanken. Schöne Grüße aus Köln und Zürich",
}
SHORT = {
    "gb18030": "您的帐户",
    "big5": "您的帳戶",
    "euc-kr": "안녕하세요",
    "shift_jis": "請求書",
    "euc-jp": "請求書",
    "windows-1252": "Grüße aus Köln",
}
ALPHABETS = {
    "windows-1251": "Уважаемый клиент! Ваш счёт будет заблокирован, если вы не подтвердите данные.",
    "koi8-r": "СРОЧНО: подтвердите ваш аккаунт до 31.12",
    "koi8-u": "Шановний клієнте! Ваш рахунок буде заблоковано.",
    "windows-1253": "Αγαπητέ πελάτη, ο λογαριασμός σας θα κλειδωθεί.",
    "windows-1255": "לקוח יקר, החשבון שלך ייחסם אם לא תאשר את הפרטים",
    "windows-1256": "عزيزي العميل، سيتم حظر حسابك إذا لم تؤكد بياناتك",
    "tis-620": "เรียนลูกค้า บัญชีของคุณจะถูกระงับหากคุณไม่ยืนยันข้อมูล",
}
LABELS = ("utf-8", "us-ascii", None, "x-unknown")


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(("codec", "text"), [*LETTERS.items(), *SHORT.items()])
def test_a_text_under_a_wrong_label_is_read_and_told_as_guessed(
    codec: str, text: str, label: str | None
) -> None:
    found = decode(text.encode(codec), label)
    assert (found.text, found.guessed) == (text, True)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("charset", ALPHABETS)
def test_another_alphabet_under_a_wrong_label_is_read(charset: str, label: str | None) -> None:
    data = ALPHABETS[charset].encode(charset.replace("windows-", "cp"))
    assert decode(data, label)[::2] == (ALPHABETS[charset], True)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Zażółć gęślą jaźń. Twoje konto zostanie zablokowane", "iso8859-2"),
        ("Vážený zákazníku, příliš žluťoučký kůň", "cp1250"),
        ("Sayın müşterimiz, lütfen bilgilerinizi doğrulayın", "cp1254"),
        ("ÄÖÜ äöü ß", "cp1252"),
    ],
)
def test_signs_above_latin_letters_are_no_other_alphabet(text: str, codec: str) -> None:
    assert decode(text.encode(codec), None).charset == "cp1252"


@pytest.mark.parametrize(
    "text", ["請求書", "重要なお知らせ", "年末年始休業", "東京都千代田区", "緊急連絡", "会議"]
)
@pytest.mark.parametrize("codec", ["shift_jis", "euc-jp"])
def test_a_few_kanji_are_no_other_alphabet(text: str, codec: str) -> None:
    assert decode(text.encode(codec), None).text == text


@pytest.mark.parametrize("label", [*LETTERS, "iso-2022-jp", "koi8-r", "utf-7", *LABELS])
@pytest.mark.parametrize("text", [*LETTERS.values(), "Пожалуйста, обновите информацию.", "ไทย ภาษาไทย"])
def test_utf_8_is_read_as_such_under_every_label(text: str, label: str | None) -> None:
    assert decode(text.encode(), label).text == text


@pytest.mark.parametrize("codec", LETTERS)
def test_a_true_label_is_believed(codec: str) -> None:
    found = decode(LETTERS[codec].encode(codec), codec)
    assert (found.text, found.guessed) == (LETTERS[codec], False)


@pytest.mark.parametrize("text", [*LETTERS.values(), *SHORT.values()])
def test_utf_8_that_was_cut_or_broken_stays_utf_8(text: str) -> None:
    whole = text.encode() * 3
    for broken in (whole[:-1], whole[1:], whole[:40] + b"\xff" + whole[40:]):
        try:
            broken.decode()
        except UnicodeDecodeError:
            found = decode(broken, "utf-8")
            assert (found.text, found.charset) == (broken.decode("utf-8", "replace"), "utf-8")


def test_what_no_charset_explains_is_shown_with_marks_and_not_as_chinese() -> None:
    noise = bytes(range(128, 256)) * 3
    assert decode(noise, "utf-8").charset == "cp1252"


def test_the_letter_and_its_subject_are_read_whatever_they_say_they_are() -> None:
    body = LETTERS["gb18030"].encode("gb18030")
    message = read(
        b"Subject: =?utf-8?q?"
        + "".join(f"={byte:02X}" for byte in SHORT["gb18030"].encode("gbk")).encode()
        + b"?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + body
    )
    assert message.claims.subject == SHORT["gb18030"]
    assert (message.parts[0].text, message.parts[0].charset_guessed) == (LETTERS["gb18030"], True)


def test_a_long_text_is_guessed_by_its_first_letters_since_a_message_can_have_a_thousand() -> None:
    data = LETTERS["gb18030"].encode("gb18030") * 200
    assert within(0.14, lambda: {guess_east_asian(data) for _ in range(100)}) == {"gb18030"}
