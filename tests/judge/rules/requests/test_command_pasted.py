"""What is to be pasted where the computer runs it is odd; copying text is not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.requests import command_pasted

ANSWER = "From: A <a@shop.example>\nSubject: Re: x\nIn-Reply-To: <1@x.example>\n"


@pytest.mark.parametrize(
    "text",
    [
        "Press Windows + R, then paste the code with Ctrl+V and press Enter.",
        "Open PowerShell and paste the line that the support desk gave you.",
        "A page wants you to show that you are human: press Windows + R, then Ctrl+V. Never do it.",
    ],
)
def test_a_command_to_paste_is_odd(text: str) -> None:
    (finding,) = found(command_pasted, made(text=text, vouched=True))
    assert finding.weight == "odd"


@pytest.mark.parametrize(
    "text",
    [
        "Copy the code and paste it into the form.",
        "Press Windows + R to see the version.",
        "招待コードをアプリに貼り付けてください。",
        "False pages tell you to press Windows + R and paste a code.",
    ],
)
def test_copying_is_left_alone(text: str) -> None:
    assert found(command_pasted, made(text=text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "確認画面で「Windowsキー + R」を押し、表示された確認コードを貼り付けて Enter を押してください。",
        "To prove that you are human open PowerShell and paste the text.",
        "If you do not reply, your page is closed. If it asks you to confirm that you are human, "
        "press Windows+R, then Ctrl+V and Enter.",
    ],
)
def test_a_proof_that_is_pasted_there_says_itself_what_it_is(text: str) -> None:
    (finding,) = found(command_pasted, made(text=text, vouched=True))
    assert finding.weight == "serious"
    assert command_pasted.ALONE


def test_who_helps_in_an_answer_is_left_alone() -> None:
    assert found(command_pasted, made(ANSWER, text="Press Windows + R and paste this: cmd")) == []
