"""The samples of the lessons: analysed beside the window's own work, always with the usual settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from keshiin.explain.model import Explanation, Language
from keshiin.own_clock import here
from keshiin.settings import Settings
from keshiin_resources import path
from keshiin_ui.panes.view import View
from keshiin_ui.reading.examples import role_of
from keshiin_ui.turns.gate import Gate

if TYPE_CHECKING:
    from keshiin.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample's analysis, and its explanation in each language."""

    analysis: Analysis
    explanations: Mapping[Language, Explanation]

    def view(self, language: Language) -> View:
        """The sample as the panes show it."""
        return View(self.analysis, self.explanations[language])


class Samples(QObject):
    """The samples that were asked for; ``arrived`` names each one when it is there."""

    arrived = Signal(str)

    _analysed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._there: dict[str, Sample] = {}
        self._asked: set[str] = set()
        self._threads: list[Thread] = []
        self._gate = Gate()
        self._analysed.connect(self._keep)

    def get(self, name: str) -> Sample | None:
        """The sample, or None while it is on its way; asking begins the work."""
        if name not in self._asked:
            self._asked.add(name)
            self._threads.append(Thread(target=self._analyse, args=(name,), name="sample"))
            self._threads[-1].start()
        return self._there.get(name)

    def close(self) -> None:
        """Wait for what is begun, some tenths of a second; it is not heard any more."""
        self._gate.shut()
        for thread in self._threads:
            thread.join()

    def _analyse(self, name: str) -> None:
        """On the other thread."""
        self._gate.signal(self._analysed, name, analysed(name))

    def _keep(self, name: str, sample: Sample) -> None:
        self._there[name] = sample
        self.arrived.emit(name)


def analysed(name: str) -> Sample:
    """A shipped sample, analysed; the reader's own settings have no say, so that lessons fit everybody."""
    from keshiin.analysis import analyze
    from keshiin.explain import explain
    from keshiin.lookup.places import Places
    from keshiin.message.intake.messages import messages
    from keshiin.message.intake.refusals import Passed

    file = str(path("samples", name))
    message = next(each for each in messages(file) if not isinstance(each, Passed))
    analysis = analyze(message, Places.bundled(), Settings(), role=role_of(file))
    return Sample(analysis, {"en": explain(analysis, "en", here), "ja": explain(analysis, "ja", here)})
