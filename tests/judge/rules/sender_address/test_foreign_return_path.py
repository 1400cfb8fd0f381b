"""Returned mail to another organisation is what newsletters do."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.rules.sender_address import foreign_return_path


def test_it_is_neutral() -> None:
    made = case("Return-Path: <bounce@sender.example.net>\n" + TOP + FIELDS)
    (finding,) = found(foreign_return_path, made)
    assert (finding.weight, finding.values["path"]) == ("neutral", "sender.example.net")
    assert pointed(made, finding)[0] == "Return-Path: <bounce@sender.example.net>"


def test_the_same_organisation_and_the_empty_path_are_left_alone() -> None:
    assert found(foreign_return_path, case("Return-Path: <b@mail.example.com>\n" + TOP + FIELDS)) == []
    assert found(foreign_return_path, case("Return-Path: <>\n" + TOP + FIELDS)) == []


def test_a_stray_comma_in_the_name_makes_no_other_mailbox() -> None:
    fields = FIELDS.replace("Hanako <hanako@example.com>", "Dr. Brown, Dean <dean@gmail.com>")
    made = case("Return-Path: <dean@gmail.com>\n" + TOP + fields)
    assert found(foreign_return_path, made) == []


def test_a_bare_machine_name_gets_nothing_back() -> None:
    (finding,) = found(foreign_return_path, case("Return-Path: <root@droplet-1>\n" + TOP + FIELDS))
    assert (finding.weight, finding.variant) == ("neutral", "nowhere")
