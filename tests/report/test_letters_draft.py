"""The draft that a mail program opens, the message inside it, and the report for machines."""

from __future__ import annotations

import pytest
from made_letters import PLACES, parsed, received, sample

from keshiin.analysis import analyze
from keshiin.message import read
from keshiin.report.letters import Desk, Letter, desk_of, write_letter
from keshiin.report.letters.attachment import enclosure
from keshiin.report.letters.draft import draft, mailto
from keshiin.report.letters.feedback import feedback
from keshiin.settings import Settings


def test_a_header_alone_is_attached_as_such() -> None:
    analysis = sample("returned-dialup.paste.txt")
    desk = desk_of(analysis, "relay")
    assert enclosure(analysis, desk).content_type == "text/rfc822-headers"
    assert "as far as we have it" in write_letter(analysis, desk, ("en",)).text


def test_the_draft_is_unsent_with_the_masked_message_inside() -> None:
    analysis = sample("hoster-notice.eml")
    desk = desk_of(analysis, "abuse")
    made = parsed(draft(write_letter(analysis, desk, ("ja", "en")), enclosure(analysis, desk)))
    assert (made["X-Unsent"], made["To"], made["From"], made["Date"]) == ("1", "abuse@xserver.jp", None, None)
    text, inside = made.iter_parts()
    assert "8C2E1A04F7" in text.get_content()
    assert inside.get_content_type() == "message/rfc822"
    assert b"hiroshi" not in bytes(inside).lower()
    assert inside.get_content()["To"] == "xxxxxxx@xxxxxxx.xx"
    assert made.defects == []


def test_the_unmasked_message_is_attached_byte_for_byte() -> None:
    analysis = sample("second-letter.eml")
    desk = Desk("administrator", "", "own-choice", "")
    data = draft(write_letter(analysis, desk, ("en",), masked=False), enclosure(analysis, desk, masked=False))
    assert analysis.message.source.data in data


@pytest.mark.parametrize("subject", ["x" * 400, "日本語" * 60, "a\r\nBcc: x@y.example", "\x00\x1b[2J"])
def test_no_subject_starts_a_field_of_its_own(subject: str) -> None:
    made = parsed(draft(Letter("a@b.example", subject, "x\r\n\r\n.\r\n--boundary")))
    assert sorted(made.keys()) == [
        "Content-Transfer-Encoding",
        "Content-Type",
        "MIME-Version",
        "Subject",
        "To",
        "X-Unsent",
    ]
    assert made["Bcc"] is None
    assert max(map(len, draft(Letter("a@b.example", subject, "x")).split(b"\r\n"))) <= 998


def test_a_message_that_holds_the_boundary_stays_one_part() -> None:
    analysis = received("a (a.example.net [8.8.8.8])")
    desk = desk_of(analysis, "abuse")
    letter = write_letter(analysis, desk, ("en",))
    data = draft(letter, enclosure(analysis, desk))
    boundary = parsed(data).get_boundary() or ""
    body = analysis.message.source.data + f"\r\n--{boundary}--\r\n--{boundary}\r\n".encode()
    again = analyze(read(body), PLACES, Settings(my_services=("mx.example.jp",)))
    made = parsed(draft(letter, enclosure(again, desk)))
    assert len(list(made.iter_parts())) == 2


def test_a_feedback_report_has_the_three_parts_of_the_standard() -> None:
    analysis = sample("hoster-notice.eml")
    desk = desk_of(analysis, "abuse")
    made = parsed(feedback(write_letter(analysis, desk, ("en",)), analysis, enclosure(analysis, desk)))
    assert made.get_content_type() == "multipart/report"
    assert made.get_param("report-type") == "feedback-report"
    kinds = [part.get_content_type() for part in made.iter_parts()]
    assert kinds == ["text/plain", "message/feedback-report", "message/rfc822"]
    machine = bytes(list(made.iter_parts())[1])
    for field in (
        b"Feedback-Type: abuse",
        b"Version: 1",
        b"User-Agent: Keshiin/",
        b"Source-IP: 183.181.84.151",
    ):
        assert field in machine
    assert b"Arrival-Date: Mon, 14 Nov 2022 05:41:17 +0900" in machine
    # What only the sending side says has no place in it.
    assert b"Original-Mail-From" not in machine
    found = read(bytes(made))
    assert found.report_type == "feedback-report"


def test_short_letters_have_a_link_and_long_ones_none() -> None:
    link = mailto(Letter("abuse@example.net", "Ä & b?", "one\ntwo"))
    assert link == "mailto:abuse@example.net?subject=%C3%84%20%26%20b%3F&body=one%0D%0Atwo"
    assert mailto(Letter("abuse@example.net", "x", "x" * 3_000)) is None
