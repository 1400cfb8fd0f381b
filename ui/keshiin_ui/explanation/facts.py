"""The facts of a message for the expert's table, grouped; every empty one is left out."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.cuts import cut_told
from keshiin.explain.identity.table import identity_table
from keshiin.explain.identity.words import why_text
from keshiin.explain.ids import in_words
from keshiin.explain.lookups import answer_of, question_of
from keshiin.explain.model import plain
from keshiin.visible import unfolded, visible
from keshiin_ui.explanation.fact import Fact, Group, Telling, present
from keshiin_ui.explanation.hop_facts import hop_facts, place_facts
from keshiin_ui.explanation.lookup_facts import lookup_facts
from keshiin_ui.explanation.rule_facts import rule_facts
from keshiin_ui.hops.words import zone_text
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import Translator, listed

TITLE_SHOWN = 120


def groups_of(view: View, tr: Translator) -> Iterator[Group]:
    """Everything that is known of a message, in the order in which an expert asks for it."""
    telling = Telling(view.explanation.language, view.analysis.role)
    yield _border(view, tr, telling)
    for hop in view.hops:
        title = tr("{letter} · line {line}", letter=view.letter(hop.index), line=hop.line)
        summary = unfolded(visible(hop.ip or hop.helo or hop.by or hop.raw))[:TITLE_SHOWN]
        facts = (
            *hop_facts(hop, zone_text(view, hop, tr), telling),
            *place_facts(view.place(hop.index), telling),
        )
        yield Group(title, summary, present(facts), hop.index, opened=len(view.hops) <= 4)
    yield _vouchers(view)
    yield from _results(view, tr, telling)
    yield from _lookups(view, telling)
    yield from _joints(view, tr, telling)
    yield from _client_addresses(view, tr, telling)
    fired = len(view.analysis.assessment.ran.fired)
    # The rules' titles stand in a hundred modules, which only the process that reads has loaded.
    yield Group(tr("Rules"), tr("{count} found something", count=fired), (), later=lambda: rule_facts(view))
    yield _source(view, tr, telling)


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


def _border(view: View, tr: Translator, telling: Telling) -> Group:
    route, border = view.analysis.route, view.analysis.route.border
    at = tr("not known") if border.hop is None else tr("behind {letter}", letter=view.letter(border.hop))
    facts = (
        telling.words("confidence", "confidence", border.confidence),
        telling.explained("rule", plain(view.explanation.border_why), border.rule),
        telling.data("service", border.service),
        telling.data("gateway", border.values.get("gateway")),
        telling.data(
            "candidates",
            listed((tr("behind {letter}", letter=view.letter(hop)) for hop in border.candidates), tr),
        ),
        telling.flag("loop", route.loop or None),
    )
    return Group(tr("Border of trust"), at, present(facts), opened=True)


def _results(view: View, tr: Translator, telling: Telling) -> Iterator[Group]:
    for reported in view.analysis.identity.reported:
        facts = (
            telling.data("helo" if reported.greeting else "domain", reported.domain),
            telling.data("selector", reported.selector),
            telling.data("ip", reported.ip),
            telling.data("reason", reported.reason),
            telling.data("authserv_id", reported.authserv_id),
            telling.flag("believed", reported.believed),
            _why(reported.why, telling),
            telling.flag("aligned", reported.aligned),
        )
        title = tr("{method}, as reported", method=reported.method.upper())
        result = visible(in_words(telling.language, "result", reported.result))
        told = result if reported.believed else tr("{result}: does not count", result=result)
        yield Group(title, told, present(facts))
    for checked in view.analysis.identity.checked:
        check_facts = (
            telling.words("outcome", "outcome", checked.outcome),
            telling.data("helo" if checked.greeting else "domain", checked.domain),
            telling.data("selector", checked.selector),
            telling.flag("aligned", checked.aligned),
            _why(checked.why, telling),
        )
        title = tr("{method}, as checked here", method=checked.method.upper())
        yield Group(
            title, visible(in_words(telling.language, "result", checked.result)), present(check_facts)
        )


def _why(why: str, telling: Telling) -> Fact:
    return telling.explained("why", why_text(why, telling.language, telling.role), why)


def _lookups(view: View, telling: Telling) -> Iterator[Group]:
    for lookup in view.analysis.facts.lookups:
        question, answer = question_of(lookup, telling.language), answer_of(lookup, telling.language)
        yield Group(question, answer, present(lookup_facts(lookup, telling)))


def _joints(view: View, tr: Translator, telling: Telling) -> Iterator[Group]:
    if joints := view.analysis.route.joints:
        facts = (
            telling.said(
                f"{view.letter(joint.older)} → {view.letter(joint.newer)}",
                tr(
                    "{state}: {how}",
                    state=in_words(telling.language, "joint", joint.state),
                    how=in_words(telling.language, "how", joint.how),
                ),
            )
            for joint in joints
        )
        yield Group(tr("Joints between lines"), "", tuple(facts))


def _client_addresses(view: View, tr: Translator, telling: Telling) -> Iterator[Group]:
    if addresses := view.analysis.route.client_addresses:
        facts = (
            telling.said(
                each.field, f"{each.ip}, {in_words(telling.language, 'author', each.author, telling.role)}"
            )
            for each in addresses
        )
        yield Group(tr("Addresses in other fields"), "", tuple(facts))


def _source(view: View, tr: Translator, telling: Telling) -> Group:
    message = view.analysis.message
    source, language = message.source, telling.language
    facts = (
        telling.data("name", source.name),
        telling.data("part", source.part),
        telling.words("kind", "source", source.kind),
        telling.flag("exact", source.exact),
        telling.data("size", f"{len(source.original):,}"),
        *(
            telling.said(
                "repaired",
                tr(
                    "line {line}: {kind}",
                    line=repair.line,
                    kind=in_words(language, "repair", repair.kind),
                ),
            )
            for repair in source.repairs
        ),
        *(telling.said("cut", plain(cut_told(cut, language))) for cut in view.analysis.cuts),
    )
    return Group(tr("Source"), visible(source.name), present(facts))
