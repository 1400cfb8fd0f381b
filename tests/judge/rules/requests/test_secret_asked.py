"""A PIN or the words of a wallet that are to be given are odd; firms write that nobody asks for them."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made
from keshiin.judge.rules.requests import secret_asked


@pytest.mark.parametrize(
    "text",
    [
        "Your unique recovery phrase is below. Import it in the app.",
        "Please verify your secret phrase to keep the wallet active.",
        "Have your 24 words at hand.",
        "Please enter your recovery phrase, or your wallet will not be available.",
        "If you do not verify your recovery phrase, it is closed.",
        "Your wallet is not verified. Please enter your recovery phrase.",
        "現在ご利用いただけません。下記リンクより暗証番号をご入力ください。",
        "下記ページより暗証番号をご入力いただかないと、ご利用いただけません。",
        "You will be asked to enter your recovery seed on the page.",
        "下記URLより、振込先口座と暗証番号をご登録ください。",
        "Restore it with your recovery phrase on the page.",
        "移行にはシードフレーズの入力が必要です。",
        "To re-validate it, reply with the following:\nUser name:\nPassword:\nDate of birth:",
        "Send us the details below. Password: ........ Phone: ........",
        "Reply today with your ID, your password and the last four digits.",
        "以下の情報を返信してください: ユーザー名: パスワード: 生年月日:",
        "振込先のキャッシュカードの画像と暗証番号をご用意ください。",
        "Your recovery phrase is your identity. Import it into the app: abandon harbor velvet",
        "下記URLより、カード番号とセキュリティコードをご入力ください。",
        "こちらのフォームより、契約者番号、パスワードをご入力のうえお待ちください。",
    ],
)
def test_the_wish_for_a_secret_is_odd(text: str) -> None:
    (finding,) = found(secret_asked, made(text=text))
    assert finding.weight == "odd"


@pytest.mark.parametrize(
    "text",
    [
        "We never ask you to enter your recovery phrase.",
        "Please verify your card at the desk of the hotel.",
        "シードフレーズを入力させる詐欺が増えています。",
        "Don't enter your seed phrase on any page.",
        "以下のセキュリティコードを画面にご入力ください。123456",
        "セキュリティコード：482913 下記の画面でセキュリティコードをご入力ください。",
        "下記のページで、お送りしたセキュリティコードをご入力ください。",
        "Write your 24 words on paper and show them to nobody.",
        "Enter your recovery phrase on your own device, and never share it.",
        "下記のページで暗証番号をご入力いただくことはございません。",
        "当行がメールで、こちらのページに暗証番号をご入力くださいとお願いすることはありません。",
        "ワンタイムパスワード：123456 画面に入力してください。",
        "「下記URLより暗証番号をご登録ください」というメールにご注意ください。",
        "The page asked them to connect it and type their 12-word recovery phrase. Close such a page.",
        "偽のページに下記の暗証番号をご入力くださいと表示し、入力させる手口です。",
        "Never reply with your password.",
        "このメールに返信しないでください。パスワード: 設定画面でご確認ください。",
        "Write your essay in 24 words ready to print.",
        "Here are the details for your visit. User name: jo Password: teapot Please reply if it fails.",
        "Please reply with the following: name, size, colour. Your password stays the same.",
    ],
)
def test_who_says_that_nobody_asks_is_left_alone(text: str) -> None:
    assert found(secret_asked, made(text=text)) == []


def test_a_card_to_be_proved_on_a_strangers_page_is_odd() -> None:
    text = "Please verify your card here, or the booking is cancelled."
    away, home = [link("https://guest-check.example.net/p")], [link("https://www.shop.example/p")]
    (finding,) = found(secret_asked, made(text=text, links=away, vouched=True))
    assert (finding.weight, finding.variant) == ("odd", "card")
    assert found(secret_asked, made(text=text, links=home)) == []
    assert found(secret_asked, made(text=text)) == []


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("Please enter your recovery phrase, or your wallet will not be available.", ""),
        ("下記リンクより暗証番号をご入力ください。", ""),
        ("To keep it, reply with the following:\nUser name:\nPassword:\nDate of birth:", "reply"),
    ],
)
def test_the_card_says_what_is_asked(text: str, variant: str) -> None:
    (finding,) = found(secret_asked, made(text=text))
    assert finding.variant == variant
