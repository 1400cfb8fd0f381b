"""From the button to the answer: plan, consent, questions, account."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from keshiin import online
from keshiin_ui.online.account import AccountDialog
from keshiin_ui.online.asking import Answered, Asking, Judge, Plan
from keshiin_ui.online.consent import ConsentDialog
from keshiin_ui.online.remembered import Remembered

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Language
    from keshiin.lookup.model import Lookup
    from keshiin.online import Asker, Group, Question

GATHERED_MS = 100


class Online(QObject):
    """``answered`` brings the message judged again; ``window`` is what the dialogs belong to.

    ``under_way`` is the message that is asked about now, ``seen`` what was answered of it so far; ``changed``
    tells that either did.
    """

    answered = Signal(object)
    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        judge: Judge,
        network: Callable[[], Asker] = lambda: online.network(),
        remembered: Remembered | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._remembered = window, remembered or Remembered()
        self._language: Language = "en"
        self._wanted: Analysis | None = None
        self._groups: tuple[Group, ...] = ()
        self._claimed: tuple[str, ...] = ()
        self.under_way: Analysis | None = None
        self.seen: tuple[Lookup, ...] = ()
        self.consent: ConsentDialog | None = None
        self.account: AccountDialog | None = None
        self._shown = 0
        # Every answer by itself would lay the list out anew, and a click would wait for it.
        self._soon = QTimer(self, interval=GATHERED_MS, singleShot=True)
        self._soon.timeout.connect(self._show_answers)
        self.asking = Asking(network, judge, self)
        self.asking.planned.connect(self._take_plan)
        self.asking.seen.connect(self._take_answer)
        self.asking.done.connect(self._end)

    def begin(self, analysis: Analysis, language: Language) -> None:
        """Check a message online: with the reader's lasting consent at once, else after asking him."""
        self._language = language
        if analysis is self.under_way:
            self.show_account(analysis, language)
        else:
            self.under_way, self._wanted = None, analysis
            self.asking.plan(analysis)
            self.changed.emit()

    def show_account(self, analysis: Analysis, language: Language) -> None:
        """Show what was asked about a message."""
        self._language = language
        if analysis is self.under_way:
            self._open_account(self.seen).begin()
        else:
            self._open_account(analysis.facts.lookups)

    def stop(self) -> None:
        """Ask nothing more; what is known already is still judged."""
        self.asking.stop()

    def put_away(self) -> None:
        """Close the dialogs, and open none of what was begun; what is under way goes on."""
        self._wanted = None
        for dialog in (self.consent, self.account):
            if dialog is not None:
                dialog.close()

    def close(self) -> None:
        """Stop, and close what is open."""
        self.asking.close()
        self.put_away()

    def _take_plan(self, plan: Plan) -> None:
        """Ask at once where a lasting consent names everybody who would be asked, else show the questions.

        Whoever asks a second time wants something else than what always happens: he sees the questions.
        """
        if plan.analysis is not self._wanted:
            return
        always = self._remembered.always
        asked = [question for question in plan.questions if question.group in always]
        first = not plan.analysis.facts.lookups
        if first and always and online.parties(asked) <= self._remembered.parties:
            self._ask(plan.analysis, always)
        else:
            self._show_consent(plan)

    def _show_consent(self, plan: Plan) -> None:
        if self.consent is not None:
            self.consent.close()
        self.consent = ConsentDialog(plan, self._language, self._window)
        self.consent.agreed.connect(lambda *said: self._take_consent(plan, *said))
        self.consent.show()

    def _take_consent(self, plan: Plan, groups: tuple[Group, ...], always: bool, claimed: bool) -> None:
        if always:
            named = online.parties(each for each in plan.questions if each.group in groups)
            before = self._remembered.always if plan.further else ()
            self._remembered.always = tuple(dict.fromkeys((*before, *groups)))
            self._remembered.parties |= named
        if plan.further:
            further = tuple(each for each in plan.questions if each.group in groups)
            self._ask(plan.analysis, self._groups, further, self._claimed)
        else:
            more = plan.with_claimed if claimed else None
            self._ask(plan.analysis, groups, claimed=more.claimed if more else ())

    def _ask(
        self,
        analysis: Analysis,
        groups: tuple[Group, ...],
        further: tuple[Question, ...] = (),
        claimed: tuple[str, ...] = (),
    ) -> None:
        self.under_way, self.seen, self._groups, self._claimed = analysis, (), groups, claimed
        self._open_account(()).begin()
        self.asking.ask(analysis, groups, further, claimed)
        self.changed.emit()

    def _open_account(self, lookups: tuple[Lookup, ...]) -> AccountDialog:
        if self.account is not None:
            self.account.close()
        self.account = AccountDialog(lookups, self._language, self._window)
        self._shown = len(lookups)
        self.account.stop_wanted.connect(self.asking.stop)
        self.account.forget_wanted.connect(self._forget)
        self.account.show()
        return self.account

    def _take_answer(self, lookup: Lookup) -> None:
        if self.under_way is None:
            return
        self.seen = (*self.seen, lookup)
        if not self._soon.isActive():
            self._soon.start()

    def _show_answers(self) -> None:
        if self.account is not None:
            self.account.add(*self.seen[self._shown :])
        self._shown = len(self.seen)
        self.changed.emit()

    def _end(self, answered: Answered) -> None:
        self._soon.stop()
        self.under_way = None
        if self.account is not None:
            told = {_question(each) for each in self.seen}
            followed = [each for each in answered.analysis.facts.lookups if _question(each) not in told]
            self.account.add(*self.seen[self._shown :], *followed)
            self.account.end()
        self.answered.emit(answered)
        self.changed.emit()
        held, following = online.held_back(answered.analysis.facts.lookups)
        if held and answered.before is self._wanted:
            self._wanted = answered.analysis
            self._show_consent(Plan(answered.analysis, held, following, further=True))

    def _forget(self) -> None:
        self._remembered.always = ()
        online.forget()


def _question(lookup: Lookup) -> tuple[str, str, str]:
    """What makes two look-ups the same question."""
    return lookup.kind, lookup.question, lookup.to
