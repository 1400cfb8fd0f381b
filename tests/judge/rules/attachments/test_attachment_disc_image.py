"""The image of a disc as an attached file is serious."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.analysis import analyze
from keshiin.judge.rules.attachments import attachment_disc_image
from keshiin.lookup.places import Places
from keshiin.message import read


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("photos.iso", signs=("disc_image",))]
    case = made(attachments=files)
    (finding,) = found(attachment_disc_image, case)
    assert (finding.weight, finding.values["name"]) == ("serious", "photos.iso")
    assert pointed(case, finding) == ["photos.iso"]


@pytest.mark.parametrize(
    ("header", "vouched", "weight"),
    [
        ("From: Anna <anna@shop.example>\nTo: reader@shop.example\n", True, "odd"),
        ("From: Anna <anna@shop.example>\nTo: reader@shop.example\n", False, "serious"),
        ("From: Anna <anna@shop.example>\nTo: reader@example.jp\n", True, "serious"),
        ("From: Anna <anna@gmail.com>\nTo: reader@gmail.com\n", True, "serious"),
        ("List-Id: <l.example>\nFrom: Anna <anna@shop.example>\nTo: l@l.example\n", False, "odd"),
    ],
)
def test_a_confirmed_colleagues_or_a_lists_is_odd(header: str, vouched: bool, weight: str) -> None:
    image = attachment("photos.iso", signs=("disc_image",))
    (finding,) = found(attachment_disc_image, made(header, attachments=[image], vouched=vouched))
    assert finding.weight == weight


def test_from_a_stranger_it_needs_no_other_sign() -> None:
    data = b"From: a@shop.example\nTo: u@example.jp\nContent-Disposition: attachment; filename=a.iso\n\nx\n"
    assert analyze(read(data), Places.bundled()).assessment.level == "suspicious"


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_disc_image, made(attachments=others)) == []
    assert found(attachment_disc_image, made()) == []
