"""The links of the message: what is shown, where it leads, what is odd about it. None can be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt

from keshiin.explain.model import Language, Piece
from keshiin.explain.wording.punctuation import colon
from keshiin.message.links.detours import as_sent
from keshiin.message.model import Link
from keshiin.visible import visible
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.view import View
from keshiin_ui.tabs.signs import told_signs
from keshiin_ui.tabs.table import TableTab, is_header_alone
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.tables import BOLD_FROM, Table

SHOWN = 300


class LinksTab(TableTab):
    """A table of links; the part of a host that somebody had to register is bold."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Table(theme, columns=3, stretched=(0, 1), fitted={2: 0.36}))
        self.table.currentItemChanged.connect(lambda *_: self._tell_whole())

    def show_analysis(self, view: View | None) -> None:
        """Show a message's links, or nothing."""
        self._view = view
        tr = in_language(self._language)
        links = _links(view)
        self.note.setText(
            tr("Links are shown, never opened. Read the bold part: it names who owns the address.")
            if links
            else tr("This message has no links, or only its header was given.")
            if is_header_alone(view)
            else tr("This message has no links.")
        )
        self.table.setVisible(bool(links))
        self.table.fill(
            [
                (_short(link.text) or tr("(no text)"), link.host, self._signs(at, link))
                for at, link in enumerate(links)
            ]
        )
        for row, link in enumerate(links):
            item = self.table.topLevelItem(row)
            item.setData(1, BOLD_FROM, _bold_from(link))
            item.setData(1, Qt.ItemDataRole.AccessibleDescriptionRole, _short(link.url))
        self.choose(0)
        self._tell_whole()

    def _signs(self, at: int, link: Link) -> str:
        cards = self._view.cards_about("link", at) if self._view else ()
        return told_signs(link.signs, cards, in_language(self._language))

    def _tell_whole(self) -> None:
        """Show the whole address of the chosen link, of which the table has room for the host alone."""
        links = _links(self._view)
        row = self.chosen() if links else -1
        self.whole.setVisible(row >= 0)
        if row >= 0:
            name = in_language(self._language)("Whole address")
            self.whole.set_text(
                (Piece("plain", name + colon(self._language)), Piece("value", _short(links[row].url)))
            )

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.table.setHeaderLabels([tr("Shown as"), tr("Leads to"), tr("Signs")])
        self.table.copy_name = tr("Copy")
        self.table.setAccessibleName(tr("Links"))
        self.show_analysis(self._view)


def _links(view: View | None) -> tuple[Link, ...]:
    """The links as they were sent, which a mail filter may have written anew."""
    return tuple(map(as_sent, view.analysis.message.links)) if view else ()


def _short(text: str) -> str:
    return visible(" ".join(text.split()))[:SHOWN]


def _bold_from(link: Link) -> int:
    domain = link.registrable_domain
    return len(link.host) - len(domain) if domain and link.host.endswith(domain) else 0
