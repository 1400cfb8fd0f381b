"""The traits by which two messages are compared: each a list of values, or None where it is not known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from keshiin.analysis import Analysis
from keshiin.compare.model import TraitId
from keshiin.domains import domain_part, normal, registrable
from keshiin.identity.reported.signatures import signatures
from keshiin.message.links.detours import as_sent

Values = tuple[str, ...]
MOST = 20
"""Values of one trait that are compared; a message can hold thousands of links."""
_VERSION = re.compile(r"(?<![\s/(v])[\s/(v]*\d.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Trait:
    """One trait: whether the reader's own service ``recorded`` it, one value or ``many``, how it is read."""

    id: TraitId
    recorded: bool
    many: bool
    of: Callable[[Analysis], Values | None]


def confirmed(analysis: Analysis) -> Values | None:
    """The domains for which a check passed that the reader can believe."""
    identity = analysis.identity
    known = any(each.believed for each in identity.reported) or bool(identity.checked)
    return _owners(identity.confirmed()) if known else None


def network(analysis: Analysis) -> Values | None:
    """The owner of the network from which the reader's service took the message."""
    peer = analysis.route.peer
    place = analysis.facts.places.get(peer.ip) if peer is not None and peer.ip else None
    return (place.network,) if place is not None and place.network else None


def machine(analysis: Analysis) -> Values | None:
    """The organisation in the looked-up name of the sending machine; its address where it has no name."""
    peer = analysis.route.peer
    if peer is None or not (peer.rdns or peer.ip):
        return None
    return (registrable(peer.rdns) if peer.rdns else str(peer.ip),)


def sender(analysis: Analysis) -> Values:
    """The domains of From, whole: a subdomain may be somebody else's."""
    return _unique(normal(each.domain) for each in analysis.message.claims.from_)


def answers(analysis: Analysis) -> Values:
    """The domains to which answers go, where the message names them."""
    return _unique(normal(each.domain) for each in analysis.message.claims.reply_to)


def envelope(analysis: Analysis) -> Values:
    """The owner of the return address's domain."""
    return _owners([analysis.message.claims.envelope_domain])


def seals(analysis: Analysis) -> Values:
    """The owners of the domains that signed, whether or not anybody has checked it."""
    return _owners(signatures(analysis.message.fields).by_domain)


def links(analysis: Analysis) -> Values:
    """The owners of the places to which links lead."""
    return _unique(as_sent(link).registrable_domain for link in analysis.message.links)


def way(analysis: Analysis) -> Values:
    """The organisations of the servers below the border, newest first."""
    border = analysis.route.border.hop or 0
    return _owners(hop.by for hop in analysis.route.hops[border:] if hop.by and "." in hop.by)


def number(analysis: Analysis) -> Values:
    """The owner of the domain in the message's own number (Message-ID)."""
    return _owners([domain_part((analysis.message.claims.message_id or "").strip("<> "))])


def program(analysis: Analysis) -> Values:
    """The sending program as it names itself, without its version."""
    fields = (analysis.message.first(name) for name in ("x-mailer", "user-agent"))
    names = (field.value[:200].decode("utf-8", "replace") for field in fields if field)
    return _unique(_VERSION.sub("", " ".join(name.split())) for name in names)


def shape(analysis: Analysis) -> Values:
    """The kinds of the parts in their order, as one value."""
    kinds = [part.content_type for part in analysis.message.parts[:MOST]]
    return (", ".join(kinds),) if kinds else ()


TRAITS = (
    Trait("confirmed", True, True, confirmed),
    Trait("network", True, False, network),
    Trait("machine", True, False, machine),
    Trait("sender", False, True, sender),
    Trait("answers", False, True, answers),
    Trait("envelope", False, False, envelope),
    Trait("seals", False, True, seals),
    Trait("links", False, True, links),
    Trait("way", False, True, way),
    Trait("number", False, False, number),
    Trait("program", False, False, program),
    Trait("shape", False, False, shape),
)


def _owners(domains: Iterable[str | None]) -> Values:
    return _unique(registrable(domain) for domain in domains if domain)


def _unique(values: Iterable[str]) -> Values:
    return tuple(dict.fromkeys(value for value in values if value))[:MOST]
