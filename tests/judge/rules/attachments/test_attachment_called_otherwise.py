"""A voicemail that is a page is odd; a sound, and a page that is called one, are not."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_called_otherwise

TEXT = "You have 1 new voice message. Open the attached audio to listen."


def test_a_sound_that_is_a_page_or_a_drawing_is_odd() -> None:
    for name, kind in (("VM_0042.htm", "text/html"), ("VM_0042.svg", "image/svg+xml")):
        case = made(attachments=[attachment(name, kind)], text=TEXT)
        (finding,) = found(attachment_called_otherwise, case)
        assert (finding.weight, pointed(case, finding)) == ("odd", [name])
    japanese = made(attachments=[attachment("rec.html", "text/html")], text="留守番電話が1件あります。")
    assert len(found(attachment_called_otherwise, japanese)) == 1


def test_a_sound_and_a_page_that_is_called_one_are_left_alone() -> None:
    sound, page = attachment("VM.wav", "audio/x-wav"), attachment("secure.html", "text/html")
    assert found(attachment_called_otherwise, made(attachments=[sound], text=TEXT)) == []
    assert found(attachment_called_otherwise, made(attachments=[sound, page], text=TEXT)) == []
    opened = "Open the attached page to read your secure message."
    assert found(attachment_called_otherwise, made(attachments=[page], text=opened)) == []


def test_a_fax_that_came_is_called_one_and_a_number_in_a_signature_is_not() -> None:
    page = attachment("x.html", "text/html")
    for text in (
        "You have a new fax from 03-5550-0100.",
        "Incoming e-fax: 2 pages",
        "新しいFAXを受信しました",
    ):
        assert len(found(attachment_called_otherwise, made(attachments=[page], text=text))) == 1, text
    for text in (
        "The bill is attached. Tel 03-5550-0100 Fax 03-5550-0101",
        "請求書をお送りします。電話 03-5550-0100 ファックス 03-5550-0101",
        "Our new fax number is 03-5550-0101.",
    ):
        assert found(attachment_called_otherwise, made(attachments=[page], text=text)) == [], text
