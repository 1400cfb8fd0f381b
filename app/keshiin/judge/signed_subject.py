"""The brand with which a subject is signed, in the brackets that Japanese organisations put in front."""

from __future__ import annotations

import re

from keshiin.judge import shown_sender
from keshiin.judge.brands import Brand, claim, standing
from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.passage import from_list
from keshiin.judge.pressure import pressing
from keshiin.judge.targets import web_targets

_SIGNED = re.compile(r"【([^】]{1,60})】")


@once
def signed_with(case: Case) -> Brand | None:
    """The brand of a subject like 【Amazon】, neither sender nor links being its own, where the text presses.

    None for a promise alone, which shops make in the name of the gift, and for what was passed on.
    """
    subject, sender = case.message.claims.subject or "", shown_sender.address(case)
    if not subject.lstrip().startswith("【") or sender is None or from_list(case):
        return None
    claims = (found for name in _SIGNED.findall(subject[:200]) if (found := claim(name)))
    brand = next((found.brand for found in claims), None)
    if brand is None or not _presses(case):
        return None
    hosts = (sender.domain, *(each.address.host for each in web_targets(case)))
    return brand if all(standing(brand, host) == "foreign" for host in hosts) else None


def _presses(case: Case) -> bool:
    """Whether the text threatens or counts the hours; "today only" is what advertising says."""
    words = pressing(case)
    return "threat" in words or words.get("hurry", "")[:1].isdigit()
