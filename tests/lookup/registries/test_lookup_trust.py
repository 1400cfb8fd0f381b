"""Whose certificates are believed, on a system that keeps them where the packed OpenSSL does not look."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from keshiin.lookup.dns.names import Names
from keshiin.lookup.registries.trust import BUNDLES, system_context
from keshiin.lookup.registries.web import Web
from servers.registry_server import Authority, Registry

PAGE = ("rdap.apnic.net", "/ip/192.0.2.1")


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """An OpenSSL that looks for authorities where this system has none."""
    paths = ssl.get_default_verify_paths()
    nowhere = paths._replace(cafile=None, capath=None)
    monkeypatch.setattr("ssl.get_default_verify_paths", lambda: nowhere)
    monkeypatch.setattr("ssl.create_default_context", lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


@pytest.mark.loopback
def test_a_registry_is_verified_by_the_systems_own_bundle(
    elsewhere: None, authority: Authority, registry: Registry, names: Names, tmp_path: Path
) -> None:
    registry.pages[PAGE] = {"handle": "x"}
    bundles = (str(tmp_path / "none.pem"), str(authority.folder / "root.pem"))
    for known, outcome in ((bundles, "answered"), (bundles[:1], "no-answer")):
        page = Web(names, system_context(known, {}), registry.dial).fetch("https://" + "".join(PAGE))
        assert page.outcome == outcome


def test_authorities_that_the_user_named_are_the_only_ones(elsewhere: None, authority: Authority) -> None:
    bundles = (str(authority.folder / "root.pem"),)
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        assert system_context(bundles, {name: "/own"}).cert_store_stats()["x509_ca"] == 0
    assert system_context(bundles, {}).cert_store_stats()["x509_ca"] == 1


def test_a_context_of_ours_verifies_names_and_chains() -> None:
    for context in (system_context(), system_context(())):
        assert context.check_hostname
        assert context.verify_mode is ssl.CERT_REQUIRED


def test_every_place_is_a_whole_path_and_none_stands_twice() -> None:
    assert all(each.startswith("/etc/") for each in BUNDLES)
    assert len(set(BUNDLES)) == len(BUNDLES)
