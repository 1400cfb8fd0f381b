"""The subject names a known organisation to which neither the sender nor a link belongs."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.links.targets import web_targets
from keshiin.judge.lures.signed_subject import signed_with, text_signed_with
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.brands import standing
from keshiin.judge.names.claims import mentioned
from keshiin.judge.pointing import at_text
from keshiin.judge.sender import shown_sender
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("subject", "from")
CAUSE = "brand_text"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The subject names “{brand}”"),
        N_("The subject speaks of “{brand}”. The sender’s address and the links belong to somebody else."),
        N_("Beside other signs it can mean that a known name is being used."),
        N_("Anybody may write about {brand}. Alone it means nothing."),
        "",
    ),
    "signed": Words(
        N_("The subject is signed “{brand}”, the address is not"),
        N_("The subject begins with {brand}. The address and the links belong to somebody else."),
        N_("Organisations in Japan put their name there. Anybody else can type it too."),
        N_("Dealers and clubs write about {brand} in this form."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
    "text": Words(
        N_("The text is signed “{brand}”, the address is not"),
        N_(
            "A line at the beginning or end of the text names {brand}. Address and links belong to somebody "
            "else."
        ),
        N_("People who write for a firm use an address of that firm. A signature is free text."),
        N_("Dealers and service firms write about {brand} too."),
        N_("Do not press the links. Open {brand} the way you usually do."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first brand of the subject that owns neither From's domain nor any link's."""
    subject, field = case.message.claims.subject or "", case.message.first("subject")
    sender = shown_sender.address(case)
    if field is None or sender is None:
        return
    claimed = shown_sender.claimed(case)
    if (signed := signed_with(case)) and not claimed:
        values = {"brand": signed.name}
        evidence = (at_text(field, "", contradicted=True),)
        yield Seen("odd", evidence, values, "signed")
        return
    if (signed := text_signed_with(case)) and not claimed:
        at_sender = shown_sender.at_sender(case, contradicted=True)
        yield Seen("odd", at_sender, {"brand": signed.name}, "text")
        return
    for brand in mentioned(subject):
        # What the sender's name claims has a card of its own.
        if claimed and claimed[0].brand == brand:
            return
        hosts = {sender.domain, *(each.address.host for each in web_targets(case))}
        if all(standing(brand, host) == "foreign" for host in hosts):
            spelling = next((name for name in brand.names if name.lower() in subject.lower()), "")
            evidence = (at_text(field, spelling if spelling.isascii() else ""),)
            yield Seen("neutral", evidence, {"brand": brand.name})
            return
