"""About Keshiin: version, licence, and the data that comes with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keshiin import __version__
from keshiin.explain.model import Language
from keshiin_ui.about_data import DataTable
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.postmark import Postmark
from keshiin_ui.theme import Theme
from keshiin_ui.words import in_language

SIZE = (720, 640)
# The whole dialog fits a small screen at twice the text size; the table scrolls.
LEAST_TABLE = (620, 160)


def about_dialog(parent: QWidget, language: Language, theme: Theme) -> QDialog:
    """The dialog, not yet shown."""
    tr = in_language(language)
    dialog = QDialog(parent)
    dialog.setObjectName("dialog")
    dialog.setWindowTitle(tr("About Keshiin"))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(32, 16, 32, 16)
    layout.setSpacing(6)
    mark = Postmark(theme, 72)
    mark.setAccessibleName(tr("Keshiin"))
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
    lines = (
        PlainLabel(f"{tr('Keshiin')} {__version__}", "display"),
        PlainLabel(tr("Reads the postmarks on an e-mail."), "body"),
        PlainLabel(
            tr("Free software under the GNU General Public License, version 3 or later."),
            "small",
            wrap=True,
            name="quiet",
        ),
    )
    for line in lines:
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(line)
    layout.addSpacing(8)
    layout.addWidget(PlainLabel(tr("Data"), "title"))
    table = QScrollArea()
    table.setAccessibleName(tr("Data"))
    table.setWidgetResizable(True)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setWidget(DataTable(language))
    table.setMinimumSize(*LEAST_TABLE)
    layout.addWidget(table, 1)
    close = QPushButton(tr("Close"))
    give_role(close, "body")
    close.clicked.connect(dialog.accept)
    layout.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
    dialog.resize(*SIZE)
    return dialog
