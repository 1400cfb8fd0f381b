"""What a consent holds for: always, not for another party, not for what an answer leads to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from online_dialogs import account_of, cells, consent_of, words
from pytestqt.qtbot import QtBot

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.lookup.question import Question, Reply
from keshiin.message import read
from keshiin_resources import path
from keshiin_ui.online.online import Online
from lookup.ministry_network import Network


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
    with qtbot.waitSignal(online.answered):
        dialog.always.click()
    world.asked.clear()
    with qtbot.waitSignal(online.answered):
        online.begin(ministry, "en")
    assert {question.group for question in world.asked} == {"rdap", "blocklist"}
    account_of(online).forget.click()
    world.asked.clear()
    assert consent_of(qtbot, online, ministry).isVisible()
    assert world.asked == []


def test_a_lasting_consent_does_not_hold_for_a_party_that_it_did_not_name(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis
) -> None:
    with qtbot.waitSignal(online.answered):
        consent_of(qtbot, online, ministry).always.click()
    world.asked.clear()
    data = path("samples", "hoster-notice.eml").read_bytes()
    other = analyze(read(data), Places.bundled())
    dialog = consent_of(qtbot, online, other)
    assert dialog.isVisible()
    assert "The name server of" in words(dialog)
    assert world.asked == []
    with qtbot.waitSignal(online.answered):
        dialog.always.click()
    with qtbot.waitSignal(online.answered):
        online.begin(other, "en")


def leads_on(question: Question, reply: Reply) -> Iterator[Question]:
    """An answer that leads to a party of which nobody spoke."""
    if question.kind == "ptr":
        yield Question("domain", "stranger.com", "rdap.verisign.com")


def test_an_answer_that_leads_to_another_party_stops_and_asks(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keshiin.lookup.run.following", leads_on)
    first = consent_of(qtbot, online, ministry)
    with qtbot.waitSignal(online.answered):
        first.once.click()
    assert [each for each in world.asked if each.about == "stranger.com"] == []
    second = online.consent
    assert second is not None
    assert second is not first
    assert "What else would be asked?" in words(second)
    assert "The registry rdap.verisign.com is asked when and through whom “stranger.com”" in words(second)
    with qtbot.waitSignal(online.answered):
        second.once.click()
    assert [each.kind for each in world.asked if each.about == "stranger.com"] == ["domain"]
    assert online.consent is second


def test_a_further_party_that_is_refused_is_not_asked(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keshiin.lookup.run.following", leads_on)
    with qtbot.waitSignal(online.answered):
        consent_of(qtbot, online, ministry).once.click()
    assert online.consent is not None
    online.consent.reject()
    qtbot.wait(50)
    assert [each for each in world.asked if each.about == "stranger.com"] == []
    assert "Not asked: this was not on the list that you agreed to." in str(cells(account_of(online)))
