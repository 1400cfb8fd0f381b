"""The three samples of the course: each comes out with its facts, level and words."""

from __future__ import annotations

import pytest

from keshiin.explain.model import Language
from sample_facts import analysed, delays, fired, repairs, said


def test_lesson_normal() -> None:
    done = analysed("lesson-normal.paste.txt")
    assert (len(done.route.hops), done.route.border.hop, delays(done)) == (3, 2, [0, 1])
    assert repairs(done) == ["lost-indent"]
    assert done.route.peer is not None
    assert done.route.peer.ip == "210.157.1.51"
    assert done.assessment.level == "consistent"
    assert not {"helo_mismatch", "helo_foreign_address", "contradicted_joint"} & fired(done).keys()


@pytest.mark.parametrize(
    ("language", "must"),
    [
        ("en", ("A regular header does not make a message honest", "That address can be somebody else’s")),
        ("ja", ("ヘッダーが整っていても、信用できるメールとは限りません", "他人のアドレスかもしれません")),
    ],
)
def test_lesson_plain_spam(language: Language, must: tuple[str, ...]) -> None:
    done = analysed("lesson-plain-spam.paste.txt")
    assert (len(done.route.hops), done.route.border.hop, delays(done)) == (3, 2, [2, 150])
    assert repairs(done) == ["broken-address"] * 2
    assert done.route.peer is not None
    assert done.route.peer.ip == "210.156.200.40"
    assert done.assessment.level in ("consistent", "unclear")
    text = said(done, language)
    assert [each for each in must if each not in text] == []


def test_lesson_forged_spam_facts() -> None:
    done = analysed("lesson-forged-spam.paste.txt")
    assert (len(done.route.hops), done.route.border.hop) == (4, 2)
    assert repairs(done) == ["joined-fields"]
    assert done.route.peer is not None
    assert done.route.peer.ip == "195.39.10.6"
    states = {(joint.newer, joint.older): joint.state for joint in done.route.joints}
    assert states[2, 3] == "contradicted"
    assert delays(done)[2] == -(3 * 3600 + 24 * 60)
    odd = {"helo_mismatch", "contradicted_joint", "clock_step", "weekday_mismatch", "queue_id_time_mismatch"}
    assert {rule for rule in odd if fired(done).get(rule) == "odd"} == odd
    assert done.assessment.level == "suspicious"
    numbered = next(each for each in done.assessment.findings if each.rule == "receiver_message_id")
    assert numbered.variant == "with_date"


@pytest.mark.parametrize(
    ("language", "must"),
    [
        (
            "en",
            (
                "Whether “livedoor.com” was ever involved",
                "nobody can know",
                "25 Aug 2003",
                "5 days",
            ),
        ),
        (
            "ja",
            (
                "「livedoor.com」が本当に関わったかどうか",
                "だれにもわかりません",
                "2003年8月25日",
                "5 日",
            ),
        ),
    ],
)
def test_lesson_forged_spam_words(language: Language, must: tuple[str, ...]) -> None:
    text = said(analysed("lesson-forged-spam.paste.txt"), language)
    assert [each for each in must if each not in text] == []
