"""Lines in the dialects of many servers, each with the hop that the contract gives it, worked out by hand.

A key that is missing is null. Of the keys under ``unsaid`` the contract says nothing certain for that line.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from received_line import hop_of, received, told

from keshiin.route.received import read_clauses, read_hop

LINES = [
    json.loads(line)
    for line in (Path(__file__).parent / "received_dialects.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("line", LINES, ids=[f"{number}" for number in range(len(LINES))])
def test_line_comes_out_as_worked_by_hand(line: dict[str, Any]) -> None:
    said = told(line["received"])
    assert {key: value for key, value in said.items() if key not in line.get("unsaid", ())} == line["hop"]


@pytest.mark.parametrize(
    ("line", "tls"),
    [
        ("(Haraka/2.8.28) with ESMTPS id 1 (cipher=TLS_AES_256_GCM_SHA384)", "TLS_AES_256_GCM_SHA384"),
        ("with ESMTPS id 1 (version=TLSv1.2 cipher=X bits=256 verify=NO)", "TLSv1.2"),
        ("with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384"),
        ("with ECDHE-RSA-AES256-GCM-SHA384 encrypted SMTP", "ECDHE-RSA-AES256-GCM-SHA384"),
        (
            "(Haraka/3.0.3) with ESMTPS id 1 envelope-from <a@a.example> tls TLS_AES_256_GCM_SHA384",
            "TLS_AES_256_GCM_SHA384",
        ),
        ("with ESMTPS id 1 for <u@b.example> tls TLS_AES_128_GCM_SHA256", "TLS_AES_128_GCM_SHA256"),
        ("with ESMTP id tls", None),
        ("with ESMTP", None),
    ],
)
def test_cipher_stands_for_the_version_where_no_version_is_told(line: str, tls: str | None) -> None:
    field = received(f"from a.example ([192.0.2.1]) by b.example {line}; Fri, 10 Jan 2025 00:12:31 +0000")
    assert read_hop(1, field).tls == read_clauses(1, field).tls == tls


def test_second_address_in_the_peers_place_is_the_servers_and_the_line_doubtful() -> None:
    hop = hop_of("from a.example (b.example [203.0.113.9]) (c.example [192.0.2.1]) by mx.example")
    assert (hop.ip, hop.rdns, hop.doubtful) == ("192.0.2.1", "c.example", True)


def test_answer_of_the_peers_ident_is_no_address_of_the_peer() -> None:
    hop = hop_of("from a.example (IDENT:[203.0.113.5]@r.example [192.0.2.1]) by mx.example")
    assert (hop.ident, hop.rdns, hop.ip) == ("[203.0.113.5]", "r.example", "192.0.2.1")


def test_the_name_in_a_certificate_is_no_greeting() -> None:
    seen = '(Client CN "helo bank.example", Issuer "helo.example" (not verified))'
    hop = hop_of(f"from a.example (r.example [192.0.2.1]) {seen} by mx.example (Postfix) with ESMTPS id 1")
    assert (hop.helo, hop.rdns, hop.ip) == ("a.example", "r.example", "192.0.2.1")


@pytest.mark.parametrize(
    ("seen", "tls"),
    [
        ("TLSv1.3: TLS_AES_256_GCM_SHA384 [256/256] DN=none\n ", "TLSv1.3"),
        ("TLSv1.2: ECDHE-ECDSA-CHACHA20-POLY1305 [unknown/unknown] \n DN=/CN=by.example", "TLSv1.2"),
    ],
)
def test_qmail_tells_of_encryption_between_the_peer_and_itself(seen: str, tls: str) -> None:
    peer = "from r.example (HELO h.example)\n (jo@192.0.2.1)\n"
    line = f"{peer} de/crypted with {seen} by mx.example with ESMTPS; "
    hop = hop_of(f"{line}9 Apr 2020 17:13:26 -0000")
    assert (hop.rdns, hop.helo, hop.ident, hop.ip) == ("r.example", "h.example", "jo", "192.0.2.1")
    assert (hop.by, hop.with_, hop.tls, hop.doubtful) == ("mx.example", "ESMTPS", tls, False)
    by = hop.marks["by"]
    assert f"Received: {line}"[by.start : by.end] == "mx.example"
