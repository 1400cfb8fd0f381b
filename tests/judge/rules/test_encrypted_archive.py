"""A locked file, or one with its password in the text, is context."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import encrypted_archive


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
