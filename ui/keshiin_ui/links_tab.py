"""The links of the message: what is shown, where it leads, what is odd about it. None can be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keshiin.explain.model import Language, Piece
from keshiin.message.model import Link
from keshiin.visible import visible
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.label import PlainLabel
from keshiin_ui.signs import told_signs
from keshiin_ui.tables import BOLD_FROM, Table
from keshiin_ui.theme import Theme
from keshiin_ui.view import View
from keshiin_ui.words import in_language

SHOWN = 300


class LinksTab(QWidget):
    """A table of links; the part of a host that somebody had to register is bold."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._language: Language = "en"
        self._view: View | None = None
        self.note = PlainLabel(role="small", wrap=True, name="quiet")
        self.table = Table(theme, columns=3, stretched=(0, 1), fitted={2: 0.36})
        self.table.currentItemChanged.connect(lambda *_: self._tell_whole())
        self.whole = FlowText(theme, "small")
        self.whole.setContentsMargins(8, 0, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 8)
        layout.setSpacing(8)
        self.note.setContentsMargins(8, 0, 8, 0)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.whole)

    def show_analysis(self, view: View | None) -> None:
        """Show a message's links, or nothing."""
        self._view = view
        tr = in_language(self._language)
        links = view.analysis.message.links if view else ()
        self.note.setText(
            tr("Links are shown, never opened. Read the bold part: it names who owns the address.")
            if links
            else tr("This message has no links, or only its header was given.")
        )
        self.table.setVisible(bool(links))
        self.table.fill(
            [(_short(link.text), link.host, self._signs(at, link)) for at, link in enumerate(links)]
        )
        for row, link in enumerate(links):
            item = self.table.topLevelItem(row)
            item.setData(1, BOLD_FROM, _bold_from(link))
            item.setData(1, Qt.ItemDataRole.AccessibleDescriptionRole, _short(link.url))
        self.table.setCurrentItem(self.table.topLevelItem(0))
        self._tell_whole()

    def _signs(self, at: int, link: Link) -> str:
        cards = self._view.cards_about("link", at) if self._view else ()
        return told_signs(link.signs, cards, in_language(self._language))

    def _tell_whole(self) -> None:
        """Show the whole address of the chosen link, of which the table has room for the host alone."""
        links = self._view.analysis.message.links if self._view else ()
        row = self.table.indexOfTopLevelItem(self.table.currentItem()) if links else -1
        self.whole.setVisible(row >= 0)
        if row >= 0:
            name = in_language(self._language)("Whole address")
            self.whole.set_text((Piece("plain", f"{name}: "), Piece("value", _short(links[row].url))))

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.table.setHeaderLabels([tr("Shown as"), tr("Leads to"), tr("Signs")])
        self.table.setAccessibleName(tr("Links"))
        self.show_analysis(self._view)

    def choose(self, number: int) -> None:
        """Mark a link by its number from 0."""
        self.table.setCurrentItem(self.table.topLevelItem(number))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.table.set_theme(theme)
        self.whole.set_theme(theme)


def _short(text: str) -> str:
    return visible(" ".join(text.split()))[:SHOWN]


def _bold_from(link: Link) -> int:
    domain = link.registrable_domain
    return len(link.host) - len(domain) if domain and link.host.endswith(domain) else 0
