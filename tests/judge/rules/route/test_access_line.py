"""A name that only spells the address is told, unless a mail service numbers its servers so."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, Result, case
from keshiin.judge.model import Case
from keshiin.judge.rules.route import access_line


def handed_over_by(name: str, results: tuple[Result, ...] = ()) -> Case:
    return case(TOP.replace("(mail.example.com [", f"({name} [") + OLDER + FIELDS, results=results)


@pytest.mark.parametrize(
    "name", ["p192-0-2-10.ppp.example.net", "10.2.0.192.dsl.example.net", "v192.0.2.10.example"]
)
def test_a_name_that_spells_the_address_is_told(name: str) -> None:
    made = handed_over_by(name)
    (finding,) = found(access_line, made)
    assert (finding.weight, finding.values) == ("neutral", {"ip": "192.0.2.10", "name": name})
    assert pointed(made, finding)[0] == name


def test_servers_of_mail_services_and_vouched_mail_are_left_alone() -> None:
    assert found(access_line, case()) == []
    assert found(access_line, handed_over_by("m192-0-2-10.mailer.example.net")) == []
    assert found(access_line, handed_over_by("p192-0-2-10.example.net", (("dkim", "pass", True),))) == []


def test_what_a_customer_hands_in_with_his_password_is_left_alone() -> None:
    top = TOP.replace("(mail.example.com [", "(p192-0-2-10.example.net [").replace("ESMTPS", "ESMTPSA")
    assert found(access_line, case(top + FIELDS)) == []
