"""Everything that shows one message: header and its tabs, explanation, way and places, linked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from keshiin.explain.model import Language
from keshiin.message.model import Message
from keshiin_ui.desk.filling import fill
from keshiin_ui.desk.grid import TABS_OF_EXPLANATION, PaneGrid
from keshiin_ui.desk.switch import FRONTS, PANES
from keshiin_ui.explanation.foot import OnlineFoot
from keshiin_ui.explanation.pane import ExplanationPane
from keshiin_ui.graph.widget import HopGraph
from keshiin_ui.header.header_pane import HeaderPane
from keshiin_ui.map.widget import RouteMap
from keshiin_ui.panes.frames import Pane, scrolled, tabs
from keshiin_ui.panes.linking import Linking
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.tabs.attachments import AttachmentsTab
from keshiin_ui.tabs.links import LinksTab
from keshiin_ui.tabs.message import MessageTab
from keshiin_ui.texts.words import in_language

EVIDENCE_TABS = {"span": "header", "hop": "header", "link": "links", "attachment": "attachments"}
TAB_NAMES = ("header", "message", "links", "attachments")


class Workspace(PaneGrid):
    """The panes of one message, below the banner; what they hold comes to it ready."""

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
        super().__init__(QTabWidget(), explanation, graph, places)
        self.setObjectName("work")
        self._view: View | None = None
        self.header, self.message, self.links, self.attachments = header, message, links, attachments
        tabs(self.left)
        self.left.addTab(self.header, "")
        for page in (self.message, self.links, self.attachments):
            self.left.addTab(scrolled(page), "")
        self.explanation.setObjectName("explanation")
        self.explanation.chosen.connect(self._jump)
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
        self.foot = OnlineFoot()
        self.panes["explanation"].add_foot(self.foot)
        self._say(language)

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
        self.name_panes(language)
        self._name_tabs()

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


def _pane_name(name: str) -> str:
    """The id of the pane that a tab stands in."""
    return "source" if name in TAB_NAMES else "explanation" if name in TABS_OF_EXPLANATION else name
