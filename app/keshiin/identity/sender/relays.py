"""A mailbox of another domain before the @ sign, as senders wrote when mail had to be told its way."""

from __future__ import annotations

import re

# a%b.example@c.example goes to c.example and from there to b.example; so does b.example!a@c.example.
_HOST = r"((?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,63})"
_PERCENT = re.compile(rf"(?<![^%!@\s<>\"])([^%!@\s<>\"]{{1,64}})%{_HOST}(?:%[^%]{{1,255}})?\Z")
_BANG = re.compile(rf"(?:\A|!){_HOST}!([^%!@\s<>\"]{{1,64}})\Z")


def relayed(local: str) -> str:
    """The mailbox that a local part names beyond its own domain, "" for none."""
    if "%" in local and (found := _PERCENT.search(local)):
        return f"{found[1]}@{found[2]}"
    if "!" in local and (found := _BANG.search(local)):
        return f"{found[2]}@{found[1]}"
    return ""
