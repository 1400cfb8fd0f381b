"""A mailbox is shown as the message writes it: brackets part a name from its address."""

from __future__ import annotations

import pytest

from keshiin.explain.written import written
from keshiin.message.model import Mailbox


@pytest.mark.parametrize(
    ("name", "address", "shown"),
    [
        ("Hanako", "hanako@example.jp", "Hanako <hanako@example.jp>"),
        ("", "hanako@example.jp", "hanako@example.jp"),
        ("Hanako", "", "Hanako"),
        ("", "a@例え.example", "a@例え.example (xn--r8jz45g.example)"),
        ("H", "a@例え.example", "H <a@例え.example> (xn--r8jz45g.example)"),
        ("Hanako", "hanako@example.jp.", "Hanako <hanako@example.jp>"),
        ("", "hanako@example.jp.", "hanako@example.jp"),
        ("", "Hanako Ltd.", "Hanako Ltd."),
        ("", "", ""),
    ],
)
def test_brackets_stand_only_beside_a_name(name: str, address: str, shown: str) -> None:
    assert written(Mailbox(name, address, address.rpartition("@")[2])) == shown
