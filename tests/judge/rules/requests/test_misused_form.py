"""A web address in the place of a name is odd; a field for the address of a site is not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made
from keshiin.judge.rules.requests import misused_form

LINKS = [link("https://t.me/+abc")]


@pytest.mark.parametrize(
    "text",
    [
        "Thanks!\nFirst Name\nYou earned 1.3 Bitcoin! https://t.me/+abc\nLast Name\nx",
        "Name: FREE PRIZE https://win.example/x\nMail: a@example.jp",
        "お名前：ご当選です https://win.example/x\nメール：a@example.jp",
    ],
)
def test_an_address_for_a_name_is_odd(text: str) -> None:
    (finding,) = found(misused_form, made(links=LINKS, text=text))
    assert finding.weight == "odd"


@pytest.mark.parametrize(
    "text",
    [
        "Name: Hana Yamada\nWebsite: https://www.example.jp/",
        "お名前.com Navi https://navi.onamae.com/",
        "File name: report.pdf\nhttps://files.example/x",
        "Name\nHana Yamada\nhttps://www.example.jp/",
        "Repository\nName: https://code.example/a/b\nStatus: passed",
        "Your name\nhttps://shop.example/account",
        "Name\nVisit our page https://shop.example now",
    ],
)
def test_names_and_sites_are_left_alone(text: str) -> None:
    assert found(misused_form, made(links=LINKS, text=text)) == []
