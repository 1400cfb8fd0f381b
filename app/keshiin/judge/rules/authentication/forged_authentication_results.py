"""A result that bears the name of the reader's own service, below the border where it writes none."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Role, Seen, Words
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("border",)
CAUSE = "forged_witness"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("Somebody may have used your mail service’s name"),
        N_("A line with check results names “{service}”. It stands where only the sending side writes."),
        N_("A forger writes such a line so that the message looks checked."),
        N_("A message that was passed on inside one service can carry such a line too."),
        N_("Do not count on the results in that line."),
    )
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for all such lines together."""
    forged = [each for each in case.identity.reported if each.why == "forged_below"]
    if forged:
        evidence = tuple(
            Evidence("span", span, contradicted=True) for span in dict.fromkeys(each.span for each in forged)
        )
        values = {"service": forged[0].authserv_id or case.route.border.service or "?"}
        yield Seen("odd", evidence, values)
