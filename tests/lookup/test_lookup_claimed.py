"""Which merely claimed addresses can be asked about: never the provider's, never inner ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from asked_mail import MAIL, analysed

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.model import plain
from keshiin.lookup.claimed import MOST_CLAIMED, claimed_addresses
from keshiin.lookup.model import Lookup
from keshiin.lookup.named import UNNAMED, held_back
from keshiin.lookup.places import Places
from keshiin.lookup.question import Question, Reply
from keshiin.lookup.run import look_up
from keshiin.message import read
from keshiin.settings import Settings


def with_lines(*lines: str) -> Analysis:
    """The message with more lines above its From field."""
    text = MAIL.format(peer="198.198.113.25", inner="198.198.113.77", envelope="sender.jp")
    text = text.replace("From:", "".join(f"{line}\n" for line in lines) + "From:", 1)
    message = read(text.replace("\n", "\r\n").encode())
    return analyze(message, Places.bundled(), Settings(my_services=("reader.jp",)))


def line(ip: str, name: str = "old.other.jp") -> str:
    """A line of the sending side that claims a peer."""
    return (
        f"Received: from {name} ({name} [{ip}]) by pc.sender.jp (Postfix) with ESMTP id 4DEF;"
        " Sun, 22 Nov 2026 10:00:00 +0900"
    )


def test_the_addresses_below_the_border_are_offered_and_the_recorded_one_is_not() -> None:
    assert claimed_addresses(with_lines(line("8.8.4.4"))) == ("198.198.113.77", "8.8.4.4")
    assert claimed_addresses(with_lines(line("198.198.113.25"))) == ("198.198.113.77",)


@pytest.mark.parametrize(
    "ip", ["10.0.0.1", "127.0.0.1", "192.0.2.1", "169.254.1.1", "100.64.0.1", "240.0.0.1"]
)
def test_private_reserved_and_documentation_addresses_are_never_offered(ip: str) -> None:
    assert claimed_addresses(with_lines(line(ip))) == ("198.198.113.77",)


@pytest.mark.parametrize("name", ["mx.reader.jp", "reader.jp", "smtp.reader.jp"])
def test_an_address_that_is_said_to_be_of_the_readers_own_provider_is_never_offered(name: str) -> None:
    assert claimed_addresses(with_lines(line("8.8.4.4", name))) == ("198.198.113.77",)


def test_an_address_of_the_readers_own_provider_is_never_offered_under_another_name() -> None:
    inside = (
        "Received: from mx.reader.jp (mx.reader.jp [8.8.8.8]) by store.reader.jp with ESMTPS id 4A;"
        " Sun, 22 Nov 2026 10:00:06 +0900\n"
    )
    text = MAIL.format(peer="198.198.113.25", inner="8.8.4.4", envelope="sender.jp")
    without = analyze(read(text.encode()), Places.bundled(), Settings(border_hop=1))
    text = text.replace("Received:", inside + "Received:", 1)
    made = analyze(read(text.encode()), Places.bundled(), Settings(border_hop=2))
    assert made.route.hops[0].zone == "internal"
    assert claimed_addresses(without) == ("8.8.4.4",)
    assert claimed_addresses(made) == ()


def test_a_client_that_only_the_sending_side_names_is_offered() -> None:
    assert "8.8.4.4" in claimed_addresses(with_lines("X-Originating-IP: [8.8.4.4]"))


def test_without_a_border_nothing_is_offered_since_any_line_could_be_the_providers() -> None:
    analysis = with_lines()
    route = replace(analysis.route, border=replace(analysis.route.border, hop=None))
    assert route.peer is None
    assert claimed_addresses(analysis) == ("198.198.113.77",)
    assert claimed_addresses(replace(analysis, route=route)) == ()


def test_a_chain_of_many_claims_is_cut() -> None:
    many = with_lines(*(line(f"8.8.{at}.1") for at in range(40)))
    assert len(claimed_addresses(many)) == MOST_CLAIMED


def test_a_held_back_question_about_a_claim_stays_one() -> None:
    held = Lookup("x.sender.jp", "domain", "r", "", "not-asked", {"reason": UNNAMED, "claimed": True})
    assert held_back([held]) == (Question("domain", "x.sender.jp", "r", claimed=True),)


class Knowing:
    """A network that answers every question about an address with a name and an owner that would confirm."""

    def ask(self, question: Question) -> Reply:
        answers: dict[str, dict[str, object]] = {
            "ptr": {"names": ["mail.sender.jp"]},
            "a": {"addresses": [question.about, "198.198.113.77"]},
            "rdap": {"organisation": "Sender", "abuse": "abuse@sender.jp"},
        }
        found = answers.get(question.kind) if "113.25" not in question.about else None
        return Reply("answered" if found else "no-data", found or {}, "2026-11-22T00:00:00+00:00")


def test_answers_about_a_claim_are_told_as_such_and_change_no_level() -> None:
    analysis = analysed()
    groups = ("dns", "rdap")
    plain_answers = look_up(analysis, Knowing(), groups)
    found = look_up(analysis, Knowing(), groups, claimed=claimed_addresses(analysis))
    before = analyze(
        analysis.message, Places.bundled(), analysis.settings, plain_answers.lookups, plain_answers.checked
    )
    after = analyze(analysis.message, Places.bundled(), analysis.settings, found.lookups, found.checked)
    assert after.assessment.level == before.assessment.level
    new = {each.rule for each in after.assessment.findings} - {
        each.rule for each in before.assessment.findings
    }
    assert new == {"claimed_owner"}
    marked = {each.kind for each in found.lookups if each.claimed}
    assert marked == {"ptr", "rdap", "a"}
    card = next(each for each in explain(after, "en").cards if each.finding.rule == "claimed_owner")
    assert plain(card.seen).startswith("The sending side wrote these addresses.")
    assert "claimed_owner" not in str(explain(after, "en").known)
