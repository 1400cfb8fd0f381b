"""The list of known services: every entry has a dated source, and no pattern reaches into another's hosts."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from itertools import combinations
from typing import Any

import pytest

import keshiin_resources
from keshiin.domains import registrable
from keshiin.route.services import Service, known_services

ENTRIES: list[dict[str, Any]] = tomllib.loads(keshiin_resources.path("services.toml").read_text("utf-8"))[
    "service"
]
SERVICES = known_services().services
KEYS = {
    "id", "name", "organisations", "border", "inside", "inside_networks", "form", "fronts", "below", "among",
    "reporters", "witnessed", "gateway",
    "source", "date",
}  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["id"] for entry in ENTRIES])
def test_entry_has_a_source_and_a_day_and_no_unknown_key(entry: dict[str, Any]) -> None:
    assert entry.keys() <= KEYS
    assert len(entry["source"]) > 20
    assert date.fromisoformat(entry["date"]) <= date.today()
    assert entry["organisations"]


def test_ids_and_organisations_belong_to_one_entry_each() -> None:
    assert len({service.id for service in SERVICES}) == len(SERVICES)
    domains = [domain for service in SERVICES for domain in service.organisations]
    assert len(set(domains)) == len(domains)


@pytest.mark.parametrize("service", SERVICES, ids=[service.id for service in SERVICES])
def test_pattern_is_bound_to_a_domain_of_the_service(service: Service) -> None:
    dotted = [pattern for pattern in (*service.border, *service.inside) if "." in pattern]
    own = tuple(f".{domain}" for domain in service.organisations)
    private = (".internal",)
    assert [pattern for pattern in dotted if not f".{pattern}".endswith((*own, *private))] == []


@pytest.mark.parametrize("service", SERVICES, ids=[service.id for service in SERVICES])
def test_border_pattern_is_no_wildcard_for_a_whole_domain(service: Service) -> None:
    whole = [f"*.{domain}" for domain in service.organisations]
    assert not set(whole) & set(service.border)
    if not service.gateway:
        assert not set(whole) & set(service.inside)


def example(pattern: str) -> str:
    """A host name that a pattern allows."""
    return re.sub(r"\[(.)[^\]]*\]", r"\1", pattern).replace("*", "x1")


def test_hosts_of_one_service_are_not_taken_for_anothers() -> None:
    for one, other in combinations(SERVICES, 2):
        for mine, theirs in ((one, other), (other, one)):
            hosts = [example(pattern) for pattern in (*mine.border, *mine.inside)]
            assert all(mine.wrote(host) for host in hosts)
            assert [host for host in hosts if theirs.wrote(host)] == []


@pytest.mark.parametrize(
    ("host", "service"),
    [
        ("mx.google.com", "google"),
        ("2002:a05:6a10:1::", "google"),
        ("10.1.2.3", "google"),
        ("bn8nam11ft066.mail.protection.outlook.com", "microsoft"),
        ("www310.sakura.ne.jp", "sakura"),
        ("niftygreeting", "nifty"),
        ("phl-mx-04.messagingengine.com", "fastmail"),
        ("mailmx.phl.internal", "fastmail"),
        ("lsean.ezweb.ne.jp", "au"),
        ("mx-proxy002.phy.lolipop.jp", "lolipop"),
        ("mail-nwsmtp-mxfront-production-main-60.iva.yp-c.yandex.net", "yandex"),
        ("qlbyrov2ssu7cgq2.sas.yp-c.yandex.net", "yandex"),
        ("newxmmxszc6-1.qq.com", "qq"),
        ("inbound-smtp.ap-northeast-1.amazonaws.com", "amazon-ses"),
    ],
)
def test_host_is_recognised(host: str, service: str) -> None:
    found = known_services().writer(host)
    assert found is not None
    assert found.id == service


def test_a_final_dot_behind_a_name_is_none_of_it() -> None:
    services = known_services()
    for service in SERVICES:
        for host in map(example, (*service.border, *service.inside)):
            assert service.wrote(f"{host}.")
            assert service.takes_mail(f"{host}.") is service.takes_mail(host)
            assert services.writer(f"{host}.") is services.writer(host)


@pytest.mark.parametrize(
    "host",
    [
        "smtp.gmail.com",  # hands in what users send
        "mail-ed1-f41.google.com",  # sends out
        "mail.gmx.net",
        "smtp5001.mail.kks.ynwp.yahoo.co.jp",
        "www310x.sakura.ne.jp",  # a name that a customer may choose
        "www310.evil.sakura.ne.jp",
        "shop.lolipop.jp",
        "qs51p00im-qukt01080101.me.com",
        "nxev13mp01.ezweb.ne.jp",
        "mail-nwsmtp-smtp-production-main-60.iva.yp-c.yandex.net",
        "smtp2o.mail.yandex.net",
        "mxback20g.mail.yandex.net",
        "mout.kundenserver.de",
        "smtp.strato.de",
        "smtpbg410.qq.com",
        "cvsmtppost23.nm.naver.com",
        "resomta-po-40v.sys.comcast.net",
        "c-192-0-2-1.hsd1.ca.comcast.net",
        "a9-183.smtp-out.amazonses.com",
        "ec2-192-0-2-1.compute-1.amazonaws.com",
        "inbound-smtp.us-east-1.s3.amazonaws.com",  # a name that a customer may choose
        "slots1.evil.example",  # a bare name does not end in a domain
        "niftygreeting.example",
        "mx.google.com.evil.example",
        "evil-mx.google.com.example",
        "192.0.2.1",
        "fl1-122-0-2-1.osk.mesh.ad.jp",
        "mx0a-00000001.pphosted.com",  # a filter is nobody's mail service
    ],
)
def test_host_of_a_customer_or_a_sender_is_nobodys_border(host: str) -> None:
    assert known_services().writer(host) is None


def test_aliases_join_the_domains_of_one_organisation_only() -> None:
    services = known_services()
    assert services.same("a.outlook.com", "b.office365.com")
    assert services.same("smtp01.mem.interq.net", "ppp.interq.or.jp")
    assert not services.same("a.outlook.com", "b.google.com")
    assert not services.same("one.sakura.ne.jp", "two.sakura.ne.jp")
    assert registrable("one.sakura.ne.jp") == "one.sakura.ne.jp"
