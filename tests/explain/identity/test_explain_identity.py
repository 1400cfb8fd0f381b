"""Who vouches, in words: every reason has its sentence, and the table says in both columns what is known."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import keshiin.identity.check
from keshiin.analysis import Analysis
from keshiin.explain.identity.domains import ENVELOPE, marked, meaning_of
from keshiin.explain.identity.table import IdentityTable, Row, identity_table
from keshiin.explain.identity.words import WHY, why_text
from keshiin.explain.model import plain
from keshiin.identity.model import Checked, Identity, Reported
from keshiin.judge.model import Assessment, Finding, Ran
from keshiin.lookup.model import Facts
from keshiin.message import read
from keshiin.route import trace
from keshiin.settings import Settings
from keshiin.span import Span

HEADER = b"DKIM-Signature: v=1; d=%s; s=s; b=A\nReturn-Path: <b@%s>\nFrom: a@mail.example.com\n\nx\n"
CHECK = Path(keshiin.identity.check.__file__).parent
NO_REASON = frozenset(("example_com", "header_bytes"))


def _reported(
    method: str, result: str, *, believed: bool = True, aligned: bool = True, why: str = "own_place"
) -> Reported:
    return Reported(method, result, "example.com", None, "mx.example.jp", believed, why, Span(0, 1), aligned)  # type: ignore[arg-type]


def _checked(method: str, outcome: str, why: str = "", *, aligned: bool = True) -> Checked:
    return Checked(method, outcome, "", "example.com", None, aligned, why)  # type: ignore[arg-type]


def _analysis(
    *results: Reported | Checked,
    kind: str = "file",
    signer: bytes = b"example.com",
    envelope: bytes = b"example.com",
    header: bytes = b"",
) -> Analysis:
    identity = Identity(
        tuple(each for each in results if isinstance(each, Reported)),
        tuple(each for each in results if isinstance(each, Checked)),
    )
    message = read(header or HEADER % (signer, envelope), kind=kind)  # type: ignore[arg-type]
    return Analysis(
        message, trace(message), identity, Facts(), Settings(), Assessment("consistent", (), Ran())
    )


def _table(*results: Reported | Checked, **more) -> IdentityTable:
    return identity_table(_analysis(*results, **more), "en")


def _row(method: str, *results: Reported | Checked, **more) -> Row:
    return next(row for row in _table(*results, **more).rows if row.method == method)


def _ids() -> set[str]:
    """Everything in the sources of the checks that looks like the id of a reason."""
    found = set()
    for path in [*CHECK.glob("*.py"), CHECK.parent / "reported" / "witness.py"]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if re.fullmatch(r"[a-z]+(?:_[a-z]+)+", node.value) else set()
    return found - NO_REASON


def test_every_reason_has_words_in_both_languages() -> None:
    assert sorted(_ids() - set(WHY)) == []
    for why in WHY:
        english, japanese = why_text(why, "en"), why_text(why, "ja")
        assert english.endswith(".")
        assert japanese.endswith("。"), why


def test_an_unknown_reason_says_nothing() -> None:
    assert why_text("", "en") == why_text("something_new", "ja") == ""


@pytest.mark.parametrize(
    ("results", "reported", "checked", "reason"),
    [
        ((), "Nothing about this.", "Not checked yet. That needs the network.", ""),
        (
            (_reported("dkim", "pass"),),
            "Yes, for “example.com”.",
            "Not checked yet. That needs the network.",
            "",
        ),
        (
            (_reported("dkim", "pass"), _checked("dkim", "passed")),
            "Yes, for “example.com”.",
            "Yes, for “example.com”.",
            "",
        ),
        (
            (_reported("dkim", "pass"), _checked("dkim", "failed", "body_changed")),
            "Yes, for “example.com”.",
            "No, not for “example.com”. The text was changed after it was sealed, or the seal is false.",
            "The message or the key has changed since your mail service looked at it.",
        ),
        (
            (_reported("dkim", "fail"), _checked("dkim", "passed")),
            "No, not for “example.com”.",
            "Yes, for “example.com”.",
            "The domain’s entries have changed since, or an answer was missing then.",
        ),
        (
            (_reported("dkim", "pass"), _checked("dkim", "impossible", "key_gone")),
            "Yes, for “example.com”.",
            "It can no longer be checked. No such key is published now. This is usual for old mail.",
            "",
        ),
        (
            (
                _reported("dkim", "pass", believed=False, why="sender_side"),
                _checked("dkim", "failed", "header_changed"),
            ),
            "Nothing. Only the sending side says “pass”, which proves nothing.",
            "No, not for “example.com”. A sealed line of the header was changed, or the seal is false.",
            "What the sending side says of itself is not confirmed.",
        ),
        (
            (_reported("dkim", "pass", believed=False, why="border_unknown"),),
            "Somebody wrote “pass”. It is not known whether that was your mail service.",
            "Not checked yet. That needs the network.",
            "",
        ),
        (
            (_reported("dkim", "pass", aligned=False), _checked("dkim", "passed", aligned=False)),
            "Yes, but for “example.com”. That is not the domain of the sender shown.",
            "Yes, but for “example.com”. That is not the domain of the sender shown.",
            "",
        ),
        (
            (_reported("dkim", "odd"),),
            "It wrote “odd”.",
            "Not checked yet. That needs the network.",
            "",
        ),
    ],
)
def test_a_row_says_both_answers_and_why_they_differ(
    results, reported: str, checked: str, reason: str
) -> None:
    row = _row("dkim", *results)
    assert (plain(row.reported), plain(row.checked), plain(row.reason)) == (reported, checked, reason)


def test_of_several_signatures_the_one_that_passed_for_the_sender_counts() -> None:
    row = _row(
        "dkim",
        _checked("dkim", "failed"),
        _checked("dkim", "passed"),
        _checked("dkim", "passed", aligned=False),
    )
    assert plain(row.checked) == "Yes, for “example.com”."


def test_a_paste_says_how_it_could_be_checked() -> None:
    words = (
        "The text may differ from the one delivered, so a check proves nothing. "
        "Save the message as a file (.eml) and open that."
    )
    assert {plain(row.checked) for row in _table(kind="paste").rows if row.method != "arc"} == {words}
    asked = _table(_checked("spf", "impossible", "source_not_exact"), kind="paste")
    assert plain(asked.rows[0].checked) == words


def test_where_no_seal_stands_in_the_header_that_is_said_without_the_network() -> None:
    sealed, bare = _table().rows, _table(header=b"Return-Path: <>\nFrom: a@example.com\n\nx\n").rows
    certain = "It has no such seal. That is certain without the network."
    assert [plain(row.checked) == certain for row in sealed] == [False, False, False, True]
    assert [plain(row.checked) == certain for row in bare] == [False, True, False, True]
    piece = _table(header=b"Return-Path: <>\nFrom: a@example.com\n\nx\n", kind="paste").rows
    assert certain not in {plain(row.checked) for row in piece}
    pasted = _row("arc", kind="paste")
    assert plain(pasted.checked) == "There is no such seal in what you gave."


def test_what_the_header_lacks_is_not_said_to_need_the_network() -> None:
    way = b"Received: from a (b.example [203.0.113.9]) by mx.example.jp; Mon, 6 May 2024 10:00:00 +0900\n"
    spf, _, dmarc, _ = _table(header=b"Return-Path: <a@example.com>\nSubject: x\n\nx\n").rows
    assert plain(spf.checked) == (
        "No IP address of the sending machine is written, so there is nothing to check."
    )
    assert plain(dmarc.checked) == "No sender’s domain is written, so there is nothing to check."
    spf, _, dmarc, _ = _table(header=way + b"From: a@example.com\n\nx\n").rows
    later = "Not checked yet. That needs the network."
    assert (plain(spf.checked), plain(dmarc.checked)) == (later, later)


def test_a_rule_that_the_service_guessed_is_no_word_of_the_domain() -> None:
    guess = _reported("spf", "pass", aligned=False)._replace(reason="mx: best guess record for domain of x")
    assert plain(_row("spf", guess).reported) == (
        "Only a guess, for “example.com”: that domain published no rule."
    )


def test_a_seal_on_trial_counts_as_none_whoever_looked_at_it() -> None:
    trial = _reported("dkim", "pass")._replace(reason="test mode")
    said = "Yes, for “example.com”. The domain is only trying this key out, so the seal counts as none."
    row = _row("dkim", trial, _checked("dkim", "passed", "key_in_testing"))
    assert (plain(row.reported), plain(row.checked), row.reason) == (said, said, ())
    assert plain(_row("dkim", trial, _reported("dkim", "pass")).reported) == "Yes, for “example.com”."


def test_a_neutral_seal_is_no_word_of_the_domain_but_a_neutral_sender_policy_is() -> None:
    assert plain(_row("dkim", _reported("dkim", "neutral")).reported) == (
        "It has a seal. Whether it fits could not be told."
    )
    assert plain(_row("dkim", _reported("dkim", "policy")).reported) == (
        "It has a seal, but of a kind that was not accepted."
    )
    assert plain(_row("spf", _reported("spf", "neutral")).reported) == "The domain says nothing about it."


@pytest.mark.parametrize(
    ("method", "other", "reason", "word"),
    [
        ("spf", "error", None, "temperror"),
        ("spf", "unknown", None, "permerror"),
        ("spf", "hardfail", None, "fail"),
        ("dkim", "timeout", "key query timeout", "temperror"),
        ("dkim", "neutral", "no sig", "none"),
        ("dkim", "neutral", "body hash did not verify", "fail"),
    ],
)
def test_another_word_says_the_same_as_that_of_the_standard(
    method: str, other: str, reason: str | None, word: str
) -> None:
    given = _reported(method, other)._replace(reason=reason)
    assert _row(method, given).reported == _row(method, _reported(method, word)).reported


def test_a_soft_failure_is_told_as_one_whoever_found_it() -> None:
    checked = Checked("spf", "failed", "softfail", "example.com", None, True, "discouraged")
    row = _row("spf", _reported("spf", "softfail"), checked)
    assert plain(row.reported) == "Probably not, for “example.com”."
    assert plain(row.checked).startswith(
        "Probably not, for “example.com”. The machine is not on the domain’s list."
    )


def test_a_result_for_the_machines_own_name_is_told_as_such_and_behind_that_of_the_sender() -> None:
    greeting = _reported("spf", "pass")._replace(domain="mx.example.org", aligned=None, greeting=True)
    assert plain(_row("spf", greeting).reported) == (
        "Yes, for “mx.example.org”. The machine gave itself that name (HELO)."
    )
    assert plain(_row("spf", greeting, _reported("spf", "fail")).reported) == "No, not for “example.com”."
    assert _table(greeting, header=b"From: a@example.com\n\nx\n").domains[-1].role[0].text != ENVELOPE


@pytest.mark.parametrize(("outcome", "end"), [("passed", "allows it."), ("failed", "does not allow it.")])
def test_a_check_of_the_machines_own_name_stands_beside_that_of_the_sender(outcome: str, end: str) -> None:
    why = "greeting" if outcome == "passed" else "greeting_not_permitted"
    greeting = Checked("spf", outcome, "", "mx.example.org", None, None, why, greeting=True)  # type: ignore[arg-type]
    said = plain(_row("spf", greeting, _checked("spf", "absent", "nothing_asserted")).checked)
    assert said.startswith("There is nothing to check. The domain has a list, but says nothing")
    assert said.endswith(f"The machine calls itself “mx.example.org” (HELO), whose owner {end}")


def test_a_result_that_names_no_domain_is_told_without_one() -> None:
    for result, said in (("pass", "Yes."), ("fail", "No."), ("softfail", "Probably not.")):
        told = plain(_row("spf", _reported("spf", result)._replace(domain=None)).reported)
        assert told == f"{said} For which domain is not written."
    for method, result, said in (("arc", "pass", "Yes."), ("dmarc", "fail", "No.")):
        assert plain(_row(method, _reported(method, result)._replace(domain=None)).reported) == said


def test_what_belongs_to_an_arc_seal_is_no_seal_without_it() -> None:
    row = _row("arc", header=b"ARC-Message-Signature: i=1; d=a.example; b=A\nFrom: a@example.com\n\nx\n")
    assert plain(row.checked) == (
        "Lines that belong to such a seal are there, but no seal. They show nothing."
    )


def test_an_empty_return_address_is_called_empty_and_no_other_domain_stands_for_it() -> None:
    table = _table(_reported("spf", "pass"), header=b"Return-Path: <>\nFrom: a@example.net\n\nx\n")
    shown = [(plain(each.role), plain(each.host)) for each in table.domains]
    assert shown[1:] == [("Return address (envelope)", "empty, as that of automatic notices is")]
    assert table.meaning == ()


def test_the_domains_stand_side_by_side_with_their_owners_part_marked() -> None:
    table = _table(signer=b"mail.mailer.example", envelope=b"bounce.example.com")
    shown = [(plain(each.role), plain(each.host), each.own) for each in table.domains]
    assert shown == [
        ("Sender shown (From)", "mail.example.com", True),
        ("Return address (envelope)", "bounce.example.com", True),
        ("Seal (DKIM)", "mail.mailer.example", False),
    ]
    assert [piece.text for piece in table.domains[0].host if piece.kind == "value"] == ["example.com"]
    assert [plain(text) for text in table.meaning] == [
        "The seal is of another domain, often that of a mailing company. It does not speak for the sender."
    ]
    assert [plain(text) for text in _table().meaning] == [
        "All of them name one domain. That alone does not show that it came from there."
    ]


@pytest.mark.parametrize(
    ("rule", "weight", "role", "said"),
    [
        ("aligned_pass", "confirms", None, "and your mail service confirmed it."),
        ("aligned_pass", "confirms", "returned", "and the service that received it confirmed it."),
        ("aligned_pass", "neutral", None, "That alone does not show that it came from there."),
        ("checked_pass", "confirms", None, "and the check made here confirmed it."),
    ],
)
def test_a_domain_that_was_confirmed_is_not_told_as_one_that_is_only_named(rule, weight, role, said) -> None:
    found = Assessment("consistent", (Finding(rule, "identity", weight),), Ran())
    (told,) = meaning_of(_table().domains, "en", found, role)
    assert plain(told).startswith("All of them name one domain")
    assert plain(told).endswith(said)


def test_a_seal_of_another_domain_takes_nothing_from_what_confirms_the_senders() -> None:
    found = Assessment("consistent", (Finding("aligned_pass", "identity", "confirms"),), Ran())
    (told,) = meaning_of(_table(signer=b"mail.mailer.example").domains, "en", found)
    assert plain(told).endswith("It is another check that confirms the sender’s domain.")


def test_none_tells_of_a_domain_without_a_policy_and_of_a_message_without_a_seal() -> None:
    told = {each: _row(each, _reported(each, "none")).reported for each in ("spf", "dkim", "dmarc")}
    assert plain(told["dmarc"]) == "The domain publishes no DMARC policy."
    assert plain(told["spf"]) == "The domain says nothing about it."
    assert plain(told["dkim"]) == "There was nothing to check."
    unnamed = _reported("dmarc", "none")._replace(domain=None)
    assert plain(_row("dmarc", unnamed, header=b"From: nobody\n\nx\n").reported) == plain(told["dkim"])
    absent = Checked("dmarc", "absent", "none", "example.com", None, None, "")
    assert plain(_row("dmarc", absent).checked) == "The domain publishes no DMARC policy."
    unasked = Checked("dmarc", "not-checked", "none", "example.com", None, None, "not_asked")
    assert plain(_row("dmarc", unasked).checked).startswith("Not checked.")


def test_a_hidden_character_in_a_host_is_made_visible() -> None:
    assert plain(marked("a\u202eb.example.com")) == "a⟨U+202E⟩b.example.com"


def test_of_a_doubtful_message_no_difference_is_called_usual() -> None:
    domains = _table(envelope=b"bounce.mailer.example").domains
    levels = (Assessment(level, (), Ran()) for level in ("consistent", "dangerous"))
    usual, doubtful = (plain(meaning_of(domains, "en", each)[0]) for each in levels)
    assert "usual for newsletters" in usual
    assert doubtful == "The return address is of another domain. That alone shows nothing, good or bad."
