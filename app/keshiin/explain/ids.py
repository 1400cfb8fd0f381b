"""The ids of the published schema in a few words each, beside which an expert finds the id itself."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Literal

from keshiin.explain.model import Language
from keshiin.explain.returned import told
from keshiin.judge.folder import rule_named
from keshiin.texts import N_, translate

IdKind = Literal[
    "confidence",
    "address",
    "joint",
    "how",
    "author",
    "result",
    "outcome",
    "answer",
    "source",
    "repair",
    "need",
]

BOTH = N_("{words} ({id})")
OR: Mapping[Language, str] = {"en": " · ", "ja": "／"}
"""Stands between the things that one rule tells apart."""

WORDS: Mapping[IdKind, Mapping[str, str]] = {
    "confidence": {
        "configured": N_("as you told it"),
        "certain": N_("certain"),
        "strong": N_("almost certain"),
        "likely": N_("likely"),
        "unknown": N_("not known"),
    },
    "address": {
        "public": N_("an address of the internet"),
        "private": N_("an inside address"),
        "loopback": N_("the computer itself"),
        "link-local": N_("an inside address"),
        "shared": N_("an address shared inside a provider"),
        "reserved": N_("a reserved address"),
        "documentation": N_("an address for examples"),
        "masked": N_("the address is hidden"),
        "none": N_("no address"),
    },
    "joint": {
        "agrees": N_("they fit together"),
        "unconfirmed": N_("not confirmed"),
        "contradicted": N_("they contradict each other"),
    },
    "how": {
        "same-name": N_("the same name"),
        "same-organisation": N_("names of one organisation"),
        "private-address": N_("inside addresses of one network"),
        "looked-up": N_("the network’s answer fits"),
        "names-differ": N_("the names differ"),
        "addresses-differ": N_("the addresses differ"),
        "not-recorded": N_("nothing to compare was recorded"),
    },
    "author": {
        "service": N_("recorded by your mail service"),
        "sender": N_("claimed by the sending side"),
        "unknown": N_("not known who wrote it"),
    },
    "result": {
        "pass": N_("passed"),
        "fail": N_("failed"),
        "hardfail": N_("failed"),
        "softfail": N_("probably failed"),
        "neutral": N_("the domain takes no stand"),
        "none": N_("nothing to check"),
        "bestguesspass": N_("a guess: the domain publishes nothing"),
        "policy": N_("refused by the checker’s own rule"),
        "temperror": N_("no answer then"),
        "permerror": N_("a faulty entry or seal"),
    },
    "outcome": {
        "passed": N_("passed"),
        "failed": N_("failed"),
        "absent": N_("nothing to check"),
        "impossible": N_("can no longer be checked"),
        "temporary-error": N_("no answer yet"),
        "permanent-error": N_("cannot be checked"),
        "not-checked": N_("not checked"),
    },
    "answer": {
        "answered": N_("answered"),
        "no-data": N_("nothing of that kind"),
        "no-answer": N_("no answer"),
        "refused": N_("refused, or not to be relied on"),
        "not-asked": N_("not asked"),
    },
    "source": {
        "file": N_("a file"),
        "paste": N_("pasted text"),
        "mailbox": N_("from a mailbox"),
        "stdin": N_("handed over by another program"),
        "thunderbird": N_("from Thunderbird"),
        "inner": N_("inside another message"),
    },
    "repair": {
        "lost-indent": N_("a lost indent put back"),
        "joined-fields": N_("fields that ran together parted"),
        "broken-address": N_("a broken address mended"),
        "text-before": N_("text before the header left out"),
        "text-after": N_("text after the message left out"),
        "mozilla-lines": N_("the mail program’s own lines left out"),
        "mbox-line": N_("the mailbox’s dividing line left out"),
        "mbox-quoting": N_("the mailbox’s quoting marks taken away"),
    },
    "need": {
        "received": N_("Received lines"),
        "border": N_("the border of trust"),
        "peer_ip": N_("the address at the border"),
        "peer_place": N_("the place of the address at the border"),
        "from": N_("a sender shown"),
        "to": N_("recipients"),
        "reply_to": N_("an address for answers"),
        "return_path": N_("a return address"),
        "date": N_("a date"),
        "message_id": N_("a message number"),
        "subject": N_("a subject"),
        "reported": N_("results of your mail service"),
        "checked": N_("checks made here"),
        "lookups": N_("answers of the network"),
        "my_addresses": N_("your addresses in the settings"),
        "links": N_("links"),
        "attachments": N_("attachments"),
        "body": N_("the text of the message"),
        "inner": N_("a message inside this one"),
    },
}


def in_words(language: Language, kind: IdKind, id_: str, role: str | None = None) -> str:
    """The id in words with itself beside them, or alone where they are one; ``role`` as in an analysis."""
    words = WORDS[kind].get(id_.lower())
    said = translate(language, told(words, role)) if words else id_
    return id_ if said.lower() == id_.lower() else both(language, said, id_)


def both(language: Language, words: str, id_: str) -> str:
    """Words with the id that they stand for."""
    return translate(language, BOTH).format(words=words, id=id_)


def rule_title(rule: str, language: Language, role: str | None = None) -> str:
    """All that a rule looks for, as its cards would be headed, with dots for what a message would fill in."""
    found = rule_named(rule)
    titles = (
        (_dotted(translate(language, told(words.title, role))) for words in found.words.values())
        if found
        else ()
    )
    return OR[language].join(dict.fromkeys(titles)) or rule


def _dotted(title: str) -> str:
    names = {name for _, name, _, _ in Formatter().parse(title) if name}
    return title.format_map(dict.fromkeys(names, "…"))
