"""What came back to the service that it had gone through is not said to be a stranger's."""

from __future__ import annotations

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.model import Explanation, plain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.letters import Refused, desk_of
from keshiin.settings import Settings

ME = "hanako@example.jp"
NOTICE = """\
Return-Path: <>
Received: from {peer} ({peer} [8.8.8.8]) by mx.example.jp (Postfix) with ESMTP id 1; \
Mon, 6 May 2024 10:01:00 +0900
From: MAILER-DAEMON@{peer}
To: hanako@example.jp
Subject: Undelivered mail
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b

Could not deliver.

--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; a@example.net
Action: failed
Status: 5.1.1

--b
Content-Type: message/rfc822

Received: from {sender} [203.0.113.9]) by {sent_by} (Postfix) with ESMTP id 2; \
Mon, 6 May 2024 10:00:00 +0900
From: hanako@example.jp
Subject: Offer

Hello
--b--
"""
NOT_BROKEN_INTO = {"en": "anybody broke into your mailbox", "ja": "だれかが入ったとは言えません"}
ONLY_THE_ADDRESS = {"en": "only the address was used", "ja": "アドレスが使われただけで"}
PASSWORD = {"en": "Change its password", "ja": "パスワードを変え"}


def told(
    language: str, sent_by: str, peer: str = "mail.example.org", sender: str = "pc (unknown"
) -> tuple[Analysis, str]:
    text = NOTICE.format(peer=peer, sent_by=sent_by, sender=sender)
    analysis = analyze(read(text.encode()), Places.bundled(), Settings(my_addresses=(ME,)))
    return analysis, "\n".join(map(_all, _explained(analysis, language)))


def _explained(analysis: Analysis, language: str) -> list[Explanation]:
    whole = [analysis, *(each.analysis for each in analysis.inner)]
    return [explain(each, "ja" if language == "ja" else "en") for each in whole]


def _all(told: Explanation) -> str:
    cards = [
        text for card in told.cards for text in (card.title, card.seen, card.why, card.not_proof, card.do)
    ]
    texts = [told.headline, *cards, *(each.text for each in (*told.known, *told.unknown, *told.next_steps))]
    return "\n".join(map(plain, texts))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_strangers_mail_that_came_back_is_told_calmly(language: str) -> None:
    analysis, text = told(language, "relay.example.com")
    assert analysis.assessment.situation == "address-abused"
    assert NOT_BROKEN_INTO[language] in text
    assert ONLY_THE_ADDRESS[language] in text
    assert PASSWORD[language] not in text
    first = explain(analysis, "ja" if language == "ja" else "en").unknown[0]
    assert {"en": "only the address was used", "ja": "アドレスだけ"}[language] in plain(first.text)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    ("sent_by", "peer"), [("smtp.example.jp", "mail.example.org"), ("relay.example.com", "mail.example.jp")]
)
def test_of_mail_through_the_readers_own_service_nothing_calms(
    language: str, sent_by: str, peer: str
) -> None:
    analysis, text = told(language, sent_by, peer)
    assert analysis.assessment.situation == "own-bounce"
    assert NOT_BROKEN_INTO[language] not in text
    assert ONLY_THE_ADDRESS[language] not in text
    assert {"en": "not by you", "ja": "送ったのはあなたではありません"}[language] not in text
    assert PASSWORD[language] in text


def test_mail_that_a_machine_of_the_readers_own_service_handed_over_may_be_his() -> None:
    recorded, text = told("en", "mx.example.net", sender="pc (smtp.example.jp")
    assert recorded.assessment.situation == "own-bounce"
    assert "in your name" not in text
    greeted, _ = told("en", "mx.example.net", sender="smtp.example.jp (unknown")
    assert greeted.assessment.situation == "address-abused"


def test_mail_that_came_back_without_its_way_is_said_to_be_nobodys() -> None:
    lines = NOTICE.format(peer="mail.example.org", sent_by="x", sender="pc (unknown")
    bare = "".join(line for line in lines.splitlines(keepends=True) if "203.0.113.9" not in line)
    analysis = analyze(read(bare.encode()), Places.bundled(), Settings(my_addresses=(ME,)))
    assert analysis.assessment.situation == "bounce"


def test_no_relay_is_written_to_where_the_readers_own_service_may_have_sent_it() -> None:
    strange, _ = told("en", "relay.example.com")
    assert desk_of(strange, "relay").name
    own, _ = told("en", "smtp.example.jp")
    with pytest.raises(Refused, match="names the mail service that received"):
        desk_of(own, "relay")
