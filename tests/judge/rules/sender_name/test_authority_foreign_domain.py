"""An authority’s name on a stranger’s domain is serious, with more in it odd; at home it is nothing."""

from __future__ import annotations

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_name import authority_foreign_domain


def test_an_authority_on_a_strangers_domain_is_serious() -> None:
    for name in (
        "法務省管轄支局",
        "みなと税務署",
        "東京地方裁判所",
        "警視庁サイバー課",
    ):
        case = made(f"From: {name} <info@office.example>\n")
        (finding,) = found(authority_foreign_domain, case)
        assert (finding.weight, finding.values["domain"]) == ("serious", "office.example"), name
        assert pointed(case, finding) == [f"From: {name} <info@office.example>"]


def test_a_bulletin_a_paper_or_a_school_with_such_a_name_is_odd() -> None:
    for name in (
        "北県警察 安全メール",
        "警視庁取材班",
        "みなと税務署管内の皆様へ",
        "国土交通省 アンケート調査事務局",
        "東京労働局セミナー事務局",
    ):
        (finding,) = found(authority_foreign_domain, made(f"From: {name} <info@office.example>\n"))
        assert finding.weight == "odd", name


def test_authorities_on_domains_of_authorities_are_left_alone() -> None:
    for sender in (
        "国土交通省メールニュース <news@mlit.go.jp>",
        "川崎市役所 <a@city.kawasaki.jp>",
        "大阪府警察本部 <a@info.police.pref.osaka.jp>",
        "横浜市 税務署通り <a@city.yokohama.lg.jp>",
        "東京都 都税事務所 <a@tax.metro.tokyo.lg.jp>",
    ):
        assert found(authority_foreign_domain, made(f"From: {sender}\n")) == [], sender


def test_societies_shops_and_lists_are_calm() -> None:
    for sender in ("みなと税務署管内納税協会", "警察署前クリニック", "県庁 太郎", "みなと町役場"):
        assert found(authority_foreign_domain, made(f"From: {sender} <a@office.example>\n")) == [], sender
    listed = "From: みなと警察署 <bousai@mail-service.example>\nList-Id: <bousai.mail-service.example>\n"
    assert [each.weight for each in found(authority_foreign_domain, made(listed))] == ["neutral"]
