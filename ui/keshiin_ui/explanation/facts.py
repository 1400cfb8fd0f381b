"""The facts of a message for the expert's table, grouped; every empty one is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from keshiin.explain.cuts import cut_told
from keshiin.explain.identity_table import identity_table
from keshiin.explain.lookups import answer_of, question_of
from keshiin.explain.model import Piece, Text, plain
from keshiin.visible import visible
from keshiin_ui.explanation.hop_facts import hop_facts, place_facts
from keshiin_ui.explanation.lookup_facts import lookup_facts
from keshiin_ui.view import View
from keshiin_ui.words import Translator

TITLE_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is known; without a value it is a line of its own. ``words`` are ours, not data."""

    name: str
    value: Text
    words: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Facts under one title; ``hop`` is the hop's index where the group is one."""

    title: str
    summary: str
    facts: tuple[Fact, ...]
    hop: int | None = None
    opened: bool = False


def groups_of(view: View, tr: Translator) -> Iterator[Group]:
    """Everything that is known of a message, in the order in which an expert asks for it."""
    yield _border(view, tr)
    for hop in view.hops:
        title = tr("{letter} · line {line}", letter=view.letter(hop.index), line=hop.line)
        summary = visible(hop.ip or hop.helo or hop.by or hop.raw)[:TITLE_SHOWN]
        facts = _data((*hop_facts(hop), *place_facts(view.place(hop.index))))
        yield Group(title, summary, facts, hop.index, opened=len(view.hops) <= 4)
    yield _vouchers(view)
    yield from _results(view, tr)
    yield from _lookups(view)
    yield from _joints(view, tr)
    yield from _client_addresses(view, tr)
    yield _rules(view, tr)
    yield _source(view, tr)


def _vouchers(view: View) -> Group:
    """The plain table: each question with its answers below it, then the domains side by side."""
    table = identity_table(view.analysis, view.explanation.language)
    facts: list[Fact] = []
    for row in table.rows:
        facts.append(Fact(plain(row.question), (), words=True))
        answers = zip(table.columns, (row.reported, row.checked, row.reason), strict=True)
        facts += [Fact(plain(column), text, words=True) for column, text in answers if text]
    facts += [Fact(plain(domain.role), domain.host, words=True) for domain in table.domains]
    return Group(plain(table.title), " ".join(map(plain, table.meaning)), tuple(facts), opened=True)


def _border(view: View, tr: Translator) -> Group:
    border = view.analysis.route.border
    at = tr("not known") if border.hop is None else view.letter(border.hop)
    facts = [("confidence", border.confidence), ("rule", border.rule), ("service", border.service or "")]
    facts.append(("candidates", ", ".join(view.letter(hop) for hop in border.candidates)))
    facts += sorted(border.values.items())
    facts.append(("loop", "true" if view.analysis.route.loop else ""))
    return Group(tr("Trust border"), at, _data(facts), opened=True)


def _results(view: View, tr: Translator) -> Iterator[Group]:
    for reported in view.analysis.identity.reported:
        facts = [
            ("domain", reported.domain or ""),
            ("selector", reported.selector or ""),
            ("ip", reported.ip or ""),
            ("reason", reported.reason or ""),
            ("authserv_id", reported.authserv_id or ""),
            ("believed", "true" if reported.believed else "false"),
            ("why", reported.why),
            ("aligned", _flag(reported.aligned)),
        ]
        title = tr("{method}, as reported", method=reported.method.upper())
        yield Group(title, visible(reported.result), _data(facts))
    for checked in view.analysis.identity.checked:
        facts = [
            ("outcome", checked.outcome),
            ("domain", checked.domain or ""),
            ("selector", checked.selector or ""),
            ("aligned", _flag(checked.aligned)),
            ("why", checked.why),
        ]
        title = tr("{method}, as checked here", method=checked.method.upper())
        yield Group(title, visible(checked.result), _data(facts))


def _lookups(view: View) -> Iterator[Group]:
    language = view.explanation.language
    for lookup in view.analysis.facts.lookups:
        facts = _data(lookup_facts(lookup))
        yield Group(question_of(lookup, language), answer_of(lookup, language), facts)


def _joints(view: View, tr: Translator) -> Iterator[Group]:
    joints = view.analysis.route.joints
    if joints:
        facts = [
            (f"{view.letter(joint.older)} → {view.letter(joint.newer)}", f"{joint.state}: {joint.how}")
            for joint in joints
        ]
        yield Group(tr("Joints between lines"), "", _data(facts))


def _client_addresses(view: View, tr: Translator) -> Iterator[Group]:
    addresses = view.analysis.route.client_addresses
    if addresses:
        facts = [(each.field, f"{each.ip} ({each.author})") for each in addresses]
        yield Group(tr("Addresses in other fields"), "", _data(facts))


def _rules(view: View, tr: Translator) -> Group:
    ran = view.analysis.assessment.ran
    facts = [
        *(("fired", rule) for rule in ran.fired),
        *(("skipped", f"{rule} ({needs})") for rule, needs in ran.skipped),
        *(("broken", f"{rule}: {error}") for rule, error in ran.broken),
        ("silent", ", ".join(ran.silent)),
    ]
    return Group(tr("Rules"), tr("{count} fired", count=len(ran.fired)), _data(facts))


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
    ]
    language = view.explanation.language
    cuts = [Fact("cut", cut_told(cut, language), words=True) for cut in view.analysis.cuts]
    return Group(tr("Source"), visible(source.name), (*_data(facts), *cuts))


def _flag(value: bool | None) -> str:
    return "" if value is None else str(value).lower()


def _data(facts: Iterable[tuple[str, str]]) -> tuple[Fact, ...]:
    """Facts as they stand in the message or the data, without the empty ones."""
    return tuple(Fact(name, (Piece("plain", visible(value)),)) for name, value in facts if value)
