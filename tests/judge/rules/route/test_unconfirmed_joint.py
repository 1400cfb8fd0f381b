"""An open joint is told calmly, as one card for all."""

from __future__ import annotations

from judge.rules.content_cases import found
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import unconfirmed_joint

STRANGE = OLDER.replace("by mail.example.com", "by gate.example.net")
QUIET = TOP.replace("from mail.example.com (mail.example.com [192.0.2.10])", "from 192.0.2.10 (192.0.2.10)")


def test_a_joint_that_nobody_can_confirm_is_neutral() -> None:
    (finding,) = found(unconfirmed_joint, case(QUIET + STRANGE + FIELDS))
    assert (finding.weight, finding.values["pairs"], finding.hops) == ("neutral", "A–B", (1, 2))
    assert finding.variant == "unrecorded"


def test_names_that_differ_are_told_apart_from_names_that_are_missing() -> None:
    named = TOP.replace("(mail.example.com [192.0.2.10])", "([192.0.2.10])")
    (finding,) = found(unconfirmed_joint, case(named + STRANGE + FIELDS))
    assert finding.variant == "differ"
    (both,) = found(unconfirmed_joint, case(named + STRANGE + QUIET + STRANGE + FIELDS))
    assert (both.variant, both.values["pairs"]) == ("", "A–B, B–C, C–D")


def test_a_chain_that_agrees_is_left_alone() -> None:
    assert found(unconfirmed_joint, case()) == []


def test_joints_above_the_border_and_local_hand_overs_are_left_alone() -> None:
    local = (
        "Received: from localhost (localhost [127.0.0.1])\n"
        "\tby gate.example.net (Postfix) with ESMTP id 4F3D2A0009;\n"
        "\tMon, 6 May 2024 10:00:04 +0900 (JST)\n"
    )
    assert found(unconfirmed_joint, case(QUIET + STRANGE + FIELDS, border=2)) == []
    text = TOP + local.replace("by gate.example.net", "by mail.example.com") + STRANGE + FIELDS
    assert found(unconfirmed_joint, case(text)) == []
