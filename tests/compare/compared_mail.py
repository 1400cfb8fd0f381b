"""Messages made by hand for comparing, analysed with the border told."""

from __future__ import annotations

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings

TOP = (
    "Received: from mail.example.com (mail.example.com [192.0.2.10])\n"
    "\tby mx.example.jp (Postfix) with ESMTPS id 4F3D2A0001\n"
    "\tfor <reader@example.jp>; Mon, 6 May 2024 10:00:05 +0900 (JST)\n"
)
OLDER = (
    "Received: from pc.example.com (pc.example.com [192.0.2.20])\n"
    "\tby mail.example.com (Postfix) with ESMTP id 4F3D2A0002;\n"
    "\tMon, 6 May 2024 10:00:03 +0900 (JST)\n"
)


def analysed(header: str, body: str) -> Analysis:
    """A message whose topmost line is of the reader's own service."""
    return analyze(read(f"{header}\n{body}".encode()), Places.bundled(), Settings(border_hop=1))
