"""An asker with one answer, and a clock that is set by hand."""

from __future__ import annotations

from dataclasses import dataclass, field

from keshiin.lookup.question import Question, Reply

PTR = Question("ptr", "198.198.113.25", "113.198.198.in-addr.arpa")
RDAP = Question("rdap", "198.198.113.25", "rdap.arin.net")
YES = Reply("answered", {"names": ["mail.sender.jp"]}, "2026-01-02T03:04:05+00:00", 100)


@dataclass
class Fixed:
    """Answers everything alike and counts."""

    reply: Reply = YES
    asked: list[Question] = field(default_factory=list)

    def ask(self, question: Question) -> Reply:
        self.asked.append(question)
        return self.reply


@dataclass
class Clock:
    now: float = 1_000.0

    def __call__(self) -> float:
        return self.now
