"""A number that a receiving server had to make."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import receiver_message_id


def numbered(text: str) -> str:
    return TOP + OLDER + FIELDS.replace("1a2b3c@example.com", text)


def test_the_border_server_as_the_maker_is_odd() -> None:
    made = case(numbered("20240506010005.4F3D2A0001@mx.example.jp"))
    (finding,) = found(receiver_message_id, made)
    assert (finding.weight, finding.hops) == ("odd", (1,))
    assert "4F3D2A0001@mx.example.jp" in pointed(made, finding)[0]


def test_the_date_may_be_its_own_too() -> None:
    text = numbered("20240506010005.4F3D2A0001@mx.example.jp").replace("10:00:01 +0900", "10:00:05 +0900")
    (finding,) = found(receiver_message_id, case(text))
    assert finding.variant == "with_date"


def test_a_relay_as_the_maker_is_neutral() -> None:
    (finding,) = found(receiver_message_id, case(numbered("20240506.4F3D2A0002@mail.example.com")))
    assert (finding.weight, finding.variant) == ("neutral", "relay")


@pytest.mark.parametrize(
    ("one", "other"),
    [("192.0.2.20", "127.0.0.1"), ("192.0.2.20", "192.168.0.4"), ("with ESMTP", "with local")],
)
def test_a_relay_numbers_what_comes_from_itself_or_from_within_by_right(one: str, other: str) -> None:
    text = numbered("20240506.4F3D2A0002@mail.example.com")
    assert found(receiver_message_id, case(text.replace(OLDER, OLDER.replace(one, other)))) == []


@pytest.mark.parametrize(("result", "weight"), [("pass", "neutral"), ("fail", "odd")])
def test_a_service_numbers_the_mail_of_its_own_users_by_right(result: str, weight: str) -> None:
    text = (
        "Received: from mail-wm0-x22d.google.com (mail-wm0-x22d.google.com. [209.85.220.41])\r\n"
        "\tby mx.google.com with ESMTPS id f16si37284738wjn.136.2016.01.11.07.33.37\r\n"
        "\tfor <you@gmail.com>; Mon, 11 Jan 2016 07:33:37 -0800 (PST)\r\n"
        "From: a@gmail.com\r\nMessage-ID: <5693cb4f.a85fc20a.99e77@mx.google.com>\r\n\r\nx\r\n"
    )
    (finding,) = found(receiver_message_id, case(text, results=[("dkim", result, True)]))
    assert finding.weight == weight


def test_the_senders_own_number_is_left_alone() -> None:
    assert found(receiver_message_id, case()) == []
