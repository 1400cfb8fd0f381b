"""What a list does to a signed message is recognised where the signature holds without it, else guessed."""

from __future__ import annotations

import dkim
import pytest
from dkim_zone import NO_ROUTE
from identity_keys import rsa_key
from identity_seal import seal
from identity_zone import Zone

from keshiin.identity.check import check
from keshiin.identity.model import Checked
from keshiin.message import read

HEADER = b"From: Alice <alice@example.com>\r\nTo: list@lists.example.org\r\nSubject: Re: Tea\r\n"
MESSAGE = HEADER + b"\r\nAt four.\r\n\r\nAlice\r\n"
FOOTER = (
    b"_______________________________________________\r\nTea mailing list\r\nhttp://lists.example.org/\r\n"
)
LIST = b"List-Id: <tea.lists.example.org>\r\n"
KEYS = {
    ("s._domainkey.example.com", "TXT"): (f"p={rsa_key(1024).public}",),
    ("testing._domainkey.example.com", "TXT"): (f"t=y; p={rsa_key(1024).public}",),
    ("arc._domainkey.lists.example.org", "TXT"): (f"p={rsa_key(1024).public}",),
}


def _signed(selector: bytes = b"s", canonical: tuple[bytes, bytes] = (b"relaxed", b"relaxed")) -> bytes:
    return dkim.sign(MESSAGE, selector, b"example.com", rsa_key(1024).pem, canonicalize=canonical) + MESSAGE


def _told(data: bytes) -> Checked:
    (found,) = (each for each in check(read(data), NO_ROUTE, Zone(KEYS)) if each.method == "dkim")
    return found


@pytest.mark.parametrize(
    "footer",
    [FOOTER, b"-- \r\nTea list\r\n", b"\r\n-----\r\nTea\r\n", b"\r\n\r\n*****\r\n", b"=====\r\n" * 3],
)
@pytest.mark.parametrize("canonical", [(b"relaxed", b"relaxed"), (b"simple", b"simple")])
def test_a_footer_is_recognised(footer: bytes, canonical: tuple[bytes, bytes]) -> None:
    found = _told(_signed(canonical=canonical) + footer)
    assert (found.outcome, found.why) == ("failed", "footer_added")


@pytest.mark.parametrize(
    "subject", [b"[tea] Re: Tea", b"Re: [tea] Tea", b"[tea:00123] Re: Tea", b"(tea 7) Re: Tea"]
)
def test_a_tag_in_the_subject_is_recognised(subject: bytes) -> None:
    found = _told(_signed().replace(b"Subject: Re: Tea", b"Subject: " + subject))
    assert (found.outcome, found.why) == ("failed", "subject_tagged")


def test_a_footer_beside_a_tag_is_recognised() -> None:
    assert _told(_signed().replace(b"Subject: Re:", b"Subject: [tea] Re:") + FOOTER).why == "footer_added"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"At four", b"At five"),
        (b"Subject: Re: Tea", b"Subject: [tea] Re: Cake"),
        (b"From: Alice", b"From: Mallory"),
    ],
)
def test_another_change_is_not_taken_for_a_lists(old: bytes, new: bytes) -> None:
    changed = (_signed() + FOOTER).replace(old, new)
    assert _told(changed).why in ("body_changed", "header_changed")
    assert _told(LIST + changed).why == "changed_by_list"


def test_a_sealed_report_that_saw_it_whole_is_told_if_the_seal_holds() -> None:
    sealed = seal(_signed().replace(b"At four", b"At five"), rsa_key(1024).pem)
    assert _told(sealed).why == "passed_before"
    assert _told(sealed.replace(b"dkim=pass", b"dkim=pass ")).why == "passed_before"
    assert _told(sealed.replace(b"spf=pass", b"spf=fail")).why == "body_changed"
    assert _told(sealed.replace(b"At five", b"At six")).why == "body_changed"


def test_a_sealed_report_of_another_pass_is_none_of_the_signature() -> None:
    changed = _signed().replace(b"At four", b"At five")
    reported = "dkim=fail header.d=example.com; spf=pass smtp.mailfrom=alice@example.com"
    assert _told(seal(changed, rsa_key(1024).pem, reported=reported)).why == "body_changed"


def test_a_key_in_testing_excuses_only_what_nothing_else_explains() -> None:
    signed = _signed(b"testing")
    assert (_told(signed).outcome, _told(signed).why) == ("passed", "key_in_testing")
    assert _told(signed.replace(b"At four", b"At five")).why == "key_in_testing"
    assert _told(signed + FOOTER).why == "footer_added"
