"""A program as an attached file is serious, a document is not."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_executable


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("invoice.exe", signs=("executable",))]
    case = made(attachments=files)
    (finding,) = found(attachment_executable, case)
    assert (finding.weight, finding.values["name"]) == ("serious", "invoice.exe")
    assert pointed(case, finding) == ["invoice.exe"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_executable, made(attachments=others)) == []
    assert found(attachment_executable, made()) == []
