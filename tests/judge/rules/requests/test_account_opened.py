"""A code for a true login page, or a link that asks for consent, opens the account to whoever sent it."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made
from keshiin.judge.rules.requests import account_opened

ASKED = (
    "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1&scope=Mail.ReadWrite%20offline_access"
    "&redirect_uri=https%3A%2F%2F{}%2Fcb"
)


@pytest.mark.parametrize(
    ("url", "text", "code"),
    [
        ("https://microsoft.com/devicelogin", "Enter the code FJ3KQ8PLZ to join.", "FJ3KQ8PLZ"),
        (
            "https://login.microsoftonline.com/common/oauth2/deviceauth",
            "コード：ABCD-EFGH を入力",
            "ABCD-EFGH",
        ),
        ("https://microsoft.com/devicelogin", "Enter the meeting ID once: FQ7LK2XNP", "FQ7LK2XNP"),
    ],
)
def test_a_code_for_a_device_is_serious_alone(url: str, text: str, code: str) -> None:
    (finding,) = found(account_opened, made(links=[link(url)], text=text, vouched=True))
    assert (finding.weight, finding.variant, finding.values["code"]) == ("serious", "code", code)
    assert account_opened.ALONE


@pytest.mark.parametrize(
    ("header", "weight"),
    [
        ("From: A <a@shop.example>\n", "serious"),
        ("From: A <a@shop.example>\nSubject: Re: login\nIn-Reply-To: <1@example.jp>\n", "odd"),
        ("From: A <notifications@github.com>\n", "odd"),
        ("From: Microsoft <msa@microsoft.com>\n", None),
    ],
)
def test_a_quoted_code_is_odd_and_the_page_owners_own_word_is_left_alone(
    header: str, weight: str | None
) -> None:
    text = "To sign in, open the page and enter the code FJ3KQ8PLZ."
    case = made(header, links=[link("https://microsoft.com/devicelogin")], text=text, vouched=True)
    assert [finding.weight for finding in found(account_opened, case)] == ([weight] if weight else [])


@pytest.mark.parametrize(
    "url",
    [
        "https://aka.ms/devicelogin",
        "https://github.com/login/device",
        "https://www.google.com/device",
        "https://login.microsoftonline.com/common/oauth2/deviceauth",
    ],
)
def test_a_code_from_a_stranger_who_vouches_is_serious_at_every_page(url: str) -> None:
    case = made("From: A <a@shop.example>\n", links=[link(url)], text="The code FJ3KQ8PLZ.", vouched=True)
    assert [finding.weight for finding in found(account_opened, case)] == ["serious"]


def test_such_a_page_without_a_code_and_a_code_without_it_are_left_alone() -> None:
    page = link("https://microsoft.com/devicelogin")
    assert found(account_opened, made(links=[page], text="Open the page and type what your TV shows.")) == []
    shop = link("https://shop.example/devicelogin")
    assert found(account_opened, made(links=[shop], text="Your code FJ3KQ8PLZ gives 10 %.")) == []


def test_a_consent_to_a_strangers_program_is_told_with_the_right_that_it_wants() -> None:
    (finding,) = found(account_opened, made(links=[link(ASKED.format("guard.example"))], text="Approve."))
    assert (finding.variant, finding.values["right"]) == ("consent", "Mail.ReadWrite")
    assert finding.values["owner"] == "guard.example"


@pytest.mark.parametrize(
    "url",
    [
        ASKED.format("app.shop.example"),
        ASKED.format("outlook.office.com"),
        ASKED.format("guard.example").replace("Mail.ReadWrite%20offline_access", "openid%20profile"),
        "https://login.microsoftonline.com/",
    ],
)
def test_a_login_to_the_senders_or_microsofts_own_is_left_alone(url: str) -> None:
    assert found(account_opened, made(links=[link(url)], text="Please log in.")) == []
