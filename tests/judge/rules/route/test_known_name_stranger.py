"""A well-known name, given by a stranger’s machine."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.explain.model import plain
from keshiin.explain.wording.filling import fill
from keshiin.judge.rules.route import known_name_stranger


def test_a_known_name_with_another_looked_up_name_is_odd_at_the_border() -> None:
    made = case(TOP.replace("from mail.example.com", "from my.yahoo.com") + OLDER + FIELDS)
    (finding,) = found(known_name_stranger, made)
    assert (finding.weight, finding.values["helo"]) == ("odd", "my.yahoo.com")
    assert pointed(made, finding) == ["my.yahoo.com"]


def test_a_name_alone_is_only_a_name() -> None:
    older = (
        "Received: from my.yahoo.com by mail.example.com (SMI-8.6/SMI-SVR4)\n"
        "\tid KAA13129; Mon, 6 May 2024 10:00:03 +0900\n"
    )
    (finding,) = found(known_name_stranger, case(TOP + older + FIELDS))
    assert (finding.weight, finding.variant) == ("neutral", "only_name")


def test_the_service_itself_is_left_alone() -> None:
    own = TOP.replace("mail.example.com (mail.example.com", "sonic.mail.yahoo.com (sonic.mail.yahoo.com")
    assert found(known_name_stranger, case(own + OLDER + FIELDS)) == []


def test_the_day_of_the_network_data_is_told_and_another_time_only_where_it_is_one() -> None:
    top = TOP.replace("mail.example.com (mail.example.com [192.0.2.10])", "my.yahoo.com ([192.0.2.10])")
    new, old = (case(text + FIELDS, network="Example Net") for text in (top, top.replace("2024", "2019")))
    told = []
    for made in (new, old):
        (finding,) = found(known_name_stranger, made)
        words = known_name_stranger.WORDS[finding.variant]
        told.append(tuple(plain(fill("en", each, finding.values)) for each in (words.seen, words.not_proof)))
    assert "By network data of 1 May 2024, its address is in the network “Example Net”." in told[0][0]
    assert "else’s" not in told[0][1]
    assert told[1][1] == "The message is of 2019. The address may have been somebody else’s then."
