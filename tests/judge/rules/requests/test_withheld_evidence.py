"""A threat over a copyright with the evidence behind a link is told alone; who names the page is not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import attachment, found, link, made
from keshiin.judge.rules.requests import withheld_evidence

FREE = "From: Legal <claims@gmail.com>\nTo: info@shop.example\nSubject: x\n"
STORE = link("https://files.example.net/evidence.zip")
SHORT = "You use copyrighted images. Review the evidence or we start legal action."
ENGLISH = "You use copyrighted images. Here is a document with the links as evidence. You could be sued."
JAPANESE = "写真の無断使用を確認しました。証拠はこちらです。72時間以内に対応がない場合、法的措置を取ります。"


@pytest.mark.parametrize("text", [ENGLISH, SHORT, JAPANESE])
def test_it_is_serious_alone(text: str) -> None:
    (finding,) = found(withheld_evidence, made(FREE, text=text, links=[STORE], vouched=True))
    assert finding.weight == "serious"
    assert withheld_evidence.ALONE
    assert finding.values["evidence"] in text.lower()


@pytest.mark.parametrize(
    ("header", "text", "url"),
    [
        (FREE, ENGLISH, "https://shop.example/about.html"),
        (FREE, JAPANESE + "該当のページは /blog/2025/04/ です。", STORE.url),
        (FREE, "私の写真と同じものが御社のサイトにあります。著作権は私にあります。", STORE.url),
        (FREE, "The evidence is in the folder, the lawsuit begins in May. Mum", STORE.url),
        (FREE, 'Beware of letters like "You use copyrighted images, here is the evidence, or you are sued".',
         STORE.url),
        (FREE.replace("gmail.com", "law.example"), ENGLISH, STORE.url),
        (FREE, "他店が写真を無断使用しています。証拠もあります。法的措置も取れるのでは。", STORE.url),
        (FREE, "The lawsuit over the copyright was won on this evidence. Are your books in it?", STORE.url),
        (FREE + "List-Id: <artists.example.net>\nPrecedence: list\n", ENGLISH, STORE.url),
    ],
)  # fmt: skip
def test_who_names_the_page_and_other_letters_are_left_alone(header: str, text: str, url: str) -> None:
    assert found(withheld_evidence, made(header, text=text, links=[link(url)])) == []


def test_evidence_that_came_along_and_a_page_at_a_platform_are_named_and_a_bare_host_holds_none() -> None:
    post = link("https://photos.example.com/p/abc/", "https://photos.example.com/p/abc/", "text")
    host = link("http://shop.example/", "shop.example", "text")
    files = [attachment("raw.jpg", "image/jpeg")]
    text = ENGLISH + " The file with the camera's data is attached."
    assert found(withheld_evidence, made(FREE, text=text, links=[STORE], attachments=files)) == []
    for links in ([post, link(STORE.url, STORE.url, "text")], [host]):
        assert found(withheld_evidence, made(FREE, text=ENGLISH, links=links)) == []
