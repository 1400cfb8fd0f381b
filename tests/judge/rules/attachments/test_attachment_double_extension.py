"""A document’s ending before a program’s is serious."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_double_extension


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("scan.pdf.exe", signs=("double_extension",))]
    case = made(attachments=files)
    (finding,) = found(attachment_double_extension, case)
    assert (finding.weight, finding.values["name"]) == ("serious", "scan.pdf.exe")
    assert pointed(case, finding) == ["scan.pdf.exe"]


def test_it_is_found_in_an_archive() -> None:
    packed = attachment("scan.zip", signs=("archive", "program_inside", "disguised_inside"))
    (finding,) = found(attachment_double_extension, made(attachments=[packed]))
    assert (finding.weight, finding.variant, finding.values["name"]) == ("serious", "inside", "scan.zip")


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_double_extension, made(attachments=others)) == []
    assert found(attachment_double_extension, made()) == []
