"""A fine or a refund on a stranger's page is told alone; offices and roads that know the reader are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made
from keshiin.judge.rules.money import unknown_office

STRANGER = "From: Notices <info@notices.example>\nTo: reader@example.jp\nSubject: x\n"
PAGE = link("https://notices.example/pay")


@pytest.mark.parametrize(
    "text",
    [
        "Our records show an unpaid toll of $6.99. Pay your balance to avoid a late fee of $50.",
        "Unpaid toll: pay today, or lose your vehicle registration in 24 hours. A late fee of $50 is added.",
        "A penalty charge remains unpaid. Pay here, or bailiffs may visit your home.",
        "You are eligible to receive a tax refund of £468.20. Claim it with your card.",
        "Your parcel waits. Please pay the redelivery fee of £1.45.",
        "放置違反金の納付期限が過ぎています。下記の画面からお支払いください。",
        "所得税の再計算の結果、あなたには28,640円の還付金があります。受取口座の登録をお願いします。",
        "国勢調査です。給与の振込口座をご記入ください。",
        "料金をいただきすぎました。返還額 6,480円。お支払いのクレジットカードの情報をご登録ください。",
        "国勢調査の回答には、受取用のカード情報が必要です。",
        "海外からのお荷物が止まっています。通関手数料 198円をお支払いください。",
        "Ihr Paket konnte nicht zugestellt werden. Bitte zahlen Sie eine Gebühr von 1,99 €.",
        "Vous avez une amende de 35 € impayée. Réglez-la sous 48 heures.",
        "No hemos podido entregar su paquete. Pague 2,64 € para recibirlo.",
        "Seu objeto está parado na alfândega. Pague a taxa de R$ 47,90 pelo Pix.",
        "Il suo pacco è fermo al centro. Paghi 1,99 € per lo sblocco.",
        "Uw pakket kon niet worden bezorgd. Betaal € 1,95 voor een nieuwe poging.",
        "Twoja paczka została wstrzymana. Dopłać 1,70 zł.",
        "Ditt paket har stoppats i tullen. Betala 19 kr.",
        "Kargonuz teslim edilemedi. 9,90 TL ödeyerek adresinizi onaylayın.",
        "Sie haben eine Steuererstattung von 276,82 EUR. Bitte geben Sie Ihre Kartendaten an.",
        "Your toll of €3.50 is unpaid: unpaid toll. A penalty of €41.50 applies from tomorrow.",
        "Ihr Paket wurde angehalten. Zahlen Sie 75 € mit einer Paysafecard.",
        "You are eligible for an economic payment of $1,400. Confirm your social security number to get it.",
        "Ha diritto a un rimborso di € 715,00. Inserisca i dati della carta.",
        "再配達には210円の手数料が必要です。お荷物は返送されます。",
        "Przysługuje Ci zwrot podatku 1284 zł. Wybierz swój bank i zaloguj się.",
    ],
)
def test_it_is_serious_alone(text: str) -> None:
    (finding,) = found(unknown_office, made(STRANGER, text=text, links=[PAGE], vouched=True))
    assert finding.weight == "serious"
    assert unknown_office.ALONE


def test_who_wants_the_numbers_of_cards_writes_to_one_reader_even_where_he_can_be_left() -> None:
    text = "You are eligible for an economic payment of $1,400. Confirm your social security number."
    header = STRANGER + "List-Unsubscribe: <https://notices.example/u>\n"
    (finding,) = found(unknown_office, made(header, text=text, links=[PAGE], vouched=True))
    assert finding.weight == "serious"


@pytest.mark.parametrize(
    "text",
    [
        "Your crossing on 8 November is not paid yet. The charge is £2.70; pay by midnight tomorrow.",
        "Your library book is overdue. Please pay the parking machine in the yard.",
        "Your statement is ready. Fraud warning: unpaid toll messages with a late fee of $50 are false.",
        "Fleet report: 3 vehicles have unpaid tolls this month. Pay them in the portal before Friday.",
        "Our driver's parking fine is overdue, can you pay it? Scan attached.",
        "Import VAT and a clearance fee of £18.40 are due. You can pay online.",
        "Redelivery is free. A delivery fee of £3.50 is added to your order; pay at checkout.",
        "Are you eligible for a tax refund? Read our guide. Claim your expenses.",
        "You have a tax refund of £812. It comes in three weeks. Next year you can claim your mileage, too.",
        "You are entitled to a tax refund of £812. We can claim it for you; please sign the form.",
        "会費の返金額 3,280円を差し引きます。また、決済会社が変わるため、カード情報のご登録をお願いします。",
        "返金額 5,000円をカードへお戻しします。他の企画のご支援には、改めてカード情報の入力が必要です。",
        "国勢調査にご協力ください。年収や口座番号を入力していただくことはございません。",
        "顧問先各位 還付金がありますので、還付先口座の確認をお願いします。",
        "還付金の受取口座の登録を装う偽メールにご注意ください。",
        "マイナンバーの提出をお願いします。給与の口座とあわせて人事システムに入力してください。",
        "再配達の手数料は今後有料になる可能性があると報じられています。",
        "配送手数料300円を加えた合計金額は3,300円です。お支払いはカードでお願いします。",
        "顧問先の皆さま 還付申告となる納税者の方は、還付金の受取口座をフォームにご入力ください。",
        "Ihr Paket ist unterwegs. Die Versandkosten von 4,90 € zahlen Sie per Rechnung.",
        "Ihr Paket konnte nicht zugestellt werden. Es liegt in der Filiale; Sie zahlen nichts.",
        "Ihre Steuererstattung beträgt 276 €. Wir überweisen sie auf Ihr Konto.",
        "Votre amende de bibliothèque est impayée : merci de la régler lors de votre prochain passage.",
        "Votre colis est retenu en douane. Vous devez régler 23,40 € de droits et taxes.",
        "Tiene una multa pendiente de la biblioteca. Puede pagarla en el mostrador.",
        "Sie haben Anspruch auf eine Erstattung von 40 €. Wir überweisen sie auf Ihr Konto.",
        "Le colis est arrivé. Payez avec la carte paysafecard dans notre boutique en ligne.",
        "Arnaque : « votre colis n’a pas pu être livré, payez 1,95 € » est un faux message.",
        "La spedizione è ferma al punto di ritiro. Il ritiro è gratuito.",
        "Uw pakket kon niet worden bezorgd. We proberen het morgen opnieuw.",
        "Twoja paczka czeka. Możesz przedłużyć jej pobyt za 4,99 zł.",
        "Zwrot podatku rozliczymy za Ciebie: umów się na rozmowę.",
        "Din skatteåterbäring kommer på tisdag. Ta med legitimation om du vill hämta kortet.",
    ],
)
def test_reports_shops_advisers_and_warnings_are_left_alone(text: str) -> None:
    assert found(unknown_office, made(STRANGER, text=text, links=[PAGE])) == []


@pytest.mark.parametrize(
    ("sender", "url"),
    [
        ("noreply@tax.service.gov.uk", "https://www.gov.uk/tax"),
        ("info@news.example", "https://www.impots.gouv.fr/"),
        ("shimin@city.minami.lg.jp", "https://notices.example/pay"),
        ("info@kuronekoyamato.co.jp", "https://notices.example/pay"),
        ("noreply@dpd.co.uk", "https://notices.example/pay"),
        ("avisos@correo.gob.mx", "https://notices.example/pay"),
        ("parking@service.police.uk", "https://notices.example/pay"),
        ("noreply@tolls.govt.nz", "https://notices.example/pay"),
        ("noreply@track.post", "https://notices.example/pay"),
        ("noreply@sunpass.com", "https://www.sunpass.com/pay"),
        ("accounts@linkt.com.au", "https://www.linkt.com.au/pay"),
        ("info@w-nexco.co.jp", "https://notices.example/pay"),
        ("noreply@anpost.com", "https://www.anpost.com/customs"),
    ],
)
def test_so_is_whoever_is_an_office_or_leads_to_one(sender: str, url: str) -> None:
    header = f"From: Notices <{sender}>\nTo: reader@example.jp\nSubject: x\n"
    text = "An unpaid parking fine: please pay, or bailiffs come."
    assert found(unknown_office, made(header, text=text, links=[link(url)])) == []


def test_an_advertisement_that_can_be_left_is_odd() -> None:
    header = "From: Shop <a@shop.example>\nSubject: x\nList-Unsubscribe: <https://shop.example/u>\n"
    text = "You are entitled to a tax refund of £120 after all. Claim your refund with our program."
    (finding,) = found(
        unknown_office, made(header, text=text, links=[link("https://shop.example/")], vouched=True)
    )
    assert finding.weight == "odd"


def test_without_a_page_nothing_is_told() -> None:
    assert found(unknown_office, made(STRANGER, text="You have an unpaid toll. Please pay.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hello Maria,\n\nwe could not charge your card: there is an unpaid toll. A late fee of $5 follows.",
        "Dear Ms Okafor,\n\npenalty charge WX2 remains unpaid; it may in the end go to bailiffs.",
        "Hi Joan,\n\nwe missed you twice. You can pay the redelivery fee of £2.50 for your parcel.",
        "設計事務所やまだ 山田様\n\nお荷物の通関が完了しました。通関手数料 480円をお支払いください。",
        "Sehr geehrter Herr Lindner,\n\nIhr Paket konnte nicht zugestellt werden. Sie zahlen 2,50 € Gebühr.",
        "Beste Anna,\n\nje pakket kon niet worden bezorgd. Betaal € 2,50 voor morgen.",
    ],
)
def test_who_greets_the_reader_by_name_is_odd_where_it_leads_home(text: str) -> None:
    home, away = [link("https://pay.notices.example/")], [link("https://elsewhere.example.net/pay")]
    (finding,) = found(unknown_office, made(STRANGER, text=text, links=home))
    assert (finding.weight, finding.variant) == ("odd", "known")
    (finding,) = found(unknown_office, made(STRANGER, text=text, links=away))
    assert (finding.weight, finding.variant) == ("serious", "")


def test_a_toll_that_knows_the_hour_or_a_number_is_odd() -> None:
    for known in (
        "on 8 November at 07:41",
        "under reference NM4410882",
        "for vehicle ABC123",
        "on your account ending 4418",
        "beside parking charge SW204188",
    ):
        text = f"You have an unpaid toll {known}. A late fee of £35 comes after 14 days."
        (finding,) = found(unknown_office, made(STRANGER, text=text, links=[PAGE]))
        assert finding.weight == "odd"


def test_a_bill_of_one_reader_is_no_newsletter() -> None:
    header = STRANGER + "List-Unsubscribe: <https://notices.example/u>\n"
    for text, weight in (
        (
            "Our records show that your vehicle has an unpaid toll. Pay, or a late fee of $50 is added.",
            "serious",
        ),
        ("City news: drivers with an unpaid toll have until May. A late fee of $50 is added.", "odd"),
    ):
        (finding,) = found(unknown_office, made(header, text=text, links=[PAGE], vouched=True))
        assert finding.weight == weight, text
