"""A salary that a free mailbox wants paid elsewhere is told alone; who can be asked is left alone."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import salary_diverted

FREE = "From: Tom Baird <tom.baird22@gmail.com>\nTo: pay@office.example\nSubject: x\n"


@pytest.mark.parametrize(
    "text",
    [
        "I changed banks and would like to update my direct deposit before payday. What do you need?",
        "Please replace my bank details for my salary. Routing 124303120, account 44108820315.",
        "I have changed banks. My paycheck goes to the new account from this pay period. Can you?",
        "Ich habe die Bank gewechselt. Mein Gehalt ab diesem Monat bitte auf das neue Konto.",
        "J'ai changé de banque. Pouvez-vous mettre mon nouveau RIB pour mon salaire de ce mois ?",
        "He cambiado de banco. ¿Puede pagar la nómina de este mes en mi nueva cuenta?",
        "給与の振込口座を変更したいのですが、今月分から間に合いますか。楽天銀行 普通 4410882 です。",
    ],
)
def test_it_is_serious_alone(text: str) -> None:
    (finding,) = found(salary_diverted, made(FREE, text=text, vouched=True))
    assert finding.weight == "serious"
    assert salary_diverted.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "I changed banks, so my salary goes to a new account. I bring the form on my first day.",
        "I've updated my bank details in My Pay for the December payroll. Ring me on extension 214.",
        "Ich habe die Bank gewechselt und bringe das Formular für mein Gehalt diesen Monat vorbei.",
        "Ich habe die Bank gewechselt. Für mein Gehalt diesen Monat liegt die Änderung "
        "unterschrieben in Ihrem Fach.",
        "J'ai changé de banque, mon salaire du mois prochain : je passe vous voir lundi avec le RIB.",
        "給与の振込口座を変更します。変更届は明日、窓口へお持ちします。",
        "給与の振込口座を今月から変更したいです。社内便で変更届を送りました。",
        "給与口座の変更について教えてください。用紙はどこにありますか。",
        "給与の振込口座を変えたいです。内線218にお願いします。",
        "I opened a new account. Can you update my bank details before payday? I sign the form then.",
        "給与の口座を来月から変更したいのですが、金曜のシフトのときに聞きます。",
        "Before I run this month's payroll, please update your bank details in the sheet.",
        "The bank holiday moves payday to Thursday. Your payroll information is in the portal.",
    ],
)
def test_who_can_be_asked_is_left_alone(text: str) -> None:
    assert found(salary_diverted, made(FREE, text=text)) == []


@pytest.mark.parametrize(
    "header",
    [
        "From: Tom Baird <tbaird@office.example>\nTo: pay@office.example\nSubject: x\n",
        "From: Tom Baird <tom.baird22@gmail.com>\nTo: mum@gmail.com\nSubject: x\n",
    ],
)
def test_so_are_the_firms_own_addresses_and_letters_home(header: str) -> None:
    assert found(salary_diverted, made(header, text="I must update my direct deposit at work.")) == []
