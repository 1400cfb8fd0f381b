"""A locked file, or one with its password in the text, is context."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import encrypted_archive


def test_a_locked_folder_is_told() -> None:
    case = made(attachments=[attachment("estimate.zip", signs=("archive", "encrypted"))])
    (finding,) = found(encrypted_archive, case)
    assert (finding.weight, finding.variant) == ("neutral", "")
    assert pointed(case, finding) == ["estimate.zip"]


def test_a_password_in_the_text_is_told() -> None:
    for text in ("The password is: Abc123", "解凍パスワード：xyz789 です"):
        (finding,) = found(
            encrypted_archive, made(attachments=[attachment("a.zip", signs=("archive",))], text=text)
        )
        assert finding.variant == "password"


def test_open_folders_are_left_alone() -> None:
    assert (
        found(
            encrypted_archive,
            made(attachments=[attachment("a.zip", signs=("archive",))], text="パスワードは別便で送ります。"),
        )
        == []
    )


def test_an_answer_to_no_letter_with_a_locked_file_and_its_password_is_serious_alone() -> None:
    files = [attachment("a.zip", signs=("archive", "encrypted"))]
    header = "From: Petra <petra@freight.example>\nTo: sato@office-kita.example\nSubject: RE: week 47\n"
    text = "please see the attached. password: 8812"
    for vouched, weight in ((False, "serious"), (True, "odd")):
        (finding,) = found(encrypted_archive, made(header, attachments=files, text=text, vouched=vouched))
        assert (finding.weight, finding.variant) == (weight, "thread")
    assert encrypted_archive.ALONE
    for calm in (
        header + "In-Reply-To: <1@freight.example>\n",
        header.replace("RE: ", ""),
        header.replace("freight.example", "office-kita.example"),
        header + "List-Id: <talk.example.net>\n",
    ):
        (finding,) = found(encrypted_archive, made(calm, attachments=files, text=text))
        assert finding.weight == "neutral", calm
    apart = "please see the attached. The password comes by telephone."
    (finding,) = found(encrypted_archive, made(header, attachments=files, text=apart))
    assert finding.weight == "neutral"


def test_so_is_it_odd_where_the_letter_that_it_answers_stands_in_it() -> None:
    files = [attachment("a.zip", signs=("archive", "encrypted"))]
    header = "From: Petra <petra@freight.example>\nTo: sato@office-kita.example\nSubject: RE: week 47\n"
    said = "please see the attached. password: 8812\n\n"
    for quoted, weight in (
        ("On 18 November Sato wrote:\n> can you send the papers?\n", "odd"),
        ("-----Original Message-----\nFrom: sato@office-kita.example\nCan you send the papers?\n", "odd"),
        ("> sato@office-kita.example asked petra@freight.example for the papers\n", "odd"),
        # Of a stolen talk none of the two is the sender.
        ("> From: Tanaka <tanaka@kensetsu-tanaka.example>\n> the papers\n", "serious"),
    ):
        (finding,) = found(encrypted_archive, made(header, attachments=files, text=said + quoted))
        assert (finding.weight, finding.variant) == (weight, "thread"), quoted
