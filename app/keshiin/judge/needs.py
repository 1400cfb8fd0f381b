"""The facts that a rule can need: each a question whether the case holds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from keshiin.judge.model import Case

NEEDS: Mapping[str, Callable[[Case], bool]] = {
    "received": lambda case: bool(case.route.hops),
    "border": lambda case: case.route.peer is not None,
    "peer_ip": lambda case: (peer := case.route.peer) is not None and peer.ip is not None,
    "peer_place": lambda case: (peer := case.route.peer) is not None and peer.ip in case.facts.places,
    "from": lambda case: bool(case.message.claims.from_),
    "to": lambda case: bool(case.message.claims.recipients),
    "reply_to": lambda case: bool(case.message.claims.reply_to),
    "return_path": lambda case: case.message.claims.return_path is not None,
    "date": lambda case: case.message.claims.date is not None,
    "message_id": lambda case: case.message.claims.message_id is not None,
    "subject": lambda case: case.message.claims.subject is not None,
    "reported": lambda case: any(each.believed for each in case.identity.reported),
    "checked": lambda case: bool(case.identity.checked),
    "lookups": lambda case: any(each.outcome == "answered" for each in case.facts.lookups),
    "my_addresses": lambda case: bool(case.settings.my_addresses),
    "links": lambda case: bool(case.message.links),
    "attachments": lambda case: bool(case.message.attachments),
    "body": lambda case: any(part.text for part in case.message.parts),
    "inner": lambda case: bool(case.message.inner),
}
"""By name; a need that is not in this table is a mistake of the rule, which is then broken, not skipped."""


def missing(case: Case, needs: tuple[str, ...]) -> str:
    """The first need that the case does not meet, "" when it meets all; KeyError for an unknown need."""
    known = case.known
    for need in needs:
        if need not in known:
            known[need] = NEEDS[need](case)
        if not known[need]:
            return need
    return ""
