"""The menu bar: every action of the window with its shortcut."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton, QWidget

from keshiin.explain.model import Language
from keshiin.explain.texts import N_
from keshiin_ui.examples import examples
from keshiin_ui.fonts import give_role
from keshiin_ui.learn.lessons import lessons
from keshiin_ui.recent import RecentMenu
from keshiin_ui.words import in_language

LANGUAGE_NAMES: dict[Language, str] = {"ja": "日本語", "en": "English"}
Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: its id, its English text, its shortcut."""

    id: str
    text: str
    shortcut: str | QKeySequence.StandardKey = ""


MENUS: tuple[tuple[str, tuple[Entry | None, ...]], ...] = (
    (N_("&File"), (
        Entry("open", N_("&Open…"), Key.Open),
        Entry("examples", N_("Try an &example")),
        None,
        Entry("save_report", N_("&Save report…"), "Ctrl+Shift+S"),
        Entry("write_to", N_("&Report it to…"), "Ctrl+Shift+W"),
        Entry("save_evidence", N_("Save the e&vidence…")),
        None,
        Entry("close_message", N_("&Close message"), Key.Close),
        Entry("quit", N_("&Quit"), "Ctrl+Q"),
    )),
    (N_("&Edit"), (
        Entry("copy", N_("&Copy"), Key.Copy),
        Entry("paste", N_("&Paste source"), Key.Paste),
        Entry("find", N_("&Find in the header…"), Key.Find),
        None,
        Entry("settings", N_("&Settings…"), "Ctrl+,"),
    )),
    (N_("&View"), (
        Entry("list", N_("List o&f messages"), "Alt+0"),
        Entry("header", N_("&Header"), "Alt+1"),
        Entry("message", N_("&Message"), "Alt+2"),
        Entry("links", N_("&Links"), "Alt+3"),
        Entry("attachments", N_("&Attachments"), "Alt+4"),
        Entry("explanation", N_("&Explanation"), "Alt+5"),
        Entry("details", N_("&Details"), "Alt+6"),
        Entry("way", N_("The wa&y it took"), "Alt+7"),
        Entry("places", N_("Approximate &places"), "Alt+8"),
        Entry("lists", N_("Way and places as l&ists"), "Ctrl+L"),
        Entry("next_pane", N_("&Next pane"), "F6"),
        Entry("previous_pane", N_("P&revious pane"), "Shift+F6"),
        None,
        Entry("steps", N_("&What should I do?"), "Ctrl+D"),
        Entry("nothing_chosen", N_("Take back the &choice"), "Esc"),
        None,
        Entry("larger", N_("Larger &text"), Key.ZoomIn),
        Entry("smaller", N_("&Smaller text"), Key.ZoomOut),
        Entry("usual", N_("&Usual text size"), "Ctrl+0"),
        Entry("languages", N_("Lan&guage")),
    )),
    (N_("&Check"), (
        Entry("check_online", N_("Check &online…"), "Ctrl+R"),
        Entry("stop_asking", N_("Stop asking")),
        Entry("account", N_("What was &sent")),
        None,
        Entry("compare", N_("&Compare with one you trust…"), "Ctrl+Shift+C"),
        None,
        Entry("inside", N_("Show the message &inside"), "Alt+Down"),
        Entry("outside", N_("&Back to the outer message"), "Alt+Up"),
        None,
        Entry("show_there", N_("Show in &Thunderbird")),
    )),
    (N_("&Learn"), (
        Entry("tour", N_("A short &tour"), "Shift+F1"),
        None,
        Entry("lessons", ""),
        None,
        Entry("lessons_again", N_("Begin all lessons &again")),
    )),
    (N_("&Help"), (
        Entry("source_help", N_("How to get the message’s &source"), Key.HelpContents),
        Entry("thunderbird", N_("Connect to &Thunderbird…")),
        None,
        Entry("newer", N_("Check for a &newer version")),
        Entry("about", N_("&About Keshiin")),
    )),
)  # fmt: skip

PANE_ACTIONS = (
    "header", "message", "links", "attachments", "explanation", "details", "way", "places", "lists",
    "next_pane", "previous_pane", "nothing_chosen", "find",
)  # fmt: skip


class MenuBar(QMenuBar):
    """The bar; ``wanted`` tells an action's id, ``example_wanted`` a path, ``language_wanted`` a language."""

    wanted = Signal(str)
    example_wanted = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "body")
        self.actions_by_id: dict[str, QAction] = {}
        self._menus: list[tuple[QMenu, str]] = []
        self._texts: list[tuple[QAction, str]] = []
        self._lessons: dict[str, QAction] = {}
        for title, entries in MENUS:
            menu = self.addMenu("")
            give_role(menu, "body")
            self._menus.append((menu, title))
            for entry in entries:
                self._add(menu, entry)
        self.button = self._language_button()

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
            action.setShortcut(QKeySequence(entry.shortcut))
            action.triggered.connect(lambda _=False, wanted=entry.id: self.wanted.emit(wanted))
            self.actions_by_id[entry.id] = action
            self._texts.append((action, entry.text))

    def put_recent(self, menu: RecentMenu) -> None:
        """Put the files that were opened last behind the first entry of the first menu."""
        files = self._menus[0][0]
        files.insertMenu(files.actions()[1], menu)
        files.aboutToShow.connect(menu.renew)
        self._menus.append((menu, N_("Opened &last")))

    def _example_menu(self, menu: QMenu, entry: Entry) -> None:
        found = examples()
        if not found:
            return
        sub = menu.addMenu("")
        give_role(sub, "body")
        self._menus.append((sub, entry.text))
        for example in found:
            action = sub.addAction("")
            action.triggered.connect(lambda _=False, path=example.path: self.example_wanted.emit(path))
            self._texts.append((action, example.title))

    def _add_lessons(self, menu: QMenu) -> None:
        for lesson in lessons():
            action = menu.addAction("")
            action.setCheckable(True)
            action.setShortcut(QKeySequence(f"Ctrl+{lesson.number}"))
            action.triggered.connect(lambda _=False, wanted=f"lesson:{lesson.id}": self.wanted.emit(wanted))
            self._lessons[lesson.id] = action

    def tick(self, done: frozenset[str]) -> None:
        """Mark the lessons that are done."""
        for name, action in self._lessons.items():
            action.setChecked(name in done)

    def _add_languages(self, menu: QMenu) -> None:
        for language, name in LANGUAGE_NAMES.items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, wanted=language: self.language_wanted.emit(wanted))

    def _language_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("language")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        give_role(button, "body")
        menu = QMenu(button)
        give_role(menu, "body")
        self._add_languages(menu)
        button.setMenu(menu)
        self.setCornerWidget(button)
        return button

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        tr = in_language(language)
        for menu, title in self._menus:
            menu.setTitle(tr(title))
        for action, text in self._texts:
            action.setText(tr(text))
        for lesson in lessons():
            self._lessons[lesson.id].setText(f"&{lesson.number}  {lesson.title[language]}")
        self.button.setText(f"{LANGUAGE_NAMES[language]} ▾")
        self.button.setAccessibleName(tr("Language"))

    def allow(self, with_message: bool, in_lesson: bool = False) -> None:
        """Allow what needs a message only when one is there, and what needs panes in a lesson too."""
        further = ("save_report", "write_to", "save_evidence")
        for name in ("close_message", "steps", "check_online", "account", "compare", *further):
            self.actions_by_id[name].setEnabled(with_message and not in_lesson)
        for name in PANE_ACTIONS:
            self.actions_by_id[name].setEnabled(with_message or in_lesson)

    def enable(self, name: str, enabled: bool) -> None:
        """Allow or forbid one action, by its id."""
        self.actions_by_id[name].setEnabled(enabled)
