"""Who reads a letter to a domain's desk, and what is said where that may be the sender."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_letters import received, sample

from keshiin.analysis import Analysis
from keshiin.lookup.model import Lookup
from keshiin.report.letters import desk_of, warning

TOLD = Lookup(
    "crook.example", "domain", "rdap.example", "2026-11-22T00:00:00+00:00", "answered",
    {"abuse": "desk@registrar.example"},
)  # fmt: skip


def leading_to(host: str, domain: str) -> Analysis:
    analysis = sample("hoster-notice.eml")
    links = tuple(
        each._replace(url=f"https://{host}/a", host=host, registrable_domain=domain)
        for each in analysis.message.links
    )
    return replace(analysis, message=replace(analysis.message, links=links))


@pytest.mark.parametrize(
    ("host", "domain", "mailbox"),
    [
        ("crook.web.app", "crook.web.app", "abuse@web.app"),
        ("crook.blob.core.windows.net", "crook.blob.core.windows.net", "abuse@windows.net"),
        ("docs.google.com", "google.com", "abuse@google.com"),
        ("bit.ly", "bit.ly", "abuse@bit.ly"),
        ("www.kagoya.jp", "kagoya.jp", "abuse@kagoya.jp"),
    ],
)
def test_of_a_customers_page_the_service_is_told(host: str, domain: str, mailbox: str) -> None:
    analysis = leading_to(host, domain)
    desk = desk_of(analysis, "provider")
    assert (desk.address, desk.basis) == (mailbox, "known-owner")
    assert warning(analysis, desk, "en") == ""


def test_a_domain_of_ones_own_may_be_the_senders_and_another_desk_is_named() -> None:
    analysis = leading_to("login.crook.example", "crook.example")
    desk = desk_of(analysis, "provider")
    assert desk.address == "abuse@crook.example"
    said = warning(analysis, desk, "ja")
    assert "abuse@crook.example" in said
    assert "フィッシング対策協議会（info@antiphishing.jp）" in said
    assert "差出人本人" in said
    assert "@" in warning(analysis, desk, "en").replace("abuse@crook.example", "")


def test_the_desk_that_a_registry_names_is_not_the_senders() -> None:
    analysis = leading_to("login.crook.example", "crook.example")
    analysis = replace(analysis, facts=replace(analysis.facts, lookups=(TOLD,)))
    desk = desk_of(analysis, "provider")
    assert (desk.address, warning(analysis, desk, "en")) == ("desk@registrar.example", "")


@pytest.mark.parametrize(
    ("name", "mailbox", "doubted"),
    [
        ("mail.crook.example", "abuse@crook.example", True),
        ("crook.co.jp", "postmaster@crook.co.jp", True),
        ("crook.sakura.ne.jp", "abuse@sakura.ne.jp", False),
    ],
)
def test_the_machine_too_may_bear_the_senders_own_name(name: str, mailbox: str, doubted: bool) -> None:
    analysis = received(f"a ({name} [8.8.8.8])")
    desk = desk_of(analysis, "abuse")
    assert desk.address == mailbox
    assert bool(warning(analysis, desk, "en")) is doubted
