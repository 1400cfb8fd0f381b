"""Whom a letter goes to, and who gets none and why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_letters import MINE, PLACES, parsed, received, sample

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.answers import read_answers
from keshiin.lookup.model import Lookup
from keshiin.message import read
from keshiin.report.letters import Refused, desk_of, write_letter
from keshiin.report.letters.attachment import enclosure
from keshiin.report.letters.draft import draft
from keshiin.report.letters.model import Recipient
from keshiin.settings import Settings
from keshiin_resources import path

AT = "2026-11-22T00:00:00+00:00"


def told(kind: str, question: str, **answer: object) -> Lookup:
    return Lookup(question, kind, "rdap.example", AT, "answered", answer)


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
    analysis = received("foo.uk.eu.org (uk.eu.org [8.8.8.8])")
    assert desk_of(analysis, "abuse").address == "postmaster@uk.eu.org"


@pytest.mark.parametrize(
    ("analysis", "about", "words"),
    [
        (received("a (a.example.net [10.1.2.3])", more="X: y\r\n"), "", "not known which lines"),
        (received("a (a.example.net [192.0.2.1])"), "", "for examples"),
        (received("a (a.example.net [240.0.0.1])"), "", "reserved"),
        (received("a (unknown [8.8.8.8])"), "", "no name to rely on"),
        (received("b.example.jp (b.example.jp [8.8.8.8])"), "", "your own mail service"),
        (received("a (a.example.net [8.8.8.8])"), "9.9.9.9", "is not in this header"),
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


def test_behind_a_filters_detour_the_page_itself_has_the_desk() -> None:
    analysis = sample("hoster-notice.eml")
    url = "https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshop.example.net%2F&data=05"
    links = tuple(
        each._replace(url=url, host="outlook.com", registrable_domain="outlook.com")
        for each in analysis.message.links
    )
    rewritten = replace(analysis, message=replace(analysis.message, links=links))
    assert desk_of(rewritten, "provider").address == "abuse@example.net"


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


@pytest.mark.parametrize("name", ["returned-yahoo.paste.txt", "returned-dialup.paste.txt"])
def test_what_came_back_is_refused_in_words_of_the_service_that_received_it(name: str) -> None:
    message = read(path("samples", name).read_bytes(), kind="paste")
    settings = Settings(my_addresses=("hanako@mbox.kyoto-inet.or.jp",))
    analysis = analyze(message, PLACES, settings)
    with pytest.raises(Refused, match="service that received it") as refused:
        desk_of(analysis, "abuse")
    assert "your mail service" not in str(refused.value)
