"""The whole program in a small internet, seen from outside: whom it reaches before consent and after."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lookup.asked_mail import MAIL
from servers.registry_server import Authority

HERE = Path(__file__).parent
NAME_SERVER, NAME_SERVER_6 = "127.0.0.53", "::1"
REGISTRIES, REGISTRY_6 = ["198.198.200.1", "198.198.200.2"], "2400:cb00:200::1"
STRANGER = "198.198.200.66"
OF_OWNERS = {f"{NAME_SERVER} 53", *(f"{each} 443" for each in REGISTRIES), f"{REGISTRIES[1]} 43"}
UNSHARED = ("unshare", "-r", "-n", "-m")
HOMES = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME")
UNSEEN = "whom the program reaches was NOT seen from outside"
OWNER = {
    "objectClassName": "ip network",
    "startAddress": "198.198.113.0",
    "endAddress": "198.198.113.255",
    "name": "SENDER-NET",
    "country": "JP",
}
OWNER_6 = {**OWNER, "startAddress": "2400:cb00::", "endAddress": "2400:cb00::ffff"}
CREATED = {"eventAction": "registration", "eventDate": "2020-01-02T00:00:00Z"}
DOMAIN = {"objectClassName": "domain", "ldhName": "SENDER.COM", "events": [CREATED]}
PAGES = [
    ["rdap.arin.net", "/registry/ip/198.198.113.25", OWNER],
    ["rdap.apnic.net", "/ip/2400:cb00::25", OWNER_6],
    ["rdap.verisign.com", "/com/v1/domain/sender.com", DOMAIN],
]

WHOIS = {"sender.jp/e": "[Domain Name] SENDER.JP\r\n[Registrant] Sender\r\n[Created on] 2001/03/22\r\n"}


@dataclass
class Seen:
    """What was seen from outside; ``said`` is the JSON that the program printed."""

    asked: list[str]
    fetched: list[tuple[str, str]]
    whois: list[str]
    reached: set[str]
    sockets: set[str]
    said: dict[str, Any]

    def names(self) -> set[str]:
        """The names that the name server was asked for."""
        return {each.split()[0].rstrip(".") for each in self.asked}


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a test authority; skips where this system lets nobody build such a world."""
    tools = [each for each in ("strace", "unshare", "ip", "openssl") if shutil.which(each) is None]
    if tools:
        pytest.skip(f"NO {' '.join(tools)}: {UNSEEN}")
    needed = "ip link set lo up && mount --bind /etc/resolv.conf /etc/resolv.conf && strace true"
    tried = subprocess.run([*UNSHARED, "sh", "-c", needed], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip(f"NO NAMESPACE: {UNSEEN}")
    folder = tmp_path_factory.mktemp("authority")
    Authority(folder).make()
    return folder


@dataclass
class World:
    """Runs programs in worlds of their own, each with empty settings and nothing remembered."""

    authority: Path
    folder: Path

    def mail(self, peer: str = "198.198.113.25") -> str:
        """The path of a message that came from an address."""
        file = self.folder / "message.eml"
        text = MAIL.format(peer=peer, inner="198.198.113.77", envelope="sender.jp")
        file.write_text(text.replace("\n", "\r\n"), "utf-8", newline="")
        return str(file)

    def run(self, *program: str, six: bool = False, pages: list[list[object]] | None = None) -> Seen:
        """Run a program, over the new kind of addresses alone where ``six`` says so."""
        zone = (HERE / "zone.txt").read_text("utf-8")
        if six:
            for address in REGISTRIES:
                zone = zone.replace(f"A {address}", f"AAAA {REGISTRY_6}")
        spec = {
            "folder": str(self.authority),
            "zone": zone,
            "name_server": NAME_SERVER_6 if six else NAME_SERVER,
            "registries": [REGISTRY_6] if six else REGISTRIES,
            "pages": PAGES if pages is None else pages,
            "whois": WHOIS,
            "program": program,
        }
        file = self.folder / "spec.json"
        file.write_text(json.dumps(spec), "utf-8")
        homes = dict.fromkeys(HOMES, str(self.folder))
        environment = {**os.environ, **homes, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [*UNSHARED, sys.executable, str(HERE / "world.py"), str(file)],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            timeout=180,
        )
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        assert told["code"] == 0, told["err"]
        assert told["traced"] > 0
        fetched = [(host, place) for host, place in told["fetched"]]
        return Seen(
            told["asked"],
            fetched,
            told["whois"],
            set(told["reached"]),
            set(told["sockets"]),
            json.loads(told["out"]),
        )


@pytest.fixture
def world(authority: Path, tmp_path: Path) -> World:
    """A world for this test."""
    return World(authority, tmp_path)


def command_line(*arguments: str) -> tuple[str, ...]:
    return ("-m", "keshiin.cli", "analyze", "--json", *arguments)


def outcomes(seen: Seen) -> dict[tuple[str, str], str]:
    return {(each["kind"], each["question"]): each["outcome"] for each in seen.said["lookups"]}


def test_the_command_line_reaches_nobody_without_consent(world: World) -> None:
    seen = world.run(*command_line(world.mail()))
    assert (seen.sockets, seen.reached, seen.asked, seen.fetched) == (set(), set(), [], [])


def test_for_names_the_command_line_reaches_the_name_server_alone(world: World) -> None:
    seen = world.run(*command_line("--online", "dns", world.mail()))
    assert outcomes(seen)["ptr", "198.198.113.25"] == "answered"
    assert seen.reached == {f"{NAME_SERVER} 53"}
    allowed = ("sender.jp", "_spf.partner.jp", "25.113.198.198.in-addr.arpa")
    assert [name for name in seen.names() if not name.endswith(allowed)] == []


def test_claimed_addresses_are_asked_about_by_the_command_line_with_its_flag_alone(world: World) -> None:
    claimed = "77.113.198.198.in-addr.arpa"
    assert claimed not in world.run(*command_line("--online", "dns", world.mail())).names()
    seen = world.run(*command_line("--online", "dns", "--claimed", world.mail()))
    assert claimed in seen.names()
    assert seen.reached == {f"{NAME_SERVER} 53"}
    told = {each["question"]: each["answer"].get("claimed", False) for each in seen.said["lookups"]}
    assert (told["198.198.113.77"], told["198.198.113.25"]) == (True, False)


def test_for_owners_the_command_line_reaches_registries_and_asks_for_their_names_alone(world: World) -> None:
    seen = world.run(*command_line("--online", "rdap", world.mail()))
    assert outcomes(seen)["rdap", "198.198.113.25"] == "answered"
    assert seen.reached == OF_OWNERS
    assert seen.names() == {"rdap.arin.net", "rdap.verisign.com", "whois.jprs.jp"}
    assert seen.whois == ["sender.jp/e"]
    assert outcomes(seen)["domain", "sender.jp"] == "answered"
    assert sorted(seen.fetched) == sorted(
        (host, place) for host, place, _ in PAGES if "apnic" not in str(host)
    )


def test_for_block_lists_the_command_line_asks_lists_alone(world: World) -> None:
    seen = world.run(*command_line("--online", "blocklist", world.mail()))
    assert outcomes(seen)["blocklist", "198.198.113.25"] in ("answered", "refused")
    assert seen.reached == {f"{NAME_SERVER} 53"}
    lists = ("zen.spamhaus.org", "bl.spamcop.net", "psbl.surriel.com", "bl.mailspike.net")
    assert [name for name in seen.names() if not name.endswith(lists)] == []
    assert "25.113.198.198.bl.spamcop.net" in seen.names()


def test_a_registry_that_sends_us_to_a_stranger_or_inside_is_not_followed(world: World) -> None:
    stranger = ["rdap.arin.net", "/registry/ip/198.198.113.25", f"https://{STRANGER}/ip/198.198.113.25"]
    inside = ["rdap.verisign.com", "/com/v1/domain/sender.com", "https://127.0.0.1/domain/sender.com"]
    seen = world.run(*command_line("--online", "rdap", world.mail()), pages=[stranger, inside])
    told = {each["kind"]: each for each in seen.said["lookups"] if each["to"].startswith("rdap.")}
    assert {kind: each["answer"]["reason"] for kind, each in told.items()} == {
        "rdap": "not-a-registry",
        "domain": "not-a-registry",
    }
    assert seen.reached == OF_OWNERS


def test_all_of_it_works_over_ipv6_alone(world: World) -> None:
    asked = command_line("--online", "dns,rdap,blocklist", world.mail("2400:cb00::25"))
    seen = world.run(*asked, six=True)
    told = outcomes(seen)
    assert told["ptr", "2400:cb00::25"] == told["aaaa", "mail.sender.jp"] == "answered"
    assert told["rdap", "2400:cb00::25"] == told["domain", "sender.com"] == "answered"
    assert told["domain", "sender.jp"] == "answered"
    assert seen.reached == {f"{NAME_SERVER_6} 53", f"{REGISTRY_6} 443", f"{REGISTRY_6} 43"}
    assert seen.sockets == {"AF_INET6"}


def test_the_window_reaches_nobody_while_it_asks_the_reader_nor_after_a_no(world: World) -> None:
    seen = world.run(str(HERE / "window_program.py"), str(world.folder), world.mail(), "")
    assert sorted(seen.said["switches"]) == ["blocklist", "dns", "rdap"]
    assert (seen.said["lookups"], seen.said["width"] > 800) == ([], True)
    assert (seen.sockets, seen.reached, seen.asked, seen.fetched) == (set(), set(), [], [])


def test_after_a_yes_the_window_reaches_the_named_kinds_alone(world: World) -> None:
    seen = world.run(str(HERE / "window_program.py"), str(world.folder), world.mail(), "rdap")
    told = {(kind, about): outcome for kind, about, outcome, _ in seen.said["lookups"]}
    assert told["rdap", "198.198.113.25"] == "answered"
    assert seen.reached == OF_OWNERS
    assert seen.names() == {"rdap.arin.net", "rdap.verisign.com", "whois.jprs.jp"}


def test_the_window_asks_about_claimed_addresses_where_the_reader_switched_that_on(world: World) -> None:
    program = (str(HERE / "window_program.py"), str(world.folder), world.mail(), "dns")
    claimed = "77.113.198.198.in-addr.arpa"
    assert claimed not in world.run(*program).names()
    seen = world.run(*program, "claimed")
    assert claimed in seen.names()
    assert seen.reached == {f"{NAME_SERVER} 53"}
    told = {about: answer.get("claimed", False) for _, about, _, answer in seen.said["lookups"]}
    assert (told["198.198.113.77"], told["198.198.113.25"]) == (True, False)
