"""The header pane: the source with its margin, and the legend below."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.span import Span
from keshiin.texts import N_
from keshiin_ui.header.decoded import decoded_fields
from keshiin_ui.header.field_names import NameWatch, explained
from keshiin_ui.header.formats import contradicted_spans
from keshiin_ui.header.legend import Legend
from keshiin_ui.header.rows import Remarks
from keshiin_ui.header.source_edit import SourceEdit
from keshiin_ui.hops.side_menu import Tell, can_be_asked, offer_sides
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View, overlap
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.find_bar import FindBar


class HeaderPane(QWidget):
    """The coloured source; ``chosen`` tells what the reader pressed in it.

    ``explained`` brings a field's name, a sentence on it and a point of the screen; "" takes that back.
    ``border_told`` and ``forwarder_told`` tell what the graph's tell.
    """

    chosen = Signal(object)
    explained = Signal(str, str, QPoint)
    border_told = Signal(object)
    forwarder_told = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._language: Language = "en"
        self.edit = SourceEdit(theme)
        self.find_bar = FindBar(self.edit.finds, N_("Find in the header"))
        self.find_bar.closed.connect(self.edit.setFocus)
        self.edit.menu_maker = self._menu
        self.names = NameWatch(self.edit)
        self.names.wanted.connect(self._explain_name)
        self.legend = Legend(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.legend)
        self.edit.pressed.connect(self._pressed)
        self.edit.mark_pressed.connect(lambda number: self.chosen.emit(Selection("card", number)))

    def show_analysis(self, view: View | None) -> None:
        """Show a message's header, or nothing."""
        for _ in self.steps(view):
            pass

    def steps(self, view: View | None) -> Iterator[None]:
        """The same in steps."""
        self._view = view
        tr = in_language(self._language)
        remarks = Remarks(
            fold=tr("{count} more lines of data for machines"),
            fold_one=tr("1 more line of data for machines"),
            cut=tr("… {count} more bytes of this line are not shown"),
            decoded={
                place: tr("reads: {text}", text=text)
                for place, text in (decoded_fields(view.analysis.message) if view else {}).items()
            },
        )
        fields = range(len(view.analysis.message.fields)) if view else ()
        presumed = view is not None and any(map(view.is_presumed, fields))
        role, likely = (view.analysis.role, view.likely) if view else (None, False)
        odd = view is not None and bool(contradicted_spans(view))
        known = view is None or view.analysis.route.border.hop is not None
        self.legend.tell(role, known=known, presumed=presumed, contradicted=odd, likely=likely)
        wall = (
            tr("Below: the sending side’s claim, except added rows")
            if presumed
            else tr("From here down: the sending side’s claim")
        )
        yield from self.edit.steps(view, remarks, wall)
        self.find_bar.renew()

    def begin_finding(self) -> None:
        """Begin to find."""
        self.find_bar.begin()

    def select(self, selection: Selection | None) -> None:
        """Outline what a selection points at."""
        self.edit.choose(self._view.spans_of(selection) if self._view else ())

    def retranslate(self, language: Language) -> None:
        """Be named in that language; a message comes with a view of its own in each."""
        self._language = language
        tr = in_language(language)
        self.edit.setAccessibleName(tr("Header, the message’s source"))
        self.legend.retranslate(language)
        self.find_bar.retranslate(language)

    def _explain_name(self, place: int, point: QPoint) -> None:
        if self._view is None or place < 0:
            self.explained.emit("", "", point)
        else:
            self.explained.emit(*explained(self._view, place, self._language), point)

    def _menu(self, edit: QWidget, byte: int) -> QMenu:
        tr = in_language(self._language)
        menu = QMenu(edit)
        give_role(menu, "body")
        marked = self.edit.textCursor().hasSelection()
        menu.addAction(tr("Copy"), self.edit.copy).setEnabled(marked)
        menu.addAction(tr("Copy the whole header as it is"), self._copy_all)
        menu.addSeparator()
        menu.addAction(tr("Find…"), self.begin_finding)
        hop = (
            next((hop for hop in self._view.hops if hop.span.start <= byte < hop.span.end), None)
            if self._view
            else None
        )
        if self._view and hop is not None and can_be_asked(self._view):
            menu.addSeparator()
            # The style draws no title of a section.
            menu.addAction(tr("Station {letter}", letter=self._view.letter(hop.index))).setEnabled(False)
            tell = Tell(self.border_told.emit, self.forwarder_told.emit)
            offer_sides(menu, self._view, hop.index, tr, tell)
        return menu

    def _copy_all(self) -> None:
        end = self.edit.document().characterCount()
        QGuiApplication.clipboard().setText(self.edit.positions.copied(0, end))

    def _pressed(self, byte: int) -> None:
        if self._view is not None:
            self.chosen.emit(meant(self._view, byte))


def meant(view: View, byte: int) -> Selection | None:
    """What a reader means who presses that byte: a card's span, else the hop, else the field."""
    here = Span(byte, byte + 1)
    spans = [
        (span.end - span.start, card.number)
        for card in view.cards
        for span in view.card_spans(card)
        if overlap(span, here)
    ]
    hop = next((hop.index for hop in view.hops if overlap(hop.span, here)), None)
    if spans and (hop is None or min(spans)[0] < view.hops[hop - 1].span.end - view.hops[hop - 1].span.start):
        return Selection("card", min(spans)[1])
    if hop is not None:
        return Selection("hop", hop)
    places = (place for place, field in enumerate(view.analysis.message.fields) if overlap(field.span, here))
    field = next(places, None)
    return None if field is None else Selection("field", field)
