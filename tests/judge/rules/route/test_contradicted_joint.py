"""A break in the way is told; it weighs only with days between."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import contradicted_joint

PUBLIC = TOP.replace("192.0.2.10", "8.8.8.8")
BROKEN = OLDER.replace("by mail.example.com (Postfix)", "by kornik.example.org (Postfix)")
DAYS_AGO = BROKEN.replace("6 May 2024 10:00:03", "1 May 2024 10:00:03").replace("Mon, 1", "Wed, 1")


def test_names_that_exclude_each_other_are_told() -> None:
    made = case(PUBLIC + BROKEN + FIELDS)
    (finding,) = found(contradicted_joint, made)
    assert (finding.weight, finding.hops) == ("neutral", (1, 2))
    assert finding.values["by"] == "kornik.example.org"
    assert "kornik.example.org" in " ".join(pointed(made, finding))


def test_with_days_between_it_is_odd() -> None:
    (finding,) = found(contradicted_joint, case(PUBLIC + DAYS_AGO + FIELDS))
    assert (finding.weight, finding.variant, finding.values["duration"]) == ("odd", "apart", "432002")
    assert finding.values["claimed"] == "example.com"


def test_a_chain_that_agrees_is_left_alone() -> None:
    assert found(contradicted_joint, case()) == []


def test_a_list_is_told_calmly() -> None:
    (finding,) = found(contradicted_joint, case(PUBLIC + BROKEN + FIELDS + "List-Id: <list.example.com>\n"))
    words = contradicted_joint.WORDS[finding.variant]
    assert (finding.variant, words.title, words.do) == ("list", "The names in two lines do not match", "")


def test_a_seal_of_the_claimed_domain_can_still_show_it() -> None:
    seal = "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; b=AAAA\n"
    (finding,) = found(contradicted_joint, case(PUBLIC + BROKEN + FIELDS + seal))
    assert "checking online may show it" in contradicted_joint.WORDS[finding.variant].unknown
    (pasted,) = found(contradicted_joint, case(PUBLIC + BROKEN + FIELDS + seal, kind="paste"))
    assert "nobody can know" in contradicted_joint.WORDS[pasted.variant].unknown
