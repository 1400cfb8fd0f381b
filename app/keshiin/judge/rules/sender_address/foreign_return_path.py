"""The envelope sender is of another organisation than From."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import domain_part, same_organisation
from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import at_field
from keshiin.judge.transport.organisations import exists
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import from_domain
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from", "return_path")
CAUSE = "envelope"
WORDS = {
    "other_mailbox": Words(
        N_("Another mailbox sent it"),
        N_("The sender shown is “{from}”. Mail that cannot be delivered goes back to “{path}”."),
        N_("Both mailboxes are at one free service. The one for returned mail is the one that sent it."),
        N_("Some people send from one mailbox in the name of their other one."),
        N_("Do not trust the sender’s name. Ask the sender by a way you already know."),
    ),
    "nowhere": Words(
        N_("Returned mail would arrive nowhere"),
        N_("Mail that cannot be delivered would go back to “{path}”. That is no name of the internet."),
        N_(
            "The address for returned mail often names the machine that sent it. This one has no proper name."
        ),
        N_("Programs on a small server can send like this by mistake."),
        "",
    ),
    "": Words(
        N_("Returned mail goes to another organisation"),
        N_("The sender shown is of “{from}”. Mail that cannot be delivered goes back to “{path}”."),
        N_("The address for returned mail often names who really sent it out."),
        N_("Newsletters and lists do this as a rule. Alone it proves nothing."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where both domains are there and differ in organisation."""
    path, shown = case.message.claims.return_path or "", from_domain(case)
    domain = domain_part(path).lower()
    if domain == shown.lower() and is_freemail(shown) and not from_list(case) and _other(case, path):
        values = {"from": case.message.claims.from_[0].address, "path": path}
        yield Seen("odd", _evidence(case), values, "other_mailbox")
        return
    if not domain or not shown or same_organisation(domain, shown):
        return
    values = {"from": shown, "path": domain}
    variant = "" if "." in domain and exists(domain) else "nowhere"
    yield Seen("neutral", _evidence(case), values, variant)


def _other(case: Case, path: str) -> bool:
    """Whether the path is another person's plain mailbox: not one with a forwarder's or list's additions."""
    return path.lower() not in case.message.claims.from_addresses and not set("+=") & set(path)


def _evidence(case: Case) -> tuple[Evidence, ...]:
    return tuple(at_field(field) for field in case.message.firsts("return-path", "from"))
