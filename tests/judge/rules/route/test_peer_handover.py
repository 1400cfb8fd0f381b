"""The border line tells where it came in, whatever the lines below say."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, answered, case
from keshiin.explain.model import plain
from keshiin.explain.wording.filling import fill
from keshiin.judge.rules.route import peer_handover
from keshiin.lookup.model import Place


def test_the_border_hop_names_the_address_that_handed_over() -> None:
    made = case()
    (finding,) = found(peer_handover, made)
    assert finding.weight == "neutral"
    assert finding.values["ip"] == "192.0.2.10"
    assert pointed(made, finding)[0] == "[192.0.2.10]"


def test_the_network_is_named_where_it_is_known() -> None:
    (finding,) = found(peer_handover, case(network="Example Networks"))
    assert (finding.variant, finding.values["network"]) == ("place", "Example Networks")


def test_a_network_whose_owner_has_no_name_is_named_by_its_number() -> None:
    made = case(network="Example Networks")
    nameless = {"192.0.2.10": Place("JP", asn=64500, network_as_of="2024-05-01")}
    (finding,) = found(peer_handover, replace(made, facts=replace(made.facts, places=nameless)))
    assert (finding.variant, finding.values["network"]) == ("place", "AS64500")


def test_an_owner_and_a_country_of_two_days_are_told_with_the_older_one() -> None:
    made = case(network="Example Networks")
    apart = {"192.0.2.10": Place("JP", network="Example", as_of="2024-04-02", network_as_of="2024-05-01")}
    (finding,) = found(peer_handover, replace(made, facts=replace(made.facts, places=apart)))
    assert (finding.variant, finding.values["day"]) == ("place", "2024-04-02")


def test_the_owner_of_an_old_messages_address_is_told_as_todays() -> None:
    made = case(lookups=(answered("rdap", "192.0.2.10", organisation="Example Company"),))
    (finding,) = found(peer_handover, made)
    assert (finding.variant, finding.values["year"]) == ("network_then", "2024")
    words = peer_handover.WORDS["network_then"]
    assert "By network data of 22 Nov 2026, that address is in the network “Example Company”" in plain(
        fill("en", words.known, finding.values)
    )
    assert "In 2024 that address may have been somebody else’s." in plain(
        fill("en", words.not_proof, finding.values)
    )
    assert "2024" not in plain(fill("en", words.unknown, finding.values))


def test_a_line_that_names_no_server_names_the_network_all_the_same() -> None:
    top = "Received: from mail.example.com ([192.0.2.10]); Mon, 6 May 2024 10:00:05 +0900\n"
    (finding,) = found(peer_handover, case(top + OLDER + FIELDS, network="Example Networks"))
    assert finding.variant == "unnamed_place"


def test_without_a_border_nothing_is_called_sure() -> None:
    assert (
        found(peer_handover, case(TOP.replace("192.0.2.10", "10.1.2.3") + OLDER + FIELDS, border=None)) == []
    )


def test_a_line_without_address_says_so() -> None:
    top = "Received: from mail.example.com by mx.example.jp with SMTP; Mon, 6 May 2024 10:00:05 +0900\n"
    (finding,) = found(peer_handover, case(top + OLDER + FIELDS))
    assert finding.variant == "no_address"


def test_an_inside_peer_is_the_services_own() -> None:
    (finding,) = found(peer_handover, case(TOP.replace("192.0.2.10", "10.1.2.3") + FIELDS))
    assert finding.variant == "own"


def test_mail_that_is_newer_than_the_data_names_its_year_too() -> None:
    newer = (
        (TOP + OLDER + FIELDS).replace("6 May 2024", "6 May 2030").replace("Mon, 6 May 2030", "6 May 2030")
    )
    made = case(newer, lookups=(answered("rdap", "192.0.2.10", organisation="Example Company"),))
    (finding,) = found(peer_handover, made)
    assert (finding.variant, finding.values["year"]) == ("network_then", "2030")


def test_the_owner_of_a_line_is_not_called_the_sender_and_a_country_has_its_article() -> None:
    words = peer_handover.WORDS["place"]
    values = {
        "by": "mx.example.jp",
        "ip": "192.0.2.10",
        "day": "2024-05-06",
        "network": "N",
        "in_country": "US",
    }
    assert "The owner of a connection need not be the sender." in plain(fill("en", words.not_proof, values))
    assert plain(fill("en", words.seen, values)).endswith("registered or estimated in the United States.")
    assert "回線の持ち主が差出人とは限りません" in plain(fill("ja", words.not_proof, values))


def test_a_border_that_is_but_likely_is_told_as_likely_everywhere() -> None:
    made = case(network="Example Networks")
    border = replace(made.route.border, confidence="likely")
    (finding,) = found(peer_handover, replace(made, route=replace(made.route, border=border)))
    words = peer_handover.WORDS[finding.variant]
    assert finding.variant == "place_likely"
    assert [each for each in (words.title, words.why, words.known) if "likely" not in each.lower()] == []
    sure = (each for name, each in peer_handover.WORDS.items() if not name.endswith("likely"))
    assert not any("likely" in each.title.lower() + each.why + each.known for each in sure)
