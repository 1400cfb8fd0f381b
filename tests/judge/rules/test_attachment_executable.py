"""A program as an attached file is serious, a document is not."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import attachment_executable


def test_it_is_found_and_pointed_at() -> None:
    case = made(attachments=[attachment("notes.txt", "text/plain"), attachment("Invoice.EXE ")])
    (finding,) = found(attachment_executable, case)
    assert (finding.weight, finding.values["name"]) == ("serious", "Invoice.EXE ")
    assert pointed(case, finding) == ["Invoice.EXE "]


def test_other_files_are_left_alone() -> None:
    for name in ("a.pdf", "exe", "readme", "a.exe.pdf"):
        assert found(attachment_executable, made(attachments=[attachment(name)])) == []


def test_a_program_under_another_name_is_found() -> None:
    disguised = attachment("picture.jpg", "application/x-dosexec")
    assert len(found(attachment_executable, made(attachments=[disguised]))) == 1
