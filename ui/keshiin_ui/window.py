"""The main window: what is open, in which language and colours, and what the reader asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from keshiin.explain.model import Language
from keshiin.lookup.places import Places
from keshiin.settings_file import settings_path
from keshiin_ui import deeds, fonts
from keshiin_ui.comparing.comparing import Comparing
from keshiin_ui.connecting import back
from keshiin_ui.desk import Desk
from keshiin_ui.dialogs import Dialogs
from keshiin_ui.empty import EmptyState
from keshiin_ui.learn.lessons import TOUR
from keshiin_ui.learn.school import School
from keshiin_ui.memory import Memory
from keshiin_ui.menus import MenuBar
from keshiin_ui.notice import refusal_lines
from keshiin_ui.online.checking import Checking
from keshiin_ui.online.online import Online
from keshiin_ui.opening import Opening
from keshiin_ui.preferences.keeper import Keeper
from keshiin_ui.reading import Given, Opened, Refusal
from keshiin_ui.recent import RecentMenu
from keshiin_ui.slices import Slices
from keshiin_ui.steps import StepsDialog
from keshiin_ui.style import palette, sheet
from keshiin_ui.taking_further import TakingFurther
from keshiin_ui.theme import Theme, theme_named
from keshiin_ui.tip import Tip
from keshiin_ui.view import View
from keshiin_ui.ways_in import WaysIn
from keshiin_ui.words import in_language
from keshiin_ui.work import Work

USUAL = QSize(1280, 800)
SMALLEST = QSize(860, 560)


class Window(QMainWindow):
    """One window with one message; ``shown`` comes when a message, or why there is none, is on the screen."""

    shown = Signal()

    def __init__(
        self, memory: Memory, language: Language, theme: Theme, settings: Path | None = None
    ) -> None:
        super().__init__()
        self.memory, self.language, self.theme = memory, memory.language or language, theme
        self._base_size = QApplication.font().pointSizeF()
        self.dialogs = Dialogs(self)
        self.work = Work(self)
        self.menus = MenuBar(self)
        self.recent = RecentMenu(memory)
        self.menus.put_recent(self.recent)
        self.tip = Tip(self)
        self.desk = Desk(theme, self.tip)
        self.banner, self.notice, self.workspace = self.desk.banner, self.desk.notice, self.desk.workspace
        self.messages = self.desk.messages
        self.empty = EmptyState(theme)
        self.opening = Opening(self.work, self.messages, self)
        self.ways_in = WaysIn(self, self.opening, memory)
        self.keeper = Keeper(self.opening, memory, settings or settings_path())
        self.slices = Slices(self)
        self.online = Online(self, self._places)
        self.checking = Checking(self.online, self.opening, self.workspace.foot)
        self.further = TakingFurther(self, lambda: self.view, self.dialogs.show)
        self.comparing = Comparing(self, self.work, self.opening, self.dialogs.show)
        self._arrange()
        self._connect()
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self.restoreGeometry(memory.bytes_of("geometry"))
        for name, divider in self.desk.dividers().items():
            divider.restoreState(memory.bytes_of(name))
        self.set_theme(theme)
        self._apply_zoom()
        self.set_language(self.language)
        self._show_opened()
        self.slices.finish()
        self.keeper.tell_problem()

    def _arrange(self) -> None:
        self.setMenuBar(self.menus)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.desk)
        self.school = School(self._pages, self.memory, self.theme, self.tip)
        self.setCentralWidget(self._pages)

    def _connect(self) -> None:
        self.opening.shown.connect(self._take)
        self.slices.finished.connect(self.shown)
        self.menus.wanted.connect(self.do)
        self.menus.example_wanted.connect(self.ways_in.open_path)
        self.menus.language_wanted.connect(self.set_language)
        self.ways_in.places_brought.connect(lambda paths: deeds.take_places(self, paths))
        self.recent.wanted.connect(self.ways_in.open_path)
        self.empty.open_wanted.connect(self.ways_in.choose_files)
        self.empty.paste_wanted.connect(self.ways_in.paste)
        self.empty.example_wanted.connect(self.ways_in.open_example)
        self.empty.wanted.connect(self.do)
        self.school.changed.connect(self._allow)
        self.online.changed.connect(self._allow)
        self.desk.inside.wanted.connect(self.opening.go_inside)
        self.desk.inside.left.connect(self.opening.go_outside)
        self.banner.steps_wanted.connect(self.show_steps)
        self.banner.further_wanted.connect(self.do)
        self.messages.story_wanted.connect(self.further.tell_story)
        self.workspace.graph.border_told.connect(self.keeper.draw_border)
        self.desk.question.answered.connect(self.keeper.name_service)
        self.desk.question.refused.connect(self.keeper.refuse_services)
        self.opening.refused.connect(self._take_refusals)
        self.keeper.failed.connect(self._take_refusals)
        self.keeper.language_wanted.connect(self.set_language)
        self.keeper.zoom_wanted.connect(self.zoom)
        self.keeper.theme_wanted.connect(self._choose_theme)

    @property
    def view(self) -> View | None:
        """The message on the screen in the language on the screen."""
        opened = self.opening.current
        return View(opened.analysis, opened.explanations[self.language]) if opened.analysis else None

    def open(self, given: tuple[Given, ...]) -> None:
        """Read and analyse in another process, then show."""
        self.ways_in.open(given)

    def take_over(self, paths: list[str]) -> None:
        """Open what a second start was given beside what is open, and come to the front."""
        self.ways_in.add(paths)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def set_language(self, language: Language) -> None:
        """Say everything in that language, and remember it."""
        self.language = self.ways_in.language = self.memory.language = language
        tr = in_language(language)
        self.setWindowTitle(tr("Keshiin"))
        for part in (self.menus, self.desk, self.empty, self.school, self.checking):
            part.retranslate(language)
        self._show_opened()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.theme = theme
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(sheet(theme))
        for part in (self.desk, self.empty, self.school):
            part.set_theme(theme)

    def do(self, wanted: str) -> None:
        """Do what a menu's action asks for, by its id."""
        deeds.do(self, wanted)

    def show_steps(self) -> None:
        """Tell what to do with the message on the screen."""
        if self.view is not None:
            self.dialogs.show(StepsDialog(self.view.explanation, self.theme, self))

    def zoom(self, steps: int) -> None:
        """Show the text so many steps larger than the system's, and remember it."""
        self.memory.zoom = steps
        self._apply_zoom()

    def _take(self, opened: Opened) -> None:
        if opened.analysis is None or not self.workspace.shows(opened.analysis.message):
            self.school.dismiss()
            self.workspace.left.setCurrentIndex(0)
        self._show_opened()

    def _show_opened(self) -> None:
        self.dialogs.close()
        self.slices.begin(self._steps())

    def _steps(self) -> Iterator[None]:
        """Show what is open, the answer first."""
        view = self.view
        self._allow()
        self.checking.tell()
        self.empty.target.fail([] if view else refusal_lines(self.opening.current, self.language))
        steps = self.desk.steps(view, self.opening.current, self.language)
        next(steps)
        yield
        self.school.show_home(1 if view else 0)
        if view is None and self.school.workspace is None:
            self.empty.target.open.setFocus()
        yield from steps

    def _allow(self) -> None:
        self.menus.allow(self.view is not None, self.school.workspace is not None)
        opened, in_lesson = self.opening.current, self.school.workspace is not None
        inner = opened.analysis is not None and bool(opened.analysis.inner)
        self.menus.enable("inside", inner and not in_lesson)
        self.menus.enable("outside", opened.role is not None and not in_lesson)
        self.menus.enable("show_there", back.can_show(self.view) and not in_lesson)
        self.menus.enable("stop_asking", self.online.under_way is not None)
        self.menus.tick(self.school.done)
        self.empty.offer_tour(not self.school.progress.is_done(TOUR))

    def _places(self) -> Places:
        from keshiin.geo_files import places

        return places(Path(self.opening.terms.places))

    def _take_refusals(self, refusals: tuple[Refusal, ...]) -> None:
        self.notice.add(refusals)
        self.empty.target.fail([refusal.why[self.language] for refusal in refusals])

    def _choose_theme(self, name: str) -> None:
        self.memory.theme = name
        self.set_theme(theme_named(name))

    def _apply_zoom(self) -> None:
        fonts.set_text_size(self._base_size * 1.1**self.memory.zoom)
        fonts.renew(self)
        self._show_opened()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.memory.keep("geometry", self.saveGeometry())
        for name, divider in self.desk.dividers().items():
            self.memory.keep(name, divider.saveState())
        self.memory.write()
        self.slices.cancel()
        self.school.close()
        self.online.close()
        self.work.close()
        self.dialogs.close()
        self.further.close()
        super().closeEvent(event)
