"""The four panes of a message, linked: header, explanation, way, places; fewer where room is short."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.message.model import Message
from keshiin_ui.explanation.foot import OnlineFoot
from keshiin_ui.explanation.pane import ExplanationPane
from keshiin_ui.filling import fill
from keshiin_ui.graph.widget import HopGraph
from keshiin_ui.header.header_pane import HeaderPane
from keshiin_ui.linking import Linking
from keshiin_ui.map.widget import RouteMap
from keshiin_ui.pane_switch import (
    FRONTS,
    PANES,
    PaneSwitch,
    is_high_enough,
    is_wide_enough,
)
from keshiin_ui.panes import Pane, scrolled, tabs
from keshiin_ui.selection import Selection
from keshiin_ui.tabs.attachments import AttachmentsTab
from keshiin_ui.tabs.links import LinksTab
from keshiin_ui.tabs.message import MessageTab
from keshiin_ui.theme import Theme
from keshiin_ui.view import View
from keshiin_ui.words import in_language

EVIDENCE_TABS = {"span": "header", "hop": "header", "link": "links", "attachment": "attachments"}
TAB_NAMES = ("header", "message", "links", "attachments")
MARGIN = 8
TABS_OF_EXPLANATION = ("explanation", "details")


class Workspace(QWidget):
    """Everything that shows one message, below the banner; its panes come to it ready.

    ``low`` tells whether not all panes have room because of the height, and the answer has to share it.
    """

    low = Signal(bool)

    def __init__(
        self,
        header: HeaderPane,
        message: MessageTab,
        links: LinksTab,
        attachments: AttachmentsTab,
        explanation: ExplanationPane,
        graph: HopGraph,
        places: RouteMap,
        *,
        language: Language,
    ) -> None:
        super().__init__()
        self.setObjectName("work")
        self._view: View | None = None
        self.header, self.message, self.links, self.attachments = header, message, links, attachments
        self.explanation, self.graph, self.map = explanation, graph, places
        self.left = QTabWidget()
        tabs(self.left)
        self.left.addTab(self.header, "")
        for page in (self.message, self.links, self.attachments):
            self.left.addTab(scrolled(page), "")
        self.explanation.setObjectName("explanation")
        self.explanation.chosen.connect(self._jump)
        self.explanation.currentChanged.connect(self._follow)
        self.header.chosen.connect(self._turn_to_card)
        self.linking = Linking(self.header, self.explanation, self.graph, self.map)
        self._parts = (
            self.header,
            self.message,
            self.links,
            self.attachments,
            self.explanation,
            self.graph,
            self.map,
        )
        self.switch = PaneSwitch()
        self.switch.turned.connect(self._turn)
        self.single = self.paired = self.joined = self.is_low = False
        self._shared: int | None = None
        contents = (self.left, self.explanation, self.graph, self.map)
        self.panes = {name: Pane(content) for name, content in zip(PANES, contents, strict=True)}
        self.foot = OnlineFoot()
        self.panes["explanation"].add_foot(self.foot)
        self._arrange()
        self._say(language)

    def _arrange(self) -> None:
        self.upper_row = _split(Qt.Orientation.Horizontal, self.panes["source"], self.panes["explanation"])
        self.lower_row = _split(Qt.Orientation.Horizontal, self.panes["way"], self.panes["places"])
        self.rows = _split(Qt.Orientation.Vertical, self.upper_row, self.lower_row)
        self.rows.setStretchFactor(0, 8)
        self.rows.setStretchFactor(1, 6)
        self.rows.setSizes([800, 540])
        for columns, other in ((self.upper_row, self.lower_row), (self.lower_row, self.upper_row)):
            columns.setSizes([488, 512])
            columns.splitterMoved.connect(lambda _, __, mine=columns, its=other: its.setSizes(mine.sizes()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(4)
        layout.addWidget(self.switch)
        layout.addWidget(self.rows, 1)
        self._show_panes()

    def steps(self, view: View | None) -> Iterator[None]:
        """Show a message in every pane, the explanation first, in steps that leave the window time to answer.

        A choice stays where it is the same message in another language, or judged with more facts.
        """
        kept = self._kept(view)
        if kept is None:
            # Broken off and begun anew, this would take the last message's choice for this one's.
            self.linking.forget()
        self._view = view
        self._name_tabs()
        yield from fill(self, view)
        self.linking.choose(kept)

    def shows(self, message: Message) -> bool:
        """Whether that message is the one in the panes."""
        return self._view is not None and self._view.analysis.message is message

    def _jump(self, selection: Selection) -> None:
        """Bring the tab to the front in which the evidence of a pressed card stands."""
        card = self._view.card(selection.value) if self._view and isinstance(selection.value, int) else None
        first = next(iter(card.finding.evidence), None) if card else None
        if first is None or first.kind not in EVIDENCE_TABS:
            return
        self.left.setCurrentIndex(TAB_NAMES.index(EVIDENCE_TABS[first.kind]))
        tab = {"link": self.links, "attachment": self.attachments}.get(first.kind)
        if tab is not None and isinstance(first.value, int):
            tab.choose(first.value)

    def _turn_to_card(self, selection: Selection | None) -> None:
        """Bring the card of a mark to the front where the source alone is shown."""
        if self.single and selection is not None and selection.kind == "card":
            self.bring("explanation")

    def _kept(self, view: View | None) -> Selection | None:
        """The choice, where it holds for what is to be shown: judging anew moves cards."""
        chosen = self.linking.selection
        if view is None or chosen is None or not self.shows(view.analysis.message):
            return None
        same = self._view is not None and view.analysis is self._view.analysis
        return chosen if same or chosen.kind != "card" else None

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        for part in self._parts:
            part.retranslate(language)
        self._say(language)

    def _say(self, language: Language) -> None:
        """Say what the panes do not say themselves."""
        self._language = language
        self.switch.retranslate(language)
        for name, pane in self.panes.items():
            pane.setAccessibleName(self.switch.name_of(name))
        self.left.setAccessibleName(self.switch.name_of("source"))
        self.explanation.setAccessibleName(self.switch.name_of("explanation"))
        self._name_tabs()
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for part in self._parts:
            if not isinstance(part, MessageTab):
                part.set_theme(theme)

    def show_tab(self, name: str) -> None:
        """Bring a tab or a pane to the front by its id, and the focus to it."""
        self.bring(name)
        self.focus_of(name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def bring(self, name: str) -> None:
        """Bring a tab or a pane to the front by its id, and leave the focus where it is."""
        if name in TAB_NAMES:
            self.left.setCurrentIndex(TAB_NAMES.index(name))
        elif name in TABS_OF_EXPLANATION:
            self.explanation.setCurrentIndex(TABS_OF_EXPLANATION.index(name))
        self.switch.turn_to(name if self.joined and name in FRONTS else _pane_name(name))

    def pane_of(self, name: str) -> Pane:
        """The pane that holds a tab, or the pane itself, by its id."""
        return self.panes[_pane_name(name)]

    def focus_of(self, name: str) -> QWidget:
        """The part of a pane that takes the focus first."""
        explanation = self.switch if self.joined else self.explanation.tabBar()
        parts = {"source": self.left.tabBar(), "explanation": explanation}
        return parts.get(_pane_name(name)) or (self.graph if name == "way" else self.map)

    def turn_lists(self) -> None:
        """Show way and places as lists, or both as pictures again."""
        listed = not (self.graph.is_listed() and self.map.is_listed())
        self.graph.show_list(listed)
        self.map.show_list(listed)
        if (self.single or self.paired) and self.switch.front not in PANES[2:]:
            self.bring("way")

    def walk_panes(self, step: int) -> None:
        """Bring the focus to the next pane, or with -1 to the one before."""
        here = next((place for place, name in enumerate(PANES) if self.panes[name].has_focus()), -1)
        if self.single:
            here = PANES.index(_pane_name(self.switch.front))
        self.show_tab(PANES[(here + step) % len(PANES) if here >= 0 else 0])

    def begin_finding(self) -> None:
        """Find in the explanation where the reader is there, else in the header."""
        pane = self.panes["explanation"]
        if not pane.isHidden() if self.single else pane.has_focus():
            self.explanation.begin_finding()
        else:
            self.show_tab("header")
            self.header.begin_finding()

    def dividers(self) -> dict[str, QSplitter]:
        """The dividers whose place is remembered, by name."""
        return {"rows": self.rows, "upper": self.upper_row, "lower": self.lower_row}

    def _name_tabs(self) -> None:
        tr = in_language(self._language)
        message = self._view.analysis.message if self._view else None
        links = len(message.links) if message else 0
        attachments = len(message.attachments) if message else 0
        names = (
            tr("Header"),
            tr("Message"),
            tr("Links {count}", count=links),
            tr("Attachments {count}", count=attachments),
        )
        for place, name in enumerate(names):
            self.left.setTabText(place, name)

    def _show_panes(self) -> None:
        """Show all panes, or the pair or the one that the switch names."""
        front = _pane_name(self.switch.front)
        for name, pane in self.panes.items():
            pane.setVisible(not self.single or name == front)
        for row, names in ((self.upper_row, PANES[:2]), (self.lower_row, PANES[2:])):
            row.setVisible(front in names or not (self.single or self.paired))
        self.switch.setVisible(self.single or self.paired)
        self.explanation.tabBar().setVisible(not self.joined)

    def _turn(self, front: str) -> None:
        """Bring to the front what the switch names."""
        if self.joined and front in TABS_OF_EXPLANATION:
            self.explanation.setCurrentIndex(TABS_OF_EXPLANATION.index(front))
        self._show_panes()

    def _follow(self, tab: int) -> None:
        """Let the switch name the tab of the explanation that is on the screen."""
        if self.joined and self.switch.front in TABS_OF_EXPLANATION:
            self.switch.turn_to(TABS_OF_EXPLANATION[tab])

    def share(self, height: int) -> None:
        """Have so many pixels beside the whole banner, which is briefer while these panes are ``low``."""
        self._shared = height
        self._fit()

    def _fit(self) -> None:
        # What the banner gives up must not call back the panes for which it has to.
        height = self.height() if self._shared is None else self._shared
        low, single = not is_high_enough(height), not is_wide_enough(self.width())
        paired = low and not single
        self.graph.keep_room(not low and not single)
        # One pane alone has the explanation's tabs in the switch, not in a line of their own.
        joined = self.switch.fit(self.width() - 2 * MARGIN, paired) and single
        if (single, paired, joined) != (self.single, self.paired, self.joined):
            self.single, self.paired, self.joined = single, paired, joined
            self._follow(self.explanation.currentIndex())
            self._show_panes()
        if low != self.is_low and self._shared is not None:
            self.is_low = low
            self.low.emit(low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()


def _pane_name(name: str) -> str:
    """The id of the pane that a tab stands in."""
    return "source" if name in TAB_NAMES else "explanation" if name in TABS_OF_EXPLANATION else name


def _split(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
