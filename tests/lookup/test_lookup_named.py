"""What the consent named is asked; anything else is held back and told, however an answer leads to it."""

from __future__ import annotations

import pytest

from keshiin.lookup.model import Lookup
from keshiin.lookup.named import Named, held_back, party
from keshiin.lookup.question import Question, Reply

PTR = Question("ptr", "198.198.113.25", "113.198.198.in-addr.arpa")
SPF = Question("spf", "sender.jp", "sender.jp")
DMARC = Question("dmarc", "_dmarc.news.sender.jp", "sender.jp")
RDAP = Question("rdap", "198.198.113.25", "rdap.arin.net")
LIST = Question("blocklist", "198.198.113.25", "zen.spamhaus.org")


class Everything:
    """Answers whatever it is asked."""

    def ask(self, question: Question) -> Reply:
        return Reply("answered", {"asked": question.about})


@pytest.mark.parametrize("question", [PTR, SPF, RDAP, LIST])
def test_what_was_named_is_asked(question: Question) -> None:
    assert Named(Everything(), [PTR, SPF, RDAP, LIST]).ask(question).outcome == "answered"


@pytest.mark.parametrize(
    ("named", "question"),
    [
        (PTR, Question("a", "mail.sender.jp", "sender.jp")),
        (PTR, Question("aaaa", "mail.sender.jp", "sender.jp")),
        (SPF, Question("spf", "_spf.partner.jp", "partner.jp")),
        (SPF, Question("mx", "partner.jp", "partner.jp")),
        (DMARC, Question("dmarc", "_dmarc.sender.jp", "sender.jp")),
    ],
)
def test_what_was_said_to_follow_is_asked(named: Question, question: Question) -> None:
    assert Named(Everything(), [named]).ask(question).outcome == "answered"


@pytest.mark.parametrize(
    "question",
    [
        Question("domain", "partner.jp", "rdap.verisign.com"),
        Question("rdap", "198.198.113.99", "rdap.arin.net"),
        Question("blocklist", "198.198.113.99", "zen.spamhaus.org"),
        Question("blocklist", "198.198.113.25", "another.list.jp"),
        Question("dkim", "s._domainkey.partner.jp", "partner.jp"),
    ],
)
def test_a_party_of_another_kind_and_an_unnamed_subject_are_held_back(question: Question) -> None:
    reply = Named(Everything(), [PTR, SPF, DMARC, RDAP, LIST]).ask(question)
    assert (reply.outcome, reply.answer) == ("not-asked", {"reason": "not-named"})
    told = Lookup(question.about, question.kind, question.to, "", reply.outcome, reply.answer)
    assert held_back([told]) == (question,)


@pytest.mark.parametrize(
    "name",
    [
        *("localhost", "mail.test", "x.example.com", "printer.local", "10.1.2.3", "[IPv6:2400:cb00::1]"),
        *("hidden.onion", "HIDDEN.Onion.", "name.alt", "pc.localdomain", "mail.corp", "file.intranet"),
    ],
)
def test_a_name_of_nobody_is_not_asked_wherever_it_comes_from(name: str) -> None:
    reply = Named(Everything(), [SPF]).ask(Question("a", name, name))
    assert (reply.outcome, reply.answer) == ("not-asked", {"reason": "nobodys-name"})


def test_parties_differ_where_somebody_else_learns_of_the_question() -> None:
    mx = Question("mx", "sender.jp", "sender.jp")
    domain = Question("domain", "sender.jp", "rdap.jprs.jp")
    other = Question("blocklist", "198.198.113.25", "bl.spamcop.net")
    assert party(SPF) == party(mx) == party(DMARC)
    assert len({party(each) for each in (SPF, PTR, RDAP, domain, LIST, other)}) == 6


def test_the_ids_under_which_a_lasting_consent_is_kept_mean_the_same_for_good() -> None:
    domain = Question("domain", "sender.com", "rdap.verisign.com")
    older = Question("domain", "sender.jp", "whois.jprs.jp")
    assert [party(each) for each in (SPF, PTR, RDAP, domain, older, LIST)] == [
        "domain's name server",
        "network's name server",
        "registry of addresses",
        "registry of domains",
        "registry of domains over an open line",
        "list zen.spamhaus.org",
    ]
