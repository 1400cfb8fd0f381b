"""The zone that the name server of these tests answers from, and the names for which it misbehaves."""

from __future__ import annotations

from pathlib import Path

from servers.dns_server import Fault

ZONE = Path(__file__).with_name("zones") / "example.zone"
FAULTS: dict[str, Fault] = {
    "silent.sender.jp.": "silent",
    "slow.sender.jp.": "slow",
    "garbage.sender.jp.": "garbage",
    "broken.sender.jp.": "servfail",
    "refusing.sender.jp.": "refused",
    "halved.sender.jp.": "cut off",
    "stranger.sender.jp.": "wrong id",
    "2.0.0.127.silent.list.jp.": "silent",
}
