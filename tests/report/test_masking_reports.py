"""The reader's secrets in a report: found in his message, and told in no form of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from jsonschema import Draft202012Validator
from patient_reader import ADDRESS, seen

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.csv import as_csv
from keshiin.report.forms import FORMS
from keshiin.report.forms import json as as_json
from keshiin.report.html import as_html
from keshiin.report.markdown import as_markdown
from keshiin.report.masking import secrets_of
from keshiin.settings import Settings

NOW = datetime(2026, 11, 22, tzinfo=UTC)
HEADER = (
    "Return-Path: <info@example.net>\r\n"
    "Received: from inner.office.example.jp (inner.office.example.jp [10.9.8.7])\r\n"
    "\tby mail.office.example.jp (Postfix) with ESMTP id A1; Tue, 6 Jan 2026 10:00:06 +0900\r\n"
    "Received: from out.example.net (out.example.net [192.0.2.7])\r\n"
    "\tby inner.office.example.jp (Postfix) with ESMTP id A2\r\n"
    "\tfor <hiroshi.tanaka@example.jp>; Tue, 6 Jan 2026 10:00:05 +0900\r\n"
    "From: Shop <info@example.net>\r\n"
    "To: =?utf-8?B?55Sw5LitIOWNmg==?= <hiroshi.tanaka@example.jp>\r\n"
    "Subject: hiroshi.tanaka, your order\r\n"
    "Message-ID: <1.hiroshi.tanaka=example.jp@example.net>\r\n"
    "List-Unsubscribe: <https://example.net/u?e=hiroshi.tanaka%40example.jp>\r\n"
    "Date: Tue, 6 Jan 2026 10:00:00 +0900\r\n\r\n"
    "田中様 https://example.net/?e=aGlyb3NoaS50YW5ha2FAZXhhbXBsZS5qcA== "
    "https://example.net/?h=6869726f7368692e74616e616b61406578616d706c652e6a70\r\n"
)
OFFICE = Settings(my_services=("office.example.jp",), my_networks=("10.0.0.0/8",))


@pytest.fixture(scope="module", params=[OFFICE, Settings()], ids=["border told", "border unknown"])
def letter(request: pytest.FixtureRequest) -> Analysis:
    return analyze(read(HEADER.encode()), Places.bundled(), request.param)


def test_secrets_are_the_readers_and_not_the_senders(letter: Analysis) -> None:
    found = {(each.kind, each.text) for each in secrets_of(letter)}
    assert ("address", "hiroshi.tanaka@example.jp") in found
    assert ("name", "田中 博") in found
    assert ("domain", "example.jp") in found
    assert ("server", "10.9.8.7") in found
    assert [text for _, text in found if "example.net" in text or text == "192.0.2.7"] == []


@pytest.mark.parametrize(("machine", "hidden"), [("lists.example.net", False), ("mail.example.com", True)])
def test_the_address_to_which_answers_go_is_not_hidden_where_its_own_machine_sent(
    machine: str, hidden: bool
) -> None:
    data = (
        f"Received: from {machine} ({machine} [192.0.2.7])\r\n"
        "\tby mail.office.example.jp (Postfix) with ESMTP id A2; Tue, 6 Jan 2026 10:00:05 +0900\r\n"
        "From: b@example.com\r\nReply-To: a@example.net\r\nTo: a@example.net\r\nSubject: x\r\n\r\n"
    )
    found = secrets_of(analyze(read(data.encode()), Places.bundled(), OFFICE))
    assert ("a@example.net" in {each.text for each in found}) == hidden


def test_the_machine_of_a_list_that_keeps_its_own_address_is_not_hidden() -> None:
    data = (
        "Delivered-To: hiroshi.tanaka@example.jp\r\n"
        "Received: from out.lists.example.net (out.lists.example.net [192.0.2.7])\r\n"
        "\tby mail.office.example.jp (Postfix) with ESMTP id A2; Tue, 6 Jan 2026 10:00:05 +0900\r\n"
        "X-Original-To: talk@lists.example.net\r\n"
        "From: a@example.org\r\nTo: talk@lists.example.net\r\nSubject: x\r\n\r\n"
    )
    found = secrets_of(analyze(read(data.encode()), Places.bundled(), OFFICE))
    assert [each.text for each in found if each.kind == "domain"] == ["example.jp"]
    assert "talk@lists.example.net" in {each.text for each in found}


def test_a_public_mail_service_is_no_secret() -> None:
    data = b"From: a@example.net\r\nTo: somebody@gmail.com\r\nSubject: x\r\n\r\n"
    assert [(each.kind, each.text) for each in secrets_of(analyze(read(data), Places.bundled()))] == [
        ("address", "somebody@gmail.com")
    ]


@pytest.mark.parametrize("form", ["html", "md", "csv", "json"])
def test_no_report_tells_the_reader(letter: Analysis, form: str) -> None:
    wanted = Wanted(("en", "ja"), NOW)
    documents = compose(letter, wanted).documents
    writers: dict[str, Callable[[], str]] = {
        "html": lambda: as_html(documents),
        "md": lambda: as_markdown(documents),
        "csv": lambda: as_csv(documents),
        "json": lambda: as_json(letter, wanted)[0].decode(),
    }
    written = writers[form]()
    assert seen(written.encode()) == set()
    assert "10.9.8.7" not in written
    assert "192.0.2.7" in written
    assert "example.net" in written.replace("[.]", ".")


def test_the_unmasked_report_is_told_as_such(letter: Analysis) -> None:
    page = as_html(compose(letter, Wanted(("en",), NOW, masked=False)).documents)
    assert ADDRESS in page
    assert "It holds the addresses of its reader." in page


def test_the_masked_object_is_still_the_contracts(letter: Analysis, schema: Draft202012Validator) -> None:
    written = json.loads(as_json(letter, Wanted(("en",), NOW))[0])
    assert [error.message for error in schema.iter_errors(written)] == []
    assert (written["hops"][0]["ip"], written["hops"][0]["masked"]) == (None, True)
    assert written["hops"][1]["ip"] == "192.0.2.7"
    assert written["source"]["size"] == len(HEADER.encode())


# Mailboxes that are called as our own words are, an id and a word of a state among them.
@pytest.mark.parametrize("name", ["sender", "claimed", "unknown", "phishing", "consistent", "absent", "peer"])
def test_the_words_of_the_contract_stay_whatever_the_reader_is_called(
    name: str, schema: Draft202012Validator
) -> None:
    header = HEADER.replace("hiroshi.tanaka", name)
    analysis = analyze(read(header.encode()), Places.bundled(), OFFICE)
    written = json.loads(as_json(analysis, Wanted(("en",), NOW))[0])
    open_ = json.loads(as_json(analysis, Wanted(("en",), NOW, masked=False))[0])
    assert [error.message for error in schema.iter_errors(written)] == []
    for key in ("author", "name"):
        assert [each[key] for each in written["fields"]] == [each[key] for each in open_["fields"]]
    assert [each["id"] for each in written["verdict"]["next_steps"]] == [
        each["id"] for each in open_["verdict"]["next_steps"]
    ]
    assert written["rules"] == open_["rules"]
    assert f"{name}@example.jp" not in json.dumps(written)


TOLD = Settings(
    my_services=("mail.own-firm.co.jp", "mx.another-own.example"),
    not_mine=("near-own.example",),
    my_networks=("203.0.113.0/24", "10.77.0.0/16"),
    my_forwarders=("passes-own.example",),
    my_addresses=("me@gmail.com", "me@other-own.example"),
    my_results=("results-own.local",),
)


@pytest.mark.parametrize("form", FORMS)
def test_no_masked_report_names_what_the_reader_told_of_his_own_side(form: str) -> None:
    data = HEADER.replace("Subject: ", "Authentication-Results: results-own.local; spf=pass\r\nSubject: ")
    analysis = analyze(read(data.encode()), Places.bundled(), TOLD)
    written = FORMS[form](analysis, Wanted(("en",), NOW))[0].decode()
    assert [
        own for own in ("own.example", "own-firm", "own.local", "203.0.113", "10.77") if own in written
    ] == []
    assert ("2, not named here" in written) is (form != ".json")
    assert "own-firm" in FORMS[".html"](analysis, Wanted(("en",), NOW, masked=False))[0].decode()
