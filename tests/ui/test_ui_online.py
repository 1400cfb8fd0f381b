"""Checking online in the window: the questions are shown before, asked after consent, and accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.lookup.question import Question, Reply
from keshiin.message import read
from keshiin_resources import path
from keshiin_ui.graph.hop_facts import facts
from keshiin_ui.online.account import AccountDialog
from keshiin_ui.online.asking import Answered
from keshiin_ui.online.consent import ConsentDialog
from keshiin_ui.online.online import Online
from keshiin_ui.online.remembered import Remembered
from keshiin_ui.reader import Reader
from keshiin_ui.view import View
from keshiin_ui.words import in_language
from lookup.asked_mail import analysed
from lookup.ministry_network import Network

WHEN = datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC).astimezone().strftime("%Y-%m-%d %H:%M")
"""The time of the answers by this computer's own clock."""


@pytest.fixture(scope="module")
def ministry() -> Analysis:
    """The notice from the ministry, offline."""
    data = path("samples", "ministry-notice.paste.txt").read_bytes()
    return analyze(read(data, kind="paste"), Places.bundled())


@pytest.fixture
def world() -> Network:
    """The network in the place of the real one."""
    return Network()


@pytest.fixture
def online(qtbot: QtBot, world: Network, tmp_path: Path) -> Iterator[Online]:
    """The way from the button to the answer."""
    window = QWidget()
    qtbot.addWidget(window)
    remembered = Remembered(str(tmp_path / "online.ini"))
    judge = Reader().judge
    made = Online(window, lambda *found: judge(*found, str(tmp_path)), lambda: world, remembered)
    yield made
    world.gate.set()
    made.close()


def consent_of(qtbot: QtBot, online: Online, analysis: Analysis, language: str = "en") -> ConsentDialog:
    with qtbot.waitSignal(online.asking.planned, timeout=10_000):
        online.begin(analysis, language)
    assert online.consent is not None
    return online.consent


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def account_of(online: Online) -> AccountDialog:
    assert online.account is not None
    return online.account


def cells(account: AccountDialog) -> list[tuple[str, ...]]:
    rows = account.rows
    items = [rows.topLevelItem(at) for at in range(rows.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(3)) for item in items]


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (
            "en",
            (
                "Nothing has been sent yet",
                "The network of 211.123.198.197 is asked",
                "The registry rdap.apnic.net is asked who owns the network of 211.123.198.197.",
                "The block list zen.spamhaus.org is asked",
                "could see that somebody looks into this message",
                "JPNIC",
            ),
        ),
        ("ja", ("まだ何も送っていません", "登録機関 rdap.apnic.net に", "差出人かもしれません", "JPNIC")),
    ],
)
def test_the_very_questions_are_shown_before_anything_is_sent(
    qtbot: QtBot,
    online: Online,
    world: Network,
    ministry: Analysis,
    language: str,
    shown: tuple[str, ...],
) -> None:
    text = words(consent_of(qtbot, online, ministry, language))
    assert [each for each in shown if each not in text] == []
    assert world.asked == []


def test_asking_nothing_asks_nothing(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis
) -> None:
    consent_of(qtbot, online, ministry).reject()
    assert world.asked == []
    assert online.account is None


def test_after_consent_the_answers_are_accounted_for_and_the_level_rises(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis
) -> None:
    dialog = consent_of(qtbot, online, ministry)
    with qtbot.waitSignal(online.answered, timeout=10_000) as heard:
        dialog.once.click()
    answered = heard.args[0]
    assert isinstance(answered, Answered)
    assert answered.before is ministry
    assert answered.analysis.assessment.level == "confirmed" or "listed_address" in {
        finding.rule for finding in answered.analysis.assessment.findings
    }
    assert set(answered.explanations) == {"ja", "en"}
    told = {asked: answer for _, asked, answer in cells(account_of(online))}
    assert len(told) == len(answered.analysis.facts.lookups)
    assert told["The network of 211.123.198.197 is asked which name that address has."] == "extmx1.mhlw.go.jp"
    assert (
        told["The block list psbl.surriel.com is asked whether 211.123.198.197 is on it."]
        == "It is on the list."
    )
    owner = "The registry rdap.apnic.net is asked who owns the network of 211.123.198.197."
    assert told[owner].startswith("Owner: Ministry. Network: MHLW-NETWORK")
    assert {time for time, _, _ in cells(account_of(online))} == {WHEN}


def test_only_the_groups_that_are_switched_on_are_asked(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis
) -> None:
    dialog = consent_of(qtbot, online, ministry)
    dialog.switches["dns"].setChecked(False)
    dialog.switches["blocklist"].setChecked(False)
    with qtbot.waitSignal(online.answered, timeout=10_000):
        dialog.once.click()
    assert {question.group for question in world.asked} == {"rdap"}


def test_with_every_switch_off_there_is_nothing_to_agree_to(
    qtbot: QtBot, online: Online, ministry: Analysis
) -> None:
    dialog = consent_of(qtbot, online, ministry)
    for switch in dialog.switches.values():
        switch.setChecked(False)
    assert not dialog.once.isEnabled()
    assert not dialog.always.isEnabled()


def test_always_asks_without_another_question_until_everything_is_forgotten(
    qtbot: QtBot,
    online: Online,
    world: Network,
    ministry: Analysis,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    dialog = consent_of(qtbot, online, ministry)
    dialog.switches["dns"].setChecked(False)
    with qtbot.waitSignal(online.answered, timeout=10_000):
        dialog.always.click()
    world.asked.clear()
    with qtbot.waitSignal(online.answered, timeout=10_000):
        online.begin(ministry, "en")
    assert {question.group for question in world.asked} == {"rdap", "blocklist"}
    account_of(online).forget.click()
    world.asked.clear()
    assert consent_of(qtbot, online, ministry).isVisible()
    assert world.asked == []


def test_a_lasting_consent_does_not_hold_for_a_party_that_it_did_not_name(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis
) -> None:
    with qtbot.waitSignal(online.answered, timeout=10_000):
        consent_of(qtbot, online, ministry).always.click()
    world.asked.clear()
    data = path("samples", "hoster-notice.eml").read_bytes()
    other = analyze(read(data), Places.bundled())
    dialog = consent_of(qtbot, online, other)
    assert dialog.isVisible()
    assert "The name server of" in words(dialog)
    assert world.asked == []
    with qtbot.waitSignal(online.answered, timeout=10_000):
        dialog.always.click()
    with qtbot.waitSignal(online.answered, timeout=10_000):
        online.begin(other, "en")


@pytest.fixture(scope="module")
def claiming() -> Analysis:
    """A message with an address that only its sending side wrote."""
    return analysed()


def test_a_claimed_address_is_on_the_list_once_the_reader_wants_it_and_not_before(
    qtbot: QtBot, online: Online, world: Network, claiming: Analysis
) -> None:
    dialog = consent_of(qtbot, online, claiming)
    assert dialog.claimed is not None
    assert dialog.claimed.text() == "Also ask about the addresses that the message only claims"
    assert not dialog.claimed.isChecked()
    assert "They cannot show that the message ever came by it" in words(dialog)
    question = "owns the network of 198.198.113.77. Only the sending side wrote this address."
    assert question not in words(dialog)
    dialog.claimed.click()
    assert question in words(dialog)
    dialog.claimed.click()
    assert question not in words(dialog)
    with qtbot.waitSignal(online.answered, timeout=10_000):
        dialog.once.click()
    assert [each for each in world.asked if each.about == "198.198.113.77"] == []


def test_the_switch_for_claimed_addresses_speaks_japanese(
    qtbot: QtBot, online: Online, claiming: Analysis
) -> None:
    dialog = consent_of(qtbot, online, claiming, "ja")
    assert dialog.claimed is not None
    assert dialog.claimed.text() == "送信側が書いただけのアドレスについてもたずねる"
    assert "メールがそこを通ったことは分かりません" in words(dialog)


def test_where_nothing_is_claimed_there_is_no_such_switch(
    qtbot: QtBot, online: Online, ministry: Analysis
) -> None:
    assert consent_of(qtbot, online, ministry).claimed is None


def claimed_too(qtbot: QtBot, online: Online, analysis: Analysis) -> ConsentDialog:
    """The questions about a message, those about claimed addresses among them."""
    dialog = consent_of(qtbot, online, analysis)
    assert dialog.claimed is not None
    dialog.claimed.click()
    return dialog


def test_answers_about_a_claimed_address_are_told_as_such(
    qtbot: QtBot, online: Online, world: Network, claiming: Analysis
) -> None:
    dialog = claimed_too(qtbot, online, claiming)
    with qtbot.waitSignal(online.answered, timeout=10_000) as heard:
        dialog.once.click()
    after = heard.args[0].analysis
    asked = [asked for _, asked, _ in cells(account_of(online)) if "198.198.113.77" in asked]
    assert len(asked) == 2
    assert all(each.endswith("Only the sending side wrote this address.") for each in asked)
    view = View(after, heard.args[0].explanations["en"])
    claimed, recorded = dict(facts(view, 2, in_language("en"))), dict(facts(view, 1, in_language("en")))
    assert claimed["Owner of the claimed address (asked 2026-11-22)"] == "Ministry"
    assert recorded["Owner (asked 2026-11-22)"] == "Ministry"


def test_a_lasting_consent_does_not_hold_for_claimed_addresses(
    qtbot: QtBot, online: Online, world: Network, claiming: Analysis
) -> None:
    dialog = claimed_too(qtbot, online, claiming)
    with qtbot.waitSignal(online.answered, timeout=10_000) as heard:
        dialog.always.click()
    world.asked.clear()
    with qtbot.waitSignal(online.answered, timeout=10_000):
        online.begin(claiming, "en")
    assert world.asked
    assert [each for each in world.asked if each.about == "198.198.113.77"] == []
    world.asked.clear()
    again = consent_of(qtbot, online, heard.args[0].analysis)
    assert again.claimed is not None
    assert not again.claimed.isChecked()
    assert world.asked == []


def leads_on(question: Question, reply: Reply) -> Iterator[Question]:
    """An answer that leads to a party of which nobody spoke."""
    if question.kind == "ptr":
        yield Question("domain", "stranger.com", "rdap.verisign.com")


def test_an_answer_that_leads_to_another_party_stops_and_asks(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keshiin.lookup.run.following", leads_on)
    first = consent_of(qtbot, online, ministry)
    with qtbot.waitSignal(online.answered, timeout=10_000):
        first.once.click()
    assert [each for each in world.asked if each.about == "stranger.com"] == []
    second = online.consent
    assert second is not None
    assert second is not first
    assert "What else would be asked?" in words(second)
    assert "The registry rdap.verisign.com is asked when and through whom “stranger.com”" in words(second)
    with qtbot.waitSignal(online.answered, timeout=10_000):
        second.once.click()
    assert [each.kind for each in world.asked if each.about == "stranger.com"] == ["domain"]
    assert online.consent is second


def test_a_further_party_that_is_refused_is_not_asked(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keshiin.lookup.run.following", leads_on)
    with qtbot.waitSignal(online.answered, timeout=10_000):
        consent_of(qtbot, online, ministry).once.click()
    assert online.consent is not None
    online.consent.reject()
    qtbot.wait(50)
    assert [each for each in world.asked if each.about == "stranger.com"] == []
    assert "Not asked: this was not on the list that you agreed to." in str(cells(account_of(online)))


def test_stop_ends_the_asking_and_keeps_what_is_known(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis
) -> None:
    world.gate.clear()
    dialog = consent_of(qtbot, online, ministry)
    dialog.switches["dns"].setChecked(False)
    dialog.once.click()
    account = account_of(online)
    assert account.stop.isEnabled()
    qtbot.waitUntil(lambda: bool(world.asked), timeout=5_000)
    with qtbot.waitSignal(online.answered, timeout=5_000) as heard:
        account.stop.click()
    assert not account.stop.isEnabled()
    assert heard.args[0].before is ministry


def test_the_account_of_a_message_that_was_not_asked_about_is_empty(
    online: Online, ministry: Analysis
) -> None:
    online.show_account(ministry, "en")
    assert cells(account_of(online)) == []
    assert account_of(online).state.text() == "Nothing has been sent."
