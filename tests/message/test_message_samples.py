"""The headers of the five documents, with the damage that a web page did to them."""

from collections import Counter

import pytest

from keshiin.message.intake.messages import messages
from keshiin_resources import path


@pytest.mark.parametrize(
    ("name", "fields", "repairs"),
    [
        ("ministry-notice", 9, {"lost-indent": 8}),
        ("lesson-normal", 7, {"lost-indent": 1}),
        ("lesson-plain-spam", 10, {"broken-address": 2}),
        ("lesson-forged-spam", 12, {"joined-fields": 1}),
        ("invitation-header", 4, {"joined-fields": 3}),
        ("returned-yahoo", 16, {}),
        ("returned-dialup", 12, {}),
    ],
)
def test_fields_and_repairs(name, fields, repairs):
    (message,) = messages(str(path("samples", f"{name}.paste.txt")))
    assert len(message.fields) == fields
    assert Counter(repair.kind for repair in message.source.repairs) == repairs
    assert message.source.exact is not bool(repairs)


def test_mislabelled_japanese_of_the_samples():
    (message,) = messages(str(path("samples", "lesson-plain-spam.paste.txt")))
    assert message.claims.from_[0].name == "『Love Club』"
    assert message.claims.from_[0].domain == "fne.freeserve.ne.jp"
    assert message.claims.subject.startswith("【深夜番組で")
