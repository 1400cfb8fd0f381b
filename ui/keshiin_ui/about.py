"""About Keshiin: version, dates of the embedded data, licence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from keshiin import __version__
from keshiin.explain.model import Language
from keshiin_resources import dates
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.postmark import Postmark
from keshiin_ui.theme import Theme
from keshiin_ui.words import in_language


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
    known = ", ".join(f"{name} {date}" for name, date in sorted(dates().items()))
    lines = (
        PlainLabel(f"{tr('Keshiin')} {__version__}", "display"),
        PlainLabel(tr("Reads the postmarks on an e-mail."), "body"),
        PlainLabel(tr("Data: {dates}", dates=known), "small", wrap=True, name="quiet"),
        PlainLabel(
            tr("Free software under the GNU General Public License, version 3 or later."),
            "small",
            wrap=True,
            name="quiet",
        ),
    )
    for line in lines:
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        line.setMaximumWidth(420)
        layout.addWidget(line)
    close = QPushButton(tr("Close"))
    give_role(close, "body")
    close.clicked.connect(dialog.accept)
    layout.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
    return dialog
