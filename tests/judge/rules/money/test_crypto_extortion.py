"""A threat with a payment address of a virtual currency is serious."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made
from keshiin.judge.rules.money import crypto_extortion
from slowness import within

WALLET = "1ExampLeExampLeExampLeExampLe"


def test_a_threat_with_a_payment_address_is_serious() -> None:
    for threat in ("I have access to your device and recorded you.", "I filmed you through your phone."):
        (finding,) = found(crypto_extortion, made(text=f"{threat} Pay to {WALLET}."))
        assert (finding.weight, finding.values["wallet"]) == ("serious", WALLET)


def test_a_bomb_is_such_a_threat() -> None:
    (finding,) = found(crypto_extortion, made(text=f"Pay to {WALLET} today or it will explode."))
    assert finding.weight == "serious"


def test_false_reviews_are_such_a_threat_without_an_address() -> None:
    text = "星1の口コミを200件投稿する依頼を受けています。8万円をUSDTでお支払いいただければ、お断りします。"
    (finding,) = found(crypto_extortion, made(text=text))
    assert (finding.weight, finding.variant) == ("serious", "unnamed")
    for other in (
        "星1の口コミを投稿されました。USDTは使えますか。",
        "星1の口コミが2件投稿されました。有料プランは暗号資産でお支払いいただけます。",
        "A one-star review was posted. You can pay for the plan in bitcoin.",
    ):
        assert found(crypto_extortion, made(text=other)) == [], other
    will = "We were hired to post 200 one-star reviews. Pay in bitcoin and we stop."
    assert found(crypto_extortion, made(text=will))


def test_a_visit_to_the_house_with_the_rest_in_a_file_is_such_a_threat() -> None:
    free = "From: Finch <finch@gmail.com>\nTo: a@b.example\n"
    files = [attachment("a.pdf", "application/pdf", signs=("other",))]
    for text in (
        "Is visiting 14 Canal Walk a better way to reach you, in case you don't act? Read the PDF.",
        "I will come to your door at 14 Canal Walk if you do not cooperate.",
        "My men drop by Canal Walk one evening unless you comply, so read the file.",
    ):
        (finding,) = found(crypto_extortion, made(free, text=text, attachments=files))
        assert (finding.weight, finding.variant) == ("serious", "file")
        assert found(crypto_extortion, made(free, text=text)) == []
    for text in (
        "Visiting us at 14 Canal Walk is the best way to talk about the house. The plan is attached.",
        "Come to casualty at once if you do not respond to the drops. The leaflet is attached.",
        "We are visiting Rome in May. I book the flat unless you act as our guide; photos attached.",
        "Drop by my shop if you don't like the pictures.",
    ):
        visit = made(free, text=text, attachments=files)
        assert found(crypto_extortion, visit) == []


def test_a_receipt_and_a_threat_without_an_address_are_left_alone() -> None:
    assert found(crypto_extortion, made(text=f"Your payment to {WALLET} has arrived.")) == []
    assert found(crypto_extortion, made(text="New malware steals passwords.")) == []


def test_a_checksum_in_a_warning_about_programs_is_no_payment_address() -> None:
    checksum = "1f3c5d7e9a1b2c3d4e5f6a7b8c9d1e2f"
    assert found(crypto_extortion, made(text=f"New malware was seen: {checksum}.")) == []


def test_a_report_of_research_names_a_family_of_malware_beside_its_address() -> None:
    report = f"The malware of this group infects routers. Its address {WALLET} received three coins."
    assert found(crypto_extortion, made(text=report)) == []
    assert found(crypto_extortion, made(text=f"I placed malware on a page. Pay to {WALLET}."))
    assert found(crypto_extortion, made(text=f"O meu malware usa drivers. Pague para {WALLET}."))


def test_a_friend_who_asks_about_such_a_letter_quotes_it() -> None:
    letter = f"I recorded you through your camera. Pay to {WALLET}."
    for text in (
        f"Is it real?\n---------- Forwarded message ---------\n{letter}",
        f"Got this:\n> {letter}",
    ):
        (finding,) = found(crypto_extortion, made(text=text))
        assert finding.weight == "odd", text


def test_a_newspaper_that_warns_of_such_letters_quotes_them() -> None:
    german = "„Ich habe Ihren Computer gehackt und Sie gefilmt.“"
    for text, weight in (
        (
            f"Die Polizei warnt vor Erpressern: {german} Sie verlangen Geld an {WALLET}. Zahlen Sie nicht.",
            "odd",
        ),
        (f"警察は脅迫メールを調べています。「I recorded you through your camera.」{WALLET}", "odd"),
        (f"{german} Zahlen Sie heute an {WALLET}.", "serious"),
    ):
        (finding,) = found(crypto_extortion, made(text=text))
        assert finding.weight == weight, text


def test_who_passes_it_on_without_a_word_says_what_it_says() -> None:
    text = f"---------- Forwarded message ---------\nI recorded you through your camera. Pay to {WALLET}."
    (finding,) = found(crypto_extortion, made(text=text))
    assert finding.weight == "serious"


def test_a_quotation_hides_nothing_behind_it() -> None:
    page = f"<blockquote>Hi</blockquote><p>I recorded you through your camera. Pay to {WALLET}.</p>"
    (finding,) = found(crypto_extortion, made(html=page))
    assert finding.weight == "serious"


def test_the_address_may_stand_in_a_file() -> None:
    for text in (
        "I know where you live. Pay 2000 USD in bitcoin within a day. Read the file.",
        "あなたの恥ずかしい姿を録画しました。18万円相当のビットコインを送ってください。",
    ):
        (finding,) = found(crypto_extortion, made(text=text))
        assert (finding.weight, finding.variant) == ("serious", "unnamed")


def test_who_tells_of_such_letters_or_pays_in_coins_is_left_alone() -> None:
    for text in (
        "They say: I have recorded you. Do not pay bitcoin to them.",
        'A letter says "I know where you live. Pay 2000 USD in bitcoin."',
        "Criminals write that the video goes to all your contacts and want you to pay in bitcoin.",
        "You can pay in bitcoin at our shop.",
        "Write a newsletter and send it to all your contacts. You can pay for it in bitcoin.",
    ):
        assert found(crypto_extortion, made(text=text)) == [], text


def test_every_usual_coin_is_asked_for() -> None:
    wallet = "ltc1q" + "example8fq2lkw0zr5m7yx3vh9"
    text = "I recorded you. Transfer $1,250 in LTC to my wallet"
    for told, variant in ((f"{text}: {wallet}", ""), (f"{text}, named in the file.", "unnamed")):
        (finding,) = found(crypto_extortion, made(text=told))
        assert (finding.weight, finding.variant) == ("serious", variant), told


def test_a_threat_over_the_end_of_what_is_near_one_address_is_near_the_next() -> None:
    for gap in range(1960, 2001):
        text = f"{WALLET}{' x' * (gap // 2)} I recorded you. {WALLET}"
        assert found(crypto_extortion, made(text=text)), gap


def test_very_many_addresses_take_no_longer_than_other_words() -> None:
    case = made(text=f"{WALLET} " * 1800 + "adult malware")
    assert within(0.2, lambda: found(crypto_extortion, case)) == []


def test_other_languages_threaten_so_too() -> None:
    for threat in (
        "Ich habe Ihr Gerät gehackt und Sie gefilmt.",
        "J’ai piraté votre appareil.",
        "Te he grabado con tu teléfono.",
        "Gravei um vídeo seu.",
        "Ho un video di te.",
        "Ik heb je computer gehackt.",
        "Jag har hackat din dator.",
        "Nagrałem Cię przez telefon.",
        "Kameranızla görüntülerinizi kaydettim.",
        "Я взломал ваше устройство.",
        "我录下了你的视频。",
        "당신의 카메라를 봤습니다.",
    ):
        (finding,) = found(crypto_extortion, made(text=f"{threat}\n{WALLET}"))
        assert finding.weight == "serious", threat


def test_who_helps_against_it_or_is_paid_in_coins_says_nothing_of_the_kind() -> None:
    for text in (
        "Wurde Ihre Börse gehackt? Melden Sie sich. Unsere Adresse für Spenden:",
        "Nous avons enregistré votre paiement de 0,01 BTC à l’adresse",
        "He registrado su pago, la dirección es",
        "Abbiamo registrato il pagamento all’indirizzo",
        "Ik heb het bedrag opgenomen van",
        "Zarejestrowałem wpłatę na adres",
    ):
        assert found(crypto_extortion, made(text=f"{text} {WALLET}")) == [], text
