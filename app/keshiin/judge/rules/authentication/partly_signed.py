"""A signature holds, but covers only the beginning of the text."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.transport.passage import from_list
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("checked",)
CAUSE = "partly_signed"
WORDS = {
    "": Words(
        N_("The seal covers only the beginning of the text"),
        N_("The seal of “{domain}” fits, but it leaves the end of the message out."),
        N_("Anybody on the way could add that end. It can even cover the sealed text."),
        N_("Lists add their own text at the end, and some senders leave room for it."),
        N_("Do not act on what stands at the end."),
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding, calm where a list says that it passed the message on."""
    for each in case.identity.checked:
        if each.why == "body_partly_signed" and each.outcome == "passed":
            weight: Weight = "neutral" if from_list(case) else "odd"
            fields = case.message.all("dkim-signature")
            evidence = (at_field(fields[0], contradicted=weight == "odd"),) if fields else ()
            yield Seen(weight, evidence, {"domain": each.domain or "?"})
            return
