"""Checking online in the window: the questions are shown before, asked after consent, and accounted for."""

from __future__ import annotations

import pytest
from online_dialogs import account_of, cells, consent_of, words
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import TWICE, enlarged

from keshiin.analysis import Analysis
from keshiin.explain.wording.clock import iso_here
from keshiin.lookup.model import Lookup
from keshiin_ui.online.account import AccountDialog
from keshiin_ui.online.asking import Answered
from keshiin_ui.online.online import Online
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.hanging import HangingLabel
from keshiin_ui.widgets.wrapped import SIDE
from lookup.ministry_network import Network

WHEN = iso_here("2026-11-22T01:02:03+00:00", in_language("en"))
"""The time of the answers by this computer's own clock."""


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
                "could see that somebody is looking into this message",
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
    with qtbot.waitSignal(online.answered) as heard:
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
    with qtbot.waitSignal(online.answered):
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


def test_stop_ends_the_asking_and_keeps_what_is_known(
    qtbot: QtBot, online: Online, world: Network, ministry: Analysis
) -> None:
    world.gate.clear()
    dialog = consent_of(qtbot, online, ministry)
    dialog.switches["dns"].setChecked(False)
    dialog.once.click()
    account = account_of(online)
    assert account.stop.isEnabled()
    qtbot.waitUntil(lambda: bool(world.asked))
    with qtbot.waitSignal(online.answered) as heard:
        account.stop.click()
    assert not account.stop.isEnabled()
    assert heard.args[0].before is ministry


def test_the_account_of_a_message_that_was_not_asked_about_is_empty(
    online: Online, ministry: Analysis
) -> None:
    online.show_account(ministry, "en")
    assert cells(account_of(online)) == []
    assert account_of(online).state.text() == "Nothing has been sent."


def test_a_row_of_the_account_is_no_higher_than_its_texts_need(make_window: Maker, qtbot: QtBot) -> None:
    told = {"organisation": "Ministry of Health, Labour and Welfare", "abuse": "abuse@example.jp"}
    lookup = Lookup("192.0.2.1", "rdap", "rdap.apnic.net", "", "answered", told)
    account = AccountDialog((lookup,), "en", make_window(empty=True))
    account.resize(1400, 480)
    account.show()
    lines = account.rows.fontMetrics().height()
    qtbot.waitUntil(lambda: account.rows.visualItemRect(account.rows.topLevelItem(0)).height() < 4 * lines)


def test_in_large_text_no_moment_of_the_account_is_parted(make_window: Maker) -> None:
    window = make_window("en", empty=True)
    window.resize(1024, 700)
    enlarged(window, TWICE)
    lookup = Lookup("192.0.2.1", "rdap", "rdap.apnic.net", "2024-01-31T12:00:00+00:00", "answered", {})
    rows = AccountDialog((lookup,), "en", window).rows
    day, clock = rows.topLevelItem(0).text(0)[:11], rows.topLevelItem(0).text(0)[12:]
    assert day == "31 Jan 2024"
    needed = max(map(rows.fontMetrics().horizontalAdvance, (day, clock))) + 2 * SIDE
    assert needed <= rows.columnWidth(0) < rows.columnWidth(1)


def test_a_wrapped_question_goes_on_beneath_its_words_and_not_beneath_its_bullet(
    qtbot: QtBot, online: Online, ministry: Analysis
) -> None:
    dialog = consent_of(qtbot, online, ministry)
    asked = [each for each in dialog.findChildren(HangingLabel) if each.text().startswith("•")]
    assert asked
    wrapped = 0
    for label in asked:
        layouts, height = label.lines(260)
        assert label.heightForWidth(260) >= height
        for layout in layouts:
            rest = [layout.lineAt(number) for number in range(1, layout.lineCount())]
            words = layout.lineAt(0).cursorToX(2)
            assert all(line.x() == pytest.approx(words[0], abs=0.5) for line in rest)
            assert all(line.x() + line.naturalTextWidth() <= 260.5 for line in rest)
            wrapped += len(rest)
    assert wrapped


def test_an_account_of_nothing_shows_no_empty_list_and_offers_to_close(make_window: Maker) -> None:
    account = AccountDialog((), "ja", make_window(empty=True))
    account.show()
    low = account.height()
    assert not account.rows.isVisible()
    assert account.focusWidget() is not account.forget
    account.begin()
    assert account.rows.isVisible()
    assert account.height() > low
