"""The advice to a bounce follows the reason that the server gave."""

from __future__ import annotations

import pytest

from keshiin.judge.returned.refused import kind_of, meaning_of
from keshiin.judge.returned.undelivered import Undelivered


@pytest.mark.parametrize(
    ("code", "reason", "kind"),
    [
        ("5.0.0", "550 No valid SPF records for 192.0.2.2", "policy"),
        ("", "550 5.7.26 not accepted", "policy"),
        ("5.7.1", "", "policy"),
        ("5.7.1", "550 5.7.1 Recipient address rejected: User unknown", ""),
        ("5.1.2", "", "domain"),
        ("4.4.7", "", "domain"),
        ("5.4.300", "550 Message expired, DNS query failed", "domain"),
        ("5.0.0", "Temporary problem. Try again later", "passing"),
        ("4.3.2", "", "passing"),
        ("", "451 not now", "passing"),
        ("5.2.2", "552 mailbox full", "passing"),
        ("5.1.1", "550 no such user", ""),
        ("", "The recipient server did not accept our requests to connect", "domain"),
        ("", "Envelope expired", "domain"),
        ("5.2.3", "550 RESOLVER.RST.RecipSizeLimit", "large"),
        ("", "552 message too large for this recipient", "large"),
        ("", "552 Message size exceeds fixed maximum message size", "large"),
        ("5.2.1", "550 The email account that you tried to reach is disabled", ""),
        ("5.0.0", "host 203.0.5.7.1 said no", ""),
        ("", "", ""),
    ],
)
def test_the_kind_is_told_by_the_code_and_the_words(code: str, reason: str, kind: str) -> None:
    assert kind_of(Undelivered("taro@example.net", reason, code)) == kind


@pytest.mark.parametrize(
    ("code", "reason", "meaning"),
    [
        ("5.1.1", "550-5.1.1 The email account that you tried to reach does not exist", "user"),
        ("5.1.1", "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found", "user"),
        ("5.2.1", "550-5.2.1 The email account that you tried to reach is disabled", "closed"),
        ("5.2.2", "552 mailbox full", "full"),
        ("5.3.4", "message too big", "large"),
        ("5.4.6", "554 5.4.6 Too many hops", "loop"),
        ("5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound", "user"),
        ("5.1.10", "556 5.1.10 Recipient address has null MX", "domain"),
        ("", "メールボックスの容量がいっぱいです", "full"),
        ("", "the answer was forty-two", ""),
    ],
)
def test_the_servers_words_are_told_closer_where_they_are_known(code: str, reason: str, meaning: str) -> None:
    assert meaning_of(Undelivered("taro@example.net", reason, code)) == meaning
