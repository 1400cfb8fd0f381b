"""Answers from the network: the peer's address belongs to the organisation that the message names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keshiin.domains import same_organisation
from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.pointing import at_mark
from keshiin.judge.transport.answers import forward_addresses, network_of, organisation_names, ptr_names
from keshiin.judge.transport.ownership import year_before
from keshiin.route.border.outside import is_rented
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("lookups", "peer_ip")
CAUSE = "owner"
_WHY = N_("So the machine that handed the message over is one of “{domain}”.")
_NOT_PROOF = N_("Which person wrote it does not show. An infected machine there would look the same.")
_KNOWN = N_(
    "The sending machine is one of “{domain}”, in the network “{network}” (the registry’s answer of {day}). "
    "Who wrote it there does not show."
)
_KNOWN_OWNER = N_(
    "The sending machine is one of “{domain}”, in the network of “{owner}” (the registry’s answer of {day}). "
    "Who wrote it there does not show."
)
_UNKNOWN_THEN = N_("Who had that address in {year}, when the mail was sent. The answers are of {day}.")
_USUAL = {
    "": Words(
        N_("The address belongs to the named organisation"),
        N_("The name of {ip} is “{name}”, and that name leads back to {ip}. The network is “{network}”."),
        _WHY,
        _NOT_PROOF,
        "",
        _KNOWN,
    ),
    "both": Words(
        N_("The address belongs to the named organisation"),
        N_(
            "The name of {ip} is “{name}”, and that name leads back to {ip}. "
            "The network is “{network}” of “{organisation}”."
        ),
        _WHY,
        _NOT_PROOF,
        "",
        _KNOWN_OWNER,
    ),
    "name": Words(
        N_("The address bears the named organisation’s name"),
        N_("The name of {ip} is “{name}”, and that name leads back to {ip}."),
        N_("Only the owner of “{domain}” can make both ways fit."),
        N_("Who owns the network was not answered."),
        "",
        N_("The sending machine bears a name of “{domain}” that was confirmed both ways."),
    ),
}


WORDS = {
    **_USUAL,
    **{
        f"{variant}_then".lstrip("_"): replace(_USUAL[variant], unknown=_UNKNOWN_THEN)
        for variant in ("", "both")
    },
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where name and way back agree; it confirms only with the owner answered as well."""
    peer = case.route.peer
    if peer is None or peer.ip is None:
        return
    claims = case.message.claims
    domain = claims.from_[0].domain if claims.from_ else claims.envelope_domain
    for at, name in ptr_names(case.facts.lookups, peer.ip):
        back = forward_addresses(case.facts.lookups, name)
        # A provider's customers have lines under its name.
        ours = same_organisation(name, domain) and not is_rented(name, peer.ip)
        if not domain or not ours or peer.ip not in back:
            continue
        owner = network_of(case.facts.lookups, peer.ip)
        values = {"ip": peer.ip, "name": name, "domain": domain}
        evidence = [at_mark(peer, "ip"), Evidence("lookup", at), Evidence("lookup", back[peer.ip])]
        if owner is None:
            yield Seen("neutral", tuple(evidence), values, "name", hops=(peer.index,))
            return
        at, organisation, network = owner
        values |= {
            "day": case.facts.lookups[at].at,
            "organisation": organisation,
            "owner": organisation_names(case.facts.lookups[at]),
            "network": network or organisation,
            "year": year_before(case, case.facts.lookups[at].at),
        }
        both = "both" if organisation and network and organisation != network else ""
        variant = "_".join(filter(None, (both, "then" if values["year"] else "")))
        evidence.append(Evidence("lookup", at))
        yield Seen("confirms", tuple(evidence), values, variant, hops=(peer.index,))
        return
