"""A name claims a brand only when it is the brand with words of service; its domains are its own."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from urllib.parse import urlsplit

import pytest

from keshiin.domains import registrable
from keshiin.judge.names.brands import brand_of, labels, standing
from keshiin.judge.names.claims import claim, mentioned
from keshiin.judge.names.likeness import likeness


@pytest.mark.parametrize(
    ("shown", "brand"),
    [
        ("Amazon", "Amazon"),
        ("Amazon.co.jp カスタマーサービス", "Amazon"),
        ("ｱﾏｿﾞﾝ お知らせ", "Amazon"),
        ("PayPal-Kundenservice", "PayPal"),
        ("Microsoft account team ,_", "Microsoft"),
        ("D P D Versand ...QX118", "DPD"),
        ("【重要】楽天カード株式会社", "楽天カード"),
        ("税務署からのお知らせ", "国税庁"),
        ("Kagoya Internet Service", "カゴヤ"),
        ("Chase Bank Alerts", "Chase"),
        ("HM Revenue & Customs", "HMRC"),
        ("マイナポイント事務局", "デジタル庁"),
        ("国勢調査2025", "総務省"),
        ("@nifty カスタマーデスク", "ニフティ"),
        ("日本郵便 国際郵便", "日本郵便"),
        ("myGov Inbox", "myGov"),
        ("npm support", "npm"),
        ("Meta Business Support", "Facebook"),
        ("IRS e-Refund", "IRS"),
        ("ELSTER Finanzamt", "ELSTER"),
        ("InPost", "InPost"),
        ("ANTAI - Amendes", "ANTAI Amendes"),
        ("X Support", "X Support"),
        ("STRATO AG", "Strato"),
        ("ADAC Kreditkarte", "ADAC"),
        ("Itau", "Itaú"),
        ("Livelo Pontos", "Livelo"),
        ("InPost Powiadomienia", "InPost"),
        ("PostNord kundtjänst", "PostNord"),
        ("Banco Bradesco", "Bradesco"),
        ("Correios - Entrega", "Correios"),
        ("EDEKA Gutschein-Service", "EDEKA"),
        ("Exodus Wallet", "Exodus"),
    ],
)
def test_a_brand_with_words_of_service_is_a_claim(shown: str, brand: str) -> None:
    found = claim(shown)
    assert found is not None
    assert found.brand.name == brand
    assert not found.disguised


WHOLE_ZONES = (
    "express.dhl", "gc.ca", "go.jp", "go.kr", "gob.es", "gouv.fr", "gov.br", "gov.pt", "gov.tr", "gov.uk",
    "gv.at",
)  # fmt: skip


@pytest.mark.parametrize("shown", ["厚生労働省 調査事務局", "経済産業省事務局", "デジタル庁 事務局"])
def test_a_secretariat_of_a_ministry_may_be_a_firms(shown: str) -> None:
    assert claim(shown) is None


@pytest.mark.parametrize(
    ("shown", "brand"),
    [
        ("Рaypal Support", "PayPal"),
        ("Paypa1 Security", "PayPal"),
        ("Pay\u200bPal", "PayPal"),
        ("𝐏𝐚𝐲𝐏𝐚𝐥", "PayPal"),
        ("ΑΜΑΖΟΝ", "Amazon"),
        ("Λmazon", "Amazon"),
        ("Am@zon Support", "Amazon"),
        ("アマゾソ", "Amazon"),
        ("三井住友力ード", "三井住友カード"),
        ("三井住友カ一ド お知らせ", "三井住友カード"),
        ("ヤマ卜運輸", "ヤマト運輸"),
        ("Amazzon", "Amazon"),
        ("Nettflix Support", "Netflix"),
    ],
)
def test_a_claim_in_borrowed_letters_is_disguised(shown: str, brand: str) -> None:
    found = claim(shown)
    assert found is not None
    assert (found.brand.name, found.disguised) == (brand, True)


def test_a_name_in_filled_squares_is_read() -> None:
    found = claim("🅿🅐🅨🅟🅐🅛")
    assert found is not None
    assert found.brand.name == "PayPal"


@pytest.mark.parametrize(
    "shown",
    [
        "Apple Core",
        "EDEKA Müller",
        "Exodus",
        "Robin Hood",
        "CTT Correios",
        "Visa Center",
        "Nifty Team",
        "Sonet",
        "Lockergnome Apple Core",
        "Chase",
        "Chase Miller",
        "X Ltd",
        "Max X",
        "Acme X Corp.",
        "XCorp",
        "INPS Japan",
        "IDカード",
        "Ponta Delgada",
        "東京ガス山岳部",
        "中国電力",
        "Antai Group",
        "Post",
        "Otto",
        "Target Archery Club",
        "Delta GmbH",
        "Otto AG",
        "Saturn GmbH",
        "PG&E",
        "Bradesco Moreira",
        "Clube dos Correios",
        "Netflix fans of Kyoto",
        "山田太郎",
        "楽天的な人",
        "@ゾン",
        "力のアマゾン川",
        "Support",
        "Ameli Shop",
        "Ameli Team",
        "Aruba Support",
        "Linne",
        "Cannon",
        "Targett",
        "Mellon Bank",
        "Allegri",
        "",
        "a" * 100_000,
    ],
)
def test_a_name_that_only_contains_a_brand_or_is_a_word_claims_nothing(shown: str) -> None:
    assert claim(shown) is None


def test_a_domain_is_the_brands_own_a_namesake_or_a_strangers() -> None:
    amazon = claim("Amazon")
    ministry = claim("厚生労働省")
    assert amazon
    assert ministry
    assert standing(amazon.brand, "mail.amazon.co.jp") == "own"
    assert standing(amazon.brand, "amazon.example") == "namesake"
    assert standing(amazon.brand, "amazon.co.jp.example.net") == "foreign"
    assert standing(ministry.brand, "extmx1.mhlw.go.jp") == "own"
    assert standing(ministry.brand, "example.jp") == "foreign"


def test_a_name_that_many_firms_bear_is_that_of_the_domains_of_its_country_that_begin_so() -> None:
    bank, other, shop = claim("Ihre Sparkasse"), claim("Crédit Agricole"), claim("Amazon")
    assert bank
    assert other
    assert shop
    for host in ("www.sparkasse-hannover.de", "ksk-koeln.de", "spk-luebeck.de", "stadtsparkasse-bocholt.de"):
        assert standing(bank.brand, host) == "namesake", host
    for host in ("ca-centrest.fr", "ca-des-savoie.fr", "ca-norddefrance.fr", "ca-paris.fr"):
        assert standing(other.brand, host) == "namesake", host
    for host in (
        "sparkasse-hannover.com",
        "konto-sparkasse.de",
        "sparkassen-hannover.de",
        "sparkasse-a.co.de",
        "spk-kundenservice.de",
        "ksk-online-konto.de",
        "ca-livraison.fr",
        "spk-login.de",
        "sparkasse-id.de",
        "sparkasse-kundenportal.de",
        "sparkasse-verifizierung.de",
        "spk-1.de",
        "sparkasse-tan.de",
        "ca-connexion.fr",
        "ksk-koeln.com",
        "ksk.de",
        "ca-centrest.fr.example.net",
    ):
        assert standing(bank.brand, host) == "foreign", host
        assert standing(other.brand, host) == "foreign", host
    assert standing(shop.brand, "amazon-hannover.com") == "foreign"


def test_a_trade_beside_the_name_makes_the_domain_somebody_elses_of_that_name() -> None:
    toll, post = claim("Linkt"), claim("An Post")
    assert toll
    assert post
    assert standing(toll.brand, "linkt-cafe.example") == "namesake"
    # A longer name is nobody else's by chance.
    assert standing(post.brand, "an-post-bar.example") == "foreign"
    for host in ("linkt-pay.example", "linkt-cafe-pay.example", "my-linkt-cafe.example", "cafe.example"):
        assert standing(toll.brand, host) == "foreign", host


@pytest.mark.parametrize(
    "sender",
    [
        "Facebook <security@facebookmail.com>",
        "Reddit <noreply@redditmail.com>",
        "Dropbox <no-reply@dropboxmail.com>",
        "Internal Revenue Service (IRS) <irs@service.govdelivery.com>",
        "SharePoint Online <no-reply@sharepointonline.com>",
        "American Express <americanexpress@welcome.aexp.com>",
        "PayPayカード <notice@mail.paypay-card.co.jp>",
        "エポスカード <info@mail.eposcard.co.jp>",
        "DVLA <donotreply@vehicletax.service.gov.uk>",
        "ANTAI Amendes <ne-pas-repondre@amendes.gouv.fr>",
        "Agencia Tributaria <avisos@correo.aeat.es>",
        "Canada Revenue Agency <donotreply@notification.canada.ca>",
        "Meta Business Support <notification@support.metamail.com>",
        "InPost <noreply@inpost-group.com>",
        "SunPass <noreply@sunpass.com>",
        "DHL Express <noreply@dhl.it>",
        "DHL <noreply@logistics.dhl>",
        "DPD <info@dpd.ie>",
        "GLS <noreply@gls-italy.com>",
        "bpost <noreply@bpost.be>",
        "ETCマイレージサービス事務局 <info@ml.etc-meisai.jp>",
        "EX予約 <info@mail.travel.expy.jp>",
        "東京ガス <info@mail-members.tokyo-gas.co.jp>",
        "関西電力 <info@kepco.jp>",
        "東北電力 <info@tohoku-epco.co.jp>",
        "中部電力ミライズ お知らせ <info@katene.chuden.jp>",
        "コストコ <info@costcojapan.jp>",
        "dカード <info@mail.dcard.docomo.ne.jp>",
        "An Post <noreply@anpost.com>",
        "La Poste <noreply@notif-colissimo-laposte.info>",
        "Chronopost <chronopost@network1.pickup.fr>",
        "Lufthansa <online@booking-lufthansa.com>",
        "Air France <check-in@service-airfrance.com>",
        "Lidl Plus <noreply@lidlplus.com>",
        "Receita Federal <nao-responda@rfb.gov.br>",
        "Bradesco <aviso@mail.banco.bradesco>",
        "Bradesco <infoemail@infobradesco.com.br>",
        "BBVA <bbva@bbvanet.com.co>",
        "Bancolombia <alertasynotificaciones@an.notificacionesbancolombia.com>",
        "Crédit Agricole <comunicazioni@credit-agricole.it>",
        "Aruba.it <comunicazioni@staff.aruba.it>",
        "Service clients Ameli <ne-pas-repondre@assurance-maladie.fr>",
        "네이버 <account_noreply@navercorp.com>",
    ],
)
def test_the_domain_that_a_brand_keeps_for_its_mail_is_its_own(sender: str) -> None:
    name, _, host = sender.rstrip(">").partition("@")
    found = claim(name.partition(" <")[0])
    assert found is not None
    assert standing(found.brand, host) == "own"
    assert likeness(host) is None


@pytest.mark.parametrize(
    ("shown", "host"),
    [
        ("DocuSign", "eu.docusign.net"), ("Microsoft Teams", "teams.mail.microsoft"),
        ("Microsoft 365", "outlook.office365.com"), ("Citibank", "info6.citi.com"), ("HMRC", "www.gov.uk"),
        ("Google", "g.co"), ("YouTube", "www.youtube.com"), ("Amazon", "amzn.asia"),
        ("モバイルSuica", "www.mobilesuica.com"), ("Facebook", "about.meta.com"),
        ("iTunes Store", "itunes.com"), ("Discord", "discord.gg"),
    ],
)  # fmt: skip
def test_a_domain_of_another_name_is_the_brands_own_too(shown: str, host: str) -> None:
    found = claim(f"{shown} Support")
    assert found is not None
    assert standing(found.brand, host) == "own"


def test_brands_in_a_text_are_found_as_words() -> None:
    assert [brand.name for brand in mentioned("Your Netflix and Wells Fargo accounts")] == [
        "Netflix",
        "Wells Fargo",
    ]
    assert not list(mentioned("We chase the target; the apples are netflixed"))


def test_an_everyday_word_counts_in_capitals_alone() -> None:
    assert [brand.name for brand in mentioned("LINEからのお知らせ LINE")] == ["LINE"]
    assert not list(mentioned("Life Line Screening, in the first line"))


@pytest.mark.parametrize(
    "text",
    [
        "What is new in post-production",
        "Mac OS X support ends in June",
        "as an post-doc",
        "a Link T-shirt in group B, post it",
        "Voo para Ponta Delgada",
    ],
)
def test_a_name_that_stands_by_chance_in_a_text_counts_as_a_whole_name_alone(text: str) -> None:
    assert not list(mentioned(text))


def test_every_entry_has_sources_and_registrable_domains() -> None:
    data = tomllib.loads((files("keshiin_resources") / "brands.toml").read_text("utf-8"))
    for source in data["sources"].values():
        assert urlsplit(source).scheme == "https"
        assert urlsplit(source).hostname
    for entry in data["brand"]:
        assert entry["sources"], entry["names"]
        assert all(source in data["sources"] for source in entry["sources"])
        for domain in entry["domains"]:
            assert domain == domain.lower()
            assert registrable(domain) == domain or domain in WHOLE_ZONES
            assert brand_of(domain) is not None


def test_no_spelling_stands_for_two_organisations() -> None:
    from keshiin.judge.names.lettering import compact

    data = tomllib.loads((files("keshiin_resources") / "brands.toml").read_text("utf-8"))
    seen: dict[str, str] = {}
    for entry in data["brand"]:
        for name in entry["names"]:
            assert seen.setdefault(compact(name), entry["names"][0]) == entry["names"][0], name


def test_labels_are_long_enough_to_compare() -> None:
    assert all(len(label) >= 6 for label in labels())
    assert labels()["netflix"].name == "Netflix"


def test_an_organisation_of_many_countries_is_looked_for_by_its_name_alone() -> None:
    for host in ("pickup.com", "fineco.co.uk", "isbank.de", "correos.es", "nordea.ee"):
        assert likeness(host) is None, host
    for shown, host in (("Vattenfall", "vattenfall.fi"), ("Swisscom", "swisscom.li")):
        found = claim(shown)
        assert found is not None
        assert standing(found.brand, host) == "namesake"


def test_a_name_that_is_another_word_in_japanese_counts_in_latin_letters_alone() -> None:
    found = claim("UPS Support")
    assert found is not None
    assert found.brand.name == "UPS"
    assert claim("UPSサポートセンター") is None


@pytest.mark.parametrize(
    "name", ["Accounts Team", "Sales Team", "Payments Team", "Billing", "Billing Support"]
)
def test_a_brand_is_not_found_at_the_end_of_a_word_or_across_it(name: str) -> None:
    assert claim(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "Steam",
        "S team",
        "Steam Team",
        "Account Steam",
        "SteamSupport",
        "Pay Pal",
        "MyDHL",
        "DHLExpress",
        "D H L",
        "ING",
    ],
)
def test_a_brand_in_pieces_or_within_a_word_is_found(name: str) -> None:
    assert claim(name) is not None
