"""Police, courts and tax offices at a free mailbox, told by what the sender calls himself."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_name import (
    authority_foreign_domain,
    authority_freemail,
    freemail_organisation,
)

OFFICES = (
    "警視庁捜査二課",
    "【警視庁】",
    "大阪府警 サイバー犯罪対策課",
    "東京地方検察庁",
    "簡易裁判所 民事係",
    "渋谷税務署",
    "国税庁",
    "法務省 大阪法務局 民事行政部",
    "日本年金機構",
    "INTERPOL",
    "Federal Bureau of Investigation",
    "Bundeskriminalamt",
    "Finanzamt München",
    "Police Nationale",
    "Direction Générale des Finances Publiques",
)
NEAR = (
    "警視庁取材班",
    "国税庁ニュース",
    "税務署対策セミナー",
    "裁判所ウォッチ",
    "県警音楽隊を応援する会",
    "警察署前たなか歯科医院",
    "田中 (警視庁)",
    "中村法律事務所",
    "Margaret Court",
    "Police Credit Union",
    "Retired Police Officers Association",
    "Polizeisportverein Nord e.V.",
    "Finanzamt Tipps Newsletter",
    "Ministry of Silly Dances",
)


@pytest.mark.parametrize("name", OFFICES)
def test_an_office_at_a_free_mailbox_is_serious_and_told_once(name: str) -> None:
    case = made(f"From: {name} <a@gmail.com>\n")
    (finding,) = found(authority_freemail, case)
    assert (finding.weight, finding.values["name"]) == ("serious", name)
    assert pointed(case, finding) == [f"From: {name} <a@gmail.com>"]
    assert found(freemail_organisation, case) == []


@pytest.mark.parametrize("name", NEAR)
def test_who_only_has_such_a_name_in_his_is_left_alone(name: str) -> None:
    assert found(authority_freemail, made(f"From: {name} <a@gmail.com>\n")) == []
    foreign = found(authority_foreign_domain, made(f"From: {name} <a@office.example>\n"))
    assert "serious" not in [finding.weight for finding in foreign]


@pytest.mark.parametrize("name", OFFICES)
def test_an_office_on_another_domain_is_not_this_rules(name: str) -> None:
    assert found(authority_freemail, made(f"From: {name} <a@office.example>\n")) == []


def test_who_writes_about_the_police_is_left_alone() -> None:
    header = "From: 山本 花子 <a@gmail.com>\nSubject: 警視庁から電話がありました\n"
    assert found(authority_freemail, made(header, text="税務署と裁判所から手紙が来ました。")) == []
