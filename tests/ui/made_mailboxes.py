"""Messages with a number of their own, and mailboxes of them."""

from __future__ import annotations

from pathlib import Path

from keshiin_ui.reading import Given


def mail(number: int, subject: str = "Bill") -> str:
    """A message with one recorded hop and a number of its own."""
    return (
        f"Received: from a.example.com (a.example.com [192.0.2.{number % 200}]) by mx.example.jp with ESMTP "
        f"id {number}; Mon, 1 Jan 2024 00:00:{number % 60:02d} +0900\n"
        f"From: Bank <bank@example.com>\nSubject: {subject} {number}\n"
        f"Date: Mon, 1 Jan 2024 00:00:00 +0900\n\n"
        f"Look at http://example.com/{number}\n"
    )


def mailbox(path: Path, *mails: str) -> Given:
    """A mailbox of those messages."""
    path.write_text("\n".join(f"From x Mon Jan  1 00:00:00 2024\n{each}" for each in mails))
    return Given(path=str(path))
