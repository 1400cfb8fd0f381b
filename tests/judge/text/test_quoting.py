"""What a letter quotes, passes on or reports is not its own word, and long texts are read at once."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge import judge
from keshiin.judge.rules.money import card_codes
from keshiin.judge.text.quoting import own_words, stressed_words
from slowness import within


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Is this true?\n> you owe us", "is this true?"),
        ("本物です。「停止します」と書いてあるメール", "本物です。 と書いてあるメール"),
        ("停止するなどと偽るメールです。本物です。", "。本物です。"),
        ("They claim that it is closed. It is open.", ". it is open."),
        ("This is to tell you that it is closed.", "this is to tell you that it is closed."),
        ("Don't click on it.\n> you owe us", "don't click on it."),
        ("私のLINEが乗っ取られました。\n「買って」と来ても", "私のlineが乗っ取られました。 と来ても"),
        ("「買って」と来ても買わないでね", "と来ても買わないでね"),
        ("The page asked them to type it. Close it.", "the page . close it."),
        ("暗証番号を入力させる手口です。本物です。", "。本物です。"),
        ("The gang asks people to buy cards. Take care.", "the . take care."),
        ("A fake landlord cannot show it. Take care.", "a . take care."),
        ("Gefälschte Mail: „Ihr Konto ist gesperrt“. Löschen.", "gefälschte mail: . löschen."),
        ("De faux courriels « payez sous 48 heures » circulent.", "de faux courriels circulent."),
        ("El mensaje «su cuenta será bloqueada» es falso.", "el mensaje es falso."),
        ("Fałszywy mail: „zapłać dziś”.", "fałszywy mail: ."),
        ("Betrüger schreiben: Bestätigen Sie Ihr Konto. Achtung.", ". achtung."),
    ],
)
def test_the_own_words_are_what_is_left(text: str, own: str) -> None:
    assert own_words(made("From: a@shop.example\n", text=text)) == own


def test_the_marks_of_the_subject_quote_too_and_single_words_are_stressed() -> None:
    header = 'From: a@shop.example\nSubject: "Your account will be suspended" is a scam\n'
    case = made(header, text="「停止」です。")
    assert own_words(case) == "is a scam です。"
    assert stressed_words(case) == "is a scam です。 停止"


@pytest.mark.parametrize(
    "text",
    [
        "We write to you.\n> you owe us",
        "We write to you: “you owe us”",
        "Wir schreiben Ihnen: „you owe us“",
        "Nous vous écrivons : « you owe us »",
        "Le escribimos: «you owe us»",
        "Please handle it.\n---- original message ----\nyou owe us",
        "I cannot take calls, so tell me when you owe us",
        "He has letters for you that i need you owe us",
        "They will claim all of it. you owe us",
        "Criminals have your data. you owe us",
        "This is no fake. you owe us",
        "カードなどの金券を you owe us",
        "apple といったカードを you owe us",
        "田中と言う者です you owe us",
        "写真などと共に you owe us",
    ],
)
def test_marks_and_common_words_alone_hide_nothing(text: str) -> None:
    assert "you owe us" in own_words(made("From: a@shop.example\n", text=text))


def test_a_page_set_in_hides_nothing() -> None:
    page = "<p>Dear customer</p><blockquote><p>You owe us</p></blockquote>"
    assert own_words(made("From: a@shop.example\n", html=page)) == "dear customer you owe us"
    asked = f"<p>Is this real?</p>{page}"
    assert own_words(made("From: a@shop.example\n", html=asked)) == "is this real? dear customer"


def test_an_answer_quotes_what_it_answers() -> None:
    header = "From: a@shop.example\nSubject: Re: x\nIn-Reply-To: <1@reader.example>\n"
    assert own_words(made(header, text="We write to you.\n> you owe us")) == "re: x we write to you."


@pytest.mark.parametrize(
    "text",
    [
        "などと" * 6000,
        "などの" * 6000,
        "calls " * 3000,
        "calls a" * 2500,
        "is this " * 2500,
        "is this scam\n> x" + "注" * 19000,
        "they " * 4000,
        "gang fake " * 2000,
        "betrüger " * 2200,
        "「" * 20000,
        "ギフト券" * 5000,
        "カード番号を送って" * 2200,
        "messages that " * 1400,
        "asked them to " * 1400,
    ],
)
def test_a_long_text_is_read_at_once(text: str) -> None:
    case = made("From: a@shop.example\n", text=text)
    within(0.1, lambda: own_words(made("From: a@shop.example\n", text=text)))
    within(0.1, lambda: found(card_codes, case))


@pytest.mark.parametrize(
    "text",
    [
        "The order of last week has left the store, and the papers follow with the next mail.",
        "先週のご注文は倉庫を出ました。書類は次のメールでお送りします。",
    ],
)
def test_a_letter_without_any_sign_is_not_asked_for_its_own_words(text: str) -> None:
    """To tell them takes as long as a tenth of all else: each rule asks for a word of its own first."""
    case = made("From: a@shop.example\nSubject: Your order\n", text=text)
    judge(case)
    assert own_words.__wrapped__ not in case.known
