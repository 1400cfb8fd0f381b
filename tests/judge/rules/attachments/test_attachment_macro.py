"""A document that can hold a program is odd."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_macro


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("order.xlsm", signs=("macro",))]
    case = made(attachments=files)
    (finding,) = found(attachment_macro, case)
    assert (finding.weight, finding.values["name"]) == ("odd", "order.xlsm")
    assert pointed(case, finding) == ["order.xlsm"]


def test_one_in_an_archive_is_told_as_such_unless_one_is_attached_openly() -> None:
    packed = attachment("orders.zip", signs=("archive", "macro_inside"))
    (finding,) = found(attachment_macro, made(attachments=[packed]))
    assert (finding.weight, finding.variant, finding.values["name"]) == ("odd", "inside", "orders.zip")
    case = made(attachments=[packed, attachment("order.xlsm", signs=("macro",))])
    (finding,) = found(attachment_macro, case)
    assert (finding.variant, finding.values["name"]) == ("", "order.xlsm")


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_macro, made(attachments=others)) == []
    assert found(attachment_macro, made()) == []
