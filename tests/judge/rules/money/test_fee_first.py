"""Money first for what nobody has seen says itself what it is; raffles and lenders ask for none."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import fee_first


@pytest.mark.parametrize(
    "text",
    [
        "You have won 850,000 euros in our lottery. A processing fee of 250 euros applies.",
        "We located $41,870 of your lost funds. We need the network fee of $390 first.",
        "1.84 BTC of your lost cryptocurrency was traced. To release it, a gas fee of $420 is due.",
        "4億8000万円を無償であなたに譲ります。まず手数料3,000円分の電子マネーの番号をお送りください。",
        "温泉宿の宿泊券に当選されました。発送手数料 300円のお支払いをお願いします。本日中にどうぞ。",
        "This is our 2nd attempt. You have been chosen to receive a new kit. Pay only shipping ($9.95).",
        "You've been chosen for our survey. Only a small delivery charge of £2.95 applies. 4 left.",
        "掃除機の当選者に選ばれました。残り3台です。送料の480円のみご負担ください。",
        "Sie wurden ausgewählt: ein Werkzeugset. Sie zahlen nur 1,95 € Versand. Nur noch 4 Stück.",
        "Parabéns! Você ganhou um telefone. Responda 3 perguntas e pague apenas o frete de R$ 19,90.",
        "Bravo, vous avez été sélectionné. Répondez à 4 questions ; seuls les frais de port sont dus.",
        "Full loan forgiveness: there is a one-time processing fee of $399.",
        "高額当選：3,000万円のお受け取りには手数料3,000円の電子マネーでのお支払いが必要です。",
    ],
)
def test_a_prize_for_a_fee_is_serious_alone(text: str) -> None:
    (finding,) = found(fee_first, made(text=text, vouched=True))
    assert (finding.weight, finding.values["fee"] in text) == ("serious", True)
    assert fee_first.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "山田花子様\n企画へのご応募ありがとうございます。当選されました。送料370円のみご負担ください。本日までです。",
        "Hi Hanako,\nyou have been chosen as an advance reader. You only pay postage. 2 left.",
    ],
)
def test_who_knows_the_winners_name_and_wants_the_postage_is_odd(text: str) -> None:
    (finding,) = found(fee_first, made("To: h@reader.example\n", text=text, vouched=True))
    assert finding.weight == "odd"


@pytest.mark.parametrize(
    "text",
    [
        "The winners of our raffle share £1,500. Collect the prize at the bar. No fee.",
        "Check your bank details, so that we can pay what you won. The jackpot is £4,000,000.",
        "ジャンボは7億円。高額当選を目指して。電子マネーでのお支払いもできます。",
        "高額当選が出ました。手数料無料、電子マネーでのお支払いもできます。1等は7億円。",
        "当選金1,000万円のお受け取りに手数料はかかりません。",
        "厳正なる抽選の結果、ご当選されました。送付先をご登録ください。",
        "The transfer fee of the striker is €3,000,000.",
        "The scorer of the winning goal came for a transfer fee of €60 million.",
        "Our award-winning app sends up to $10,000 for a transfer fee of 0.4 %.",
        "Your offer of $450,000 is the winning one. The registry takes a transfer fee of $300.",
        "抽選の結果、当選されました。送料 550円のお支払いは受け取りの際にお願いします。",
        "抽選販売に当選されました。代金のほか送料 600円が必要です。本日中にお手続きください。",
        "Sie wurden ausgewählt, unser Muster zu testen. Sie zahlen nur 4,95 € Versand, in sechs Wochen.",
        "Hai vinto il 10% sul prossimo acquisto: paghi solo le spese di spedizione. Rispondi a 3 domande.",
        "You have been selected to receive our sample. Pay only shipping ($4.95), in six weeks.",
        "You have been selected for our shop's early sale. A delivery charge of £2.95 applies. 4 left.",
        "Graduates may qualify for loan forgiveness. Admissions: the application fee of $60 is due in May.",
        "Public service loan forgiveness is free. Nobody needs to pay a processing fee.",
        "無償であなたに代わって手続きします。手数料もかかりません。売上は1億円です。",
        "You have won $10,000. No processing fee applies.",
        "Your winning ticket is worth £1,250.00. We pay it out without any processing fee.",
        "最大100万円で高額買取中。買取金額お受け取り時の振込手数料は当店が負担します。",
        "1億円以上の高額のお受け取りは店頭で承ります。受取手数料は1件2,500円です。",
        "チケットにご当選されました。コンビニでお受け取りの際に発券手数料がかかります。総額1億円の感謝祭も開催中。",
        "抽選の結果、当選となりました。受け取り方法により決済手数料・システム手数料がかかります。売上累計1億円突破。",
        "The diversity visa lottery asks a processing fee of $330. Investors bring $800,000 or more.",
        "Congratulations, you won the auction at $12,500. A processing fee of 3 % applies.",
        "Congratulations, you won! Lot 212, hammer price £1,250.00. Courier charges are £48.",
        "You won these items: a desk for £1,250.00. A processing fee of 3 % applies to cards.",
        "抽選に当選されました。チケット代は12,000円です。お受け取りには手数料220円がかかります。100万円の賞も。",
        "You won your appeal. The processing fee is paid back. "
        + "Other news. " * 30
        + "Budget: $5,000,000.",
    ],
)
def test_raffles_lotteries_and_sport_are_left_alone(text: str) -> None:
    assert found(fee_first, made(text=text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fraudsters tell people that you have won $1,000,000 in a lottery and ask for a processing fee.",
        'Be careful with the words "you have won 850,000 euros, pay the processing fee" in mail.',
        "Is this true?\n\n> You have won 850,000 euros.\n> A processing fee of 250 euros applies.",
        "Mum got this:\n---------- Forwarded message ---------\n"
        "You have won 850,000 euros. A processing fee of 250 euros applies.",
        "「3,000万円に当選しました。受け取りには手数料が必要です」という詐欺のメールにご注意ください。",
        "1億円が当選したなどと偽り、受け取りのための手数料を電子マネーで払わせる手口が増えています。",
    ],
)
def test_whoever_warns_of_it_or_asks_about_it_only_quotes_it(text: str) -> None:
    assert found(fee_first, made(text=text)) == []


def test_marks_around_the_prize_alone_calm_nothing() -> None:
    text = "「1億円当選」のお受け取りには手数料3,000円が必要です。"
    (finding,) = found(fee_first, made(text=text))
    assert finding.weight == "serious"
    (finding,) = found(fee_first, made(text=f"{text}詐欺ではありません。"))
    assert finding.weight == "odd"


def test_a_page_quotes_by_its_marks() -> None:
    scam = "You have won 850,000 euros. A processing fee of 250 euros applies."
    page = f"<p>Is this true?</p><BlockQuote type=cite><p>{scam}</p></BlockQuote>"
    assert found(fee_first, made(text=f"Is this true?\n> {scam}", html=page)) == []
    (said,) = found(fee_first, made(text="Is this true?", html=f"<p>{scam}</p>"))
    assert said.weight == "serious"


@pytest.mark.parametrize(
    "text",
    [
        "I live in Oslo and can't show it. Pay the deposit, they send you the keys. If you don't like it, "
        "you get everything back.",
        "I cannot show it. After the deposit the keys will be sent. If you do not like it, they refund you.",
        "内見のご案内ができません。敷金を先にお振り込みください。国際宅配便で鍵をお送りします。"
        "お部屋が気に入らなければ全額お返しします。",
        "Bella is eleven weeks old. We don't do pick up, our shipping agency brings her to your door. "
        "Pay 450 by Zelle and a refundable crate fee of 180.",
        "里親さんへ。直接お渡しすることができません。空輸のケージ代だけご負担ください。運送会社から届きます。"
        "ケージ代は到着のときに全額お返しします。",
        "Your loan at 3% is approved, bad credit accepted. A refundable insurance fee of $250 comes first.",
        "ご融資300万円、他社でお断りの方も歓迎です。信用保証料6万円を先にお預かりします。",
        "助成金450万円の対象です。登録料55,000円を先にお振込みのうえ、免許証の写しをご返信ください。",
    ],
)
def test_so_is_a_deposit_or_a_fee_for_what_cannot_be_seen(text: str) -> None:
    (finding,) = found(fee_first, made(text=text, vouched=True))
    assert (finding.weight, finding.values["fee"] in text) == ("serious", True)


@pytest.mark.parametrize(
    "text",
    [
        "The keys of your holiday flat are in the box by the door. Please pay the deposit by Friday.",
        "I can't show the flat on Monday, but my neighbour has the keys. If you don't like it, tell me.",
        "A scam: “I cannot show the flat, I send you the keys, if you don't like it you get it back”.",
        "I cannot show the flat, but my neighbour can open it. Pay the deposit in May; the keys will be "
        "sent. If you don't like it, you get it back.",
        "I cannot show you the flat on Monday. The deposit is £900; the keys will be sent once the lease is "
        "signed. If you don't like it, we refund you.",
        "We cannot show prices for other dates. The keys will be sent by mail. Not satisfied? We refund you.",
        "内見はできませんが写真をご覧ください。郵便で鍵をお送りします。気に入らなければ初月分を返金します。",
        "現在入居中のため内見ができません。空室になりましたらご案内します。",
        "We don't offer collections. The delivery company calls you first. A deposit of 20 % is refundable.",
        "Come and see the puppies with their mother. I ask £100 deposit when you have picked one.",
        "見学にお越しください。譲渡の費用は28,000円で、先にお振込みいただくことはありません。",
        "Your auto loan of $14,500 is approved. There is no fee. Bring your licence to the branch.",
        "Equipment loan: a refundable deposit is due. No fee before the loan starts, bad credit or not.",
        "We do not offer collection. Our delivery agent brings it. If you don't like it, we refund you.",
        "他社でお断りの方もご相談ください。ご融資の際は、保証料を事前にご説明いたします。",
        "他社でお断りの方もどうぞ。ご融資の前に、保証料を先にお振込みいただくことはございません。",
        "We lend without collateral. A fee of €30 is charged before the transfer; you don't have to send it.",
        "A loan also with bad credit: the fee is deducted from the loan before the transfer.",
        "融資の保証料は実行日に先にお支払いいただき、繰上げ完済の場合は一部を返金します。",
        "助成金の申請代行です。登録料は事前にお支払いください。不採択時は全額返金します。",
        "住宅ローンのご融資を承認しました。保証料は融資の実行時に差し引かせていただきます。",
        "助成金の説明会は無料です。申請を代行すると言って登録料を先に求める業者にご注意ください。",
    ],
)
def test_landlords_breeders_and_lenders_are_left_alone(text: str) -> None:
    assert found(fee_first, made(text=text)) == []
