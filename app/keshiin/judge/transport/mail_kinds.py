"""What kind of mail it is, by more than its own word: an answer, a list's, a server's."""

from __future__ import annotations

import re

from keshiin.domains import domain_part, registrable
from keshiin.judge.facts import once
from keshiin.judge.fields import text_of
from keshiin.judge.model import Case
from keshiin.judge.transport.passage import LIST_FIELDS, from_list
from keshiin.message.values.daemons import is_reserved
from keshiin.route.services import known_services

REPORTS = frozenset(
    (
        "message/delivery-status",
        "message/feedback-report",
        "message/disposition-notification",
        "message/global-delivery-status",
    )
)
ANSWERED = re.compile(
    r"\s*(?:\[[^\]]{0,40}\]\s*)?(?:re|aw|sv|antw|rif|fw|fwd|wg|tr|返信|転送)\s*[:：\[]", re.IGNORECASE
)
"""How the subject of an answer or a forward begins."""
_NUMBERED_AT = re.compile(r"@([\w.-]{1,253})>")


@once
def answers(case: Case) -> bool:
    """Whether the message is shown as an answer or a forward and goes back to one of the reader's side.

    Anybody can write that it is one, and name any message: believed, that calmed 98 of 912 made deceptions.
    """
    fields = [field for name in ("in-reply-to", "references") for field in case.message.all(name)]
    if not fields or ANSWERED.match(case.message.claims.subject or "") is None:
        return False
    return any(_goes_back(case, text_of(each)[:4000]) for each in fields)


def _goes_back(case: Case, numbers: str) -> bool:
    """Whether one of these Message-IDs is of the reader's domain or of the service that took the message.

    Where nothing tells of either, nobody can know.
    """
    peer, organisation = case.route.peer, known_services().organisation
    sides = [each.domain for each in case.message.claims.to[:1]]
    sides += case.settings.own_domains
    sides += [domain_part(peer.for_ or ""), peer.by or ""] if peer else []
    mine = {organisation(side) for side in sides if "." in side}
    return not mine or any(organisation(host) in mine for host in _NUMBERED_AT.findall(numbers))


def names_way_out(case: Case) -> bool:
    """Whether it says how to leave the list that it was sent to (List-Unsubscribe, RFC 2369)."""
    return case.message.first("list-unsubscribe") is not None


@once
def posted(case: Case) -> bool:
    """Whether a list passed the message on and an address shows it; a list's fields alone are only words.

    The list's domain must be that of the Return-Path or of an address it was sent to, and not the sender's.
    """
    if not from_list(case):
        return False
    claims = case.message.claims
    named = [*(each.domain for each in claims.recipients), claims.envelope_domain]
    own = {registrable(each.domain) for each in claims.from_ if each.domain}
    places = {registrable(domain) for domain in named if domain} - own
    fields = case.message.firsts(*LIST_FIELDS)
    return any(place and place.encode() in field.value.lower() for field in fields for place in places)


def server_speaks(case: Case) -> bool:
    """Whether the message has what servers' reports have, which takes more than a name.

    That is a part for machines (RFC 6522), or a server's own mailbox with the empty envelope (RFC 5321).
    """
    claims = case.message.claims
    if case.message.report_type is not None:
        return any(part.content_type in REPORTS for part in case.message.parts)
    return claims.return_path == "" and any(is_reserved(each.address) for each in claims.from_)
