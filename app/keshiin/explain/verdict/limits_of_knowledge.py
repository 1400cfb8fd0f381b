"""What cannot be known of nearly every message, and why, beside what single findings leave open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from keshiin.judge.transport.trust import vouched
from keshiin.message.parts.breaking_off import breaks_off
from keshiin.texts import N_

if TYPE_CHECKING:
    from keshiin.analysis import Analysis

NAMED = N_("Who wrote it. It says it is from “{sender}”. But servers record machines, not people.")
NAMED_ALONE = N_(
    "Who wrote it. It says it is from “{sender}”. That address can be somebody else’s, "
    "and servers record machines, not people."
)
NAMED_YOURS = N_(
    "Who wrote it. It gives your own address “{sender}” as its sender. Anybody can write that, "
    "and servers record machines, not people."
)
NAME_ONLY = N_(
    "Who wrote it. It gives only the name “{sender}” and no address, and servers record machines, not people."
)
UNNAMED = N_("Who wrote it. It names no sender, and servers record machines, not people.")
NO_FROM = N_("Who wrote it. It has no From line, and servers record machines, not people.")
RETURN_ADDRESS = N_(
    "Who wrote it, and whether it is from “{domain}”, as its return address says. "
    "Checking online can show the sending IP address’s owner."
)
COPIED = N_("Whether somebody changed it since it came in. Whoever copied or passed on a header can do that.")
NO_BODY = N_("What its text, links and attachments would show. They are not in what was given.")
NO_END = N_("What may follow at its end. The message breaks off there, or a program forgot to close it.")
ADDRESS = N_("Whether the sender’s address belongs to whoever wrote it. It can be somebody else’s.")
TRUE = N_("Whether what it says is true. A regular header does not make a message honest.")
NOT_ASKED = N_("Who owns the sending IP address today, and whether it is on a block list. Not checked yet.")
INFECTED = N_("Whether a machine on the sending side is infected or misused. That would not show here.")


def writer_unknown(analysis: Analysis) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """What is told before all else that is not known: who wrote it; nothing of a notice of a machine."""
    claims = analysis.message.claims
    fired = {(finding.rule, finding.variant) for finding in analysis.assessment.findings}
    if any(rule == "bounce" for rule, _ in fired):
        return
    address = next((each.address for each in claims.from_ if each.domain), "")
    sender = address or next((name for each in claims.from_ if (name := each.name or each.address)), "")
    unnamed = UNNAMED if analysis.message.first("from") else NO_FROM
    if _peer_unasked(analysis) and claims.envelope_domain:
        unnamed = RETURN_ADDRESS
    values = {"sender": sender, "domain": claims.envelope_domain}
    yours = ("from_equals_to", "") in fired and analysis.role != "returned"
    named = (NAMED_YOURS if yours else NAMED_ALONE) if _nobody_vouches(analysis) else NAMED
    named = named if address else NAME_ONLY
    yield "servers_record_machines", named if sender else unnamed, values


def general_unknowns(analysis: Analysis) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """The ids of the reasons, the English sentences and their values."""
    bounce = any(finding.rule == "bounce" for finding in analysis.assessment.findings)
    source = analysis.message.source
    if analysis.message.is_header_alone:
        yield "header_alone", NO_BODY, {}
    elif breaks_off(analysis.message):
        yield "breaks_off", NO_END, {}
    if source.kind in ("paste", "inner") or not source.exact:
        yield "source_not_exact", COPIED, {}
    if bounce and analysis.message.claims.from_ and _nobody_vouches(analysis):
        # Elsewhere it is told with who wrote it.
        yield "not_vouched", ADDRESS, {}
    if analysis.assessment.level in ("confirmed", "consistent", "unclear"):
        yield "passing_is_not_honest", TRUE, {}
        yield "not_visible", INFECTED, {}
    if _peer_unasked(analysis):
        yield "not_asked", NOT_ASKED, {}


def _peer_unasked(analysis: Analysis) -> bool:
    """Whether there is an address of the sending machine that nobody was asked about.

    One for examples, say, has no owner and stands on no list.
    """
    peer = analysis.route.peer
    return not analysis.facts.lookups and peer is not None and peer.address_kind == "public"


def _nobody_vouches(analysis: Analysis) -> bool:
    """Whether nothing confirms the named sender, and no finding of its own says so."""
    told = any(finding.rule == "foreign_pass" for finding in analysis.assessment.findings)
    return analysis.assessment.basis != "none" and not told and not vouched(analysis.case)
