"""The codes of gift cards wanted by mail are serious alone; presents, receipts and warnings are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import card_codes

FRIEND = "From: Oka <oka@yahoo.co.jp>\nSubject: x\n"


@pytest.mark.parametrize(
    "text",
    [
        "Pick up five Apple cards of 100 each. Scratch the back and send me pictures of the codes.",
        "Please buy 3 Steam gift cards and reply with the codes.",
        "Pick up vanilla cards and e-mail the codes to me.",
        "Get me two Razer cards, scratch them and text a picture.",
        "Buy Apple cards. Send all the card codes here.",
        "アップルギフトカードをコンビニで2万円分買って、番号の写真を送っていただけませんか。",
        "Amazonギフト券の番号をこのメールにご返信ください。",
        "Amazonギフト券の番号をこのメールにご返信下さい。",
        "Get five Apple gift cards. I can't talk now, send me the codes.",
        "Besorgen Sie 5 Google-Play-Karten, rubbeln Sie sie frei und schicken Sie mir Fotos davon.",
        "Achetez trois cartes cadeaux et envoyez-moi les codes.",
        "Compre dos tarjetas regalo y envíeme los códigos.",
        "Kannst du drei Apple-Geschenkkarten kaufen und mir die Codes schicken?",
        "Peux-tu acheter deux cartes cadeaux et m’envoyer les codes ?",
        "¿Puedes comprar una tarjeta de regalo y mandarme el código? Mándame los códigos hoy.",
        "Compra dois cartões-presente e me manda os códigos.",
        "Puoi prendere due carte regalo e mandarmi i codici?",
        "Kup trzy karty podarunkowe i wyślij mi kody.",
        "Köp tre presentkort och skicka mig koderna.",
        "Get five Apple gift cards and do not tell anyone. Scratch the back and send me the codes.",
    ],
)
def test_the_wish_for_codes_is_serious_alone(text: str) -> None:
    (finding,) = found(card_codes, made(FRIEND, text=text, vouched=True))
    assert finding.weight == "serious"
    assert card_codes.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "Für Ihre Gutscheinkarten schicken Sie mir bitte Bilder Ihres Ladens.",
        "Die Codes der Geschenkkarten schicken wir Ihnen morgen.",
        "Merci pour la carte cadeau ! Le code se trouve au dos.",
        "Schick mir bitte den Code vom Fahrradschloss.",
        "Tu carta regalo: enviamos el código por correo en dos días.",
        "Presentkort: koderna finns på baksidan.",
        "Could you buy five gift cards for the helpers? Please send me a picture of the receipt.",
        "We will send you the code of your gift card within two days.",
        "ギフトカードをお送りします。番号は裏面をご覧ください。",
        "ギフト券の番号をお送りしますので、アカウントに登録してください。",
        "「ギフトカードを買って番号の写真を送ってほしい」という電話は詐欺です。",
        "Fraudsters write that you should buy gift cards and send them the codes.",
        "If someone asks you to buy gift cards and send them the codes, it is a scam.",
        "ギフトカードを配布します。受け取る方は社員番号を総務までお送りください。",
        "レシートの写真と応募番号をフォームから送信してください。抽選でAmazonギフトカードが当たります。",
        "Gift cards: never send the codes to anybody.",
        "Earn a $25 Amazon gift card! Share your referral code with friends.",
        "Win an Apple gift card. Text the code WIN to 12345 to enter.",
        "Thank you for buying a gift card. E-mail the code to the person you want to surprise.",
        "Scratch the back of the gift card to see the code.",
        "They get a Steam gift card when you send them your invitation code.",
        "ギフトカードプレゼント中。紹介コードをお友だちに送ってください。",
        "Amazonギフト券が当たる。シリアルコードをハガキで送ってください。",
        "Do not, under any circumstances, send the codes of gift cards to anybody.",
        "Nobody from the bank will ask you to buy gift cards and send the codes.",
        "ギフトカードを購入させ、番号の写真を送らせる手口が増えています。",
        "ギフト券の番号を送ってはいけません。",
        "お調べしますので、お手元のギフトカードの番号をお知らせください。",
    ],
)
def test_presents_receipts_and_warnings_are_left_alone(text: str) -> None:
    assert found(card_codes, made(FRIEND, text=text)) == []


def test_an_answer_is_left_alone() -> None:
    header = FRIEND.replace("Subject: x", "Subject: Re: x\nIn-Reply-To: <1@a.example>")
    assert found(card_codes, made(header, text="Buy the gift cards and send me the codes.")) == []
