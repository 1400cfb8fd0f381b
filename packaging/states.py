"""The states of the window that are drawn to pictures, and how each one is reached."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialog

from keshiin_resources import path
from keshiin_ui.comparing.dialog import CompareDialog
from keshiin_ui.learn.lessons import lesson_of
from keshiin_ui.preferences.dialog import PreferencesDialog
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window

SAMPLES = {
    "ministry": "ministry-notice.paste.txt",
    "ordinary": "lesson-normal.paste.txt",
    "forged": "lesson-forged-spam.paste.txt",
    "hoster": "hoster-notice.eml",
    "bounce": "bounce-yahoo.eml",
    "invitation": "invitation.eml",
}
ANOTHER_MACHINE = (b"183.181.84.151", b"210.157.1.51")
PATIENCE_S = 30.0
SETTLE_MS = 60
Way = Callable[[Window, Path], None]


def settle(milliseconds: int = SETTLE_MS) -> None:
    """Let the window come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(done: Callable[[], bool]) -> None:
    """Let the window work until something is so; raises TimeoutError after half a minute."""
    until = monotonic() + PATIENCE_S
    while not done():
        if monotonic() > until:
            raise TimeoutError("a state of the window was not reached")
        settle(20)


def _open(window: Window, *files: Path) -> None:
    shown: list[bool] = []
    window.shown.connect(lambda: shown.append(True))
    window.open(tuple(Given(path=str(file)) for file in files))
    wait(lambda: bool(shown) and not window.slices.busy)


def _sample(name: str) -> Way:
    return lambda window, _: _open(window, path("samples", SAMPLES[name]))


def _opened_then(name: str, wanted: str) -> Way:
    def way(window: Window, _: Path) -> None:
        _open(window, path("samples", SAMPLES[name]))
        window.do(wanted)

    return way


def _chosen(name: str, card: int) -> Way:
    def way(window: Window, _: Path) -> None:
        _open(window, path("samples", SAMPLES[name]))
        window.workspace.explanation.cards.frames[card].pressed.emit(card + 1)

    return way


def _unreadable(window: Window, folder: Path) -> None:
    file = folder / "notes.txt"
    file.write_text("Milk, bread, stamps.\n", "utf-8")
    _open(window, file)


def _list(window: Window, folder: Path) -> None:
    box = folder / "letters.mbox"
    if not box.exists():
        letters = (path("samples", each).read_bytes() for each in SAMPLES.values() if each.endswith(".eml"))
        box.write_bytes(
            b"".join(b"From x Mon Jan  1 00:00:00 2024\n" + letter + b"\n" for letter in letters) * 2
        )
    _open(window, box)
    settle(600)


def _inside(window: Window, _: Path) -> None:
    _open(window, path("samples", SAMPLES["bounce"]))
    shown: list[bool] = []
    window.shown.connect(lambda: shown.append(True))
    window.do("inside")
    wait(lambda: bool(shown) and not window.slices.busy)


def _settings(place: int) -> Way:
    def way(window: Window, _: Path) -> None:
        _open(window, path("samples", SAMPLES["ministry"]))
        window.do("settings")
        (dialog,) = (each for each in window.findChildren(PreferencesDialog) if each.isVisible())
        dialog.pages.setCurrentIndex(place)

    return way


def _found(window: Window, _: Path) -> None:
    _open(window, path("samples", SAMPLES["ministry"]))
    pane = window.workspace.explanation
    window.workspace.bring("details")
    pane.begin_finding()
    pane.searched[1].bar.line.setText("mhlw")


def _asked(window: Window, _: Path) -> None:
    """The questions are made in the background, so their dialog comes when it is ready."""
    _open(window, path("samples", SAMPLES["ministry"]))
    window.do("check_online")
    wait(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)))


def _lesson(name: str, page: int, answer: int | None = None) -> Way:
    def way(window: Window, _: Path) -> None:
        window.school.progress.forget()
        window.school.begin(name)
        shown = window.school.page
        assert shown is not None
        wait(lambda: shown.light.isVisible())
        wait(lambda: all(shown.samples.get(each) for each in lesson_of(name).samples))
        for _step in range(page):
            shown.go_on()
            wait(lambda: not shown.slices.busy)
        if answer is not None and shown.panel.question is not None:
            shown.panel.question.choices[answer].button.click()

    return way


def _compared(window: Window, folder: Path) -> None:
    _open(window, path("samples", SAMPLES["hoster"]))
    window.do("compare")
    (dialog,) = window.findChildren(CompareDialog)
    trusted = folder / "older.eml"
    trusted.write_bytes(path("samples", SAMPLES["hoster"]).read_bytes().replace(*ANOTHER_MACHINE))
    dialog.choosing.chosen.emit(Given(path=str(trusted)))
    wait(lambda: dialog.pages.currentIndex() == 1)


STATES: Mapping[str, Way] = {
    "empty": lambda window, _: None,
    "unreadable": _unreadable,
    **{name: _sample(name) for name in SAMPLES},
    "chosen": _chosen("forged", 4),
    "details": _opened_then("ministry", "details"),
    "lists": _opened_then("forged", "lists"),
    "links": _opened_then("hoster", "links"),
    "files": _opened_then("invitation", "attachments"),
    "text": _opened_then("hoster", "message"),
    "find": _opened_then("ministry", "find"),
    "found": _found,
    "inside": _inside,
    "list": _list,
    "steps": _opened_then("hoster", "steps"),
    "compare": _opened_then("hoster", "compare"),
    "compared": _compared,
    "settings": _opened_then("ministry", "settings"),
    **{page: _settings(place) for place, page in enumerate(("mine", "locations", "privacy"), 1)},
    "online": _asked,
    "account": _opened_then("ministry", "account"),
    "report": _opened_then("hoster", "save_report"),
    "letter": _opened_then("hoster", "write_to"),
    "connect": lambda window, _: window.do("thunderbird"),
    "newer": lambda window, _: window.do("newer"),
    "guide": lambda window, _: window.do("source_help"),
    "about": lambda window, _: window.do("about"),
    "tour": _lesson("tour", 0),
    "lesson": _lesson("broken_chain", 4),
    "question": _lesson("lying_link", 5, 1),
}


def enter(window: Window, state: str, folder: Path) -> None:
    """Bring a window from any state to that one."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    settle()
    window.school.dismiss()
    window.opening.close()
    window.workspace.bring("header")
    window.workspace.bring("explanation")
    for pane in (window.workspace.graph, window.workspace.map):
        pane.show_list(False)
    window.slices.finish()
    STATES[state](window, folder)
    settle()


def photograph(window: Window) -> QImage:
    """The window as it is, with the dialog that lies over it."""
    image = window.grab().toImage()
    painter = QPainter(image)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            left, top = (window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2
            painter.drawPixmap(QPoint(left, top), dialog.grab())
            painter.setPen(window.palette().placeholderText().color())
            painter.drawRect(left - 1, top - 1, dialog.width() + 1, dialog.height() + 1)
    painter.end()
    return image
