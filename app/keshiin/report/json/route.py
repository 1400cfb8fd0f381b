"""The route's part of the JSON object: hops, border, joints."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.domains import a_labels
from keshiin.explain.wording.clock import ISO_DAY
from keshiin.lookup.model import Place
from keshiin.route.model import Border, Hop, Joint


def hop_object(hop: Hop, places: Mapping[str, Place]) -> dict[str, object]:
    """One Received line; all but where it stands is null when it could not be read."""
    where: dict[str, object] = {
        "index": hop.index,
        "line": hop.line,
        "span": list(hop.span),
        "raw": hop.raw,
        "readable": hop.readable,
    }
    read: dict[str, object] = {
        "ip": hop.ip,
        "masked": hop.masked,
        "rdns": _host(hop.rdns),
        "helo": _host(hop.helo),
        "ident": hop.ident,
        "auth": hop.auth,
        "by": _host(hop.by),
        "by_ip": hop.by_ip,
        "with": hop.with_,
        "software": hop.software,
        "tls": hop.tls,
        "id": hop.id,
        "for": hop.for_,
        "envelope_from": hop.envelope_from,
        "time": None if hop.time is None else hop.time.isoformat(),
        "delay_s": hop.delay_s,
        "zone": hop.zone,
        "address_kind": hop.address_kind,
        "place": _place(hop, places),
    }
    return where | (read if hop.readable else dict.fromkeys(read))


def border_object(border: Border, why: str) -> dict[str, object]:
    """Where the records end and the claims begin, and why there."""
    return {
        "hop": border.hop,
        "confidence": border.confidence,
        "rule": border.rule,
        "service": border.service,
        "candidates": list(border.candidates),
        "why": why,
    }


def joint_object(joint: Joint) -> dict[str, object]:
    """The seam between two neighbours."""
    return {
        "between": [joint.newer, joint.older],
        "state": joint.state,
        "how": joint.how,
        "evidence": [{"span": list(span)} for span in joint.evidence],
    }


def _host(name: str | None) -> str | None:
    """A name in A-labels; the letters it was written in stand in ``raw``."""
    return None if name is None else a_labels(name)


def _place(hop: Hop, places: Mapping[str, Place]) -> dict[str, object] | None:
    if hop.ip is None or hop.address_kind != "public":
        return None
    place = places.get(hop.ip, Place(country=None))
    return {
        "country": place.country,
        "city": place.city,
        "accuracy_km": place.accuracy_km,
        "asn": place.asn,
        "network": place.network,
        "source": place.source or None,
        "as_of": place.as_of[:ISO_DAY] or None,
    }
