"""A packed folder is told as context."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import attachment_archive


def test_it_is_found_and_pointed_at() -> None:
    case = made(
        attachments=[attachment("notes.txt", "text/plain"), attachment("photos.zip", "application/zip")]
    )
    (finding,) = found(attachment_archive, case)
    assert (finding.weight, finding.values["name"]) == ("neutral", "photos.zip")
    assert pointed(case, finding) == ["photos.zip"]


def test_other_files_are_left_alone() -> None:
    for name in ("photos.pdf", "zip"):
        assert found(attachment_archive, made(attachments=[attachment(name)])) == []
