"""A network that knows the ministry's sending server, as the window's tests ask it."""

from __future__ import annotations

import threading

from keshiin.lookup.question import Question, Reply

PATIENCE_SECONDS = 60


class Network:
    """Answers at once; ``gate`` holds every answer back while it is shut."""

    def __init__(self) -> None:
        self.asked: list[Question] = []
        self.gate = threading.Event()
        self.gate.set()

    def ask(self, question: Question) -> Reply:
        self.asked.append(question)
        self.gate.wait(PATIENCE_SECONDS)
        answers: dict[str, dict[str, object]] = {
            "ptr": {"names": ["extmx1.mhlw.go.jp"]},
            "a": {"addresses": ["211.123.198.197"]},
            "rdap": {
                "network": "MHLW-NETWORK",
                "organisation": "Ministry",
                "organisation_local": "厚生労働省",
            },
            "blocklist": {"list": "x", "listed": question.to == "psbl.surriel.com"},
        }
        found = answers.get(question.kind)
        return Reply("answered" if found else "no-answer", found or {}, "2026-11-22T01:02:03+00:00")
