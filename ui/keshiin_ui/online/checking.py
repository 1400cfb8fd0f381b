"""Checking what is on the screen: between the foot and the menu, the network, and what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Language
    from keshiin_ui.explanation.foot import OnlineFoot
    from keshiin_ui.messages.opening import Opening
    from keshiin_ui.online.asking import Answered
    from keshiin_ui.online.online import Online


class Checking(QObject):
    """Asks about the message on the screen, keeps the foot true, and brings the answers to what is open."""

    def __init__(self, online: Online, opening: Opening, foot: OnlineFoot) -> None:
        super().__init__(online)
        self._online, self._opening, self._foot = online, opening, foot
        self._language: Language = "en"
        self._told: Analysis | None = None
        foot.wanted.connect(self.do)
        online.changed.connect(self._tell_foot)
        online.answered.connect(self._take)

    def do(self, wanted: str) -> None:
        """Do what the foot or the menu asks for: "check_online", "account" or "stop_asking"."""
        analysis = self._opening.current.analysis
        # What is asked about a message that is replaced at once would be asked for nobody.
        self._opening.stay()
        if wanted == "stop_asking":
            self._online.stop()
        elif analysis is not None and wanted == "account":
            self._online.show_account(analysis, self._language)
        elif analysis is not None:
            self._online.begin(analysis, self._language)

    def tell(self) -> None:
        """Follow what is on the screen; a dialog about another message goes."""
        analysis = self._opening.current.analysis
        if analysis is not self._told:
            self._online.put_away()
        self._told = analysis
        self._foot.setVisible(analysis is not None)
        self._tell_foot()

    def retranslate(self, language: Language) -> None:
        """Say everything in that language; a dialog in the other one goes."""
        if language != self._language:
            self._online.put_away()
        self._language = language
        self._foot.retranslate(language)

    def _tell_foot(self) -> None:
        analysis = self._told
        if analysis is not None:
            under_way = analysis is self._online.under_way
            self._foot.tell(analysis.facts.lookups, len(self._online.seen) if under_way else None)

    def _take(self, answered: Answered) -> None:
        if answered.refusals:
            self._opening.refused.emit(answered.refusals)
            return
        if self._told is answered.before:
            self._told = answered.analysis
        self._opening.judge_again(answered.before, answered.analysis, answered.explanations)
