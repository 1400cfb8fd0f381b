"""A link that is called a document and loads a program says itself what it is; makers' own links do not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made
from keshiin.judge.rules.links import program_called_document


@pytest.mark.parametrize(
    ("url", "text", "name"),
    [
        ("https://cards.example.net/Invitation.msi", "View invitation card", "Invitation.msi"),
        ("https://cards.example.net/RSVP-Setup.msi", "View invitation card", "RSVP-Setup.msi"),
        ("https://meet.example.net/j/Update.exe", "Join meeting", "Update.exe"),
        ("https://files.example.net/d/inv.js?x=1", "Invoice 4471", "inv.js"),
        ("https://files.example.net/%E8%AB%8B%E6%B1%82%E6%9B%B8.exe", "こちら", "請求書.exe"),
        ("https://files.example.net/Bank_Statement.pdf.lnk", "open", "Bank_Statement.pdf.lnk"),
    ],
)
def test_a_program_behind_a_document_is_serious_alone(url: str, text: str, name: str) -> None:
    (finding,) = found(program_called_document, made(links=[link(url, text)], vouched=True))
    assert (finding.weight, finding.values["name"]) == ("serious", name)
    assert program_called_document.ALONE


def test_an_archive_behind_the_name_of_a_papers_file_is_one_too() -> None:
    packed = link("https://drop.example.net/f/Factura_44182.zip", "Factura_44182.pdf")
    (finding,) = found(program_called_document, made(links=[packed], vouched=True))
    assert (finding.weight, finding.variant) == ("serious", "archive")
    assert finding.values == {"called": "Factura_44182.pdf", "name": "Factura_44182.zip"}
    listed = "From: a@firm.example\nSubject: x\nList-Id: <work.lists.example>\nPrecedence: list\n"
    (finding,) = found(program_called_document, made(listed, links=[packed], vouched=True))
    assert finding.weight == "odd"


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://files.shop.example/f/bill.zip", "bill.pdf"),
        ("https://drop.example.net/f/bill.pdf.zip", "bill.pdf"),
        ("https://drop.example.net/f/photos.zip", "Photos"),
        ("https://drop.example.net/f/bill.pdf", "bill.pdf"),
        ("https://maker.example/InvoiceManagerSetup.exe", "Invoice Manager"),
        ("https://maker.example/MeetingSetup.exe", "Download the meeting client"),
        ("https://maker.example/get/app.exe", "Download the new version"),
        ("https://maker.example/docs/viewer-2.1.msi", "Document viewer"),
        ("https://maker.example/請求書ソフト.exe", "請求書ソフト"),
        ("https://shop.example/invoice.pdf", "Invoice"),
        ("https://invoice.example.com", "Invoice"),
        ("https://shop.example/invoice/view.php", "Invoice"),
        ("https://shop.example/go?file=invoice.exe", "Invoice"),
        ("https://code.example/app/blob/main/src/invoice.js", "src/invoice.js"),
        ("https://archive.example/web/2020/https://invitation.com", "the old invitation"),
        ("https://maker.example/tool.exe", "The tool that you asked for"),
    ],
)
def test_programs_by_their_own_names_and_pages_are_left_alone(url: str, text: str) -> None:
    assert found(program_called_document, made(links=[link(url, text)])) == []
