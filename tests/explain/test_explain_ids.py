"""The ids of the published schema in words: each has some in both languages, and the id beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

import pytest

from keshiin.explain.ids import WORDS, IdKind, in_words, rule_title
from keshiin.explain.model import Language
from keshiin.identity.model import Outcome
from keshiin.judge.folder import found_rules
from keshiin.judge.needs import NEEDS
from keshiin.lookup.model import LookupOutcome
from keshiin.message.model import RepairKind, SourceKind
from keshiin.route.model import AddressKind, Author, Confidence, JointHow, JointState

ALL: Mapping[IdKind, tuple[str, ...]] = {
    "confidence": get_args(Confidence),
    "address": get_args(AddressKind),
    "joint": get_args(JointState),
    "how": get_args(JointHow),
    "author": get_args(Author),
    "outcome": get_args(Outcome),
    "answer": get_args(LookupOutcome),
    "source": get_args(SourceKind),
    "repair": get_args(RepairKind),
    "need": tuple(NEEDS),
}
JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")


@pytest.mark.parametrize("kind", ALL)
def test_every_id_of_the_model_has_words_and_no_other_has(kind: IdKind) -> None:
    assert set(WORDS[kind]) == set(ALL[kind])


def test_every_kind_but_the_results_is_a_list_of_the_model() -> None:
    assert set(WORDS) - set(ALL) == {"result"}


@pytest.mark.parametrize("kind", WORDS)
def test_the_id_stands_beside_the_words_of_each_language(kind: IdKind) -> None:
    for id_ in WORDS[kind]:
        english = in_words("en", kind, id_)
        assert english.endswith(f" ({id_})") or english == id_ == WORDS[kind][id_]
        japanese = in_words("ja", kind, id_)
        assert japanese.endswith(f"（{id_}）")
        assert JAPANESE.search(japanese.removesuffix(f"（{id_}）"))


def test_a_result_stands_as_it_is_written() -> None:
    assert in_words("en", "result", "SoftFail") == "probably failed (SoftFail)"
    assert in_words("ja", "result", "hurrah") == "hurrah"


def test_of_a_returned_message_the_author_is_the_service_that_received_it() -> None:
    assert in_words("en", "author", "service", "returned").startswith("recorded by the service that received")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_rule_has_a_title_without_a_gap(language: Language) -> None:
    for rule in found_rules()[0]:
        title = rule_title(rule, language)
        assert title != rule
        assert not re.search(r"[{}]", title), title


def test_a_rule_is_told_by_all_that_it_looks_for_each_once() -> None:
    assert rule_title("html_form", "en") == "The message holds a form · The message asks for a password"
    assert rule_title("own_domain_sender", "en").count(" · ") == 1


def test_a_rule_that_is_not_known_is_told_by_its_id() -> None:
    assert rule_title("not_there", "en") == "not_there"
