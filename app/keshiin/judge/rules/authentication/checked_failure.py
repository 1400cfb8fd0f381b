"""The check made here found that nobody vouches for From's domain, though its owner has said who would."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.transport.passage import forwarded, from_list
from keshiin.judge.transport.trust import vouched
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("checked", "from")
CAUSE = "authentication"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("Checked now: the sender’s domain does not vouch for this message"),
        N_("Checked here now (DMARC): nothing shows that the message is of “{domain}”."),
        N_("The owner of the domain has said how its mail can be told. This message does not fit that."),
        N_("Forwarding breaks the seal of honest mail, and entries of a domain change with the years."),
        N_("Do not trust the sender’s name. Ask the sender by a way you already know."),
        N_("A check made here could not confirm that it comes from “{domain}”."),
    ),
    "passed_on": Words(
        N_("Checked now: a list or a forwarder changed what would confirm the sender"),
        N_("Checked here now (DMARC): nothing shows any more that the message is of “{domain}”."),
        N_("The message went through a list or was forwarded. That changes it, and the seal no longer fits."),
        N_("This is usual and says nothing against the message."),
        "",
    ),
}
CALM = ("footer_added", "subject_tagged", "changed_by_list", "passed_before")


def find(case: Case) -> Iterator[Seen]:
    """One finding for a failure of DMARC here, unless the reader's own service saw a pass."""
    failed = [each for each in case.identity.checked if each.method == "dmarc" and each.outcome == "failed"]
    if not failed or vouched(case) or case.identity.believed("dmarc"):
        return
    passed_on = from_list(case) or forwarded(case) or any(each.why in CALM for each in case.identity.checked)
    weight: Weight = "neutral" if passed_on else "odd"
    field = case.message.first("from")
    evidence = (at_field(field, contradicted=not passed_on),) if field else ()
    variant = "passed_on" if passed_on else ""
    yield Seen(weight, evidence, {"domain": failed[0].domain or "?"}, variant)
