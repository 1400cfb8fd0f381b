"""The page of the window on which lessons are taken: the strip, and panes of its own with the sample."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.banner.banner import Banner
from keshiin_ui.banner.sparing import Sparing
from keshiin_ui.desk.laying import lay_panes
from keshiin_ui.desk.notice import Notice
from keshiin_ui.learn.lessons import Lesson, lesson_of, lessons
from keshiin_ui.learn.panel import LessonPanel
from keshiin_ui.learn.progress import Progress
from keshiin_ui.learn.sample import Samples
from keshiin_ui.learn.spotlight import Spotlight
from keshiin_ui.learn.targets import selection_of
from keshiin_ui.look.theme import Theme
from keshiin_ui.reading import Opened
from keshiin_ui.turns.making import at_once
from keshiin_ui.turns.slices import Slices
from keshiin_ui.widgets.tip import Tip


class LessonPage(QWidget):
    """One lesson at a time; the reader's own message stays open behind it. ``left`` comes at its end.

    ``finished`` names a lesson that is now done.
    """

    left = Signal()
    finished = Signal(str)

    def __init__(self, progress: Progress, theme: Theme, tip: Tip) -> None:
        super().__init__()
        self.progress = progress
        self._language: Language = "en"
        self._shown: tuple[str, Language] | None = None
        self.samples = Samples(self)
        self.slices = Slices(self)
        self.lesson: Lesson | None = None
        self.page = 0
        self.panel = LessonPanel(theme)
        self.notice = Notice()
        self.banner = Banner(theme)
        self.workspace = at_once(lay_panes(theme, tip, self._language))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.panel, self.notice, self.banner):
            column.addWidget(part)
        column.addWidget(self.workspace, 1)
        self._sparing = Sparing(self, self.banner, (self.panel, self.notice), self.workspace)
        self.light = Spotlight(self, theme)
        for above in (self.panel, self.notice):
            above.raise_()
        self._connect()

    def _connect(self) -> None:
        self.panel.next_wanted.connect(self.go_on)
        self.panel.back_wanted.connect(lambda: self._turn_to(self.page - 1))
        self.panel.again_wanted.connect(lambda: self._turn_to(0))
        self.panel.leave_wanted.connect(self.leave)
        self.panel.answered.connect(self._take_answer)
        self.samples.arrived.connect(lambda _: self._show_step())
        self.slices.finished.connect(self._point)
        for part in (self.panel, self.banner):
            part.term_wanted.connect(self._explain)

    def begin(self, name: str) -> None:
        """Begin a lesson, or go on with it where it was left."""
        self.lesson = lesson_of(name)
        self.banner.setVisible(not self.lesson.number)
        for sample in self.lesson.samples:
            self.samples.get(sample)
        self._turn_to(min(self.progress.page(name), self.lesson.pages - 1))
        self.panel.next.setFocus()

    def go_on(self) -> None:
        """Turn to the next page, or from the last one to the next lesson."""
        if self.lesson is None:
            return
        if self.page + 1 < self.lesson.pages:
            self._turn_to(self.page + 1)
            return
        self._finish(self.lesson)
        following = next((each for each in lessons() if each.number == self.lesson.number + 1), None)
        if following is None or not self.lesson.number:
            self.leave()
        else:
            self.begin(following.id)

    def leave(self) -> None:
        """Go back to what was on the screen before; a tour that is skipped is not offered again."""
        self.light.shine(None)
        if self.lesson is not None and not self.lesson.number:
            self._finish(self.lesson)
        self.lesson = None
        self.notice.tell(Opened(), self._language)
        self._show_no_further()
        self.left.emit()

    def close_down(self) -> None:
        """Let go of work in hand, when the window closes."""
        self.slices.cancel()
        self.samples.close()

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        self._show_no_further()
        for part in (self.banner, self.workspace, self.panel, self.notice):
            part.retranslate(language)
        if self.lesson is not None:
            self._show_step()

    def _show_no_further(self) -> None:
        """Let go what is half shown, and begin with it anew when it is wanted again."""
        if self.slices.busy:
            self.slices.cancel()
            self._shown = None

    def _turn_to(self, page: int) -> None:
        if self.lesson is None:
            return
        self.page = page
        self.progress.reach(self.lesson.id, page)
        self._show_step()

    def _show_step(self) -> None:
        lesson = self.lesson
        if lesson is None:
            return
        self.panel.show_page(lesson, self.page, self._language)
        name = lesson.sample_on(self.page)
        sample = self.samples.get(name)
        if sample is None:
            self.light.shine(None)
        elif self._shown == (name, self._language):
            self._point()
        else:
            self._shown = (name, self._language)
            view = sample.view(self._language)
            self.banner.show_analysis(view)
            self.slices.begin(self.workspace.steps(view))

    def _point(self) -> None:
        """Choose what the step speaks of, and put its pane in the light; a question lights all of them."""
        lesson = self.lesson
        if lesson is None or self.slices.busy:
            return
        if self.page >= len(lesson.steps):
            self.workspace.linking.clear()
            self._sparing.favour(False)
            self.light.shine(None)
            return
        step = lesson.steps[self.page]
        self._sparing.favour(step.pane == "banner")
        sample = self.samples.get(step.sample)
        if sample is not None:
            self.workspace.linking.choose(selection_of(step.target, sample.view(self._language)))
        if step.pane != "banner":
            self.workspace.bring(step.pane)
        self.light.shine(self.banner if step.pane == "banner" else self.workspace.pane_of(step.pane))

    def _take_answer(self, right: bool) -> None:
        if right and self.lesson is not None:
            self._finish(self.lesson)
            self.panel.offer_next_lesson()

    def _finish(self, lesson: Lesson) -> None:
        self.progress.finish(lesson.id)
        self.finished.emit(lesson.id)

    def _explain(self, term: str, point: QPoint) -> None:
        self.workspace.explanation.explain_term(term, point)
