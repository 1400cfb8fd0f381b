"""Sure profit in a chat says itself what it is; honest work, savings and chats do not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made
from keshiin.judge.rules.money import easy_money_chat


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (
            "元本は当会が保証します。グループに参加し、LINEで「銘柄」と送ってください。",
            "https://x.example/line",
        ),
        ("元本保証・月利15％。友だち追加はこちら（LINE）", "https://line.me/ti/g2/x"),
        ("動画に「いいね」を押すだけ。1日10分、日給8,000円。LINEを追加してください。", "https://x.example/"),
        (
            "Rate hotels from your phone, 40 minutes a day, 80 USD per day. Add me on WhatsApp.",
            "https://wa.me/1",
        ),
        (
            "推奨銘柄は平均82%上昇。元本割れの心配はありません。LINEでご案内します。",
            "https://line.me/ti/g2/x",
        ),
        (
            "「いいね」を押すだけ。1日15分、日給15,000円。担当者のLINE（ID: work_4418）を追加。",
            "https://x.example/",
        ),
        (
            "60 minutes a day. Daily salary $200, paid in USDT. Contact our manager on WhatsApp.",
            "https://x.example/",
        ),
        ("Guaranteed daily profit. Join our Telegram group.", "https://x.example/"),
        (
            "Rating products, 40 minutes a day, paid daily. Add our trainer on Telegram: @lena.",
            "https://x.example/",
        ),
        ("来週、急騰が確実な銘柄を無料で。LINEで友だち追加してください。", "https://x.example/"),
        (
            "Liker des vidéos, 20 minutes par jour, payé 180 € par jour. WhatsApp : +33 6 55 50 44 18",
            "https://x.example/",
        ),
        (
            "Hotels bewerten, 45 Minuten am Tag, Verdienst 200 € pro Tag. WhatsApp +49 151 5550 4418",
            "https://x.example/",
        ),
    ],
)
def test_easy_money_in_a_chat_is_serious_alone(text: str, url: str) -> None:
    (finding,) = found(easy_money_chat, made(text=text, links=[link(url)], vouched=True))
    assert finding.weight == "serious"
    assert easy_money_chat.ALONE


def test_a_day_rate_in_coins_for_somebody_known_by_name_is_odd() -> None:
    text = "Hi Hanako,\n300 USD per day, in USDT. A call of 15 minutes per day. Add me on Telegram."
    (finding,) = found(easy_money_chat, made("To: h@reader.example\n", text=text, vouched=True))
    assert finding.weight == "odd"


def test_a_sure_rate_for_a_week_is_one_without_a_chat() -> None:
    text = "Guaranteed returns of up to 87% a week. Minimum deposit: $250."
    (finding,) = found(easy_money_chat, made(text=text, vouched=True))
    assert (finding.weight, finding.variant) == ("serious", "rate")
    assert found(easy_money_chat, made(text="A guaranteed return of 4% a year, 1% of it each month.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pay in $200 today and take out up to $900 a day, risk free.",
        "Gane 500 € semanales con solo 250 €. Rentabilidad garantizada.",
        "Wpłać 800 zł i odbieraj 2000 zł co tydzień bez ryzyka.",
    ],
)
def test_sums_for_a_small_one_without_risk_are_told_without_a_chat(text: str) -> None:
    (finding,) = found(easy_money_chat, made(text=text, vouched=True))
    assert (finding.weight, finding.variant) == ("serious", "rate")


@pytest.mark.parametrize(
    "text",
    [
        "Invest from $50 a month, without risk to your pension: it is insured.",
        "Festgeld: 3,1 % garantiert, schon ab 500 €. Sparplan ab 25 € im Monat.",
        "Try it risk free: only $9 a month, cancel at any time.",
        "Start with $100 and earn up to $40 a week, guaranteed? Capital at risk.",
        "Only $29 to start: our members make $1,000 a month. Try it risk free, money-back guaranteed.",
        "Gagnez 1000 € par semaine dès 20 € d'achat, cadeau garanti pour tous.",
        "Gana 500 € cada semana con solo 10 € de compra. Regalo garantizado.",
        "Learn Spanish in 15 minutes a day for $2 a day. Like us on Facebook. WhatsApp: +1 555 010 4418",
        "Aprende con 15 minutos al día, por 1 € al día. Dale a Me gusta. WhatsApp: +34 600 555 441",
        "Beware of “guaranteed returns of 87% a week”: a scam.",
        "倉庫の軽作業、日給12,000円。ご応募はLINEの友だち追加から。",
        "元本保証の定期預金です。お近くの窓口へ。",
        "冬の定期。年0.6%、3年もの。元本割れの心配はありません。LINEの友だち追加でお米が当たります。",
        "元本割れのリスクがない商品と、ある商品の違いをお話しします。LINEで参加登録もできます。",
        "積立は元本割れの心配がないとは言えません。続きはLINEの友だち追加で。",
        "投資信託は元本を保証するものではなく、損失が生じることがあります。LINEのグループへのお誘いはしません。",
        "元本割れの心配のない定期預金です。LINEの友だち追加で金利をお知らせします。",
        "LINE公式アカウントの友だち追加で、最新のセール情報をお届けします。",
        "投資に元本保証はありません。LINEグループへの勧誘は詐欺です。「元本保証」という話にご注意ください。",
        "元本保証型の個人年金です。LINEの友だち追加で資料をお送りします。",
        "預金保険の対象で、元本が保証されます。LINE公式アカウントでも友だち募集中です。",
        "Our annuity pays a guaranteed return of 3% a year. Chat with us on WhatsApp.",
        "There are no guaranteed returns in shares. Join our Telegram channel for the news.",
        "Guaranteed income: the theatre's new play. " + "Other news. " * 400 + "Talk to us on WhatsApp.",
        "Riders are paid daily. "
        + "Other news. " * 40
        + "Walk 15 minutes a day. Rate us. Join our LINE group.",
        "The online class takes 40 minutes a day. Rate it and join our WhatsApp group.",
        "The police warn: on deposits from $250 they promised guaranteed returns of 20% per month.",
        "Deposit $500 in your checking account and earn $10 per month cashback, guaranteed.",
        "値上がり確実という勧誘にご注意ください。LINEグループに誘導する手口が増えています。",
        "Beware: scammers say “guaranteed profit, join our Telegram group”.",
    ],
)
def test_work_savings_chats_and_warnings_are_left_alone(text: str) -> None:
    assert found(easy_money_chat, made(text=text, links=[link("https://line.me/R/x")])) == []
