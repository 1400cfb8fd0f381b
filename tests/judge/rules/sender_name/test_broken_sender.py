"""A sender line that is broken or cannot exist is odd; a comma in a name is not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_name import broken_sender
from slowness import within


def test_a_name_cut_off_from_its_address_is_odd() -> None:
    case = made("From: Account team ,_<no-reply@mail.example>\n")
    (finding,) = found(broken_sender, case)
    assert (finding.weight, finding.variant) == ("odd", "")
    assert pointed(case, finding) == ["From: Account team ,_<no-reply@mail.example>"]


def test_a_domain_without_a_dot_cannot_exist() -> None:
    (finding,) = found(broken_sender, made("From: Post <tax@parcel188>\n"))
    assert (finding.variant, finding.values["domain"]) == ("unreal", "parcel188")


def test_a_line_without_an_address_is_odd_unless_a_server_speaks() -> None:
    (finding,) = found(broken_sender, made("From: Welcome offer\n"))
    assert (finding.variant, finding.values["line"]) == ("none", "Welcome offer")
    (empty,) = found(broken_sender, made("From:\n"))
    assert (empty.weight, empty.variant) == ("odd", "empty")
    assert found(broken_sender, made("From: Mail Delivery Subsystem MAILER-DAEMON\n")) == []


@pytest.mark.parametrize(
    ("sender", "domain", "weight"),
    [
        ("PayPal＜service＠paypal.com＞", "paypal.com", "serious"),
        ("ｓｅｒｖｉｃｅ＠ｐａｙｐａｌ．ｃｏｍ", "paypal.com", "serious"),
        ("=?utf-8?B?77yccO+8oHBheXBhbC5jb23vvJ4=?=", "paypal.com", "serious"),
        ("ｔａｒｏ＠ｓｈｏｐ．ｅｘａｍｐｌｅ", "shop.example", "odd"),
        ("taro＠gmail.com", "gmail.com", "odd"),
    ],
)
def test_an_address_in_wide_signs_is_none_and_a_known_firms_deceives(
    sender: str, domain: str, weight: str
) -> None:
    (finding,) = found(broken_sender, made(f"From: {sender}\n"))
    assert (finding.variant, finding.weight, finding.values["domain"]) == ("wide", weight, domain)


def test_an_address_in_a_comment_is_not_called_wide() -> None:
    (finding,) = found(broken_sender, made("From: 贈り物,(<noreply@paypal.com>)\n"))
    assert (finding.variant, finding.weight) == ("none", "odd")


def test_a_comma_in_a_name_is_left_alone() -> None:
    for sender in (
        "Yamada, Hanako <a@shop.example>",
        "A <a@shop.example>",
        "a@shop.example",
        "x <a@[192.0.2.1]>",
    ):
        assert found(broken_sender, made(f"From: {sender}\n")) == []


def test_thousands_of_addresses_behind_one_long_name_are_looked_at_at_once() -> None:
    case = made(f"From: ,_<a@b.example>, {'- ' * 1500}{'a@b.example ' * 9000}\n")
    names = [each.name for each in case.message.claims.from_]
    assert len(names) > 9000
    assert len(names[-1]) > 1500
    within(0.1, lambda: found(broken_sender, case))
