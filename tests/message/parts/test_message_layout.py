"""Texts whose lines are a matter of layout: flowed letters, folded invitations."""

import pytest

from keshiin.message import read


def test_a_link_of_an_invitation_is_read_over_its_fold_and_ends_at_its_line():
    text = (
        "BEGIN:VCALENDAR\r\nDESCRIPTION:join http://a.exam\r\n ple/x\\nPasscode: 1\\, 2\r\nEND:VCALENDAR\r\n"
    )
    data = f"From: a@b.example\nContent-Type: text/calendar\n\n{text}".encode()
    assert [link.url for link in read(data).links] == ["http://a.example/x"]


@pytest.mark.parametrize("delsp", ["no", "yes"])
def test_a_flowed_text_is_whole_again(delsp):
    text = (
        "go to http://a.example/long \r\npath. \r\n\r\n> one \r\n> two\r\n>> three\r\n from\r\n-- \r\nA\r\n"
    )
    (part,) = read(
        f"From: a@b.example\nContent-Type: text/plain; format=Flowed; delsp={delsp}\n\n{text}".encode()
    ).parts
    blank = " " if delsp == "no" else ""
    assert part.text.replace("\r", "") == (
        f"go to http://a.example/long{blank}path.{blank}\n> one{blank}two\n>> three\nfrom\n-- \nA\n"
    )


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("> one\n> \n> two\n", "> one\n> \n> two\n"),
        ("one\n \ntwo\n", "one\n\ntwo\n"),
        (" From here\n > no quotation\n", "From here\n> no quotation\n"),
        ("one \n two\n", "one two\n"),
        ("one \n", "one "),
    ],
)
def test_the_blank_in_front_of_a_flowed_line_is_none_at_its_end(text, whole):
    message = read(f"From: a@b.example\nContent-Type: text/plain; format=flowed\n\n{text}".encode())
    assert message.parts[0].text == whole
