"""About Keshiin: version, licence, and the data that comes with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from keshiin import __version__
from keshiin.explain.model import Language
from keshiin_ui.about.data import DataTable
from keshiin_ui.look.postmark import Postmark
from keshiin_ui.look.theme import Theme
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.dialog_parts import foot, inset, room_over, scroll_over
from keshiin_ui.widgets.label import PlainLabel


def about_dialog(parent: QWidget, language: Language, theme: Theme) -> QDialog:
    """The dialog, not yet shown."""
    tr = in_language(language)
    dialog = QDialog(parent)
    dialog.setObjectName("dialog")
    dialog.setWindowTitle(tr("About Keshiin"))
    body = QWidget()
    body.setObjectName("dialogBody")
    column = QVBoxLayout(body)
    column.setContentsMargins(32, 16, 32, 8)
    column.setSpacing(6)
    mark = Postmark(theme, 72)
    mark.setAccessibleName(tr("Keshiin"))
    column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
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
        column.addWidget(line)
    column.addSpacing(8)
    column.addWidget(PlainLabel(tr("Data"), "title"))
    column.addWidget(DataTable(language))
    column.addStretch(1)
    scroll_over(dialog, body, inset(foot(dialog, tr("Close"))), tr("About Keshiin"))
    dialog.resize(room_over(parent, 660, 660))
    return dialog
