"""Name, way back and owner of the address, as the network answered."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, answered, case
from keshiin.explain.model import plain
from keshiin.explain.wording.filling import fill
from keshiin.judge.rules.lookups import confirmed_owner

PTR = answered("ptr", "192.0.2.10", names=["mail.example.com"])
BACK = answered("a", "mail.example.com", addresses=["192.0.2.10"])
OWNER = answered("rdap", "192.0.2.10", network="EXAMPLE-NET", organisation="Example Company")


def test_all_three_confirm() -> None:
    made = case(lookups=(PTR, BACK, OWNER))
    (finding,) = found(confirmed_owner, made)
    assert (finding.weight, finding.variant) == ("confirms", "both_then")
    shown = plain(fill("en", confirmed_owner.WORDS["both"].seen, finding.values))
    assert "“EXAMPLE-NET” of “Example Company”" in shown
    known = plain(fill("en", confirmed_owner.WORDS["both"].known, finding.values))
    assert "one of “example.com”, in the network of “Example Company”" in known
    assert known.endswith("Who wrote it there does not show.")
    assert pointed(made, finding) == ["[192.0.2.10]"]
    assert [each.value for each in finding.evidence[1:]] == [0, 1, 2]


def test_who_owned_it_then_is_open_only_where_the_message_is_of_another_time() -> None:
    texts = (TOP + OLDER + FIELDS, (TOP + OLDER + FIELDS).replace("Mon, 6 May 2024", "Sat, 21 Nov 2026"))
    old, new = (found(confirmed_owner, case(text, lookups=(PTR, BACK, OWNER)))[0] for text in texts)
    told = plain(fill("en", confirmed_owner.WORDS[old.variant].unknown, old.values))
    assert told.startswith("Who had that address in 2024, when the mail was sent.")
    assert (new.variant, confirmed_owner.WORDS[new.variant].unknown) == ("both", "")


def test_without_the_owner_it_confirms_nothing() -> None:
    (finding,) = found(confirmed_owner, case(lookups=(PTR, BACK)))
    assert (finding.weight, finding.variant) == ("neutral", "name")


def test_a_name_that_does_not_lead_back_or_is_anothers_is_left_alone() -> None:
    assert found(confirmed_owner, case(lookups=(PTR, OWNER))) == []
    other = (
        answered("ptr", "192.0.2.10", names=["pc.example.net"]),
        answered("a", "pc.example.net", addresses=["192.0.2.10"]),
    )
    assert found(confirmed_owner, case(TOP + OLDER + FIELDS, lookups=other)) == []


def test_a_customers_line_under_the_providers_name_is_not_the_providers_server() -> None:
    line = "p192-0-2-10.example.com"
    ptr, back = answered("ptr", "192.0.2.10", names=[line]), answered("a", line, addresses=["192.0.2.10"])
    assert found(confirmed_owner, case(lookups=(ptr, back, OWNER))) == []
