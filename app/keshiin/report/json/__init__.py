"""An analysis as the JSON object of the public contract, ``keshiin/1``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from keshiin.analysis import Analysis
from keshiin.explain import explain
from keshiin.explain.model import Explanation, plain
from keshiin.judge.model import Finding
from keshiin.report.json.given import as_given
from keshiin.report.json.message import (
    attachment_object,
    claims_object,
    field_objects,
    link_object,
    source_object,
)
from keshiin.report.json.route import border_object, hop_object, joint_object
from keshiin.report.json.seen import seen
from keshiin.report.masking import Mask, masked_explanation
from keshiin.visible import HIDDEN, is_visible

SCHEMA = "keshiin/1"

# Characters that would redraw a terminal or hide; JSON may write them as escapes without loss.
_HIDDEN = re.compile(f"[{HIDDEN}]")


def as_object(analysis: Analysis, explanation: Explanation, mask: Mask | None = None) -> dict[str, object]:
    """The whole object; its keys stand in the contract's order.

    A mask hides secrets in its sentences alone.
    """
    explanation = masked_explanation(explanation, mask) if mask else explanation
    message, route, assessment = analysis.message, analysis.route, analysis.assessment
    given = message.source.given
    whole = {
        "schema": SCHEMA,
        "source": source_object(message.source),
        "fields": field_objects(message.fields, route.authors),
        "claims": claims_object(message.claims),
        "hops": [hop_object(hop, analysis.facts.places) for hop in route.hops],
        "border": border_object(route.border, plain(explanation.border_why)),
        "joints": [joint_object(joint) for joint in route.joints],
        "identity": seen(_identity(analysis)),
        "links": [link_object(link) for link in message.links],
        "attachments": [attachment_object(attachment) for attachment in message.attachments],
        "inner": [
            {
                "role": each.role,
                "part": each.part,
                "analysis": as_object(each.analysis, explain(each.analysis, explanation.language), mask),
            }
            for each in analysis.inner
        ],
        "lookups": seen(lookup_objects(analysis)),
        "cuts": [{"limit": cut.limit, "allowed": cut.allowed, "found": cut.found} for cut in analysis.cuts],
        "rules": {
            "fired": list(assessment.ran.fired),
            "skipped": [{"rule": rule, "needs": needs} for rule, needs in assessment.ran.skipped],
            "broken": [{"rule": rule, "error": error} for rule, error in assessment.ran.broken],
        },
        "findings": _findings(assessment.findings, explanation),
        "verdict": _verdict(explanation),
    }
    return whole if given is None or given.ways is None else as_given(whole, given)


def as_line(value: dict[str, object], indent: int | None = None) -> str:
    """The object as JSON text that any terminal and any UTF-8 file can take."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return text if is_visible(text) else _HIDDEN.sub(lambda found: json.dumps(found[0])[1:-1], text)


def _identity(analysis: Analysis) -> dict[str, object]:
    return {
        "reported": [
            {
                "method": each.method,
                "result": each.result,
                "domain": each.domain,
                "selector": each.selector,
                "authserv_id": each.authserv_id,
                "believed": each.believed,
                "why": each.why,
                "span": list(each.span),
                "aligned": each.aligned,
            }
            for each in analysis.identity.reported
        ],
        "checked": [
            {
                "method": each.method,
                "outcome": each.outcome,
                "result": each.result,
                "domain": each.domain,
                "selector": each.selector,
                "aligned": each.aligned,
                "why": each.why,
            }
            for each in analysis.identity.checked
        ],
    }


def lookup_objects(analysis: Analysis) -> list[dict[str, object]]:
    """Every question to the network, what came of it, and when."""
    return [
        {
            "question": each.question,
            "kind": each.kind,
            "to": each.to,
            "at": each.at,
            "outcome": each.outcome,
            "answer": dict(each.answer),
        }
        for each in analysis.facts.lookups
    ]


def _findings(findings: Iterable[Finding], explanation: Explanation) -> list[dict[str, object]]:
    return [
        {
            "rule": finding.rule,
            "group": finding.group,
            "weight": finding.weight,
            "hops": list(finding.hops),
            "evidence": [
                {each.kind: each.value if isinstance(each.value, int) else list(each.value)}
                for each in finding.evidence
            ],
            "title": plain(card.title),
            "seen": plain(card.seen),
            "why": plain(card.why),
            "not_proof": plain(card.not_proof),
            "do": plain(card.do),
        }
        for finding, card in zip(findings, explanation.cards, strict=True)
    ]


def _verdict(explanation: Explanation) -> dict[str, object]:
    return {
        "level": explanation.level,
        "headline": plain(explanation.headline),
        "known": [{"text": plain(each.text), "finding": each.finding} for each in explanation.known],
        "unknown": [{"text": plain(each.text), "because": each.because} for each in explanation.unknown],
        "next_steps": [{"id": step.id, "text": plain(step.text)} for step in explanation.next_steps],
    }
