"""What to do comes in an order that can be followed, and asks of nobody what the message does not allow."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from zipfile import ZipFile

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.explain.model import plain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_resources import path

DELETE = "If you do not know the sender, delete it."
SHOW = "At work: show it to your administrator before you delete it."


def steps(data: bytes, kind: str = "file") -> list[str]:
    analysis = analyze(read(data, kind=kind), Places.bundled())  # type: ignore[arg-type]
    return [plain(each.text) for each in explain(analysis, "en").next_steps]


def test_a_letter_is_shown_before_it_is_deleted() -> None:
    told = steps(path("samples", "lesson-forged-spam.paste.txt").read_bytes(), "paste")
    assert told.index(SHOW) < told.index(DELETE)
    assert told.count(SHOW) == 1


def test_nobody_is_told_to_ask_a_sender_who_is_not_written() -> None:
    named, unnamed = (
        steps(path("samples", "invitation.eml").read_bytes().replace(b"Subject:", more + b"Subject:"))
        for more in (b"From: a@example.com\r\n", b"")
    )
    assert any("sk the sender" in each for each in named)
    assert not any("sk the sender" in each for each in unnamed)
    assert unnamed[0].startswith("No sender is written.")


def test_only_what_came_back_is_to_be_sent_again() -> None:
    head = b"Return-Path: <>\r\nFrom: postmaster@example.com\r\nTo: me@example.jp\r\nSubject: x\r\n"
    kinds = {
        b"delivery-status": (
            b"Final-Recipient: rfc822; a@example.net\r\nAction: failed\r\n",
            "send it again",
        ),
        b"feedback-report": (b"Feedback-Type: abuse\r\n", "its receiver does not want it"),
        b"disposition-notification": (b"Disposition: automatic; displayed\r\n", "read what became of it"),
    }
    for kind, (about, said) in kinds.items():
        report = b'Content-Type: multipart/report; report-type=%b; boundary="b"\r\n\r\n' % kind
        part = b"--b\r\n\r\nHello\r\n--b\r\nContent-Type: message/%b\r\n\r\n%b--b--\r\n" % (kind, about)
        told = " ".join(steps(head + report + part))
        assert ("send it again" in told) == (kind == b"delivery-status")
        assert said in told


def test_a_chief_is_rung_and_not_looked_up_on_a_bill() -> None:
    letter = (
        b"Received: from mail.example.com ([192.0.2.10]) by mx.example.jp with ESMTP id 1;"
        b" Mon, 6 May 2024 10:00:05 +0900\r\n"
        b"From: Jane Doe, CEO <ceo_office_2291@gmail.com>\r\nTo: a@example.jp\r\nSubject: Urgent\r\n\r\n"
        b"Please make a LINE group and send me the QR code. Transfer 2,000,000 yen today.\r\n"
    )
    told = steps(letter)
    assert any(each.startswith("Ring the person in whose name it is written") for each in told)
    assert not any("on a bill or card" in each or each == DELETE for each in told)


def test_an_employee_whose_salary_is_turned_away_is_rung() -> None:
    letter = (
        b"Received: from mail.example.com ([192.0.2.10]) by mx.example.jp with ESMTP id 1;"
        b" Mon, 6 May 2024 10:00:05 +0900\r\n"
        b"From: Tom <tom.baird22@gmail.com>\r\nTo: pay@example.jp\r\nSubject: Payment of my salary\r\n\r\n"
        b"Please update my bank details for my salary before the next payroll.\r\n"
    )
    told = steps(letter)
    assert any(each.startswith("Ring the person in whose name it is written") for each in told)
    assert not any("older bill" in each for each in told)


def test_a_colleague_whose_address_came_from_outside_is_rung() -> None:
    letter = (
        b"Received: from pc.example.net (pc.example.net [192.0.2.10]) by mx.example.jp (Postfix) with ESMTP"
        b" id 4F3D2A0001 for <a@example.jp>; Tue, 6 May 2024 10:00:05 +0900 (JST)\r\n"
        b"From: Sato <sato@example.jp>\r\nTo: a@example.jp\r\nSubject: Quick task\r\n"
        b"Date: Tue, 6 May 2024 10:00:01 +0900\r\nMessage-ID: <1@192.invalid>\r\n\r\n"
        b"Buy five Apple gift cards and send me the codes.\r\n"
    )
    assert any(each.startswith("Ring the person in whose name it is written") for each in steps(letter))
    named = path("samples", "hoster-notice.eml").read_bytes()
    assert not any(each.startswith("Ring the person") for each in steps(named))


def test_a_packed_file_is_asked_about_and_a_program_is_not_opened() -> None:
    def letter(name: bytes, kind: bytes, data: bytes) -> bytes:
        return (
            b"From: a@example.com\r\nTo: b@example.jp\r\nSubject: Plan\r\nMIME-Version: 1.0\r\n"
            b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nHello\r\n--b\r\n'
            b"Content-Type: %b\r\nContent-Disposition: attachment; filename=%b\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\n%b\r\n--b--\r\n" % (kind, name, b64encode(data))
        )

    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("plan.txt", "Hello")
    told = " ".join(steps(letter(b"plan.zip", b"application/zip", packed.getvalue())))
    assert "Before you open the attached file" in told
    assert "Do not open the attached file." not in told
    assert "Do not open the attached file." in " ".join(steps(letter(b"a.vbs", b"text/plain", b"MsgBox 1")))


CALM = (
    b"Received: from mail.example.com (mail.example.com [192.0.2.10]) by mx.example.jp (Postfix) with ESMTP"
    b" id 4F3D2A0001 for <a@example.jp>; Mon, 6 May 2024 10:00:05 +0900 (JST)\r\n"
    b"From: Jane <jane@example.com>\r\nTo: a@example.jp\r\nSubject: Plan\r\n"
    b"Date: Mon, 6 May 2024 10:00:01 +0900\r\nMessage-ID: <1@example.com>\r\n"
)
ASKS, ADVERTISES = "Does it want money or data?", "Is it advertising"
REPORTED = (
    b'Content-Type: application/zip; name="%b"\r\nContent-Disposition: attachment; filename="%b"\r\n'
    b"Content-Transfer-Encoding: base64\r\n\r\n%b"
)


def test_what_a_list_or_a_program_sent_gets_no_advice_for_letters() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("plan.xml", "<feedback/>")
    name, other = b"example.net!example.jp!1714521600!1714607999.zip", b"plan.zip"
    report, archive_ = (REPORTED % (each, each, b64encode(packed.getvalue())) for each in (name, other))
    told = {
        "letter": steps(CALM + b"\r\nHello\r\n"),
        "list": steps(
            CALM + b"List-Id: <a.example.com>\r\nList-Post: <mailto:a@example.com>\r\n\r\nHello\r\n"
        ),
        "list without List-Post": steps(
            CALM
            + b"X-Mailing-List: a@example.com\r\nList-Unsubscribe: <mailto:a@example.com>\r\n\r\nHello\r\n"
        ),
        "notice": steps(CALM + b"Auto-Submitted: auto-generated\r\n\r\nHello\r\n"),
        "report": steps(CALM + report),
        "archive": steps(CALM + archive_),
    }
    kinds = {
        kind: (any(each.startswith(ASKS) for each in said), any(each.startswith(ADVERTISES) for each in said))
        for kind, said in told.items()
    }
    assert kinds == {
        "letter": (True, True),
        "list": (False, False),
        "list without List-Post": (False, False),
        "notice": (True, False),
        "report": (False, False),
        "archive": (True, True),
    }
    assert told["list"][0].startswith("Are you on this mailing list")
    assert told["report"][0].startswith("It has the form of a report")
    asked = {kind for kind, said in told.items() if any("Before you open" in each for each in said)}
    assert asked == {"archive"}


def _letter(text: str) -> bytes:
    head = b"From: Linda <linda77@gmail.com>\r\nTo: me@example.jp\r\nSubject: x\r\n\r\n"
    return head + text.encode() + b"\r\n"


def test_a_stranger_who_offers_money_is_deleted_and_not_asked() -> None:
    told = steps(_letter("You shall receive a donation of $2,800,000.00. Reply for more details."))
    assert told.index(SHOW) < told.index(DELETE)
    assert not any(each.startswith(("Ask the sender", "Ring the person")) for each in told)


def test_who_wants_money_in_a_known_persons_name_is_rung() -> None:
    for text in (
        "Please change my direct deposit before payday. I have no access to my work e-mail.",
        "Get five Apple gift cards and send me the codes.",
    ):
        told = steps(_letter(text))
        assert any(each.startswith("Ring the person") for each in told), text
        assert DELETE not in told


def test_what_cannot_wait_comes_before_how_to_report() -> None:
    told = steps(path("samples", "hoster-notice.eml").read_bytes())
    copies = next(at for at, each in enumerate(told) if each.startswith("Did copies come"))
    soon = ("Did you already type", "Did you give a card number", "Do you want to report it?")
    assert all(each < copies for each, step in enumerate(told) if step.startswith(soon))
    assert told[copies + 1].startswith("Council of Anti-Phishing Japan")
