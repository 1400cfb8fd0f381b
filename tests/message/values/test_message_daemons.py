"""Mailboxes that servers write their reports under, and the few that nobody can open."""

from __future__ import annotations

import pytest

from keshiin.message.values.daemons import is_daemon, is_reserved


@pytest.mark.parametrize("name", ["MAILER-DAEMON", "mailerdaemon", "postmaster", "Post_Master", "mdaemon"])
def test_servers_report_under_their_usual_names_with_or_without_a_domain(name: str) -> None:
    assert is_daemon(name)
    assert is_daemon(f"{name}@mail.example.com")
    assert is_daemon(f"{name}+17@mail.example.com")


@pytest.mark.parametrize(
    "address", ["hanako@example.com", "postmasters@example.com", "x-postmaster@a.example"]
)
def test_other_mailboxes_are_no_servers(address: str) -> None:
    assert not is_daemon(address)
    assert not is_reserved(address)


def test_only_the_reserved_names_are_kept_from_everybody() -> None:
    assert is_reserved("Postmaster@example.com")
    assert is_reserved("mailer-daemon@example.com")
    assert not is_reserved("mdaemon@example.com")
    assert not is_reserved("postmaster+17@example.com")
