"""Addresses that the message only claims: asked about once the reader wants it, and told as claims."""

from __future__ import annotations

import pytest
from online_dialogs import account_of, cells, consent_of, words
from pytestqt.qtbot import QtBot

from keshiin.analysis import Analysis
from keshiin_ui.graph.hop_facts import facts
from keshiin_ui.online.consent import ConsentDialog
from keshiin_ui.online.online import Online
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from lookup.asked_mail import analysed
from lookup.ministry_network import Network


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
    with qtbot.waitSignal(online.answered):
        dialog.once.click()
    assert [each for each in world.asked if each.about == "198.198.113.77"] == []


def test_the_switch_for_claimed_addresses_speaks_japanese(
    qtbot: QtBot, online: Online, claiming: Analysis
) -> None:
    dialog = consent_of(qtbot, online, claiming, "ja")
    assert dialog.claimed is not None
    assert dialog.claimed.text() == "差出人側が書いただけのアドレスについても問い合わせる"
    assert "メールがそこを通ったことはわかりません" in words(dialog)


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
    with qtbot.waitSignal(online.answered) as heard:
        dialog.once.click()
    after = heard.args[0].analysis
    asked = [asked for _, asked, _ in cells(account_of(online)) if "198.198.113.77" in asked]
    assert len(asked) == 2
    assert all(each.endswith("Only the sending side wrote this address.") for each in asked)
    view = View(after, heard.args[0].explanations["en"])
    claimed, recorded = dict(facts(view, 2, in_language("en"))), dict(facts(view, 1, in_language("en")))
    assert claimed["Owner of the claimed address (asked 22 Nov 2026)"] == "Ministry"
    assert recorded["Owner (asked 22 Nov 2026)"] == "Ministry"


def test_a_lasting_consent_does_not_hold_for_claimed_addresses(
    qtbot: QtBot, online: Online, world: Network, claiming: Analysis
) -> None:
    dialog = claimed_too(qtbot, online, claiming)
    with qtbot.waitSignal(online.answered) as heard:
        dialog.always.click()
    world.asked.clear()
    with qtbot.waitSignal(online.answered):
        online.begin(claiming, "en")
    assert world.asked
    assert [each for each in world.asked if each.about == "198.198.113.77"] == []
    world.asked.clear()
    again = consent_of(qtbot, online, heard.args[0].analysis)
    assert again.claimed is not None
    assert not again.claimed.isChecked()
    assert world.asked == []
