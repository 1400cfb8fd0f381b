"""Notices in words as many servers and languages write them: who failed, and what the reason means."""

from __future__ import annotations

import pytest

from keshiin.judge.returned.bounces import kind_of_report
from keshiin.judge.returned.refused import meaning_of
from keshiin.judge.returned.undelivered import undelivered
from keshiin.message import read

HEAD = (
    "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.com\nTo: me@example.jp\nSubject: failure notice\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
)
WHO = "taro@example.net"
NOTICES = {
    "qmail": (
        f"I'm afraid I wasn't able to deliver it.\n\n<{WHO}>:\nSorry, no mailbox here (#5.1.1)\n",
        "user",
    ),
    "qmail, no host": (f"<{WHO}>:\nSorry, I couldn't find any host named example.net. (#5.1.2)\n", "domain"),
    "vpopmail": (f"<{WHO}>:\nThe users mailfolder is over the allowed quota (size). (#5.2.2)\n", "full"),
    "exim": (f"The following address(es) failed:\n\n  {WHO}\n    550 5.1.1 User unknown\n", "user"),
    "gmx": (f'The following address failed:\n\n"{WHO}":\nhost: mx\n550 5.1.1 unknown\n', "user"),
    "exchange 2003": (f"Not reached:\n\n   {WHO} on 7/26\n     The account does not exist\n", "user"),
    "microsoft 365": (f"Your message to {WHO} couldn't be delivered.\n\ntaro wasn't found at it.\n", "user"),
    "google": (f"It wasn't delivered to {WHO} because the address couldn't be found.\n", "user"),
    "google, another cause": (f"Delivery has failed:\n\n  {WHO}\n\nrejected by DMARC\n", "policy"),
    "interscan": (f"Sent >>> RCPT TO:<{WHO}>\nReceived <<< 550 5.1.1 user unknown\n", "user"),
    "mailmarshal": (f"Because of\n\n550 5.1.1 no\n\nThe following were affected:\n    {WHO}\n", "user"),
    "surfcontrol": (f"Addressed To: {WHO}\n\n{WHO}: [192.0.2.9], 550 5.1.1 no\n", "user"),
    "imail": (f"Unknown user: {WHO}\n", "user"),
    "mcafee": (f"--- delivery problems ---\n\n<{WHO}>   (User unknown)\n", "user"),
    "mdaemon": (f"10:59: --> RCPT To:<{WHO}>\n10:59: <-- 550 5.1.1 no\n", "user"),
    "notes": (f"User not listed in public Name & Address Book\n{WHO}\n", "user"),
    "mimecast": (f"Not delivered:\n-- {WHO}\n\n-- 5.1.1 Access denied\n", "user"),
    "dragonfly": (f"There was an error delivering your mail to <{WHO}>.\n\n525 5.7.13 disabled\n", "policy"),
    "kddi": (f"Could not be delivered to: <{WHO}>\nAs their mailbox is full.\n", "full"),
    "ezweb": (f"    Recipient: <{WHO}>\n    >>> RCPT TO:<{WHO}>\n    <<< 550 User unknown\n", "user"),
    "a Japanese carrier": (
        f"送信先メールアドレス：\n<{WHO}>\n\nメールボックスの容量がいっぱいです。\n",
        "full",
    ),
    "a Japanese provider": (f"{WHO} 宛のメールは、容量超過のため配信できませんでした。\n", "full"),
    "French": (f"<{WHO}>: 550 5.1.1 Utilisateur inconnu\n", "user"),
    "Russian": (f"Не доставлено:\n\n{WHO}\n\n550 5.1.1 не найден\n", "user"),
    "Chinese": (f"收件人：{WHO}\n退信原因：550 5.1.1 不存在\n", "user"),
    "Dutch": (f"De e-mail aan <{WHO}> kon niet worden bezorgd: 550 5.1.1 onbekend.\n", "user"),
    "a loop": (f"<{WHO}>: 554 5.4.6 Too many hops\n", "loop"),
}


@pytest.mark.parametrize("server", NOTICES)
def test_the_failed_address_and_what_its_reason_means(server: str) -> None:
    text, meaning = NOTICES[server]
    message = read((HEAD + text).encode())
    assert kind_of_report(message) == "bounce"
    (failed,) = undelivered(message)
    assert (failed.address, meaning_of(failed)) == (WHO, meaning)


@pytest.mark.parametrize(
    "text",
    [
        "It failed. If you need help, contact postmaster@mail.example.com or support@example.com.\n",
        "Delivery failed.\nFor questions write to admin@example.com.\n",
        "Failed for message <1@example.jp>.\n",
        "Your mail from me@example.jp failed.\n",
        "Error: <a@example.net>\nError: <b@example.net>\n",
    ],
)
def test_an_address_that_the_words_do_not_set_apart_is_not_named(text: str) -> None:
    assert undelivered(read((HEAD + text).encode())) == ()
