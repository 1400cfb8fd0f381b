"""What is told as not known: each thing once, and only where it could be known."""

from __future__ import annotations

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.model import plain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings

SERVICE = Settings(my_services=("mx.example.jp",))


def received(ip: str, year: int = 2026) -> Analysis:
    data = (
        f"Received: from a.example.net (a.example.net [{ip}]) by mx.example.jp with SMTP id 1;\r\n"
        f" 1 Dec {year} 22:09:03 +0900\r\nFrom: a@example.net\r\nSubject: x\r\n\r\nhello\r\n"
    )
    return analyze(read(data.encode()), Places.bundled(), SERVICE)


def unknowns(analysis: Analysis) -> list[str]:
    return [plain(each.text) for each in explain(analysis, "en").unknown]


@pytest.mark.parametrize(
    ("ip", "asked"),
    [("8.8.8.8", True), ("192.0.2.7", False), ("100.64.1.1", False), ("IPv6:2001:db8::1", False)],
)
def test_no_list_is_named_for_an_address_that_none_can_hold(ip: str, asked: bool) -> None:
    assert any("block list" in each for each in unknowns(received(ip))) is asked
