"""The words of a letter: what the reader's own service recorded, a polite question, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keshiin.analysis import Analysis
from keshiin.explain import explain
from keshiin.explain.advice.offices import all_offices
from keshiin.explain.model import Language, Text, plain
from keshiin.explain.wording.clock import full_text, iso_told
from keshiin.explain.wording.values import shown
from keshiin.message.links.detours import as_sent
from keshiin.report.defang import defanged
from keshiin.report.letters import words
from keshiin.report.letters.attachment import Attached, attached_to
from keshiin.report.letters.concern import concerned
from keshiin.report.letters.model import Desk
from keshiin.report.letters.our_side import told_on
from keshiin.report.masking import Mask, masked_text, secrets_of
from keshiin.route.model import Hop
from keshiin.texts import translate
from keshiin.visible import visible

_SHOWN, _MOST = 300, 6
_VERSION = re.compile(r"\d{1,3}(?:\.\d{1,6}){2,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that the reader can send: to whom, about what, and its text in one or two languages."""

    to: str
    subject: str
    text: str


def write_letter(
    analysis: Analysis,
    desk: Desk,
    languages: Sequence[Language],
    *,
    masked: bool = True,
    bare: bool = False,
) -> Letter:
    """The letter; a second language follows the first behind a line.

    A ``bare`` one says nothing of an attachment, which a mailto link cannot carry.
    """
    attached: Attached = "nothing" if bare else attached_to(analysis, desk)
    meant = concerned(analysis, desk.recipient)
    secrets = secrets_of(analysis, meant) if masked else ()
    texts, subjects = [], []
    for language in languages:
        pen = _Pen(meant, desk, language, Mask(secrets, language, ours=True), masked)
        subjects.append(pen.say(words.SUBJECTS[desk.recipient]))
        texts.append("\n\n".join(pen.paragraphs(attached, passed_on=meant is not analysis)))
    return Letter(desk.address, " / ".join(subjects), f"\n\n{'-' * 60}\n\n".join(texts) + "\n")


class _Pen:
    """Writes one letter in one language."""

    def __init__(self, analysis: Analysis, desk: Desk, language: Language, mask: Mask, masked: bool) -> None:
        self._analysis, self._desk, self._language = analysis, desk, language
        self._mask, self._masked = mask, masked
        offices = all_offices(language) if desk.recipient == "office" else ()
        self._office = next((each for each in offices if each.id == desk.about), None)

    def say(self, text: str, **values: str) -> str:
        """One of the letter's sentences with its values, each on one line and without hidden signs.

        Whom the letter is to is no secret of its sender's.
        """
        theirs = {"about": self._about(), **values}
        told = {name: visible(self._mask.text(value))[:_SHOWN] for name, value in theirs.items()}
        return translate(self._language, text).format(name=visible(self._name)[:_SHOWN], **told)

    def _word(self, text: str) -> str:
        return translate(self._language, text)

    def _fact(self, label: str, value: str) -> str:
        """A line of the record, with a word of ours in front."""
        # Filled by hand: the word could be taken for a secret.
        told = visible(self._mask.text(value))[:_SHOWN]
        return translate(self._language, words.FACT).format(label=self.say(label), value=told)

    def _told(self, text: Text) -> str:
        """A text of the explanation without secrets, as the reader tells it on."""
        return visible(plain(told_on(masked_text(text, self._mask), self._language)))

    def paragraphs(self, attached: Attached, *, passed_on: bool) -> Iterator[str]:
        """The letter's paragraphs; a message that was ``passed_on`` came inside another."""
        yield self.say(words.GREETINGS[self._desk.recipient])
        opening, *rest = self._body()
        yield opening
        if passed_on:
            yield self.say(words.PASSED_ON)
        yield from rest
        if self._desk.recipient not in ("relay", "administrator") and self._recorded:
            yield self.say(words.BELOW_IS_CLAIMED)
        if attached != "nothing":
            asked = self._office is not None and self._office.asks and attached == "message"
            told = words.ATTACHED_AS_ASKED if asked else words.ATTACHED[attached]
            yield self.say(told) + (self._gap + self.say(words.EACH_LETTER_AN_X) if self._masked else "")
        yield self.say(words.THANKS)

    @property
    def _gap(self) -> str:
        return "" if self._language == "ja" else " "

    @property
    def _name(self) -> str:
        """Who the desk is, in the letter's language."""
        if self._office is not None:
            return self._office.name
        name = self._desk.name or self._about()
        return shown(self._language, "brand", name) if self._desk.recipient == "organisation" else name

    def _about(self) -> str:
        about = self._desk.about
        return defanged(self._mask.text(about)) if self._desk.recipient == "provider" else about

    @property
    def _recorded(self) -> Hop | None:
        """Whose address the border's line tells."""
        peer = self._analysis.route.peer
        return peer if peer is not None and peer.ip is not None else None

    @property
    def _likely(self) -> bool:
        """Whether the border is but likely, and so that its line is our own server's."""
        return self._analysis.route.border.confidence == "likely"

    def _body(self) -> Iterator[str]:
        if self._desk.recipient == "relay":
            yield from self._to_relay()
        elif self._desk.recipient == "administrator":
            yield from self._to_administrator()
        else:
            unsure = self._desk.recipient == "abuse" and self._likely
            yield self.say(words.LIKELY_OPENING if unsure else words.OPENINGS[self._desk.recipient])
            yield from self._record()
            yield self.say(words.REQUESTS[self._desk.recipient])
            if self._desk.recipient == "office":
                yield from self._page()

    def _record(self) -> Iterator[str]:
        """What the border's line says, which the sending side could not write."""
        peer = self._recorded
        if peer is None:
            yield self.say(words.NO_RECORD)
            return
        lines = [
            self._time(peer),
            (words.ADDRESS, peer.ip or ""),
            (words.LOOKED_UP, peer.rdns or ""),
            (words.CALLED, peer.helo or ""),
            (words.QUEUE_ID, _queue_number(peer)),
        ]
        told = [self._fact(label, value) for label, value in lines if value]
        yield "\n".join([self.say(words.LIKELY_RECORDED if self._likely else words.RECORDED), *told])

    def _time(self, peer: Hop) -> tuple[str, str]:
        """When the border's line was written; where it has no time, when our next server had the message.

        In the zone of the line, which is attached: whoever reads the letter has a clock of his own elsewhere.
        """
        if peer.time is not None:
            return words.TIME, full_text(peer.time, self._word)
        newer = [
            hop for hop in self._analysis.route.hops if hop.index < peer.index and hop.zone == "internal"
        ]
        time = next((hop.time for hop in reversed(newer) if hop.time is not None), None)
        return words.TIME_INSIDE, full_text(time, self._word) if time is not None else ""

    def _to_relay(self) -> Iterator[str]:
        facts = self._desk.facts
        own = facts.get("recorded") == "own"
        time = iso_told(facts.get("time", ""), self._word) or "?"
        took_in = words.RELAY_LIKELY if self._likely else words.RELAY_TOOK_IN
        yield self.say(took_in if own else words.RELAY_OPENING)
        if own:
            yield from self._record()
        elif facts.get("recorded"):
            yield self.say(words.RELAY_RECORDED, returned_by=facts["returned_by"], time=time)
        else:
            yield self.say(words.RELAY_NAMED, time=time)
        yield self.say(words.RELAY_REQUEST)

    def _to_administrator(self) -> Iterator[str]:
        told = explain(self._analysis, self._language)
        yield self.say(words.ADMINISTRATOR_OPENING)
        yield translate(self._language, words.ADMINISTRATOR_VERDICT).format(verdict=self._told(told.headline))
        odd = [card.title for card in told.cards if card.finding.is_sign]
        known, unknown = ([each.text for each in lines] for lines in (told.known, told.unknown))
        for title, texts in ((words.ODD, odd), (words.KNOWN, known), (words.UNKNOWN, unknown)):
            if texts:
                listed = [f"- {self._told(each)}" for each in texts[:_MOST]]
                yield "\n".join([self.say(title), *listed])

    def _page(self) -> Iterator[str]:
        link = next((as_sent(each) for each in self._analysis.message.links if each.host), None)
        if link is not None:
            yield self.say(words.PAGE, url=defanged(self._mask.text(link.url)))


def _queue_number(hop: Hop) -> str:
    """The server’s own number for the message; Exchange writes its version there, which finds none."""
    told = hop.id or ""
    return "" if _VERSION.fullmatch(told) and "microsoft" in (hop.with_ or "").lower() else told
