"""Coins to be sent to an address and a wallet to be joined are odd; news of transfers are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import coins_wanted


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("To reserve your tokens, send SOL to the official address.", ""),
        ("18万円相当のビットコインを送ってください。", ""),
        ("Connect your wallet to claim.", "wallet"),
        ("Authenticate your wallet to go on using our service.", "wallet"),
        ("Please verify your Web3 wallet.", "wallet"),
        ("ウォレットを接続して受け取ってください。", "wallet"),
        ("期日までにウォレットを移行する必要があります。", "wallet"),
    ],
)
def test_the_wish_for_coins_is_odd(text: str, variant: str) -> None:
    (finding,) = found(coins_wanted, made(text=text))
    assert (finding.weight, finding.variant) == ("odd", variant)


@pytest.mark.parametrize(
    "text",
    [
        "A transfer of 100 ETH to the fund was seen.",
        "Send 1 ETH.",
        "You sent bitcoin. Your payment has arrived.",
        "Never connect your bank to strangers.",
        "Never send bitcoin to the address of a stranger.",
        "Your order is paid. We transfer BTC to your address within a day.",
        "You can now connect your Suica to Apple Wallet.",
        "Link your card to your digital wallet in the app.",
        "Confirm your Apple Wallet pass at the gate.",
        "We verify wallets of leather before they are shipped.",
        "Never verify your wallet on a page that a mail names.",
        "Googleウォレットに接続できるようになりました。",
        "ウォレットを移行するときの注意点をまとめました。",
        "Do not connect your wallet to pages that you do not know.",
        'Mail that says "connect your wallet" is not ours.',
    ],
)
def test_news_and_warnings_are_left_alone(text: str) -> None:
    assert found(coins_wanted, made(text=text)) == []
