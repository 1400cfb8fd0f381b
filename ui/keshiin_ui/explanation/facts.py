"""The facts of a message for the expert's table, grouped; every empty one is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from keshiin.explain.identity_table import identity_table
from keshiin.explain.model import plain
from keshiin.lookup.model import Place
from keshiin.route.model import Hop
from keshiin_ui.view import View
from keshiin_ui.words import Translator

# Names of the contract, which the JSON and the experts' tools share; they are not translated.
HOP_FIELDS = (
    ("ip", "ip"),
    ("address_kind", "address_kind"),
    ("rdns", "rdns"),
    ("helo", "helo"),
    ("ident", "ident"),
    ("auth", "auth"),
    ("by", "by"),
    ("by_ip", "by_ip"),
    ("with", "with_"),
    ("software", "software"),
    ("tls", "tls"),
    ("id", "id"),
    ("for", "for_"),
    ("envelope_from", "envelope_from"),
    ("zone", "zone"),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Facts under one title; ``hop`` is the hop's index where the group is one."""

    title: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    hop: int | None = None
    opened: bool = False


def groups_of(view: View, tr: Translator) -> Iterator[Group]:
    """Everything that is known of a message, in the order in which an expert asks for it."""
    yield _border(view, tr)
    for hop in view.hops:
        title = tr("{letter} · line {line}", letter=view.letter(hop.index), line=hop.line)
        facts = (*_hop_facts(hop), *_place_facts(view.place(hop.index)))
        yield Group(
            title, hop.ip or hop.helo or hop.by or hop.raw[:80], facts, hop.index, opened=len(view.hops) <= 4
        )
    yield _vouchers(view)
    yield from _results(view, tr)
    yield from _joints(view, tr)
    yield _rules(view, tr)
    yield _source(view, tr)


def _vouchers(view: View) -> Group:
    """The plain table: each question with both answers below it, then the domains side by side."""
    table = identity_table(view.analysis, view.explanation.language)
    facts: list[tuple[str, str]] = []
    for row in table.rows:
        answers = zip(table.columns, (row.reported, row.checked, row.reason), strict=True)
        told = [f"{plain(column)}: {plain(text)}" for column, text in answers if text]
        facts += [(plain(row.question) if not at else "", text) for at, text in enumerate(told)]
    facts += [(plain(domain.role), plain(domain.host)) for domain in table.domains]
    return Group(plain(table.title), " ".join(map(plain, table.meaning)), _kept(facts), opened=True)


def _border(view: View, tr: Translator) -> Group:
    border = view.analysis.route.border
    at = tr("not known") if border.hop is None else view.letter(border.hop)
    facts = [("confidence", border.confidence), ("rule", border.rule), ("service", border.service or "")]
    facts.append(("candidates", ", ".join(view.letter(hop) for hop in border.candidates)))
    return Group(tr("Trust border"), at, _kept(facts), opened=True)


def _hop_facts(hop: Hop) -> tuple[tuple[str, str], ...]:
    facts = [(name, _said(getattr(hop, attribute))) for name, attribute in HOP_FIELDS]
    facts.append(("masked", "true" if hop.masked else ""))
    facts.append(("time", hop.time.isoformat() if hop.time else hop.time_text or ""))
    facts.append(("delay_s", "" if hop.delay_s is None else f"{hop.delay_s:+d}"))
    facts.append(("readable", "" if hop.readable else "false"))
    return _kept(facts)


def _said(value: str | None) -> str:
    return "" if value is None else value or '""'


def _place_facts(place: Place | None) -> tuple[tuple[str, str], ...]:
    if place is None:
        return ()
    asn = "" if place.asn is None else f"AS{place.asn}"
    accuracy = "" if place.accuracy_km is None else f"{place.accuracy_km} km"
    return _kept(
        [
            ("place", " ".join(filter(None, (place.country, place.city, accuracy)))),
            ("network", " ".join(filter(None, (asn, place.network)))),
            ("source", " ".join(filter(None, (place.source, place.as_of)))),
        ]
    )


def _results(view: View, tr: Translator) -> Iterator[Group]:
    for reported in view.analysis.identity.reported:
        facts = [
            ("domain", reported.domain or ""),
            ("selector", reported.selector or ""),
            ("authserv_id", reported.authserv_id or ""),
            ("believed", "true" if reported.believed else "false"),
            ("why", reported.why),
            ("aligned", _flag(reported.aligned)),
        ]
        yield Group(
            tr("{method}, as reported", method=reported.method.upper()), reported.result, _kept(facts)
        )
    for checked in view.analysis.identity.checked:
        facts = [
            ("outcome", checked.outcome),
            ("domain", checked.domain or ""),
            ("selector", checked.selector or ""),
            ("aligned", _flag(checked.aligned)),
            ("why", checked.why),
        ]
        yield Group(
            tr("{method}, as checked here", method=checked.method.upper()), checked.result, _kept(facts)
        )


def _joints(view: View, tr: Translator) -> Iterator[Group]:
    joints = view.analysis.route.joints
    if joints:
        facts = [
            (f"{view.letter(joint.older)} → {view.letter(joint.newer)}", f"{joint.state}: {joint.how}")
            for joint in joints
        ]
        yield Group(tr("Joints between lines"), "", tuple(facts))


def _rules(view: View, tr: Translator) -> Group:
    ran = view.analysis.assessment.ran
    facts = [
        *(("fired", rule) for rule in ran.fired),
        *(("skipped", f"{rule} ({needs})") for rule, needs in ran.skipped),
        *(("broken", f"{rule}: {error}") for rule, error in ran.broken),
        ("silent", ", ".join(ran.silent)),
    ]
    return Group(tr("Rules"), tr("{count} fired", count=len(ran.fired)), _kept(facts))


def _source(view: View, tr: Translator) -> Group:
    message = view.analysis.message
    source = message.source
    facts = [
        ("name", source.name),
        ("part", source.part or ""),
        ("kind", source.kind),
        ("exact", "true" if source.exact else "false"),
        ("size", f"{len(source.data):,}"),
        *(("repaired", f"{repair.kind}, {repair.line}") for repair in source.repairs),
        *(("cut", f"{cut.limit}: {cut.allowed:,} / {cut.found:,}") for cut in message.cuts),
    ]
    return Group(tr("Source"), source.name, _kept(facts))


def _flag(value: bool | None) -> str:
    return "" if value is None else str(value).lower()


def _kept(facts: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in facts if value)
