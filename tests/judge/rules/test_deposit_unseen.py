"""A deposit for a flat that nobody can show is told alone; holiday flats and viewings are not."""

from __future__ import annotations

import pytest
from content_cases import found, made

from keshiin.judge.rules import deposit_unseen


@pytest.mark.parametrize(
    "text",
    [
        "I live in Oslo and can't show it. Pay the deposit, they send you the keys. If you don't like it, "
        "you get everything back.",
        "I cannot show it. After the deposit the keys will be sent. If you do not like it, they refund you.",
        "内見のご案内ができません。敷金を先にお振り込みください。国際宅配便で鍵をお送りします。"
        "お部屋が気に入らなければ全額お返しします。",
    ],
)
def test_it_is_serious_alone(text: str) -> None:
    (finding,) = found(deposit_unseen, made(text=text, vouched=True))
    assert finding.weight == "serious"
    assert deposit_unseen.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "The keys of your holiday flat are in the box by the door. Please pay the deposit by Friday.",
        "I can't show the flat on Monday, but my neighbour has the keys. If you don't like it, tell me.",
        "A scam: “I cannot show the flat, I send you the keys, if you don't like it you get it back”.",
        "I cannot show the flat, but my neighbour can open it. Pay the deposit in May; the keys will be "
        "sent. If you don't like it, you get it back.",
        "We cannot show prices for other dates. The keys will be sent by mail. Not satisfied? We refund you.",
        "内見はできませんが写真をご覧ください。郵便で鍵をお送りします。気に入らなければ初月分を返金します。",
        "現在入居中のため内見ができません。空室になりましたらご案内します。",
    ],
)
def test_holiday_flats_and_viewings_are_left_alone(text: str) -> None:
    assert found(deposit_unseen, made(text=text)) == []
