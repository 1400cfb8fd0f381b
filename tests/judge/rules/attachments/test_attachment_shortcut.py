"""A shortcut as an attached file is serious."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_shortcut


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("folder.lnk", signs=("shortcut",))]
    case = made(attachments=files)
    (finding,) = found(attachment_shortcut, case)
    assert (finding.weight, finding.values["name"]) == ("serious", "folder.lnk")
    assert pointed(case, finding) == ["folder.lnk"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_shortcut, made(attachments=others)) == []
    assert found(attachment_shortcut, made()) == []
