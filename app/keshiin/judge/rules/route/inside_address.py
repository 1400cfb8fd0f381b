"""Private and loopback addresses on the way: they tell no place."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.route.model import INSIDE
from keshiin.texts import N_

GROUP: Group = "route"
NEEDS = ("received",)
CAUSE = "inside"
_WHY = N_("Every company uses the same ones, like room numbers. They tell no place and no owner.")
_NOT_PROOF = N_("They are normal in honest mail. Anybody can also write them into a false line.")
WORDS = {
    "": Words(
        N_("One address is an inside address"),
        N_("The address {addresses} is one that is used only inside a building or a machine."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
    "several": Words(
        N_("Some IP addresses are inside addresses"),
        N_("The addresses {addresses} are used only inside a building or a machine."),
        _WHY,
        _NOT_PROOF,
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for all inside addresses together; none where the reader's own service alone has them."""
    inside = [hop for hop in case.route.hops if hop.ip and hop.address_kind in INSIDE]
    if all(hop.zone == "internal" for hop in inside):
        return
    addresses = list(dict.fromkeys(hop.ip for hop in inside if hop.ip))
    evidence = tuple(at_mark(hop, "ip") for hop in inside)
    hops = tuple(hop.index for hop in inside)
    values = {"addresses": ", ".join(addresses[:8])}
    variant = "several" if len(addresses) > 1 else ""
    yield Seen("neutral", evidence, values, variant, hops=hops)
