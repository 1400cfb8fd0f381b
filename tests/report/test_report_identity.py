"""Who vouches, in a report: every result with its domain, the machine's own name told as such."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from made_letters import sample

from keshiin.identity.model import Checked, Identity
from keshiin.report.compose import Wanted
from keshiin.report.forms import markdown

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_a_name_that_the_machine_gave_itself_is_marked_among_the_domains() -> None:
    sender = Checked("spf", "failed", "fail", "example.com", None, True, "not_permitted")
    greeting = Checked("spf", "passed", "pass", "mx.example.org", None, None, "greeting", greeting=True)
    made = replace(sample("lesson-forged-spam.paste.txt"), identity=Identity(checked=(sender, greeting)))
    page = markdown(made, Wanted(("en",), NOW))[0].decode()
    rows = [line for line in page.splitlines() if "checked here" in line]
    assert ["(HELO)" in row for row in rows] == [False, True]
