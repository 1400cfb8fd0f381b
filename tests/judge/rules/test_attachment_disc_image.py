"""The image of a disc as an attached file is serious."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import attachment_disc_image


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("photos.iso", signs=("disc_image",))]
    case = made(attachments=files)
    (finding,) = found(attachment_disc_image, case)
    assert (finding.weight, finding.values["name"]) == ("serious", "photos.iso")
    assert pointed(case, finding) == ["photos.iso"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_disc_image, made(attachments=others)) == []
    assert found(attachment_disc_image, made()) == []
