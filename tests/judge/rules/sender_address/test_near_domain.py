"""A second name in the same talk that differs by a letter is serious; names that firms vary are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.sender_address import near_domain

FROM = "From: Suzuki <suzuki@{}>\nTo: sato@office-kita.example\n"


@pytest.mark.parametrize(
    ("header", "text", "variant", "other"),
    [
        (FROM.format("seizou-minami.example") + "Reply-To: s@seizou-minamii.example\n", "", "answers",
         "seizou-minamii.example"),
        (FROM.format("seizou-rninami.example"), "> From: Suzuki <suzuki@seizou-minami.example>", "",
         "seizou-minami.example"),
        (FROM.format("seizou-rninami.example") + "In-Reply-To: <1@mail.seizou-minami.example>\n", "", "",
         "seizou-minami.example"),
        (FROM.format("office-klta.example"), "", "own", "office-kita.example"),
    ],
)  # fmt: skip
def test_a_name_one_letter_apart_is_serious(header: str, text: str, variant: str, other: str) -> None:
    (finding,) = found(near_domain, made(header, text=text, vouched=True))
    assert (finding.weight, finding.variant, finding.values["other"]) == ("serious", variant, other)


@pytest.mark.parametrize(
    ("header", "text"),
    [
        (FROM.format("seizou-minami.example") + "Reply-To: s@seizouminami.example\n", ""),
        (FROM.format("seizou-minami.example") + "Reply-To: s@seizou-minami.example.net\n", ""),
        (FROM.format("mail1server.example") + "Reply-To: s@mail2server.example\n", ""),
        (FROM.format("garden-book.example"), "Write to shop@garden-books.example"),
        (FROM.format("office-kita.example"), "> sato@office-kita.example wrote"),
        (FROM.format("gmail.com"), "Write to me@gmial.com or gmall.com"),
        (FROM.format("seizou-minami.example") + "References: <1@office-kita.example> <2@host.example>\n", ""),
        (FROM.format("seizou-minami.example"), "Ask suzuki@seizou-nishi.example"),
    ],
)
def test_what_firms_vary_and_other_names_are_left_alone(header: str, text: str) -> None:
    assert found(near_domain, made(header, text=text)) == []


def test_a_list_is_full_of_names() -> None:
    header = FROM.format("seizou-rninami.example") + "List-Id: <talk.example.net>\n"
    assert found(near_domain, made(header, text="> a@seizou-minami.example wrote")) == []


def test_a_quoted_name_with_a_word_of_trade_added_is_odd() -> None:
    header = FROM.format("maruyama-shoukai-jp.example")
    quoted = ">> 2025/11/07 Maruyama <keiri@maruyama-shoukai.example>"
    (finding,) = found(near_domain, made(header, text=quoted))
    assert (finding.weight, finding.variant) == ("odd", "added")
    assert found(near_domain, made(FROM.format("maruyama-shoukai-shop.example"), text=quoted)) == []
    assert found(near_domain, made(FROM.format("maruyama-jp.example"), text=quoted)) == []
