"""The date's zone beside the country: told where they fit, and never a sign."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.times import time_zone


def test_a_zone_of_the_networks_country_is_neutral() -> None:
    made = case(network="Example Networks")
    (finding,) = found(time_zone, made)
    assert (finding.weight, finding.values) == ("neutral", {"zone": "+0900", "in_country": "JP"})
    assert pointed(made, finding)[0].startswith("Date: Mon, 6 May 2024 10:00:01 +0900")


def test_another_zone_and_an_unknown_country_say_nothing() -> None:
    text = TOP + OLDER + FIELDS.replace("10:00:01 +0900", "04:00:01 +0300")
    assert found(time_zone, case(text, network="Example Networks")) == []
    assert found(time_zone, case()) == []


def test_where_a_large_provider_sent_it_the_machine_tells_nothing_of_the_sender() -> None:
    google = TOP.replace("mail.example.com", "mail-yw1-f73.google.com")
    assert found(time_zone, case(google + OLDER + FIELDS, network="Example Networks")) == []


def test_a_notices_date_is_a_servers() -> None:
    notice = "Return-Path: <>\n" + TOP + OLDER + FIELDS.replace("Our meeting", "Undelivered Mail")
    assert found(time_zone, case(notice, network="Example Networks")) == []
    inner = case(TOP + OLDER + FIELDS, kind="inner", network="Example Networks")
    assert found(time_zone, inner) == []
