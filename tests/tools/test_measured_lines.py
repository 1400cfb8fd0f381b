"""The count of what is found in Received lines: a plain search that knows nothing of hops."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "measure"))

from lines import measure, plain_addresses

HEADER = b"""\
Received: from a.example ([198.41.0.4]) by mx.example.jp (8.16.1.2/8.16.1.2); Thu, 1 Jan 2026 00:00:02 +0000
Received: (qmail 4711 invoked by uid 500); 1 Jan 2026 00:00:01 -0000
Received: from [IPv6:2001:500:200::B] ([10.0.0.1]) by a.example; Thu, 1 Jan 2026 00:00:00 +0000
Subject: x

"""


def test_public_addresses_are_told_from_versions_and_inside_ones() -> None:
    assert list(
        plain_addresses("from [198.41.0.4] (8.16.1.2/8.16.1.2) [10.0.0.1] (IPv6:2001:500:200::B)")
    ) == [
        "198.41.0.4",
        "2001:500:200::b",
    ]


def test_lines_are_counted_with_what_was_found_in_them(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(HEADER)
    counts, instead = measure(tmp_path)
    assert counts == {"lines": 3, "addresses": 2, "found": 2, "neither": 1}
    assert instead == {"a server hands on to itself": 1}
