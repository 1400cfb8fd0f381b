"""Whom a letter goes to, who gets none and why, what it says, and the draft that a mail program opens."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from typing import cast

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.explain.offices import all_offices
from keshiin.lookup.answers import read_answers
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.letters import Desk, Letter, Refused, desk_of, write_letter
from keshiin.report.letters.attachment import enclosure
from keshiin.report.letters.draft import draft, mailto
from keshiin.report.letters.feedback import feedback
from keshiin.report.letters.model import Recipient
from keshiin.settings import Settings
from keshiin_resources import path

PLACES = Places.bundled()
MINE = Settings(my_addresses=("hanako@mbox.kyoto-inet.or.jp",))
AT = "2026-11-22T00:00:00+00:00"


def sample(name: str, settings: Settings = MINE, lookups: tuple[Lookup, ...] = ()) -> Analysis:
    kind = "paste" if ".paste." in name else "file"
    return analyze(read(path("samples", name).read_bytes(), kind=kind), PLACES, settings, lookups)


def received(sender: str, by: str = "mx.example.jp", more: str = "") -> Analysis:
    """A message that the reader's own server, told by him, took from a sender."""
    line = f"Received: from {sender} by {by} (Postfix) with ESMTP id A1;\r\n Tue, 6 Jan 2026 10:00:05 +0900"
    data = f"{line}\r\n{more}From: a@example.net\r\nTo: you@example.jp\r\nSubject: x\r\n\r\nhello\r\n"
    return analyze(read(data.encode()), PLACES, Settings(my_services=(by,)))


def told(kind: str, question: str, **answer: object) -> Lookup:
    return Lookup(question, kind, "rdap.example", AT, "answered", answer)


def parsed(data: bytes) -> EmailMessage:
    return cast(EmailMessage, email.message_from_bytes(data, policy=email.policy.default))


def test_the_registrys_mailbox_comes_before_the_role_address() -> None:
    analysis = received("a.example.net (a.example.net [8.8.8.8])")
    assert desk_of(analysis, "abuse").address == "abuse@example.net"
    facts = replace(analysis.facts, lookups=(told("rdap", "8.8.8.8", abuse="noc@registry.example"),))
    desk = desk_of(replace(analysis, facts=facts), "abuse")
    assert (desk.address, desk.basis, desk.about) == ("noc@registry.example", "registry", "8.8.8.8")


def test_recorded_answers_name_the_desk() -> None:
    answers = read_answers(path("samples", "invitation.answers.json"))
    assert desk_of(sample("invitation.eml", lookups=answers), "abuse").address == "abuse.irt@ptcl.net"


@pytest.mark.parametrize(
    "hostile", ["a@b.example\r\nBcc: c@d.example", "a@b", "a b@c.example", "", "@", "a@b.example>"]
)
def test_a_mailbox_that_is_no_plain_address_is_not_taken(hostile: str) -> None:
    analysis = received("a.example.net (a.example.net [8.8.8.8])")
    facts = replace(analysis.facts, lookups=(told("rdap", "8.8.8.8", abuse=hostile),))
    assert desk_of(replace(analysis, facts=facts), "abuse").address == "abuse@example.net"


def test_a_machine_under_a_public_suffix_has_a_postmaster_alone() -> None:
    analysis = received("foo.sakura.ne.jp (sakura.ne.jp [8.8.8.8])")
    assert desk_of(analysis, "abuse").address == "postmaster@sakura.ne.jp"


@pytest.mark.parametrize(
    ("analysis", "about", "words"),
    [
        (received("a (a.example.net [10.1.2.3])", more="X: y\r\n"), "", "not known which lines"),
        (received("a (a.example.net [192.0.2.1])"), "", "for examples"),
        (received("a (a.example.net [240.0.0.1])"), "", "reserved"),
        (received("a (unknown [8.8.8.8])"), "", "no name to rely on"),
        (received("b.example.jp (b.example.jp [8.8.8.8])"), "", "your own mail service"),
        (received("a (a.example.net [8.8.8.8])"), "9.9.9.9", "does not stand in this header"),
        (received("a (a.example.net [8.8.8.8])"), "127.0.0.1", "the machine itself"),
        (
            sample("lesson-forged-spam.paste.txt"),
            "203.204.8.174",
            "Only the sending side wrote 203.204.8.174",
        ),
        (sample("returned-dialup.paste.txt"), "", "not known which lines"),
        (sample("returned-yahoo.paste.txt"), "", "did not record"),
        (sample("bounce-yahoo.eml"), "", "did nothing wrong"),
    ],
)
def test_abuse_letters_are_refused_with_the_reason(analysis: Analysis, about: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        desk_of(analysis, "abuse", about=about)


@pytest.mark.parametrize(
    ("name", "recipient", "words"),
    [
        ("ministry-notice.paste.txt", "provider", "no link"),
        ("ministry-notice.paste.txt", "organisation", "name of an organisation"),
        ("ministry-notice.paste.txt", "office", "no such office"),
        ("bounce-yahoo.eml", "provider", "no link"),
    ],
)
def test_other_letters_are_refused_with_the_reason(name: str, recipient: Recipient, words: str) -> None:
    with pytest.raises(Refused, match=words):
        desk_of(sample(name), recipient, about="nowhere" if recipient == "office" else "")


def test_the_letter_states_what_the_border_recorded_and_no_claim() -> None:
    analysis = sample("hoster-notice.eml")
    letter = write_letter(analysis, desk_of(analysis, "abuse"), ("en",))
    for fact in ("183.181.84.151", "sv8630.xserver.jp", "2022-11-14 05:41:17+09:00", "8C2E1A04F7"):
        assert fact in letter.text
    for claim in ("Kagoya", "重要なメール通知", "05:41:15", "fd7099a3", "hiroshi"):
        assert claim not in letter.text


def test_a_letter_in_both_languages_says_both() -> None:
    analysis = sample("bounce-yahoo.eml")
    letter = write_letter(analysis, desk_of(analysis, "relay"), ("ja", "en"))
    assert letter.text.index("お忙しいところ申し訳ありません") < letter.text.index(
        "Please excuse the trouble"
    )
    assert "中継" in letter.subject
    assert "strangers" in letter.subject


def test_the_relay_of_a_bounce_is_asked_and_not_accused() -> None:
    analysis = sample("bounce-yahoo.eml")
    desk = desk_of(analysis, "relay")
    assert (desk.name, desk.address) == ("labmsrv.xxx.xxx.xxxxxxxxx.ac.jp", "")
    text = write_letter(analysis, desk, ("en",)).text
    assert "mta491.mail.yahoo.com) recorded" in text
    assert "We do not say that you sent it" in text


def test_the_writer_of_a_single_returned_line_is_the_relay() -> None:
    desk = desk_of(sample("returned-dialup.paste.txt"), "relay")
    assert (desk.name, desk.address) == ("sv.xxxxxx.ne.jp", "")


@pytest.mark.parametrize(("name", "mailbox"), [("relay.example.net", "postmaster@relay.example.net")])
def test_the_relay_has_a_postmaster(name: str, mailbox: str) -> None:
    data = path("samples", "bounce-yahoo.eml").read_bytes()
    bounce = read(data.replace(b"labmsrv.xxx.xxx.xxxxxxxxx.ac.jp", name.encode()))
    assert desk_of(analyze(bounce, PLACES, MINE), "relay").address == mailbox


def test_the_pages_provider_and_the_imitated_organisation() -> None:
    analysis = sample("hoster-notice.eml")
    assert desk_of(analysis, "provider").address == "abuse@example.net"
    assert desk_of(analysis, "organisation").address == "abuse@kagoya.jp"
    facts = replace(analysis.facts, lookups=(told("domain", "example.net", abuse="desk@registrar.example"),))
    assert desk_of(replace(analysis, facts=facts), "provider").address == "desk@registrar.example"
    text = write_letter(analysis, desk_of(analysis, "provider"), ("en",)).text
    assert "hxxps://shop[.]example[.]net/" in text
    assert "https://" not in text
    assert "aGlyb3NoaUBleGFtcGxlLmpw" not in text


@pytest.mark.parametrize(
    "office", [each for each in all_offices("en") if each.mail], ids=lambda each: each.id
)
def test_offices_get_a_letter_of_the_size_they_take(office: object) -> None:
    analysis = sample("hoster-notice.eml")
    desk = desk_of(analysis, "office", about=office.id)  # type: ignore[attr-defined]
    assert desk.address == office.mail  # type: ignore[attr-defined]
    assert desk.name in write_letter(analysis, desk, ("en",)).text
    large = analyze(read(analysis.message.source.data + b"x" * 1_200_000), PLACES)
    assert not enclosure(large, desk).whole
    assert "too large for that" in write_letter(large, desk, ("en",)).text


def test_each_language_has_its_own_name_of_the_desk() -> None:
    analysis = sample("hoster-notice.eml")
    office = desk_of(analysis, "office", about="unwanted_mail_centre", language="en")
    english, japanese = write_letter(analysis, office, ("en", "ja")).text.split("-" * 60)
    assert english.startswith("To Unwanted mail consultation centre (Japan)\n")
    assert japanese.strip().startswith("迷惑メール相談センター 御中\n")
    imitated = write_letter(analysis, desk_of(analysis, "organisation"), ("en", "ja"))
    assert (
        imitated.subject
        == "A message in the name of Kagoya reached us / カゴヤ の名前を使ったメールが届きました"
    )


def test_a_letter_speaks_of_what_is_ours_and_not_of_the_desks() -> None:
    analysis = sample("hoster-notice.eml")
    text = write_letter(analysis, desk_of(analysis, "provider"), ("en", "ja")).text
    assert "[our address 2]" in text
    assert "［当方のアドレス 2］" in text
    assert "[your address" not in text


def test_without_a_time_at_the_border_the_next_server_of_ours_tells_one() -> None:
    answers = read_answers(path("samples", "invitation.answers.json"))
    analysis = sample("invitation.eml", lookups=answers)
    text = write_letter(analysis, desk_of(analysis, "abuse"), ("en",)).text
    assert "Time at our next server: 2016-05-26 04:32:45+09:00" in text


def test_a_header_alone_is_attached_as_such() -> None:
    analysis = sample("returned-dialup.paste.txt")
    desk = desk_of(analysis, "relay")
    assert enclosure(analysis, desk).content_type == "text/rfc822-headers"
    assert "as far as we have it" in write_letter(analysis, desk, ("en",)).text


def test_every_office_has_a_source_and_a_day_and_speaks_both_languages() -> None:
    for ja, en in zip(all_offices("ja"), all_offices("en"), strict=True):
        assert ja.source.startswith("http")
        assert ja.as_of.startswith("20")
        assert (ja.contact, ja.mail) == (en.contact, en.mail)
        assert any("\u3040" <= each <= "\u9fff" for each in ja.name + ja.help)


def test_an_office_that_takes_no_mail_says_where_it_is() -> None:
    with pytest.raises(Refused, match=r"takes no mail.*188"):
        desk_of(sample("hoster-notice.eml"), "office", about="consumer_hotline")


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


@pytest.mark.parametrize(
    "name", sorted(each.name for each in path("samples").iterdir() if each.suffix in (".eml", ".txt"))
)
@pytest.mark.parametrize("recipient", ["abuse", "relay", "provider", "organisation", "administrator"])
def test_every_sample_gets_a_letter_or_a_reason(name: str, recipient: Recipient) -> None:
    analysis = sample(name)
    try:
        desk = desk_of(analysis, recipient)
    except Refused as refused:
        reason = str(refused)
        desk = None
    else:
        reason = "none"
    assert reason
    assert "{" not in reason
    for masked in (True, False) if desk else ():
        letter = write_letter(analysis, desk, ("ja", "en"), masked=masked)
        made = parsed(draft(letter, enclosure(analysis, desk, masked=masked)))
        assert made["X-Unsent"] == "1"
