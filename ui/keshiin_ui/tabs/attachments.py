"""The attachments of the message: name, kind, size, signs. None is opened; one is saved after a warning."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.wording.punctuation import colon
from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.view import View
from keshiin_ui.tabs.saving import WARNING, SavingDialog
from keshiin_ui.tabs.signs import told_signs
from keshiin_ui.tabs.table import TableTab, is_header_alone
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.tables import Table

UNITS = ("B", "kB", "MB")
DOUBTFUL = ("dangerous", "suspicious", "unclear")


class AttachmentsTab(TableTab):
    """A table of attachments."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Table(theme, columns=5, stretched=(0,), fitted={1: 0.28, 3: 0.25}))
        self.save = QPushButton()
        self.save.clicked.connect(self._warn)
        self.table.currentItemChanged.connect(lambda *_: self._allow())
        give_role(self.save, "small")
        self.warning = PlainLabel(role="small", name="quiet", wrap=True)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        self.save.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        foot.addWidget(self.save)
        foot.addWidget(self.warning, 1)
        # Without a warning the button stays as wide as its word.
        foot.addStretch(0)
        self.below.addLayout(foot)

    def show_analysis(self, view: View | None) -> None:
        """Show a message's attachments, or nothing."""
        self._view = view
        tr = in_language(self._language)
        attachments = view.analysis.message.attachments if view else ()
        self.note.setText(
            tr("Attachments are looked at from outside, never opened.")
            if attachments
            else tr("This message has no attachments, or only its header was given.")
            if is_header_alone(view)
            else tr("This message has no attachments.")
        )
        self.table.setVisible(bool(attachments))
        self.table.fill(
            [
                (
                    visible(each.name)[:200] or tr("(no name)"),
                    each.detected_type or each.declared_type,
                    size_words(each.size),
                    told_signs(each.signs, view.cards_about("attachment", at) if view else (), tr),
                    each.sha256,
                )
                for at, each in enumerate(attachments)
            ]
        )
        self.save.setVisible(bool(attachments))
        doubtful = view is not None and view.explanation.level in DOUBTFUL
        self.warning.setVisible(bool(attachments) and doubtful)
        self.table.set_widths({2: 5.0, 4: 7.0})
        if len(attachments) == 1:
            self.choose(0)
        self._allow()

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.table.setHeaderLabels([tr("Name"), tr("Kind"), tr("Size"), tr("Signs"), "SHA-256"])
        self.table.copy_name = tr("Copy")
        self.table.setAccessibleName(tr("Attachments"))
        self.save.setText(tr("Save…"))
        self.warning.setText(tr(WARNING))
        self.show_analysis(self._view)

    def _allow(self) -> None:
        attachments = self._view.analysis.message.attachments if self._view else ()
        row = self.chosen() if attachments else -1
        self.save.setEnabled(row >= 0)
        self.whole.setVisible(row >= 0)
        if row >= 0:
            name = in_language(self._language)("Whole name")
            values = {name: visible(attachments[row].name)[:200], "SHA-256": attachments[row].sha256}
            told = (
                (Piece("plain", key + colon(self._language)), Piece("value", value))
                for key, value in values.items()
                if value
            )
            self.whole.set_text(joined(told))

    def _warn(self) -> None:
        row = self.chosen()
        if self._view is not None and row >= 0:
            message = self._view.analysis.message
            dialog = SavingDialog(message, message.attachments[row], self._language, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()


def joined(told: Iterable[Text]) -> Text:
    """Texts, each in lines of its own."""
    text: Text = ()
    for each in told:
        text = (*text, Piece("plain", "\n"), *each) if text else each
    return text


def size_words(size: int) -> str:
    """A size in bytes as people write it, with steps of a thousand."""
    value, unit = float(size), 0
    while value >= 1000 and unit + 1 < len(UNITS):
        value, unit = value / 1000, unit + 1
    return f"{value:.0f} {UNITS[unit]}" if unit == 0 or value >= 10 else f"{value:.1f} {UNITS[unit]}"
