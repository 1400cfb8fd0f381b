"""The samples of the lessons: analysed beside the window's own work, always with the usual settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from keshiin.explain.model import Explanation, Language
from keshiin.settings import Settings
from keshiin_resources import path
from keshiin_ui.view import View

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
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._analysed.connect(self._keep)

    def get(self, name: str) -> Sample | None:
        """The sample, or None while it is on its way; asking begins the work."""
        if name not in self._asked:
            self._asked.add(name)
            self._pool.start(_Job(self, name))
        return self._there.get(name)

    def deliver(self, name: str, sample: Sample) -> None:
        """Pass a sample on to the window's thread."""
        self._analysed.emit(name, sample)

    def close(self) -> None:
        """Drop what is not begun and wait for what is, some tenths of a second."""
        self._pool.clear()
        self._pool.waitForDone()

    def _keep(self, name: str, sample: Sample) -> None:
        self._there[name] = sample
        self.arrived.emit(name)


class _Job(QRunnable):
    def __init__(self, samples: Samples, name: str) -> None:
        super().__init__()
        self._samples, self._name = samples, name

    def run(self) -> None:
        self._samples.deliver(self._name, analysed(self._name))


def analysed(name: str) -> Sample:
    """A shipped sample, analysed; the reader's own settings have no say, so that lessons fit everybody."""
    from keshiin.analysis import analyze
    from keshiin.explain import explain
    from keshiin.lookup.places import Places
    from keshiin.message.intake import Passed, messages

    message = next(each for each in messages(str(path("samples", name))) if not isinstance(each, Passed))
    analysis = analyze(message, Places.bundled(), Settings())
    return Sample(analysis, {"en": explain(analysis, "en"), "ja": explain(analysis, "ja")})
