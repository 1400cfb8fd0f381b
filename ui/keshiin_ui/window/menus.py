"""The menu bar: every action of the window with its shortcut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QToolButton, QWidget

from keshiin.texts import N_
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import LANGUAGE_NAMES, in_language

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from keshiin.explain.model import Language
    from keshiin_ui.window.entries import Entry
    from keshiin_ui.window.recent import RecentMenu

TITLES = (N_("&File"), N_("&Edit"), N_("&View"), N_("&Check"), N_("&Learn"), N_("&Help"))
WITH_MESSAGE = (
    "close_message", "steps", "check_online", "account", "compare", "save_report", "write_to",
    "save_evidence",
)  # fmt: skip
PANE_ACTIONS = (
    "header", "message", "links", "attachments", "explanation", "details", "way", "places", "lists",
    "next_pane", "previous_pane", "nothing_chosen", "find",
)  # fmt: skip

MARKS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The keys of entries that are named by what they open, in their order."""
LANGUAGE_KEYS: dict[Language, str] = {"ja": "日本語(&J)", "en": "&English"}

FOR_SOME = ("inside", "outside", "show_there", "stop_asking")


class MenuBar(QMenuBar):
    """The bar; ``wanted`` tells an action's id, ``example_wanted`` a path, ``language_wanted`` a language.

    At first it has its titles alone, all that is seen of it; `fill` brings what stands below them.
    """

    wanted = Signal(str)
    example_wanted = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "body")
        self._language: Language = "en"
        self._actions: dict[str, QAction] = {}
        self._menus = [(self.addMenu(""), title) for title in TITLES]
        self._texts: list[tuple[QAction, str, str]] = []
        self._lessons: dict[str, QAction] = {}
        self._left: Iterator[None] | None = self._filling()
        self.button = self._language_button()

    @property
    def actions_by_id(self) -> dict[str, QAction]:
        """The actions, by their ids."""
        self.fill()
        return self._actions

    @property
    def filled(self) -> bool:
        """Whether everything is there."""
        return self._left is None

    def fill(self) -> None:
        """Put into the menus what is not there yet."""
        for _ in self.steps():
            pass

    def steps(self) -> Iterator[None]:
        """The same in steps."""
        while self._left is not None:
            next(self._left, None)
            yield

    def _filling(self) -> Iterator[None]:
        from PySide6.QtGui import QShortcut

        from keshiin_ui.widgets.pressing import open_menu
        from keshiin_ui.window.entries import ENTRIES

        for (menu, _), entries in list(zip(self._menus, ENTRIES, strict=True)):
            give_role(menu, "body")
            for entry in entries:
                self._add(menu, entry)
            yield
        # Qt knows Alt alone for this, but not the key that other programs have as well.
        QShortcut("F10", self).activated.connect(lambda: self.setActiveAction(self.actions()[0]))
        QShortcut("Shift+F10", self).activated.connect(lambda: open_menu(QApplication.focusWidget()))
        languages = QMenu(self.button)
        give_role(languages, "body")
        self._add_languages(languages)
        self.button.setMenu(languages)
        self._left = None
        self.allow(False)
        for name in FOR_SOME:
            self.enable(name, False)
        self._say()

    def _add(self, menu: QMenu, entry: Entry | None) -> None:
        if entry is None:
            menu.addSeparator()
        elif entry.id == "examples":
            self._example_menu(menu, entry)
        elif entry.id == "lessons":
            self._add_lessons(menu)
        elif entry.id == "languages":
            sub = menu.addMenu("")
            give_role(sub, "body")
            self._menus.append((sub, entry.text))
            self._add_languages(sub)
        else:
            action = menu.addAction("")
            action.setShortcut(entry.shortcut)
            action.triggered.connect(lambda _=False, wanted=entry.id: self.wanted.emit(wanted))
            self._actions[entry.id] = action
            self._texts.append((action, entry.text, ""))

    def put_recent(self, menu: RecentMenu) -> None:
        """Put the files that were opened last behind what opens files in the first menu."""
        files = self._menus[0][0]
        self.fill()
        files.insertMenu(files.actions()[2], menu)
        files.aboutToShow.connect(menu.renew)
        self._menus.append((menu, N_("Opened &last")))
        menu.setTitle(in_language(self._language)(N_("Opened &last")))

    def _example_menu(self, menu: QMenu, entry: Entry) -> None:
        from keshiin_ui.reading.examples import examples

        found = examples()
        if not found:
            return
        sub = menu.addMenu("")
        give_role(sub, "body")
        self._menus.append((sub, entry.text))
        for mark, example in zip(MARKS, found, strict=False):
            action = sub.addAction("")
            action.triggered.connect(lambda _=False, path=example.path: self.example_wanted.emit(path))
            self._texts.append((action, example.title, mark))

    def _add_lessons(self, menu: QMenu) -> None:
        from keshiin_ui.learn.lessons import lessons

        for lesson in lessons():
            action = menu.addAction("")
            action.setCheckable(True)
            action.setShortcut(f"Ctrl+{lesson.number}")
            action.triggered.connect(lambda _=False, wanted=f"lesson:{lesson.id}": self.wanted.emit(wanted))
            self._lessons[lesson.id] = action

    def tick(self, done: frozenset[str]) -> None:
        """Mark the lessons that are done."""
        for name, action in self._lessons.items():
            action.setChecked(name in done)

    def _add_languages(self, menu: QMenu) -> None:
        for language, name in LANGUAGE_KEYS.items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, wanted=language: self.language_wanted.emit(wanted))

    def _language_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("language")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("focusPolicy", "TabFocus")
        give_role(button, "body")
        self.setCornerWidget(button)
        return button

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        for (menu, _), title in zip(self._menus, TITLES, strict=False):
            menu.setTitle(tr(title))
        self.button.setText(f"{LANGUAGE_NAMES[language]} ▾")
        self.button.setAccessibleName(tr("Language"))
        if self._left is None:
            self._say()

    def _say(self) -> None:
        """Say what stands below the titles."""
        tr = in_language(self._language)
        for menu, title in self._menus[len(TITLES) :]:
            menu.setTitle(tr(title))
        for action, text, mark in self._texts:
            action.setText(marked(mark, tr(text)) if mark else tr(text))
        if self._lessons:
            from keshiin_ui.learn.lessons import lessons

            for lesson in lessons():
                self._lessons[lesson.id].setText(marked(str(lesson.number), lesson.title[self._language]))

    def allow(self, with_message: bool, in_lesson: bool = False) -> None:
        """Allow what needs a message only when one is there, and what needs panes in a lesson too."""
        for name in WITH_MESSAGE:
            self.enable(name, with_message and not in_lesson)
        for name in PANE_ACTIONS:
            self.enable(name, with_message or in_lesson)

    def enable(self, name: str, enabled: bool) -> None:
        """Allow or forbid one action, by its id."""
        self.actions_by_id[name].setEnabled(enabled)


def marked(mark: str, text: str) -> str:
    """The words of an entry behind the key that stands for it; "&" in them stays a sign."""
    return f"&{mark}  {text.replace('&', '&&')}"
