"""A threat or a promise is told in words that stand in no list, and what only resembles one is not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import made
from keshiin.judge.text.pressure import pressing
from keshiin.judge.text.sayings import NEAR, sayings
from slowness import within


@pytest.mark.parametrize(
    "text",
    [
        "We had to put your account on hold.",
        "Access to your cloud storage is going to be revoked.",
        "All of your photos and videos are about to be erased: they will be erased.",
        "Your most recent payment has been declined.",
        "We noticed an unfamiliar device at sign-in.",
        "Your shipment is currently on hold at our depot.",
        "お客様の口座はただいま凍結しております。",
        "通常と異なる環境からのログインを確認しました。",
        "Ihr Zugang wurde vorübergehend deaktiviert.",
        "Wir haben eine verdächtige Anmeldung bemerkt.",
        "Votre espace client est désormais bloqué.",
        "Hemos suspendido temporalmente su cuenta: su cuenta está suspendida.",
        "Sua encomenda está retida na alfândega.",
        "La sua carta risulta disattivata.",
        "Uw rekening is uit voorzorg tijdelijk geblokkeerd.",
        "Twoje konto zostało tymczasowo zawieszone.",
        "Ditt konto har spärrats.",
    ],
)
def test_a_threat_is_known_in_many_wordings(text: str) -> None:
    assert "threat" in pressing(made(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "Your package of tokens is waiting for you.",
        "Collect the winnings before they are given to somebody else.",
        "ポイントをお受け取りください。",
        "Ihr Geschenk liegt bereit.",
        "Votre cadeau vous attend.",
    ],
)
def test_a_promise_is_known_in_many_wordings(text: str) -> None:
    assert "promise" in pressing(made(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "Your account will not be closed.",
        "Die Halle ist gesperrt, das Konto ist neu.",
        "Sorry for the silence, my account was blocked all week.",
        "私の口座が停止されていたので、遅くなりました。",
        "Thank you for opening an account. The shop is closed on Sundays.",
        "The accountant blocked Monday for us.",
        "Many people fear for their photos. Ours were never lost.",
        "A student is the first to take legal action over the exam.",
        "アカウントを作成しました。サービスは日曜に停止しません。",
        "Das Konto ist eröffnet.",
        "Votre compte a été créé.",
        "Su cuenta ha sido creada.",
        "O seu pedido foi enviado.",
    ],
)
def test_what_only_resembles_a_threat_is_none(text: str) -> None:
    assert "threat" not in pressing(made(text=text))


def test_both_halves_stand_near_each_other_in_either_order() -> None:
    def said(text: str) -> list[str]:
        words = frozenset(text.encode().split())
        return list(sayings(["account|card … suspended|block*"]).in_text(text, words, beyond_latin=False))

    assert said("we are blocking this card today") == ["blocking this card"]
    assert said(f"account {'x' * NEAR} suspended") == []
    assert said("an account . suspended") == []
    assert said("accounts suspended") == []


def test_a_text_that_repeats_one_half_takes_no_longer() -> None:
    listed, words = sayings(["account|card … suspended|block*"]), frozenset((b"account",))
    text = "account card " * 4000 + ". suspended"
    within(0.5, lambda: list(listed.in_text(text, words, beyond_latin=False)))
