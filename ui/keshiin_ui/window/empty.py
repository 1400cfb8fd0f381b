"""The empty state: the ways in, how to get a message's source, and what happens with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.texts.words import in_language
from keshiin_ui.ways_in.drop_target import DropTarget
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin_ui.guide.in_brief import SourceHelp
    from keshiin_ui.learn.offer import TourOffer
    from keshiin_ui.look.theme import Theme

WIDEST, SIDE = 960, 24
NEEDED_EM, MOST_ABOVE = 46, 96


class EmptyState(QScrollArea):
    """What is shown before a message: a drop target with three buttons; `steps` put help below it.

    Nothing that comes later moves what is there: the target's place follows from the window alone.
    """

    open_wanted = Signal()
    paste_wanted = Signal()
    example_wanted = Signal()
    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._language: Language = "en"
        self._offered = False
        self.offer: TourOffer | None = None
        self._help: SourceHelp | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.target = DropTarget(theme)
        self.target.open.clicked.connect(self.open_wanted)
        self.target.paste.clicked.connect(self.paste_wanted)
        self.target.example.clicked.connect(self.example_wanted)
        self._privacy = PlainLabel(role="small", name="quiet", wrap=True)
        self._privacy.setProperty("alignment", "AlignHCenter")
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._column.addWidget(self.target)
        self._column.addWidget(self._privacy)
        self._column.addStretch(1)
        middle = QWidget()
        middle.setLayout(self._column)
        middle.setMaximumWidth(WIDEST)
        body = _Body()
        body.setObjectName("empty")
        self._row = QHBoxLayout(body)
        self._row.addStretch(1)
        self._row.addWidget(middle, 1000)
        self._row.addStretch(1)
        self.setWidget(body)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._place())

    def steps(self) -> Iterator[None]:
        """Put below what the first paint did not wait for: the tour, and how to get a message's source."""
        if self._help is not None:
            return
        from keshiin_ui.guide.in_brief import SourceHelp
        from keshiin_ui.learn.offer import TourOffer

        self._how = PlainLabel(role="title", wrap=True)
        self.meaning = PlainLabel(role="body", wrap=True, name="quiet")
        self.guide = QPushButton()
        give_role(self.guide, "small")
        self.guide.clicked.connect(lambda: self.wanted.emit("source_help"))
        self.offer = TourOffer()
        self.offer.wanted.connect(self.wanted)
        yield
        self._help = SourceHelp()
        head = QHBoxLayout()
        head.addWidget(self._how, 1)
        head.addWidget(self.guide)
        last = self._column.count() - 1
        self._column.insertWidget(last, self._help)
        self._column.insertWidget(last, self.meaning)
        self._column.insertLayout(last, head)
        self._column.insertSpacing(last, 4)
        self._column.insertWidget(last, self.offer)
        # As they stand: the offer was made after the button below it.
        QWidget.setTabOrder(self.offer.later, self.guide)
        self._say_below()
        self.offer_tour(self._offered)
        yield

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.setAccessibleName(tr("Drop a message here"))
        self.target.retranslate(language)
        self._privacy.setText(
            tr(
                "Nothing leaves this computer: Keshiin reads the message here "
                "and asks no server until you tell it to."
            )
        )
        self._say_below()

    def _say_below(self) -> None:
        if self.offer is None or self._help is None:
            return
        tr = in_language(self._language)
        self.offer.retranslate(self._language)
        self._how.setText(tr("How to get the message’s source"))
        self.meaning.setText(
            tr(
                "The source is the message as it came, with the lines that mail programs hide. "
                "They tell which way it took."
            )
        )
        self.guide.setText(tr("Step by step, with pictures…"))
        self._help.retranslate(self._language)

    def offer_tour(self, offered: bool) -> None:
        """Show or hide the offer of the tour."""
        self._offered = offered
        if self.offer is not None:
            self.offer.setVisible(offered and not self.offer.refused)

    def _place(self) -> None:
        """Leave room above by the window's height, and beside it so that a scroll bar moves nothing."""
        needed = NEEDED_EM * QFontInfo(font("body")).pixelSize()
        above = max(16, min(MOST_ABOVE, (self.height() - needed) // 4))
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.maximum() else 0
        self._row.setContentsMargins(SIDE, above, max(0, SIDE - taken), 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)


class _Body(QWidget):
    """What is scrolled, as high as it is in its width; words that wrap could need more at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
