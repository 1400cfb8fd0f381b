"""A calm strip below the banner: which messages lie inside this one, and the way in and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QPushButton

from keshiin.explain.inside import called, subject_of
from keshiin.explain.model import Language
from keshiin.explain.verdict.levels import BRIEFLY
from keshiin.texts import N_
from keshiin_ui.look.fonts import font, give_role
from keshiin_ui.look.level_sign import sign_icon
from keshiin_ui.look.line_icons import give_icon
from keshiin_ui.look.theme import Theme
from keshiin_ui.reading import Opened
from keshiin_ui.texts.words import Translator, in_language
from keshiin_ui.widgets.cut_label import CutLabel
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from keshiin.analysis import InnerAnalysis

MAY_SHOW = N_("The lines of the message inside may show where it was sent from.")
ABOUT_EM = 10
SIDE, GAP = 16, 10


class InsideStrip(QFrame):
    """``wanted`` tells the place (from 0) of the inner message to show, ``left`` the way back."""

    wanted = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("inside")
        self._language: Language = "en"
        self._opened = Opened()
        self.label = PlainLabel(role="body", bold=True)
        self.sign, self.level = PlainLabel(), PlainLabel(role="body")
        self.about = CutLabel("body", name="quiet")
        self.back, self.show_button = QPushButton(), QPushButton()
        self.back.clicked.connect(self.left)
        self.show_button.clicked.connect(self.go_in)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(SIDE, 5, SIDE, 5)
        self._lines.addWidget(self.label)
        rest = QHBoxLayout()
        rest.setSpacing(GAP)
        for part in (self.sign, self.level):
            rest.addWidget(part)
        rest.addWidget(self.about, 1)
        for button in (self.show_button, self.back):
            button.setObjectName("footButton")
            give_role(button, "small")
            rest.addWidget(button)
        give_icon(self.show_button, "mail-open")
        give_icon(self.back, "arrow-left")
        self._lines.addLayout(rest, 1)

    def tell(self, opened: Opened, language: Language) -> None:
        """Say what lies inside the message on the screen, and inside what it lies itself."""
        self._opened, self._language = opened, language
        tr, inner = in_language(language), self._inner
        role = opened.role
        if role:
            self.label.setText(tr("You are looking inside: {what}", what=tr(called(role, opened.report))))
        elif len(inner) == 1:
            self.label.setText(tr("Inside, judged by itself: {what}", what=tr(self._called(inner[0]))))
        else:
            self.label.setText(tr("Inside: {count} messages", count=len(inner)))
        alone = inner[0] if len(inner) == 1 and not role else None
        self._tell_of(alone, tr)
        self.show_button.setText(tr("Show it") if len(inner) == 1 else tr("Choose one to show…"))
        if role and inner:
            self.show_button.setText(tr("Further inside…"))
        self.back.setText(tr("Back to the outer message"))
        self.show_button.setVisible(bool(inner))
        self.back.setVisible(bool(role))
        self._fit()
        said = (self.label.text(), self.level.text(), self.about.accessibleName())
        self.setAccessibleName(" ".join(each for each in said if each))
        self.setVisible(bool(role or inner))

    def _tell_of(self, inner: InnerAnalysis | None, tr: Translator) -> None:
        """Say of the only message inside its level, what it may show, and its subject."""
        for part in (self.sign, self.level):
            part.setVisible(inner is not None)
        if inner is None:
            self.about.say("")
            return
        level, size = inner.analysis.assessment.level, QFontInfo(font("body")).pixelSize()
        picture = sign_icon(level, self._theme, size, self.devicePixelRatioF())
        self.sign.setPixmap(picture.pixmap(QSize(size, size), self.devicePixelRatioF()))
        self.level.setText(tr(BRIEFLY[level]))
        shows = inner.role == "returned" and inner.analysis.route.hops
        said = (tr(MAY_SHOW) if shows else "", subject_of(inner, tr))
        self.about.say(" ".join(each for each in said if each))

    def _fit(self) -> None:
        """Put all but the name below it, where there is no room beside it."""
        parts = (self.label, self.sign, self.level, self.show_button, self.back)
        taken = sum(part.sizeHint().width() + GAP for part in parts if not part.isHidden())
        least = ABOUT_EM * QFontInfo(font("body")).pixelSize() if self.about.accessibleName() else 0
        stacked = taken + least + 2 * SIDE > self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lines.setDirection(down if stacked else across)
        self._lines.setSpacing(2 if stacked else GAP)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.retranslate(self._language)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self.tell(self._opened, language)

    def go_in(self) -> None:
        """Ask for the message inside; where there are several, let the reader choose one."""
        if len(self._inner) == 1:
            self.wanted.emit(0)
        elif self._inner:
            menu = self.choices()
            menu.popup(self.show_button.mapToGlobal(self.show_button.rect().bottomLeft()))

    def choices(self) -> QMenu:
        """A menu of the messages inside."""
        tr = in_language(self._language)
        menu = QMenu(self)
        give_role(menu, "body")
        menu.aboutToHide.connect(menu.deleteLater)
        for place, each in enumerate(self._inner):
            name = f"{place + 1}  {tr(self._called(each))} {subject_of(each, tr)}"
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, place=place: self.wanted.emit(place))
        return menu

    def _called(self, inner: InnerAnalysis) -> str:
        return called(inner.role, self._opened.analysis.report if self._opened.analysis else "")

    @property
    def _inner(self) -> tuple[InnerAnalysis, ...]:
        return self._opened.analysis.inner if self._opened.analysis else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
