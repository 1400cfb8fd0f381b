"""The way from the menu and the empty window into lessons, and back to what was on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from keshiin_ui.learn.lessons import TOUR, lessons
from keshiin_ui.learn.progress import Progress

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin_ui.desk.workspace import Workspace
    from keshiin_ui.learn.page import LessonPage
    from keshiin_ui.look.theme import Theme
    from keshiin_ui.memory import Memory
    from keshiin_ui.reading import Opened
    from keshiin_ui.widgets.tip import Tip

PREFIX = "lesson:"


class School(QObject):
    """Shows lessons on a page of its own in a stack; ``changed`` comes when one begins, ends or is done."""

    changed = Signal()

    def __init__(self, pages: QStackedWidget, memory: Memory, theme: Callable[[], Theme], tip: Tip) -> None:
        super().__init__(pages)
        self._pages, self._theme_now, self._tip = pages, theme, tip
        self._language: Language = "en"
        self._home: QWidget | None = None
        self.progress = Progress(memory)
        self.page: LessonPage | None = None

    @property
    def workspace(self) -> Workspace | None:
        """The panes of the lesson on the screen, None where no lesson is."""
        return self.page.workspace if self.page is not None and self.page.lesson is not None else None

    @property
    def done(self) -> frozenset[str]:
        """The ids of the lessons that were finished once."""
        return frozenset(each.id for each in lessons() if self.progress.is_done(each.id))

    @property
    def toured(self) -> bool:
        """Whether the tour was finished once."""
        return self.progress.is_done(TOUR)

    def do(self, wanted: str) -> bool:
        """Do what an action of the Learn menu asks for; False where the action is another menu's."""
        if wanted == TOUR or wanted.startswith(PREFIX):
            self.begin(wanted.removeprefix(PREFIX))
        elif wanted == "lessons_again":
            self.progress.forget()
            self.changed.emit()
        else:
            return False
        return True

    def begin(self, name: str) -> None:
        """Begin a lesson or the tour."""
        page = self._made_page()
        page.begin(name)
        self._pages.setCurrentWidget(page)
        page.panel.next.setFocus()
        self.changed.emit()

    def show_home(self, home: QWidget) -> None:
        """Say which page of the stack is under the lessons, and show it where no lesson is on the screen."""
        self._home = home
        if self.workspace is None:
            self._pages.setCurrentWidget(home)

    def tell(self, opened: Opened) -> None:
        """Say within the lesson what could not be read meanwhile."""
        if self.page is not None and self.page.lesson is not None:
            self.page.notice.tell(opened, self._language)

    def dismiss(self) -> None:
        """End the lesson, since something else is to be shown."""
        if self.page is not None and self.page.lesson is not None:
            self.page.leave()

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        if self.page is not None:
            self.page.retranslate(language)

    def close(self) -> None:
        """Let go of work in hand, when the window closes."""
        if self.page is not None:
            self.page.close_down()

    def _made_page(self) -> LessonPage:
        if self.page is None:
            # The panes of the lessons are loaded when the first one is taken.
            from keshiin_ui.learn.page import LessonPage
            from keshiin_ui.look.line_icons import draw_icons

            theme = self._theme_now()
            self.page = LessonPage(self.progress, theme, self._tip)
            self.page.retranslate(self._language)
            self.page.left.connect(self._go_home)
            self.page.finished.connect(lambda _: self.changed.emit())
            self._pages.addWidget(self.page)
            draw_icons(self.page, theme)
        return self.page

    def _go_home(self) -> None:
        if self._home is not None:
            self._pages.setCurrentWidget(self._home)
        self.changed.emit()
