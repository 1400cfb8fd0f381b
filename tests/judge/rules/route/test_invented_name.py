"""Names under endings that no network has."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import invented_name


def test_a_greeting_that_cannot_exist_is_odd() -> None:
    made = case(TOP.replace("from mail.example.com (", "from lwxetqkypo.cgwow.rjp (") + OLDER + FIELDS)
    (finding,) = found(invented_name, made)
    assert (finding.weight, finding.values["name"]) == ("odd", "lwxetqkypo.cgwow.rjp")
    assert pointed(made, finding) == ["lwxetqkypo.cgwow.rjp"]


def test_a_number_of_nowhere_is_odd() -> None:
    made = case(TOP + OLDER + FIELDS.replace("1a2b3c@example.com", "1a2b3c@slqwhrgznpj.291"))
    (finding,) = found(invented_name, made)
    assert finding.variant == "number"
    assert pointed(made, finding) == ["Message-ID: <1a2b3c@slqwhrgznpj.291>"]


def test_inside_names_and_bare_names_are_left_alone() -> None:
    for name in ("exchange01.company.local", "desktop-4711", "[192.0.2.10]", "mta1.xt.local"):
        assert (
            found(invented_name, case(TOP.replace("from mail.example.com (", f"from {name} (") + FIELDS))
            == []
        )


def test_ends_that_known_programs_write_are_left_alone() -> None:
    for name in ("swift.generated", "Atlassian.JIRA", "phx.gbl", "ak.mta2vrest.cc.prd.sparkpost"):
        made = case(TOP + OLDER + FIELDS.replace("1a2b3c@example.com", f"1a2b3c@{name}"))
        assert found(invented_name, made) == []
