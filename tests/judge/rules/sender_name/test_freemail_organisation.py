"""An office at a free mailbox is odd, a company there is context, a person is nothing."""

from __future__ import annotations

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_name import freemail_organisation


def test_an_office_at_a_free_mailbox_is_odd() -> None:
    case = made("From: Customer Service <refund@gmail.com>\n")
    (finding,) = found(freemail_organisation, case)
    assert finding.weight == "odd"
    assert pointed(case, finding) == ["From: Customer Service <refund@gmail.com>"]


def test_an_office_of_state_of_an_unnamed_country_is_serious() -> None:
    for name in (
        "Tax Office",
        "District Court of New York",
        "The Ministry of Finance",
        "Police",
        "Kent County Court",
    ):
        (finding,) = found(freemail_organisation, made(f"From: {name} <a@gmail.com>\n"))
        assert (finding.weight, finding.variant) == ("serious", "somewhere"), name


def test_a_company_at_a_free_mailbox_is_context() -> None:
    (finding,) = found(freemail_organisation, made("From: 株式会社見本 <a@yahoo.co.jp>\n"))
    assert (finding.weight, finding.variant) == ("neutral", "company")


def test_a_person_and_an_own_domain_are_left_alone() -> None:
    assert found(freemail_organisation, made("From: Hanako Yamada <a@gmail.com>\n")) == []
    assert found(freemail_organisation, made("From: Tax Office <a@tax.example>\n")) == []
    assert found(freemail_organisation, made("From: Kent Tennis Court <a@gmail.com>\n")) == []


def test_the_head_of_a_firm_at_a_free_mailbox_is_odd() -> None:
    for name in ("代表取締役 山田 太郎", "Jane Doe, CEO"):
        (finding,) = found(freemail_organisation, made(f"From: {name} <a@outlook.com>\n"))
        assert (finding.weight, finding.variant) == ("odd", "chief")
    assert found(freemail_organisation, made("From: 山田会長夫人 <a@gmail.com>\n")) == []


def test_no_authority_of_any_level_has_a_free_mailbox() -> None:
    for name in (
        "警視庁からのお知らせ",
        "神奈川県警 安全メール",
        "東京地方検察庁です",
        "東京法務局（重要）お知らせ",
        "内閣府より",
    ):
        (finding,) = found(freemail_organisation, made(f"From: {name} <a@gmail.com>\n"))
        assert (finding.weight, finding.variant) == ("serious", "authority"), name
    assert found(freemail_organisation, made("From: 山田警子 <a@gmail.com>\n")) == []
    (hall,) = found(freemail_organisation, made("From: みなと町役場 <a@gmail.com>\n"))
    assert (hall.weight, hall.variant) == ("odd", "")
    for private in ("横浜地検前法律事務所", "神奈川県警友会", "みなと税務署前税理士事務所"):
        assert "authority" not in [
            each.variant for each in found(freemail_organisation, made(f"From: {private} <a@gmail.com>\n"))
        ], private
