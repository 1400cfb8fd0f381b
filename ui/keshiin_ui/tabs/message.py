"""The message's text: plain text only, nothing remote, links dead."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from keshiin.explain.cuts import cut_told
from keshiin.explain.fetched import fetched_told
from keshiin.explain.model import Language, plain
from keshiin.explain.wording.clock import here_text
from keshiin.explain.written import written
from keshiin.limits import SHOWN_LINE
from keshiin.message.html.text import readable
from keshiin.message.model import Message, Part
from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.panes.view import View
from keshiin_ui.tabs.page import TabPage
from keshiin_ui.texts.words import Translator, in_language
from keshiin_ui.widgets.label import PlainLabel

SHOWN_CHARACTERS = 500_000
LEAST_LINES = 2


class MessageTab(TabPage):
    """The claims of the message in a few lines, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._view: View | None = None
        self.claims = PlainLabel(role="small", wrap=True, name="claims")
        self.note = PlainLabel(role="small", wrap=True, name="quiet")
        self.text = _Letter()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self.text.setUndoRedoEnabled(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        # Lines are wrapped anywhere: a mark of Japanese that hangs over the edge is nothing to scroll to.
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(0)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        give_role(self.text, "body")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 8, 12)
        layout.setSpacing(8)
        layout.addWidget(self.claims)
        layout.addWidget(self.note)
        layout.addWidget(self.text, 1)

    def show_analysis(self, view: View | None) -> None:
        """Show a message's text, or nothing."""
        self._view = view
        tr = in_language(self._language)
        message = view.analysis.message if view else None
        self.claims.setText(_claims(message, tr) if message else "")
        self.claims.setVisible(bool(self.claims.text()))
        parts = _shown_parts(message) if message else ()
        cuts = view.analysis.cuts if view else ()
        fetched = plain(fetched_told(message, self._language)) if message else ""
        told = [_note(parts, tr), fetched, *(plain(cut_told(cut, self._language)) for cut in cuts)]
        self.note.setText("\n".join(filter(None, told)) if message else "")
        self.text.setPlainText(_limited("\n\n".join(_text_of(part) for part in parts), tr))

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.text.setAccessibleName(tr("Message text"))
        self.show_analysis(self._view)


class _Letter(QPlainTextEdit):
    """The text, of which some lines are seen in any case."""

    def minimumSizeHint(self) -> QSize:
        return QSize(60, LEAST_LINES * self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _shown_parts(message: Message) -> tuple[Part, ...]:
    texts = tuple(part for part in message.parts if part.text and part.text.strip())
    plain_texts = tuple(part for part in texts if part.content_type == "text/plain")
    return plain_texts or texts


def _text_of(part: Part) -> str:
    text = (part.text or "")[:SHOWN_CHARACTERS]
    return readable(text) if part.is_page else text


def _note(parts: tuple[Part, ...], tr: Translator) -> str:
    if not parts:
        return tr("This message has no text, or only its header was given.")
    if any(part.charset_guessed for part in parts):
        return tr("Shown as plain text; links do not work here. The character set was guessed.")
    return tr("Shown as plain text; links do not work here.")


def _claims(message: Message, tr: Translator) -> str:
    claims = message.claims
    lines = (
        (tr("From"), ", ".join(map(written, claims.from_[:10]))),
        (tr("To"), ", ".join(map(written, claims.to[:10]))),
        (tr("Subject"), claims.subject or ""),
        (tr("Date"), here_text(claims.date, tr) if claims.date else ""),
    )
    return "\n".join(
        tr("{label}: {value}", label=name, value=visible(value)[:400]) for name, value in lines if value
    )


def _limited(text: str, tr: Translator) -> str:
    lines = visible(text[:SHOWN_CHARACTERS], lines=True).split("\n")
    more = tr("… the rest of this line is not shown")
    shown = (line if len(line) <= SHOWN_LINE else f"{line[:SHOWN_LINE]} {more}" for line in lines)
    end = ["", tr("… the rest is not shown")] if len(text) > SHOWN_CHARACTERS else []
    return "\n".join((*shown, *end))
