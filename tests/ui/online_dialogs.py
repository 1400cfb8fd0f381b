"""The dialogs of checking online, and what can be read on them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from keshiin.analysis import Analysis
from keshiin_ui.online.account import AccountDialog
from keshiin_ui.online.consent import ConsentDialog
from keshiin_ui.online.online import Online


def consent_of(qtbot: QtBot, online: Online, analysis: Analysis, language: str = "en") -> ConsentDialog:
    with qtbot.waitSignal(online.asking.planned):
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
