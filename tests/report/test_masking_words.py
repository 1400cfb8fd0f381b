"""What masking leaves as it is: our own sentences, contacts and the names of our lists."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from made_letters import PLACES

from keshiin.analysis import Analysis, analyze
from keshiin.explain.advice.offices import all_offices
from keshiin.explain.model import Language
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.document import Items, Table, text_of
from keshiin.report.forms import json as as_json
from keshiin.report.letters import desk_of, write_letter

NOW = datetime(2026, 11, 22, tzinfo=UTC)
SERVER = "AM7EUR03FT017.mail.protection.outlook.com (10.152.1.2)"


def phished(mailbox: str) -> Analysis:
    """A message in a shop's name, taken in by a known service for a reader with that mailbox."""
    data = (
        f"Received: from bad.example.net (8.8.8.8) by {SERVER} with Microsoft SMTP Server\r\n"
        f" id 15.20.6699.17 for <{mailbox}@example.jp>; Tue, 6 Jan 2026 10:00:05 +0000\r\n"
        f"From: Amazon <a@example.net>\r\nTo: {mailbox}@example.jp\r\n"
        f"Subject: Hello {mailbox}@example.jp\r\nDate: Tue, 6 Jan 2026 10:00:00 +0000\r\n"
        "Message-ID: <1@example.net>\r\nContent-Type: text/plain\r\n\r\n"
        "Your Amazon account is locked. Update your card number: https://example.net/amazon\r\n"
    )
    return analyze(read(data.encode()), PLACES)


# Each is a word of a contact, a service's name or our sentences.
@pytest.mark.parametrize(
    "mailbox", ["phishing", "antiphishing", "reportphishing", "microsoft", "amazon", "report"]
)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_contacts_and_names_of_services_stay_whatever_the_reader_is_called(
    mailbox: str, language: Language
) -> None:
    analysis = phished(mailbox)
    blocks = compose(analysis, Wanted((language,), NOW)).documents[0].blocks
    told = "\n".join(text_of(item) for block in blocks if isinstance(block, Items) for item in block.items)
    facts = next(block for block in blocks if isinstance(block, Table))
    written = json.loads(as_json(analysis, Wanted((language,), NOW))[0])
    steps = "\n".join(each["text"] for each in written["verdict"]["next_steps"])
    offered = [each.contact for each in all_offices(language) if each.name in steps]
    assert offered
    for contact in offered:
        assert contact in told
        assert contact in steps
    assert "Outlook (Microsoft 365)" in "\n".join(text_of(cell) for row in facts.rows for cell in row)
    assert "Outlook (Microsoft 365)" in written["border"]["why"]
    assert written["border"]["service"] == "Outlook (Microsoft 365)"
    assert "Amazon" in " ".join(card["seen"] + card["title"] for card in written["findings"])
    assert f"{mailbox}@example.jp" not in told + json.dumps(written)


@pytest.mark.parametrize("mailbox", ["address", "phishing", "machine", "dangerous", "microsoft"])
def test_a_letter_keeps_its_own_words(mailbox: str) -> None:
    analysis = phished(mailbox)
    for desk in (desk_of(analysis, "administrator"), desk_of(analysis, "office", about="apwg")):
        text = write_letter(analysis, desk, ("en",)).text
        other = write_letter(phished("hanako.yamada"), desk, ("en",)).text
        assert text == other
