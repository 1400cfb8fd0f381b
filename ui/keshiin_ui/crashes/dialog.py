"""The dialog that tells of a mistake of the program's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.dialog_parts import foot, room_over
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from pathlib import Path

    from keshiin.explain.model import Language

WIDTH, SIDE = 460, 24


def crash_dialog(parent: QWidget | None, language: Language, report: Path | None) -> QDialog:
    """The dialog, not yet shown; it says where the report lies and that nobody gets it."""
    tr = in_language(language)
    dialog = QDialog(parent)
    dialog.setObjectName("dialog")
    dialog.setWindowTitle(tr("Something went wrong"))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(SIDE, 20, SIDE, 16)
    layout.setSpacing(10)
    lines = [
        PlainLabel(tr("Keshiin made a mistake."), "title", wrap=True),
        PlainLabel(
            tr("Your mail is untouched, and you can go on. Opening the message again may help."), wrap=True
        ),
    ]
    if report is not None:
        said = tr("A report without any words of your mail lies on this computer. It is sent to nobody.")
        lines.append(PlainLabel(said, wrap=True))
        path = PlainLabel(str(report), "mono_small", wrap=True, name="quiet")
        path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        path.setAccessibleName(str(report))
        lines.append(path)
    width = room_over(parent, WIDTH, 0).width() if parent is not None else WIDTH
    for line in lines:
        line.setFixedWidth(width - 2 * SIDE)
        layout.addWidget(line)
    layout.addLayout(foot(dialog, tr("Close")))
    return dialog
