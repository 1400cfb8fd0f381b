"""A domain looks like a known organisation’s, and is not."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.links.targets import web_targets
from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Weight, Words
from keshiin.judge.names.fronts import brand_in_front
from keshiin.judge.names.likeness import Likeness, likeness
from keshiin.judge.pointing import at_field
from keshiin.judge.sender import shown_sender
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ()
CAUSE = "lookalike"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("“{domain}” is made to look like “{own}”"),
        N_("“{domain}” differs from “{own}” of {brand} by very little."),
        N_("Such names are registered to be misread."),
        N_("Two honest names can be alike by chance."),
        N_("Read the name letter by letter. Open {brand} the way you usually do."),
    ),
    "letters": Words(
        N_("“{domain}” is written with letters that only look the same"),
        N_("Read aloud, “{shown}” looks like “{own}” of {brand}. It is another name."),
        N_("Letters of other alphabets are used to make a copy that the eye cannot tell."),
        N_("Names in other alphabets are normal in other languages."),
        N_("Do not open it. Open {brand} the way you usually do."),
    ),
    "words": Words(
        N_("“{domain}” puts words around a known name"),
        N_("“{domain}” holds the name of {brand}, with other words. {brand} itself uses “{own}”."),
        N_("Anybody can register a known name with a word added."),
        N_("Some organisations do own such names, and fans and dealers use them."),
        N_("Do not open it before you have asked {brand} itself."),
    ),
    "front": Words(
        N_("The sender’s address puts “{brand}” in front of another name"),
        N_("The address begins with “{shown}” but belongs to “{domain}”."),
        N_("The owner of a name can put anything in front of it. The end decides."),
        "",
        N_("Do not answer and do not press anything. Open {brand} the way you usually do."),
    ),
    "ending": Words(
        N_("“{domain}” has another ending than “{own}”"),
        N_("The first part of “{domain}” is the name of {brand}. Its own name, as far as known, is “{own}”."),
        N_("The ending decides who owns a name."),
        N_("Many organisations own their name under several endings."),
        N_("Not sure? Open {brand} the way you usually do."),
    ),
}

WEIGHTS: dict[Likeness, Weight] = {
    "near": "serious",
    "letters": "serious",
    "words": "odd",
    "ending": "neutral",
}
VARIANTS: dict[Likeness, str] = {"near": "", "letters": "letters", "words": "words", "ending": "ending"}


def find(case: Case) -> Iterator[Seen]:
    """One finding for each imitating domain, of the sender first, then of answers and links."""
    seen = set()
    sender = shown_sender.address(case)
    if sender and (front := brand_in_front(sender.domain)):
        brand, shown = front
        seen.add(domain := registrable(sender.domain))
        values = {"domain": domain, "shown": shown, "brand": brand.name, "own": brand.domains[0]}
        at_sender = shown_sender.at_sender(case, contradicted=True)
        yield Seen("serious", at_sender, values, "front")
    for host, pointed in _hosts(case):
        found = likeness(host)
        if found is None or found.domain in seen:
            continue
        seen.add(found.domain)
        values = {
            "domain": found.domain,
            "shown": found.shown,
            "brand": found.brand.name,
            "own": found.brand.domains[0],
        }
        weight, variant = WEIGHTS[found.kind], VARIANTS[found.kind]
        yield Seen(weight, pointed, values, variant)


def _hosts(case: Case) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """The hosts of the sender, of where answers go and of the links, each with where it stands."""
    if sender := shown_sender.address(case):
        yield sender.domain, shown_sender.at_sender(case, contradicted=True)
    if field := case.message.first("reply-to"):
        for each in case.message.claims.reply_to:
            yield each.domain, (at_field(field, contradicted=True),)
    for target in web_targets(case):
        yield target.address.host, (target.evidence(contradicted=True),)
