"""An archive is told as context."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_archive


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("photos.zip", signs=("archive",))]
    case = made(attachments=files)
    (finding,) = found(attachment_archive, case)
    assert (finding.weight, finding.values["name"]) == ("neutral", "photos.zip")
    assert pointed(case, finding) == ["photos.zip"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_archive, made(attachments=others)) == []
    assert found(attachment_archive, made()) == []


def test_a_locked_one_is_left_to_its_own_rule() -> None:
    locked = attachment("photos.zip", signs=("archive", "encrypted"))
    assert found(attachment_archive, made(attachments=[locked])) == []


def test_a_program_on_top_is_odd_and_serious_where_it_is_locked_in_or_dressed_up() -> None:
    for signs, weight in (
        (("archive", "program_inside"), "odd"),
        (("archive", "encrypted", "program_inside"), "serious"),
        (("archive", "disguised_inside", "program_inside"), "serious"),
    ):
        case = made(attachments=[attachment("a.zip", signs=("archive",)), attachment("b.zip", signs=signs)])
        (finding,) = found(attachment_archive, case)
        assert (finding.weight, finding.variant, finding.values["name"]) == (weight, "program", "b.zip")
