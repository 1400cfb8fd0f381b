"""What is open, on the screen: the list at the left, the verdict above, the panes below."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.banner.banner import Banner
from keshiin_ui.banner.sparing import Sparing
from keshiin_ui.desk.border_question import BorderQuestion
from keshiin_ui.desk.inside import InsideStrip
from keshiin_ui.desk.notice import Notice
from keshiin_ui.desk.workspace import Workspace
from keshiin_ui.look.fonts import font
from keshiin_ui.messages.panel import MessageList
from keshiin_ui.panes.view import View
from keshiin_ui.reading import Opened

LIST_EM, MOST = 23, 0.36


class Desk(QSplitter):
    """The parts of the window that belong to a message."""

    def __init__(
        self,
        messages: MessageList,
        banner: Banner,
        question: BorderQuestion,
        inside: InsideStrip,
        notice: Notice,
        workspace: Workspace,
    ) -> None:
        super().__init__()
        self.messages, self.banner, self.workspace = messages, banner, workspace
        self.question, self.inside, self.notice = question, inside, notice
        self.banner.term_wanted.connect(self.workspace.explanation.explain_term)
        message = QWidget()
        column = QVBoxLayout(message)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.banner, self.question, self.inside, self.notice):
            column.addWidget(part)
        column.addWidget(self.workspace, 1)
        workspace.low.connect(self._share_answer)
        Sparing(message, banner, (question, inside, notice), workspace).left.connect(workspace.share)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(self.messages)
        self.addWidget(message)
        self.setStretchFactor(1, 1)

    def share(self, width: int) -> None:
        """Give the list what its text needs, up to a part of so many pixels, and the message the rest."""
        mine = round(min(LIST_EM * QFontInfo(font("body")).pixelSize(), MOST * width))
        self.setSizes([mine, width - mine])

    def _share_answer(self, low: bool) -> None:
        """Where the panes are low, let what the message shows scroll with the cards, below the headline."""
        self.banner.words.be_brief(low)
        self.workspace.explanation.cards.show_answer(low)

    def steps(self, view: View | None, opened: Opened, language: Language) -> Iterator[None]:
        """Show a message in steps, the answer first."""
        new = view is not None and not self.workspace.shows(view.analysis.message)
        self.banner.show_analysis(view)
        if new:
            self.banner.announce()
        panes = self.workspace.steps(view)
        next(panes)
        yield
        self.question.show_analysis(view)
        self.inside.tell(opened, language)
        self.notice.tell(opened, language)
        yield
        yield from panes

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        for part in (self.messages, self.banner, self.question, self.inside, self.notice, self.workspace):
            part.retranslate(language)

    def dividers(self) -> dict[str, QSplitter]:
        """The dividers whose place is remembered, by name."""
        return {"list": self, **self.workspace.dividers()}
