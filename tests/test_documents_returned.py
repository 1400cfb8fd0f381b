"""The mail sent in somebody's name: each sample comes out with its facts, level and words."""

from __future__ import annotations

import pytest

from sample_facts import analysed, fired, said


def test_returned_yahoo() -> None:
    done = analysed("returned-yahoo.paste.txt")
    assert len(done.route.hops) == 2
    assert {"hidden_value", "known_name_stranger", "receiver_message_id"} <= fired(done).keys()
    for language, words in (
        ("en", "only a name that a machine gave"),
        ("ja", "機械が自分で名乗った名前にすぎません"),
    ):
        text = said(done, language)
        assert words in text
        assert "150.59.XXX.XXX" in text
    date = next(each for each in done.assessment.findings if each.rule == "date_mismatch")
    assert (date.weight, date.values["duration"]) == ("neutral", "124")


def test_returned_dialup_is_the_relays_line_not_the_readers() -> None:
    done = analysed("returned-dialup.paste.txt")
    assert len(done.route.hops) == 1
    assert done.route.border.hop is None


@pytest.mark.parametrize(
    "name", ["returned-yahoo.paste.txt", "returned-dialup.paste.txt", "bounce-yahoo.eml"]
)
def test_with_my_address_it_was_sent_in_my_name(name: str) -> None:
    done = analysed(name, ("hanako@mbox.kyoto-inet.or.jp",))
    assert done.assessment.situation == "address-abused"
    assert "Sent in your name, not by you" in said(done, "en")
    assert "あなたの名前で送られましたが、送ったのはあなたではありません" in said(done, "ja")
    assert "postmaster" in said(done, "en")


def test_bounce_carries_the_returned_message() -> None:
    done = analysed("bounce-yahoo.eml")
    assert [each.role for each in done.inner] == ["returned"]
    assert done.inner[0].analysis.message.claims.subject.startswith("Express Computers")
    assert done.assessment.situation == "bounce"
    assert "If it is genuine, a server wrote the outer letter." in said(done, "en")
