"""An entry in a register that is sold like a debt is told alone; registrars and attorneys are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import register_offer


@pytest.mark.parametrize(
    "text",
    [
        "Dear CEO, a firm has applied to register your company name as internet keyword and .cn domains. "
        "Is this company your distributor?",
        "Your domain's search engine registration ends. Failure to complete it may result in cancellation "
        "of this offer.",
        "The publication fee of EUR 1,950.00 for your mark is due for our international database. IBAN CZ65.",
        "The European Register of Firms is free of charge. Only sign if you want an insertion. The order "
        "lasts three years at 995 euro per year.",
        "We received an application from Haitong Ltd requesting your name as internet keyword and CN domain. "
        "Is it your distributor?",
        "Your domain's search engine submission ends. If you fail to complete it, nobody may find you.",
        "ドメイン名の検索エンジン登録サービスの更新料は12,800円です。",
        "The registration fee of EUR 1,327 is due. IBAN CZ65. Without it the entry of your company "
        "is not recorded in our database.",
        "Your trademark was published. To complete it, the publication fee of 1,280 EUR is due. IBAN PL27.",
        "Für die Aufnahme in unser Firmenregister berechnen wir 783,20 EUR. Dieses Angebot gilt mit der "
        "Zahlung als angenommen.",
        "Pour l'inscription dans notre registre : 640 €. L'offre est acceptée par le paiement.",
        "国際商標データベースへの掲載料です。お支払いをもってお申し込みとみなします。",
    ],
)
def test_it_is_serious_alone(text: str) -> None:
    (finding,) = found(register_offer, made(text=text, vouched=True))
    assert finding.weight == "serious"
    assert register_offer.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "Gebührenbescheid: Für die Führung im Register ist eine Zahlung fällig. Ein Angebot finden Sie hier.",
        "Unser Angebot gilt bis Freitag. Die Eintragung ins Vereinsregister ist erfolgt.",
        "Your domain shop.example is set to renew on 14 December for $22.99.",
        "Once a year ICANN asks you to check the data of your domain. This is not a bill.",
        "We would like to be your distributor in China. Your brand should be a trademark there.",
        "We filed your trade mark. The registration fee is in our invoice. Beneficiary: the firm, IBAN DE02.",
        "Your mark was published. The registration fee is payable at the office; our invoice follows.",
        "The members' directory is included. A half page advert is £120 if you want one.",
        "How to add your site to a search engine: no registration is needed for your domain.",
        "ドメインの有効期限が近づいています。更新はいつもの管理画面からお願いします。",
        "登録料の納付期限は12月15日です。ご指示をいただきましたら当所から特許庁へ納付します。",
        "Domain listing: your name is in our auction. Failure to pay within 5 days ends your bid.",
        "The registration fee for the international register is 650 francs. Our invoice has the IBAN.",
        "Your paper is accepted. The publication fee is EUR 400, with open access in our journal. IBAN DE02.",
        "The directory of members: the insertion costs 20 euro per year, the treasurer sends the bill.",
        ".asia and .cn domain registration is open. Apply for your brand name, be our distributor.",
        "サーバーの更新料のお知らせです。検索エンジン登録の代行は無料です。",
        "検索エンジンへの登録は無料です。ドメインの有効期限を確認しましょう。",
        "学会誌のデータベースに掲載されます。掲載料のお支払いをもって受付完了とします。",
        "会員名簿の掲載は会費に含まれており、費用はかかりません。",
        "The registration fee for our register is 15 EUR per puppy. Please pay to the club. IBAN AT61.",
        "Your entry fee of EUR 25 pays for our public register of family papers. If you still want it: IBAN.",
        "Search engine listing: $4 a month, cancel it any time. Failure to pay ends the monthly results.",
        "ドメインの更新料は3,520円です。検索エンジン登録の更新料は1,100円で、ご不要の場合は外せます。",
    ],
)
def test_registrars_attorneys_and_clubs_are_left_alone(text: str) -> None:
    assert found(register_offer, made(text=text)) == []


def test_a_customer_who_is_greeted_by_name_is_told_mildly() -> None:
    text = "Hello Mr Brandt,\n\nthe search engine listing of your domain: failure to pay ends its results."
    (finding,) = found(register_offer, made(text=text))
    assert finding.weight == "odd"


def test_whoever_warns_of_it_only_quotes_it() -> None:
    text = (
        "Beware: scammers say that a firm has applied to register your name as .cn domain and ask whether "
        "it is your distributor."
    )
    assert found(register_offer, made(text=text)) == []
