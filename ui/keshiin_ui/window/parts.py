"""The parts of the window: each is loaded and made when it is first asked for, and costs no start."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from keshiin_ui.turns.making import Making
from keshiin_ui.window.dressed import DressedWindow

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin_ui.banner.banner import Banner
    from keshiin_ui.comparing.comparing import Comparing
    from keshiin_ui.desk.desk import Desk
    from keshiin_ui.desk.notice import Notice
    from keshiin_ui.desk.workspace import Workspace
    from keshiin_ui.further.taking_further import TakingFurther
    from keshiin_ui.learn.school import School
    from keshiin_ui.look.theme import Theme
    from keshiin_ui.memory import Memory
    from keshiin_ui.messages.opening import Opening
    from keshiin_ui.messages.panel import MessageList
    from keshiin_ui.online.checking import Checking
    from keshiin_ui.online.online import Online
    from keshiin_ui.panes.view import View
    from keshiin_ui.preferences.keeper import Keeper
    from keshiin_ui.reading import Opened, Refusal
    from keshiin_ui.reading.work import Work
    from keshiin_ui.ways_in.ways import WaysIn
    from keshiin_ui.widgets.tip import Tip
    from keshiin_ui.window.dialogs import Dialogs
    from keshiin_ui.window.empty import EmptyState
    from keshiin_ui.window.recent import RecentMenu


class PartedWindow(DressedWindow):
    """A main window whose parts come when they are needed; the window itself, below, says what they do."""

    language: Language
    pages: QStackedWidget
    settings: Path | None
    empty: EmptyState
    dialogs: Dialogs
    do: Callable[[str], None]
    take: Callable[[Opened], None]
    take_refusals: Callable[[tuple[Refusal, ...]], None]
    allow: Callable[[], None]
    set_language: Callable[[Language], None]

    def __init__(self, memory: Memory, theme: Theme) -> None:
        super().__init__(memory, theme)
        self._for_desk: list[Callable[[], object]] = []

    @abstractmethod
    def prepare(self) -> None:
        """Begin with the desk."""

    def has(self, part: str) -> bool:
        """Whether that part has been made."""
        return part in self.__dict__

    @property
    def view(self) -> View | None:
        """The message on the screen in the language on the screen."""
        if not self.has("opening") or self.opening.current.analysis is None:
            return None
        from keshiin_ui.panes.view import View

        opened = self.opening.current
        return View(opened.analysis, opened.explanations[self.language])

    @cached_property
    def laying(self) -> Making[Desk]:
        """The desk on its way."""
        from keshiin_ui.desk.laying import lay_desk

        return Making(lay_desk(self.theme, self.tip, self.language))

    @cached_property
    def desk(self) -> Desk:
        from keshiin_ui.window.wishes import heed

        desk = self.laying.finish()
        self.pages.addWidget(desk)
        desk.share(self.width())
        for name, divider in desk.dividers().items():
            divider.restoreState(self.memory.bytes_of(name))
        desk.messages.hide()
        heed(self, desk)
        QTimer.singleShot(0, self, self._begin_at_desk)
        return desk

    def at_desk(self, act: Callable[[], object]) -> None:
        """Do that as soon as the desk stands, which is made in slices meanwhile; at once where it does."""
        if self.has("desk") and not self._for_desk:
            act()
            return
        self._for_desk.append(act)
        self.prepare()

    def _begin_at_desk(self) -> None:
        while self._for_desk:
            self._for_desk.pop(0)()

    @property
    def banner(self) -> Banner:
        return self.desk.banner

    @property
    def messages(self) -> MessageList:
        return self.desk.messages

    @property
    def notice(self) -> Notice:
        return self.desk.notice

    @property
    def workspace(self) -> Workspace:
        return self.desk.workspace

    @property
    def panes(self) -> Workspace:
        """The panes on the screen: a lesson's while there is one."""
        return (self.school.workspace if self.has("school") else None) or self.workspace

    @cached_property
    def tip(self) -> Tip:
        from keshiin_ui.widgets.tip import Tip

        return Tip(self)

    @cached_property
    def work(self) -> Work:
        from keshiin_ui.reading.work import Work

        return Work(self)

    @cached_property
    def opening(self) -> Opening:
        from keshiin_ui.messages.opening import Opening

        opening = Opening(self.work, lambda: self.messages, self.at_desk, self)
        opening.expected.connect(self.prepare)
        opening.expected.connect(lambda: self.empty.target.wait(True))
        opening.shown.connect(self.take)
        opening.refused.connect(self.take_refusals)
        return opening

    @cached_property
    def keeper(self) -> Keeper:
        from keshiin.settings.file import settings_path
        from keshiin_ui.preferences.keeper import Keeper
        from keshiin_ui.window.wishes import say_in

        keeper = Keeper(self.opening, self.memory, self.settings or settings_path())
        keeper.failed.connect(self.take_refusals)
        keeper.language_wanted.connect(lambda language: say_in(self, language))
        keeper.zoom_wanted.connect(self.zoom)
        keeper.theme_wanted.connect(self.choose_theme)
        return keeper

    @cached_property
    def ways_in(self) -> WaysIn:
        from keshiin_ui.ways_in.ways import WaysIn
        from keshiin_ui.window.wishes import take_places

        # The keeper comes first: the settings are among the terms under which a message is judged.
        _ = self.keeper
        ways_in = WaysIn(self, self.opening, self.memory)
        ways_in.language = self.language
        ways_in.places_brought.connect(lambda paths: take_places(self, paths))
        return ways_in

    @cached_property
    def recent(self) -> RecentMenu:
        from keshiin_ui.window.recent import RecentMenu

        recent = RecentMenu(self.memory)
        recent.wanted.connect(lambda path: self.ways_in.open_path(path))
        return recent

    @cached_property
    def school(self) -> School:
        from keshiin_ui.learn.school import School

        school = School(self.pages, self.memory, lambda: self.theme, self.tip)
        school.retranslate(self.language)
        school.show_home(self.pages.currentWidget())
        school.changed.connect(self.allow)
        return school

    @cached_property
    def online(self) -> Online:
        from keshiin_ui.online.online import Online

        self.work.start()
        online = Online(
            self,
            lambda before, lookups, checked: self.work.judge(
                before, lookups, checked, self.opening.terms.places
            ),
        )
        online.changed.connect(self.allow)
        return online

    @cached_property
    def checking(self) -> Checking:
        from keshiin_ui.online.checking import Checking

        checking = Checking(self.online, self.opening, self.workspace.foot)
        checking.retranslate(self.language)
        return checking

    @cached_property
    def further(self) -> TakingFurther:
        from keshiin_ui.further.taking_further import TakingFurther

        return TakingFurther(self, lambda: self.view, self.dialogs.show)

    @cached_property
    def comparing(self) -> Comparing:
        from keshiin_ui.comparing.comparing import Comparing

        return Comparing(self, self.work, self.opening, self.dialogs.show)
