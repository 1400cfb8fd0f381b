"""The runner: asks every rule, and tells skipped, broken, fired and silent apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice

from keshiin.judge.causes import HURRY, LINKS, cause_of
from keshiin.judge.folder import Broken, found_rules, told
from keshiin.judge.model import Case, Finding, Ran, Rule
from keshiin.judge.needs import missing

FINDINGS_PER_RULE = 20
"""A rule that finds more says the same again; the cards of the rest would hide everything else."""

SURE_LINE = "peer_handover"
"""The one rule whose finding stands before all others: what it says is certain, whatever else was found."""

NOTICES = ("undelivered_address", "bounce")
"""The rules that say what a notice is about: before all but the sure line, where nothing deceives."""

WEIGHTS = ("serious", "odd", "confirms", "neutral")
GROUPS = ("identity", "route", "content", "special")

Asked = Mapping[tuple[str, ...], Sequence[tuple[str, Rule]]]


def by_need(rules: Mapping[str, Rule]) -> Asked:
    """The rules by what they need; those without it are passed over together."""
    found: dict[tuple[str, ...], list[tuple[str, Rule]]] = {}
    for name, rule in rules.items():
        found.setdefault(rule.needs, []).append((name, rule))
    return found


@cache
def found_by_need() -> Asked:
    """Those of the folder."""
    return by_need(found_rules()[0])


def run(
    rules: Mapping[str, Rule], case: Case, unreadable: Broken = (), asked: Asked | None = None
) -> tuple[tuple[Finding, ...], Ran]:
    """What the rules found, the sure line and notices first, then heaviest first, and how each rule fared.

    ``asked`` are the same rules by what they need, where that is known.
    """
    findings: list[Finding] = []
    fired: list[str] = []
    silent: list[str] = []
    skipped: list[tuple[str, str]] = []
    broken: list[tuple[str, str]] = []
    for needs, group in (by_need(rules) if asked is None else asked).items():
        try:
            need = missing(case, needs)
        except KeyError as error:
            broken += [(name, told(error)) for name, _ in group]
            continue
        if need:
            skipped += [(name, need) for name, _ in group]
            continue
        for name, rule in group:
            try:
                found = rule.find(case)
                # Most rules find nothing, which the first question tells.
                if (first := next(found, None)) is None:
                    silent.append(name)
                    continue
                seen = (first, *islice(found, FINDINGS_PER_RULE - 1))
                findings += [Finding(name, rule.group, *each) for each in seen]
            except Exception as error:  # noqa: BLE001 - a broken rule is reported and spoils nothing else
                broken.append((name, told(error)))
                continue
            fired.append(name)
    weighed = _beside_others(findings, rules)
    early = () if _deceives(weighed, rules) else NOTICES
    ordered = tuple(sorted(weighed, key=lambda finding: _place(finding, early)))
    for each in (fired, silent, skipped, broken):
        each.sort()
    return ordered, Ran(tuple(fired), tuple(skipped), (*unreadable, *broken), tuple(silent))


def _beside_others(findings: list[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """The findings; those that count only beside others are neutral where there is no other.

    Hurry needs another that is none of links alone: clubs and shops hurry to forms and short links too.
    """
    signs = [finding for finding in findings if finding.is_sign]
    calm = [each for each in signs if cause_of(each, rules) != HURRY]
    firm = any(not rules[each.rule].beside or each.weight == "serious" for each in calm)
    counted = calm if firm else []
    if {cause_of(each, rules) for each in counted} - LINKS:
        counted = signs
    if len(counted) == len(signs):
        return findings
    return [
        each._replace(weight="neutral") if each in signs and each not in counted else each
        for each in findings
    ]


def _deceives(findings: list[Finding], rules: Mapping[str, Rule]) -> bool:
    """Whether a sign contradicts the sender or asks for something, so that no notice may stand before it."""
    signs = (finding for finding in findings if finding.is_sign)
    return any(rules[finding.rule].role != "context" for finding in signs)


def _place(finding: Finding, early: tuple[str, ...]) -> tuple[bool, int, int, int, int, int, str]:
    starts = [each.value.start for each in finding.evidence if not isinstance(each.value, int)]
    return (
        finding.rule != SURE_LINE,
        early.index(finding.rule) if finding.rule in early else len(early),
        WEIGHTS.index(finding.weight),
        GROUPS.index(finding.group),
        min(finding.hops) if finding.hops else 0,
        min(starts) if starts else 0,
        finding.rule,
    )
