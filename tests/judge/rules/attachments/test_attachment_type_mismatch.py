"""A file whose first bytes are of another kind than its name is odd."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_type_mismatch


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("bill.pdf", signs=("type_mismatch",))]
    case = made(attachments=files)
    (finding,) = found(attachment_type_mismatch, case)
    assert (finding.weight, finding.values["name"]) == ("odd", "bill.pdf")
    assert pointed(case, finding) == ["bill.pdf"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_type_mismatch, made(attachments=others)) == []
    assert found(attachment_type_mismatch, made()) == []
