"""Who asks for money and cannot be asked back is odd; who is only away, or only wants no calls, is not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made, weighed
from keshiin.judge.rules.money import changed_account, cut_off

SENDER = "From: Hiroshi <h@exec-desk.example>\nSubject: x\n"


@pytest.mark.parametrize(
    "text",
    [
        "An advance of EUR 86,400 must leave today. Don't discuss it with anybody.",
        "Our bank details have changed. I can't take calls this week.",
        "Please change my direct deposit before payday. I have no access to my work e-mail.",
        "We can no longer receive payments into this account. Our telephone lines are being moved.",
        "A first payment of EUR 48,600 has to leave today. This must stay strictly confidential.",
        "Grandma, I need $8,500 back today. Please dont tell mom and dad.",
        "至急お願いしたい支払いがあります。会議中で電話に出られません。",
        "60万円だけ用意できないかな。お父さんには言わないで。",
        "今日中に60万円払わないといけない。前の番号にはかけないで。",
        "会社の口座の残高を送ってください。会議中のため電話には出られません。",
        "今月の給与から新しい口座へ振り込んでください。会社のメールは今見られません。",
        "本日以降のお振込先を変更いたします。電話は移転作業のため繋がりません。",
    ],
)
def test_both_together_are_odd_and_let_the_new_account_count(text: str) -> None:
    asked = made(SENDER, text=text, vouched=True)
    (finding,) = found(cut_off, asked)
    assert finding.weight == "odd"
    assert set(weighed(asked, changed_account)) <= {"odd"}


@pytest.mark.parametrize(
    "text",
    [
        "This must stay confidential. What is the balance we have available for the payment today?",
        "会議中で電話に出られません。振込の前に、当社の口座残高はいくらありますか。",
    ],
)
def test_who_asks_from_outside_what_a_firm_has_is_serious_alone(text: str) -> None:
    (finding,) = found(cut_off, made(SENDER, text=text, vouched=True))
    assert (finding.weight, cut_off.ALONE) == ("serious", True)
    colleague = "From: a@exec-desk.example\nTo: b@exec-desk.example\nSubject: x\n"
    (finding,) = found(cut_off, made(colleague, text=text, vouched=True))
    assert finding.weight == "odd"


@pytest.mark.parametrize(
    "text",
    [
        "The balance we have left on your ledger is £420; when may we expect payment? I cannot take calls.",
        "弊社の買掛金残高がいくらになっているか教えてください。電話はつながりません。お支払い済みの分は除きます。",
        "月次を締めますので会社の預金の残高を教えてください。電話に出られません。納付の振込はそちらでお願いします。",
    ],
)
def test_suppliers_and_accountants_speak_of_balances_too(text: str) -> None:
    (finding,) = found(cut_off, made(SENDER, text=text, vouched=True))
    assert finding.weight == "odd"


@pytest.mark.parametrize(
    "text",
    [
        "I can't take calls this week, I am on the train.",
        "Our bank details have changed. This message and its files are strictly confidential.",
        "ご利用残高をお知らせします。お電話でのお問い合わせはできません。",
        "Our bank details have changed. Please ring us if you have questions.",
        "出先で会社のメールが使えないため自宅から送ります。至急お振り込みをお願いします。",
        "「振込先を変更した。電話は繋がりません」というメールにご注意ください。",
        "Don't tell mum, it is a present.",
        "お父さんには言わないでね、誕生日のプレゼントだから。",
        "年末年始は電話がつながりません。お急ぎの方はメールで。",
    ],
)
def test_one_of_them_alone_and_a_warning_are_left_alone(text: str) -> None:
    assert found(cut_off, made(SENDER, text=text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We can only accept gift cards, because banks in the area are closed. Send gift cards.", True),
        ("Pay by Zelle. Payments made through your bank will not arrive in time.", True),
        ("立て替えてください。私はここでは銀行が使えません。", True),
        ("The banks are closed on Monday. Salaries come on Tuesday.", False),
        ("We accept cash and Zelle. The bank is closed on Monday.", False),
        ("銀行が使えない地域への医療支援を続けています。", False),
    ],
)
def test_so_is_a_reason_against_the_usual_way(text: str, told: bool) -> None:
    assert [each.variant for each in found(cut_off, made(SENDER, text=text))] == ["usual"] * told


CHILD = "From: It is me <new.number44@gmail.com>\nTo: p@reader.example\nSubject: x\n"


@pytest.mark.parametrize(
    "text",
    [
        "Hi mum, my phone is broken, this is my new number. Could you pay a bill for me today?",
        "Ciao mamma, questo è il mio nuovo numero. Puoi fare un bonifico per me?",
        "Oi mãe, meu celular quebrou. Faz um Pix pra mim hoje?",
        "Hallo Mama, mein Handy ist kaputt. Kannst du heute etwas für mich überweisen?",
        "母さん、携帯が壊れて番号が変わりました。代わりに振り込んでもらえますか。",
        "母さん、新しい電話番号です。今日の支払いを立て替えておいてもらえますか。",
        "母さん、新しい電話番号です。代わりに払ってくれたら助かります。",
    ],
)
def test_a_child_with_a_new_number_that_wants_money_is_serious_alone(text: str) -> None:
    (finding,) = found(cut_off, made(CHILD, text=text, vouched=True))
    assert (finding.weight, finding.variant) == ("serious", "relative")


@pytest.mark.parametrize(
    "text",
    [
        "Hi mum, my phone is broken, this is my new number. See you on Sunday!",
        "Mum says that the boiler is broken. Could you pay the bill for me today? I'll bring the money.",
        "Beware of “Hi mum, this is my new number, pay a bill for me”: a scam.",
        "母さん、新しい番号です。日曜に帰ります。",
        "Hi mum, my new number is 07700 900123. Thanks for the transfer you made for me last week.",
        "Hi mum, my phone is broken. I'll pay the bill for me and Dad on Friday.",
        "Hi mum, could you pay the school trip for me? The form is on the table. Dad has a new number now.",
        "Coucou maman, voici mon nouveau numéro. Merci pour le virement que tu as fait pour moi.",
        "母さん、スマホが壊れたので新しい番号です。先日は代わりに払ってくれてありがとう。",
        "母さん、新しい電話番号です。旅行のお金は私が立て替えておきました。",
    ],
)
def test_a_new_number_alone_or_a_warning_is_left_alone(text: str) -> None:
    assert found(cut_off, made(CHILD, text=text, vouched=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ich brauche heute eine Auslandsüberweisung von 18.400 €. Sprechen Sie mit niemandem darüber.",
        "Pouvez-vous faire un virement ce matin ? Je ne peux pas répondre au téléphone.",
        "Necesito hacer una transferencia hoy. No puedo hablar, estoy en una reunión.",
        "Può fare un bonifico urgente? Non posso parlare, scriva solo via mail.",
    ],
)
def test_who_wants_a_transfer_and_no_call_is_odd_in_other_languages_too(text: str) -> None:
    (finding,) = found(cut_off, made(SENDER, text=text, vouched=True))
    assert finding.weight == "odd"


@pytest.mark.parametrize(
    "text",
    [
        "Ihre Überweisung von 120,00 € wurde ausgeführt. Wir geben Ihre Daten an niemanden weiter.",
        "Vous pouvez faire un virement ou payer par carte. Appelez-nous pour toute question.",
        "Ich kann gerade nicht telefonieren, bin im Zug. Die Überweisung für die Miete habe ich gemacht.",
    ],
)
def test_banks_and_tenants_of_other_languages_are_left_alone(text: str) -> None:
    assert found(cut_off, made(SENDER, text=text, vouched=True)) == []
