"""A shortcut as an attached file is serious."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import attachment_shortcut


def test_it_is_found_and_pointed_at() -> None:
    case = made(attachments=[attachment("notes.txt", "text/plain"), attachment("folder.lnk")])
    (finding,) = found(attachment_shortcut, case)
    assert (finding.weight, finding.values["name"]) == ("serious", "folder.lnk")
    assert pointed(case, finding) == ["folder.lnk"]


def test_other_files_are_left_alone() -> None:
    for name in ("folder.zip", "lnk", "url.txt"):
        assert found(attachment_shortcut, made(attachments=[attachment(name)])) == []
