"""A letter greets by name where a name stands there, and nothing by which anybody is called."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import made
from keshiin.judge.text.greeting import greets_by_name

TO = "From: Office <a@office.example>\nTo: okafor.ada@reader.example\nSubject: x\n"


@pytest.mark.parametrize(
    "line",
    [
        "Dear Mr Byrne,",
        "Dear Mr and Mrs Okafor,",
        "Hello Maria!",
        "Hi Ada,",
        "Good morning Dr O’Neill",
        "Dear Anne-Marie Dubois:",
        "岡本 一郎 様",
        "設計事務所やまだ 山田様",
        "会員番号 02418　岡本 様",
        "株式会社みなと食品\n代表取締役 浜田 様",
        "株式会社みなと食品 経理ご担当者様",
        "みなと食品株式会社 御中",
        "浜田社長",
        "岡本 一郎 様（部店口座番号 012-34567）",
        "お客様番号 MD-20481\n山田 太郎 様",
        "Sehr geehrter Herr Lindner,",
        "Hallo Frau Dr. Weiß!",
        "Bonjour Madame Besson,",
        "Estimada Sra. Núñez:",
        "Olá João,",
        "Gentile Sig. Fabbri,",
        "Geachte mevrouw De Wit,",
        "Dzień dobry Pani Anno,",
        "Hej Åsa!",
        "Sayın Ayşe Yılmaz,",
    ],
)
def test_a_name_is_greeted(line: str) -> None:
    assert greets_by_name(made(TO, text=f"{line}\n\nyour bill is here."))


@pytest.mark.parametrize(
    "line",
    [
        "Dear Customer,",
        "Dear Valued Client,",
        "Hi there,",
        "Hello,",
        "Dear Sir or Madam,",
        "Dear okafor.ada@reader.example,",
        "Dear Okafor.Ada,",
        "Hello All",
        "Dear CEO,",
        "Dear Toll Customer,",
        "Dear friend,",
        "Hi Ada, please read this letter",
        "お客様",
        "お客様各位",
        "Sehr geehrte Kundin, sehr geehrter Kunde,",
        "Sehr geehrter Kunde,",
        "Sehr geehrte Damen und Herren,",
        "Hallo Zusammen,",
        "Bonjour,",
        "Cher Client Orange,",
        "Bonjour Madame,",
        "Estimado Cliente:",
        "Estimados Vecinos:",
        "Prezado Contribuinte,",
        "Gentile Cliente,",
        "Beste Klant,",
        "Szanowny Kliencie,",
        "Sayın Müşterimiz,",
        "Hola Usuario,",
        "会員の皆様",
        "納税者 様",
        "ご担当者様",
        "保護者様",
        "ユーザー様",
        "ドメイン所有者 様",
        "ご依頼主 青木紙業様",
        "岡本様のお荷物をお預かりしています。",
    ],
)
def test_nobody_is_greeted(line: str) -> None:
    assert not greets_by_name(made(TO, text=f"{line}\n\nyour bill is here."))


def test_a_name_far_below_greets_nobody() -> None:
    text = "\n".join(f"line {number}" for number in range(20))
    assert not greets_by_name(made(TO, text=f"{text}\nDear Mr Byrne,\n"))
