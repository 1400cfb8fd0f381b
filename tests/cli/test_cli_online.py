"""``--online`` and ``--answers`` on the command line: what is told, asked, replayed; what is not loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keshiin import online
from keshiin.cli import main
from keshiin.explain.model import Language
from keshiin.explain.wording.clock import iso_here
from keshiin.lookup.question import Question, Reply
from keshiin.texts import translate
from keshiin_resources import path
from lookup.asked_mail import MAIL
from outside import internet, traced

MINISTRY = path("samples", "ministry-notice.paste.txt")
NETWORK = {
    "ssl",
    "http.client",
    "urllib.request",
    "asyncio",
    "dns",
    "ipwhois",
    "sqlite3",
    "aiohttp",
    "requests",
}
CHECKING = {"dkim", "spf", "nacl"}


@dataclass
class Ministry:
    """A network that knows the ministry's sending server."""

    asked: list[Question] = field(default_factory=list)

    def ask(self, question: Question) -> Reply:
        self.asked.append(question)
        answers = {
            "ptr": {"names": ["extmx1.mhlw.go.jp"]},
            "a": {"addresses": ["211.123.198.197"]},
            "rdap": {"network": "MHLW-NETWORK"},
            "blocklist": {"list": "x", "listed": False},
        }
        found = answers.get(question.kind)
        return Reply("answered" if found else "no-data", found or {}, "2026-11-22T00:00:00+00:00")


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Ministry:
    """The network in the place of the real one."""
    made = Ministry()
    monkeypatch.setattr(online, "network", lambda: made)
    return made


def test_online_tells_what_is_asked_of_whom_before_the_answer(
    world: Ministry, capsys: pytest.CaptureFixture[str], schema: Draft202012Validator
) -> None:
    assert main(["analyze", "--json", "--lang", "en", "--online", "dns,rdap,blocklist", str(MINISTRY)]) == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    schema.validate(told)
    assert told["verdict"]["level"] == "confirmed"
    kinds = {(each["kind"], each["to"]) for each in told["lookups"]}
    assert {("ptr", "198.123.211.in-addr.arpa"), ("rdap", "rdap.apnic.net"), ("a", "mhlw.go.jp")} <= kinds
    assert "The registry rdap.apnic.net is asked who owns the network of 211.123.198.197." in err
    assert "The block list zen.spamhaus.org is asked whether 211.123.198.197 is on it." in err
    assert len(told["identity"]["checked"]) == 4


def test_online_asks_the_named_groups_alone(world: Ministry, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "--json", "--lang", "en", "--online", "blocklist", str(MINISTRY)]) == 0
    out, err = capsys.readouterr()
    assert {each.kind for each in world.asked} == {"blocklist"}
    assert {each["kind"] for each in json.loads(out)["lookups"]} == {"blocklist"}
    assert "registry" not in err
    assert json.loads(out)["identity"]["checked"] == []


def test_offline_asks_nothing(world: Ministry, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "--json", str(MINISTRY)]) == 0
    assert json.loads(capsys.readouterr().out)["lookups"] == []
    assert world.asked == []


def test_online_and_answers_together_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    answers = path("samples", "ministry-notice.answers.json")
    assert main(["analyze", "--online", "dns", "--answers", str(answers), str(MINISTRY)]) == 2
    assert "--answers" in capsys.readouterr().err


def test_claimed_addresses_are_asked_about_on_request_alone_and_told_as_such(
    world: Ministry, tmp_path: Path, capsys: pytest.CaptureFixture[str], schema: Draft202012Validator
) -> None:
    text = MAIL.format(peer="198.198.113.25", inner="198.198.113.77", envelope="sender.jp")
    (tmp_path / "claim.eml").write_text(text, "utf-8")
    arguments = ["--json", "--lang", "en", "--my-service", "reader.jp", "--online", "dns,rdap"]
    assert main(["analyze", *arguments, str(tmp_path / "claim.eml")]) == 0
    assert not [each for each in world.asked if each.about == "198.198.113.77"]
    assert "198.198.113.77" not in capsys.readouterr().err
    assert main(["analyze", *arguments, "--claimed", str(tmp_path / "claim.eml")]) == 0
    out, err = capsys.readouterr()
    assert "owns the network of 198.198.113.77. Only the sending side wrote this address." in err
    assert {each.kind for each in world.asked if each.about == "198.198.113.77"} == {"ptr", "rdap"}
    told = json.loads(out)
    schema.validate(told)
    marked = {each["question"]: each["answer"].get("claimed", False) for each in told["lookups"]}
    assert marked["198.198.113.77"] is True
    assert marked["198.198.113.25"] is False
    arguments = ["--lang", "en", "--my-service", "reader.jp", "--online", "rdap", "--claimed"]
    assert main(["analyze", *arguments, str(tmp_path / "claim.eml")]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "The sending side wrote these addresses." in out
    assert "owns the network of 198.198.113.77. Only the sending side wrote this address." in out


@pytest.mark.parametrize("others", [[], ["--offline"]])
def test_claimed_without_online_is_wrong_usage(
    others: list[str], world: Ministry, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyze", "--lang", "en", "--claimed", *others, str(MINISTRY)]) == 2
    assert "--online" in capsys.readouterr().err
    assert world.asked == []


@pytest.mark.parametrize(
    ("sample", "answers", "level", "in_report"),
    [
        ("ministry-notice.paste.txt", "ministry-notice", "confirmed", "厚生労働省"),
        ("invitation.eml", "invitation", None, "abuse.irt@ptcl.net"),
        ("second-letter.eml", "second-letter", None, "Example list"),
    ],
)
def test_recorded_answers_of_the_documents_are_replayed(
    sample: str, answers: str, level: str | None, in_report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded = path("samples", f"{answers}.answers.json")
    assert main(["analyze", "--json", "--answers", str(recorded), str(path("samples", sample))]) == 0
    out = capsys.readouterr().out
    told = json.loads(out)
    assert in_report in out
    assert len(told["lookups"]) == len(json.loads(recorded.read_text("utf-8")))
    assert level in (None, told["verdict"]["level"])


@pytest.mark.parametrize(
    ("language", "asked"), [("en", "What was asked of others"), ("ja", "外に問い合わせたこと")]
)
def test_the_terminal_tells_owner_mailbox_and_every_question_of_recorded_answers(
    language: Language, asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded = path("samples", "invitation.answers.json")
    arguments = ["analyze", "--lang", language, "--answers", str(recorded)]
    assert main([*arguments, str(path("samples", "invitation.eml"))]) == 0
    found, _, account = capsys.readouterr().out.partition(asked)
    assert "“abuse.irt@ptcl.net”" in found or "「abuse.irt@ptcl.net」" in found
    assert ("26 May 2016" if language == "en" else "2016年5月26日") in found
    here = iso_here("2016-05-26T12:00:00+09:00", partial(translate, language))
    assert here.endswith(")")
    assert account.count(here) == 2
    assert "abuse.irt@ptcl.net" in account


def test_the_json_of_an_online_run_can_be_replayed(
    world: Ministry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyze", "--json", "--online", "dns,rdap", str(MINISTRY)]) == 0
    first = json.loads(capsys.readouterr().out)
    (tmp_path / "answers.json").write_text(json.dumps(first), "utf-8")
    assert main(["analyze", "--json", "--answers", str(tmp_path / "answers.json"), str(MINISTRY)]) == 0
    second = json.loads(capsys.readouterr().out)
    assert second["lookups"] == first["lookups"]
    assert second["verdict"] == first["verdict"]


def test_an_offline_analysis_loads_nothing_of_network_or_checks() -> None:
    program = (
        "import sys; from keshiin.cli import main; main(['analyze', '--jsonl', *sys.argv[1:]]);"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    samples = [str(each) for each in sorted(path("samples").glob("*.eml"))]
    done = subprocess.run(
        [sys.executable, "-c", program, *samples], capture_output=True, text=True, check=True
    )
    assert len(done.stdout.splitlines()) == len(samples)
    loaded = set(done.stderr.split())
    assert "keshiin.analysis" in loaded
    assert loaded & (NETWORK | CHECKING) == set()


@pytest.mark.parametrize("arguments", [["--offline"], ["--json", "--offline"], ["--answers"]])
def test_no_packet_leaves_before_consent(arguments: list[str], tmp_path: Path) -> None:
    if "--answers" in arguments:
        arguments = ["--answers", str(path("samples", "ministry-notice.answers.json"))]
    log = tmp_path / "calls"
    done = traced("network", log, "-m", "keshiin.cli", "analyze", *arguments, str(MINISTRY))
    assert done.returncode == 0, done.stderr
    assert internet(log) == []


def test_the_trace_would_show_a_packet(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    program = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    traced("network", log, "-c", program)
    assert internet(log) != []


def test_a_group_that_there_is_not_is_told_with_those_that_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["analyze", "--online", "dns,places", str(MINISTRY)]) == 2
    assert "'places' (choose from dns, rdap, blocklist)" in capsys.readouterr().err
