"""The runner tells skipped, broken, fired and silent apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from keshiin.identity.model import Identity
from keshiin.judge import judge
from keshiin.judge.assessment import assess
from keshiin.judge.model import Case, Evidence, Finding, Ran, Rule, Seen
from keshiin.judge.runner import FINDINGS_PER_RULE, run
from keshiin.lookup.model import Facts
from keshiin.message.model import Claims, Message, Source
from keshiin.route.model import Border, Route
from keshiin.settings import Settings
from keshiin.span import Span

BARE = Case(
    Message(Source("", "file", b""), (), 0, Claims()),
    Route((), (), Border(None, "unknown", "none"), ()),
    Identity(),
    Facts(),
    Settings(),
)


def rule(find, needs=(), cause="", role="context"):
    return Rule("route", needs, cause, {}, find, role)


def seen(weight, at=0):
    return Seen(weight, (Evidence("span", Span(at, at + 1)),))


def sign(name, weight):
    return Finding(name, "route", *seen(weight))


def level(*signs, **rules):
    return assess(BARE, signs, Ran(), rules).level


def test_a_rule_without_its_fact_is_skipped_and_says_what_it_lacks():
    _, ran = run({"late": rule(lambda case: iter(()), ("date",))}, BARE)
    assert ran.skipped == (("late", "date"),)


def test_a_rule_that_raises_is_broken_and_spoils_nothing():
    def raises(case):
        raise ValueError("no")

    good = rule(lambda case: iter([seen("odd")]))
    findings, ran = run({"bad": rule(raises), "good": good}, BARE)
    assert ran.broken == (("bad", "ValueError: no"),)
    assert ran.fired == ("good",)
    assert findings == (sign("good", "odd"),)


def test_rules_are_told_of_by_name_whatever_they_need():
    quiet, dated = rule(lambda case: iter(())), rule(lambda case: iter(()), ("date",))
    _, ran = run({"d": dated, "c": quiet, "b": dated, "a": quiet}, BARE)
    assert ran == Ran((), (("b", "date"), ("d", "date")), (), ("a", "c"))


def test_a_rule_that_finds_nothing_is_silent():
    _, ran = run({"quiet": rule(lambda case: iter(()))}, BARE)
    assert ran.silent == ("quiet",)


def test_an_unknown_need_breaks_the_rule_instead_of_silencing_it():
    _, ran = run({"typo": rule(lambda case: iter(()), ("bordre",))}, BARE)
    assert ran.broken[0][0] == "typo"


def test_one_rule_fills_no_more_than_its_share():
    many = rule(lambda case: (seen("odd", at) for at in range(10_000)))
    findings, _ = run({"many": many}, BARE)
    assert len(findings) == FINDINGS_PER_RULE


def test_findings_come_heaviest_first_then_by_place():
    found = [seen("neutral", 1), seen("odd", 9), seen("serious", 20), seen("odd", 3)]
    findings, _ = run({"r": rule(lambda case: iter(found))}, BARE)
    assert [(each.weight, each.evidence[0].value.start) for each in findings] == [
        ("serious", 20),
        ("odd", 3),
        ("odd", 9),
        ("neutral", 1),
    ]


def test_every_rule_of_the_folder_can_be_imported_and_asked():
    assert judge(BARE).ran.broken == ()


def test_one_cause_alone_never_reaches_suspicious():
    one = rule(None, cause="forwarder")
    signs = [sign(name, "serious") for name in "abc"]
    assert level(*signs, a=one, b=one, c=one) == "unclear"


def test_two_independent_odd_signs_do() -> None:
    two = level(sign("a", "odd"), sign("b", "odd"), a=rule(None), b=rule(None))
    one = level(sign("a", "odd"), sign("b", "odd"), a=rule(None, cause="x"), b=rule(None, cause="x"))
    assert (two, one) == ("suspicious", "unclear")


def test_a_variant_may_be_of_another_cause() -> None:
    hurried = replace(rule(None, cause="words"), causes={"hurry": "links"})
    pair = {"words": hurried, "links": rule(None, cause="links")}
    weak = sign("words", "odd")._replace(variant="hurry")
    assert level(sign("words", "odd"), sign("links", "odd"), **pair) == "suspicious"
    assert level(weak, sign("links", "odd"), **pair) == "unclear"


def test_hurry_counts_beside_more_than_links_and_what_needs_another_sign_itself() -> None:
    def weights(*names: str) -> dict[str, str]:
        rules = {name: rule(lambda case: iter([seen("odd")]), cause=name) for name in names}
        if "beside" in rules:
            rules["beside"] = replace(rules["beside"], beside=True)
        return {each.rule: each.weight for each in run(rules, BARE)[0]}

    assert weights("hurry") == {"hurry": "neutral"}
    assert weights("hurry", "link_target", "link_host") == {
        "link_target": "odd",
        "link_host": "odd",
        "hurry": "neutral",
    }
    assert weights("hurry", "beside") == {"hurry": "neutral", "beside": "neutral"}
    assert weights("hurry", "sender_name") == {"hurry": "odd", "sender_name": "odd"}
    assert weights("hurry", "beside", "link_host") == {"hurry": "odd", "beside": "odd", "link_host": "odd"}


def test_a_serious_deception_with_a_bait_is_dangerous_and_either_alone_is_not() -> None:
    lie, bait = sign("lie", "serious"), sign("bait", "odd")
    rules = {"lie": rule(None, role="deception"), "bait": rule(None, role="bait")}
    assert level(lie, bait, **rules) == "dangerous"
    assert level(lie, **rules) != "dangerous"
    assert level(bait, **rules) != "dangerous"


def test_weak_signs_are_dangerous_only_when_four_come_together() -> None:
    roles = {"a": "deception", "b": "bait", "c": "context", "d": "context"}
    rules = {name: rule(None, role=role) for name, role in roles.items()}
    signs = [sign(name, "odd") for name in roles]
    assert level(*signs, **rules) == "dangerous"
    assert level(*signs[:3], **rules) == "suspicious"


def test_what_says_itself_what_it_is_needs_no_second_cause() -> None:
    extortion = replace(rule(None), alone=True)
    assert level(sign("a", "serious"), a=extortion) == "suspicious"
    assert level(sign("a", "odd"), a=extortion) != "suspicious"


def test_neutral_findings_decide_nothing():
    rules = dict.fromkeys("abcdef", rule(None))
    assert level(*(sign(name, "neutral") for name in rules), **rules) == "consistent"


@pytest.mark.parametrize("ends", ["filter_verdict", "pushed_away_text"])
def test_the_excuse_of_foreign_links_ends_where_the_filter_objects_or_is_being_fooled(ends: str) -> None:
    links, other = sign("links_elsewhere", "neutral"), sign(ends, "odd")
    rules = {"links_elsewhere": rule(None, role="bait"), ends: rule(None)}
    assert level(links, other, **rules) == "suspicious"
    assert level(links, **rules) == "consistent"
    assert level(links, sign(ends, "neutral"), **rules) == "consistent"


def test_of_two_alike_signs_of_one_cause_the_one_that_says_what_it_is_for_counts() -> None:
    rules = {
        "dull": rule(None, cause="x"),
        "lie": rule(None, cause="x", role="deception"),
        "bait": rule(None, role="bait"),
    }
    assert level(sign("dull", "serious"), sign("lie", "serious"), sign("bait", "odd"), **rules) == "dangerous"


def test_an_honest_practice_counts_beside_a_borrowed_name_and_not_beside_a_broken_forward() -> None:
    rules = {
        "name": rule(None, cause="sender_name", role="deception"),
        "dmarc": rule(None, cause="authentication", role="deception"),
        "encrypted_archive": rule(None, cause="file", role="bait"),
    }
    archive = sign("encrypted_archive", "neutral")
    assert level(archive, **rules) == "consistent"
    assert level(sign("name", "serious"), archive, **rules) == "dangerous"
    assert level(sign("dmarc", "serious"), archive, **rules) == "unclear"
