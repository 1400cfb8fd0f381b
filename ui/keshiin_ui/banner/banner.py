"""The verdict banner: the mark, the verdict in words, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontInfo, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from keshiin.explain.model import Language
from keshiin.own_clock import here
from keshiin.texts import N_
from keshiin_ui.banner.verdict import Verdict
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.look.line_icons import LineIcon, give_icon
from keshiin_ui.look.postmark import Postmark
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language

STACKED = 60
MARK, TALLEST = 4.6, 96
MARGINS = 20, 10, 16, 10
GAP, ABOVE_DEEDS = 6, 8
MORE = N_("More")
FURTHER = {"save_report": N_("Save report…"), "write_to": N_("Report it to…")}
ICONS: dict[str, LineIcon] = {"save_report": "file-down", "write_to": "send"}


class Banner(QFrame):
    """The answer in a headline and two lines."""

    steps_wanted = Signal()
    term_wanted = Signal(str, QPoint)
    further_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.postmark, self.words = Postmark(theme), Verdict(theme)
        self.words.term_wanted.connect(self.term_wanted)
        self.headline, self.known, self.unknown = self.words.headline, self.words.known, self.words.unknown
        self.steps = QPushButton()
        self.steps.setObjectName("primary")
        self.steps.setCursor(Qt.CursorShape.PointingHandCursor)
        give_role(self.steps, "body", bold=True)
        give_icon(self.steps, "list-checks")
        self.steps.clicked.connect(self.steps_wanted)
        self.further = {wanted: self._further_button() for wanted in FURTHER}
        self.more = self._further_button()
        for wanted, button in self.further.items():
            give_icon(button, ICONS[wanted])
        menu = QMenu(self)
        give_role(menu, "body")
        self.more.setMenu(menu)
        self.entries = {wanted: menu.addAction("") for wanted in FURTHER}
        for wanted in FURTHER:
            self.further[wanted].clicked.connect(lambda _=False, each=wanted: self.further_wanted.emit(each))
            self.entries[wanted].triggered.connect(
                lambda _=False, each=wanted: self.further_wanted.emit(each)
            )
        self._arrange()

    def _further_button(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("footButton")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        give_role(button, "small")
        return button

    def _arrange(self) -> None:
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(16)
        row.addWidget(self.postmark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        further = QHBoxLayout()
        further.setSpacing(GAP)
        for button in (*self.further.values(), self.more):
            further.addWidget(button, 1)
        deeds = self._deeds = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        deeds.setSpacing(GAP)
        deeds.addStretch(1)
        deeds.addWidget(self.steps)
        deeds.addLayout(further)
        deeds.addStretch(1)
        row.addLayout(deeds)

    def show_analysis(self, view: View | None) -> None:
        """Show the verdict on a message."""
        if view is None:
            return
        explanation = view.explanation
        self._fit()
        self.words.tell(explanation)
        self.steps.setVisible(bool(explanation.next_steps))
        # A postmark is the reader's own service's word: without a border there is none to take a date from.
        route = view.analysis.route
        stamped = here(route.stamped) if route.stamped else None
        self.postmark.stamp(explanation.level, stamped, _short(route.border.service or ""))
        self.postmark.setAccessibleName(explanation.level_text)

    def announce(self) -> None:
        """Let a screen reader say the headline: nothing of a message that was dropped has the focus."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.headline.text()))

    def _fit(self) -> None:
        """Leave out the mark where it is narrow, and put the buttons below the words."""
        em = QFontInfo(font("body")).pixelSize()
        self.postmark.enlarge(round(min(MARK * em, TALLEST)))
        stacked = self.width() < STACKED * em
        self._stack(stacked)
        self._fold(stacked and self._width_of(*self.further.values()) > self.width())
        self.postmark.setVisible(not stacked)
        self.words.narrow(stacked)

    def _stack(self, stacked: bool) -> None:
        """Put the buttons below the words instead of beside them, where that leaves the words too little."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if stacked else across)
        self._deeds.setDirection(across if stacked else down)
        self._row.setSpacing(ABOVE_DEEDS if stacked else 16)
        self._deeds.setStretch(0, 0 if stacked else 1)

    def _fold(self, folded: bool) -> None:
        """Put all buttons but the first into a menu, where a line has no room for them."""
        for button in self.further.values():
            button.setVisible(not folded)
        self.more.setVisible(folded)

    def _width_of(self, *further: QPushButton) -> int:
        """How wide the banner must be for those buttons in a line with the first."""
        left, _, right, _ = MARGINS
        return left + right + sum(each.sizeHint().width() + GAP for each in (self.steps, *further)) - GAP

    @property
    def whole(self) -> int:
        """The height that all of it would take, also while its words are brief."""
        return self.words.whole + self._around

    def spare(self, height: int) -> None:
        """Take no more than that height: what has no room in it is scrolled, and never covered."""
        self.words.spare(height - self._around)

    @property
    def _around(self) -> int:
        """The height of all that stands above and below the words."""
        _, top, _, bottom = MARGINS
        below = self._row.direction() == QBoxLayout.Direction.TopToBottom
        return top + bottom + (self._deeds.sizeHint().height() + ABOVE_DEEDS if below else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(self.more), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        self.words.retranslate(language)
        self.steps.setText(tr("What should I do?"))
        for wanted, text in FURTHER.items():
            self.further[wanted].setText(tr(text))
            self.entries[wanted].setText(tr(text))
        self.more.setText(f"{tr(MORE)} ▾")
        self.more.setAccessibleName(tr(MORE))
        self.setAccessibleName(tr("Verdict"))


def _short(service: str) -> str:
    """The name of a service for the postmark: of a server's name only what was registered, no second name."""
    from keshiin.domains import registrable

    return registrable(service) or service if "." in service else service.split(" (", 1)[0]
