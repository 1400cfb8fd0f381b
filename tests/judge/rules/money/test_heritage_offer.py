"""A stranger's heritage for the reader's details is serious alone; insurers and warnings are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import heritage_offer

FREE = "From: Barrister Obi <obi.chambers@gmail.com>\nSubject: x\n"
ELSEWHERE = "From: Obi <obi@lawyer-mail.example>\nReply-To: obi@desk.example.net\nSubject: x\n"
OFFER = (
    "My late client left US$14.6M. You will be the next of kin. "
    "Send your full name and a copy of your passport."
)


@pytest.mark.parametrize(
    ("header", "text"),
    [
        (FREE, OFFER),
        (ELSEWHERE, OFFER),
        (FREE, "Dear Beneficiary, $2,500,000 is approved. Contact the courier with your address."),
        (
            FREE,
            "I am the widow of the late general. US$28,000,000.00 wait. Send your telephone number.",
        ),
        (FREE, "Depuis la mort de mon défunt mari, je garde 850 000 euros. Envoyez-moi vos coordonnées."),
        (FREE, "末期がんを患っております。主人の遺産5,000万円をあなたに。お口座をお知らせください。"),
        (FREE, "Je souhaite vous léguer la somme de 650 000 €. Veuillez contacter mon notaire."),
        (FREE, "Un cliente fallecido dejó 9,8 millones de dólares. Necesito su nombre completo."),
        (FREE, "O meu falecido marido deixou 4 milhões de euros. Envie os seus dados."),
        (FREE, "Ein Kunde mit dem gleichen Nachnamen hinterließ 6 Millionen Euro. Ich brauche Ihre Daten."),
    ],
)
def test_the_offer_is_serious_alone(header: str, text: str) -> None:
    (finding,) = found(heritage_offer, made(header, text=text, vouched=True))
    assert finding.weight == "serious"
    assert heritage_offer.ALONE


@pytest.mark.parametrize(
    ("header", "text"),
    [
        (FREE, "You have been selected to receive a donation of $2,800,000.00. Reply for more details."),
        (FREE, "Je souhaite vous faire don de la somme de 850 000 euros. Donnez-moi vos coordonnées."),
        (
            ELSEWHERE,
            "We compensate you with the sum of US$1,500,000. Contact Mr. Owen with your address.",
        ),
        (ELSEWHERE, "Your compensation of 7,850 USD has been approved. You have 12 hours to claim it."),
    ],
)
def test_so_is_a_gift_from_a_stranger(header: str, text: str) -> None:
    (finding,) = found(heritage_offer, made(header, text=text, vouched=True))
    assert (finding.weight, finding.variant) == ("serious", "gift")


@pytest.mark.parametrize(
    ("header", "text"),
    [
        (FREE, "The club will receive a donation of £10,000 from the mill. Contact Jane by phone."),
        (FREE, "El abuelo dejó 45.000 euros de herencia. Mándame tu número de cuenta y lo reparto."),
        (FREE, "O meu falecido pai deixou 45.000 euros. O advogado pede os seus dados até sexta."),
        (FREE, "Ich habe den gleichen Nachnamen wie Sie. Sind wir verwandt? Ihre Daten stehen im Archiv."),
        (FREE, "Notre ami lutte contre un cancer. Nous avons réuni 4 200 euros, contactez mon mari."),
        (FREE, "With a donation of £10,000 you feed a village. Contact us by phone."),
        (FREE, "My sister has cancer. We want to raise £20,000. Write to me, I send you our phone number."),
        (FREE, "Please compensate us with the sum of £10,000. Send it to our bank."),
        ("From: Harbour Life <claims@harbour-life.example>\nSubject: x\n", OFFER),
        (FREE, "My late father wrote a book. Send me your address and I will post it."),
        (FREE, "父の遺産ですが、預金が1,200万円ありました。口座の番号を教えてください。半分送ります。"),
        (FREE, "ご主人の遺産2,000万円の登記の書類をお送りします。お返事をお待ちしております。"),
        (FREE, "Our late father left $120,000. Send me your bank details and I send you your half."),
        (FREE, "Wir möchten Ihnen etwas schenken: 25.000 Euro kamen zusammen. Senden Sie uns Ihre Daten."),
        (FREE, "We inherited the flat. It is for sale at $450,000."),
        (FREE, f'My aunt got this: "{OFFER}" Is it true?'),
        (FREE, f"Look at this:\n> {OFFER}"),
    ],
)
def test_insurers_relatives_and_quotations_are_left_alone(header: str, text: str) -> None:
    assert found(heritage_offer, made(header, text=text)) == []


def test_what_stands_far_apart_in_a_long_letter_belongs_to_no_offer() -> None:
    news = "He died without a will and left a house. " + "Other news. " * 200 + "It cost $156 million."
    assert found(heritage_offer, made(FREE, text=f"{news} Send us your phone number.")) == []


def test_a_letter_over_a_list_is_odd_alone() -> None:
    header = FREE + "List-Id: <study.lists.example>\nPrecedence: list\n"
    (finding,) = found(heritage_offer, made(header, text=OFFER))
    assert finding.weight == "odd"


def test_a_newsletter_that_can_be_left_is_odd_alone() -> None:
    header = ELSEWHERE + "List-Unsubscribe: <https://planner.example/u>\n"
    text = "How to inherit a house worth $1.2 million. Contact our office by phone."
    (finding,) = found(heritage_offer, made(header, text=text, vouched=True))
    assert finding.weight == "odd"
