"""The words check: it refuses the words that the project never uses, and sentences that are too long."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

from plain_english import hard_pages  # noqa: E402 - found only after the line above
from words import faults  # noqa: E402


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("This message is safe.", "問題は見つかりません。"),
        ("Nothing contradicts it.", "安全です。"),
        ("A hacker wrote it.", "だれかが書きました。"),
        ("Do not click!", "クリックしないでください。"),
        ("Do not click.", "クリックしないでください！"),
        ("The Russian server is odd.", "サーバーが変わっています。"),
        ("word " * 40 + "end.", "短い文です。"),
        ("A short one.", "長い文は読みにくいので" * 10 + "やめます。"),
        ("Look at the line.", "アラインメントを見てください。"),
        ("Ring 188 for help.", "電話してください。"),
        ("The list of machines (SPF).", "機械の名簿です。"),
        ("It is wrong.", "まちがいです。"),
        ("It can be told.", "見れば分かります。"),
        ("There are 5 steps.", "五つのステップがあります。5 分です。"),
        ("Open it in Thunderbird.", "Thunderbirdで開きます。"),
        ("Which is it?", "どれですか?"),
        ("Who says to have written it.", "書いたと名乗る人です。"),
        ("The list （SPF）.", "名簿（SPF）です。"),
        ("The address is “{address}”.", "アドレスは{address}です。"),
        ("It uses the name of {brand}.", "{brand}を名乗っています。"),
    ],
)
def test_a_text_that_must_not_be_is_reported(english: str, japanese: str) -> None:
    assert list(faults(english, japanese))


def test_plain_texts_and_the_name_yahoo_pass() -> None:
    assert list(faults("Yahoo! Japan Mail shows the source.", "Yahoo!メールはソースを表示します。")) == []


def test_a_word_that_only_looks_like_another_spelling_passes() -> None:
    assert list(faults("Two parts.", "二つの部分に分かれています。自分から。十分です。")) == []
    assert list(faults("Connect…", "Thunderbird につなぐ…(&T)")) == []


def test_numbers_of_the_message_are_not_facts_of_the_text() -> None:
    assert list(faults("Line {line2} has 2 names.", "{line2} 行目に名前が２つあります。")) == []


def test_a_page_that_reads_like_an_essay_is_reported() -> None:
    essay = (
        "Authentication mechanisms ascertaining organisational responsibility necessitate cryptographic "
        "verification procedures. Nevertheless, considerable implementation difficulties characterise "
        "intermediary infrastructure configurations, particularly regarding unanticipated modifications "
        "of previously authenticated communications."
    )
    plain = "The mail came from this machine. Your own service wrote that down, so it is sure. " * 3
    assert (
        list(hard_pages({essay * 2: "essay.py:1", "A hard label about authentication": "label.py:1"})) != []
    )
    assert list(hard_pages({plain: "plain.py:1"})) == []


def test_all_texts_of_the_program_keep_to_the_words() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "words.py"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
