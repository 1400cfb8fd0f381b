"""What the words of the expert's table mean: a sentence on a row, and the glossary's terms in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from keshiin.explain.model import Language, plain
from keshiin.texts import N_
from keshiin_ui.explanation.fact import Fact
from keshiin_ui.texts.words import in_language

TERMS = 3
"""As many terms are explained at once."""
ABOUT: Mapping[str, str] = {
    "confidence": N_("How surely it can be said that your own mail service wrote all lines down to here."),
    "candidates": N_("Other lines at which the border could stand."),
    "loop": N_("The message came by one server twice, as it does when two machines forward to each other."),
    "ident": N_("A name that the sending machine told for its user. It can be set to anything."),
    "auth": N_("The account with which somebody logged in to send."),
    "with": N_(
        "How the two servers talked. SMTP is the usual way and ESMTP its newer form. "
        "An S at the end means encrypted, an A that somebody logged in."
    ),
    "server": N_("The make of mail software that writes such lines."),
    "envelope_from": N_("The address to which mail goes back that cannot be delivered."),
    "anycast": N_("One address can stand at many places in the world at once. Its place then says nothing."),
    "selector": N_("A domain can have several keys for its seals. This is the name of the one in use."),
    "authserv_id": N_("The name under which a server writes what its checks gave (authserv-id)."),
    "believed": N_("Whether the result can be relied on. Only one of your own mail service can."),
    "aligned": N_("Whether the domain that was checked is that of the sender shown."),
    "texts": N_("What the domain has published in the internet’s directory (DNS)."),
    "codes": N_("A block list answers in numbers such as 127.0.0.2. Each of them stands for a reason."),
    "exact": N_("Seals can be checked only on a source that nobody has changed."),
    "cut": N_("Something was longer than this program reads."),
}
"""By the ids of the published schema; what needs no explanation has none."""


def tip_of(fact: Fact, language: Language) -> str:
    """All that explains a row, in lines; "" where nothing in it is of the trade."""
    words = f"{fact.name} {plain(fact.value)}" if fact.words else fact.name
    about = [in_language(language)(ABOUT[fact.id])] if fact.id in ABOUT else []
    return "\n".join((*about, *terms_told(words, language)))


def terms_told(words: str, language: Language) -> Iterator[str]:
    """Each term of the glossary in words of ours, with what it means, in the order in which they come."""
    from keshiin.explain.wording.glossary import lookup, terms_in

    found = dict.fromkeys(term for _, _, term in terms_in(words, language))
    for term in list(found)[:TERMS]:
        if entry := lookup(term, language):
            yield f"{entry.name}：{entry.meaning}" if language == "ja" else f"{entry.name}: {entry.meaning}"
