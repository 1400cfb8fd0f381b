"""In Markdown the font of code is for values alone: our sentences and words stand in the text's own."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from made_letters import PLACES, sample

from keshiin.analysis import analyze
from keshiin.explain.model import Language
from keshiin.message import read
from keshiin.report.compose import Wanted
from keshiin.report.forms import markdown
from keshiin.settings import Settings

NOW = datetime(2026, 11, 22, tzinfo=UTC)
CODE = re.compile("`([^`\n]*)`")
OURS = {
    "ja": re.compile("です|ます|[0-9]秒|アメリカ|日本|あなたの(?!アドレス|ドメイン|名前)|→"),
    "en": re.compile(r"\b(?:your mail|wrote this|Japan|United States|recorded)\b|\d s\b|→"),
}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    "name", ["hoster-notice.eml", "lesson-forged-spam.paste.txt", "ministry-notice.paste.txt"]
)
def test_our_words_are_no_code(name: str, language: Language) -> None:
    page = markdown(sample(name), Wanted((language,), NOW))[0].decode().partition("\n```")[0]
    assert [each for each in CODE.findall(page) if OURS[language].search(each)] == []


@pytest.mark.parametrize(
    ("sender", "said"),
    [
        (
            "a.example (b.example [8.8.8.8])",
            "`8.8.8.8`（調べた名前 `b.example`、名乗った名前 `a.example`）",
        ),
        ("a.example ([8.8.8.8])", "`8.8.8.8`（名乗った名前 `a.example`）"),
    ],
)
def test_a_name_that_is_not_known_is_not_told_of(sender: str, said: str) -> None:
    line = f"Received: from {sender} by mx.example.jp with SMTP id 1; Tue, 2 Dec 2025 22:09:03 +0000\r\n"
    message = read(f"{line}From: a@example.net\r\n\r\nx\r\n".encode())
    analysis = analyze(message, PLACES, Settings(my_services=("mx.example.jp",)))
    page = markdown(analysis, Wanted(("ja",), NOW))[0].decode()
    assert f"| 渡してきた機械 | {said} |" in page
