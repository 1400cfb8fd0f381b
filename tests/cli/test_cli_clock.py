"""Two readers in different zones: the same judgement in the same bytes, each told by his own clock."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from keshiin_resources import path

ZONES = ("UTC0", "JST-9", "PST8PDT,M3.2.0,M11.1.0", "NPT-5:45")
SAMPLES = ("lesson-forged-spam.paste.txt", "returned-yahoo.paste.txt", "second-letter.eml")


def said(zone: str, *arguments: str) -> bytes:
    """What the command prints where the computer is in that zone."""
    command = [sys.executable, "-m", "keshiin", "analyze", "--lang", "en", *arguments]
    return subprocess.run(
        command, env={**os.environ, "TZ": zone}, check=True, capture_output=True, timeout=60
    ).stdout


def test_a_message_is_judged_alike_in_every_zone() -> None:
    files = [str(path("samples", name)) for name in SAMPLES]
    first, *others = (said(zone, "--jsonl", *files) for zone in ZONES)
    assert all(other == first for other in others)
    told = [json.loads(line) for line in first.splitlines()]
    # One of them has a date in a sentence: as it stands in the message.
    assert "17 Mar 2001 20:40:08 (UTC−5)" in str(told[1]["findings"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows reads no rule of summer time in TZ")
@pytest.mark.parametrize(
    ("zone", "taken", "dated"),
    [
        ("JST-9", "18 Mar 2001 10:42:05 (UTC+9)", "18 Mar 2001 10:40:08 (UTC+9)"),
        ("CET-1CEST,M3.2.0,M10.5.0/3", "18 Mar 2001 03:42:05 (UTC+2)", "18 Mar 2001 03:40:08 (UTC+2)"),
    ],
)
def test_each_reader_is_told_by_his_own_clock(zone: str, taken: str, dated: str) -> None:
    text = " ".join(said(zone, str(path("samples", "returned-yahoo.paste.txt"))).decode().split())
    assert taken in text
    assert f"is dated {dated}" in text
    assert "UTC−" not in text
