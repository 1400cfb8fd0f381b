"""SPF (RFC 7208) for the border's peer: of the envelope sender that the service kept, and of the greeting."""

from __future__ import annotations

from dataclasses import replace

from keshiin.domains import domain_part, is_address, normal
from keshiin.identity.alignment import aligned
from keshiin.identity.check.asking import Asking
from keshiin.identity.check.sender_policy import evaluate
from keshiin.identity.model import Checked, Outcome, Reported
from keshiin.message.model import Message
from keshiin.route.model import Hop, Route

_OUTCOMES: dict[str, tuple[Outcome, str]] = {
    "pass": ("passed", ""),
    "fail": ("failed", "not_permitted"),
    "softfail": ("failed", "discouraged"),
    "neutral": ("absent", "nothing_asserted"),
    "none": ("absent", ""),
    "temperror": ("temporary-error", "no_answer"),
    "not-asked": ("not-checked", "not_asked"),
    "greeting-unknown": ("not-checked", "greeting_unknown"),
    "permerror": ("permanent-error", "record_unreadable"),
}


def check_envelope(message: Message, route: Route, reported: tuple[Reported, ...], asking: Asking) -> Checked:
    """Whether the envelope sender's domain lets the border's peer send; for an empty sender, the HELO's."""
    peer = route.peer
    if peer is None or peer.ip is None or route.border.confidence == "unknown":
        return Checked("spf", "not-checked", "none", None, None, None, "border_unknown")
    sender = _envelope_sender(message, route, reported)
    if sender is None:
        return Checked("spf", "not-checked", "none", None, None, None, "envelope_unknown")
    helo = _greeting(peer)
    if not sender and "." not in helo:
        return Checked("spf", "absent", "none", None, None, None, "")
    domain = domain_part(sender) or helo
    found = _told(peer.ip, sender or helo, domain, helo, asking)
    whose = aligned(found.domain, message.claims.from_)
    why = found.why or ("" if sender or found.outcome != "passed" else "greeting")
    return replace(found, aligned=whose, why=why, greeting=not sender)


def check_greeting(route: Route, envelope: Checked, asking: Asking) -> tuple[Checked, ...]:
    """What the greeting's own domain says of the peer, as section 2.3 recommends to ask besides.

    Told only where it says yes or no: most names of machines have no record. It speaks of the machine, so it
    neither aligns with From nor stands for the envelope ``envelope`` was found for.
    """
    peer = route.peer
    if peer is None or peer.ip is None or route.border.confidence == "unknown" or envelope.greeting:
        return ()
    helo = _greeting(peer)
    if "." not in helo or normal(helo) == envelope.domain:
        return ()
    found = _told(peer.ip, helo, helo, helo, asking)
    why = {"passed": "greeting", "failed": "greeting_not_permitted"}.get(found.outcome)
    return (replace(found, why=why, greeting=True),) if why else ()


def _told(ip: str, sender: str, domain: str, helo: str, asking: Asking) -> Checked:
    """The outcome for a sender, who is the greeting where that is judged, and of that domain."""
    domain = normal(domain)
    # Nobody is asked about what cannot be a mail domain (section 4.3).
    named = "." in domain and "@" not in domain and not is_address(domain)
    result = evaluate(ip, _in_a_labels(sender), helo, asking) if named else "none"
    outcome, why = _OUTCOMES.get(result, ("permanent-error", "record_unreadable"))
    if asking.late and outcome == "temporary-error":
        why = "time_up"
    word = "none" if outcome == "not-checked" else result
    return Checked("spf", outcome, word, domain, None, None, why)


def _greeting(peer: Hop) -> str:
    return (peer.helo or "").strip("[]")


def _envelope_sender(message: Message, route: Route, reported: tuple[Reported, ...]) -> str | None:
    """The sender's path as the service kept it, "" for an empty one; None where only others tell it.

    A Return-Path that somebody else may have written counts where its domain is the one whose SPF the service
    reports (``reported`` are the results that are believed).
    """
    claimed = message.claims.return_path
    for place, field in enumerate(message.fields):
        if field.key == "return-path" and place < len(route.authors) and route.authors[place] == "service":
            return claimed
    hops = route.hops[: route.border.hop or 0]
    recorded = next((hop.envelope_from for hop in hops if hop.envelope_from is not None), None)
    if recorded is not None or claimed is None:
        return recorded
    judged = normal(domain_part(claimed) or (_greeting(route.peer) if route.peer else ""))
    told = {result.domain for result in reported if result.greeting is not bool(claimed)}
    return claimed if judged in told else None


def _in_a_labels(sender: str) -> str:
    local, at, domain = sender.rpartition("@")
    return f"{local}@{normal(domain)}" if at else normal(domain)
