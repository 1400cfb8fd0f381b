"""Many links do not hide the one that the message is about."""

from __future__ import annotations

import pytest

from keshiin.analysis import analyze
from keshiin.judge.links.targets import LINKS
from keshiin.lookup.places import Places
from keshiin.message import read

HEAD = "From: a@example.net\r\nTo: b@example.org\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n"
LURE = '<a href="https://crook.example/login">https://www.mybank.example/login</a>'


@pytest.mark.parametrize("before", [0, 10, LINKS, 3 * LINKS])
def test_a_link_behind_many_others_is_looked_at(before: int) -> None:
    others = "".join(f'<a href="https://www.example.com/{at}">More</a> ' for at in range(before))
    found = analyze(read((HEAD + others + LURE).encode()), Places.bundled()).assessment.findings
    (shown,) = [each for each in found if each.rule == "link_text_mismatch"]
    assert [each.value for each in shown.evidence if each.kind == "link"] == [before]
