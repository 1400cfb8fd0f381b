"""A shown address that differs from the target is odd; counted clicks and plain words are not."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_text_mismatch


def test_a_shown_address_that_lies_is_odd() -> None:
    case = made(links=[link("https://evil.example.net/login", "https://www.bank.example/login")])
    (finding,) = found(link_text_mismatch, case)
    assert (finding.weight, finding.values["shown"], finding.values["host"]) == (
        "odd",
        "www.bank.example",
        "evil.example.net",
    )
    assert pointed(case, finding) == ["https://evil.example.net/login"]


def test_a_counted_click_is_calm() -> None:
    counted = made(links=[link("https://click.mailer.example/x", "www.bank.example")], vouched=True)
    assert [each.weight for each in found(link_text_mismatch, counted)] == ["neutral"]


def test_words_files_and_the_same_organisation_are_left_alone() -> None:
    for text in (
        "press here",
        "report.pdf",
        "login.bank.example",
        "see bank.example for more",
        "a@bank.example",
    ):
        assert found(link_text_mismatch, made(links=[link("https://www.bank.example/", text)])) == []
    assert found(link_text_mismatch, made(links=[link("https://x.example.net/", "report.pdf")])) == []


def test_a_threat_under_a_known_address_excuses_no_counted_click() -> None:
    fake = [link("https://www.shop.example/x", "https://www.smbc-card.com/")]
    threat = "ご利用を制限しました。"
    (finding,) = found(link_text_mismatch, made(links=fake, text=threat, vouched=True))
    assert finding.weight == "odd"
    for calm in (made(links=fake, text="春の花です。", vouched=True), made(links=fake, vouched=True)):
        assert [each.weight for each in found(link_text_mismatch, calm)] == ["neutral"]
