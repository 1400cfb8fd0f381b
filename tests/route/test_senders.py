"""Which organisations a message says it comes from: From and Return-Path, without those of its receivers."""

from __future__ import annotations

import pytest

from keshiin.message import read
from keshiin.route import trace
from keshiin.route.senders import find_senders
from keshiin.route.services import known_services
from keshiin.settings import Settings


def senders(*lines: str) -> frozenset[str]:
    message = read("\n".join((*lines, "", "")).encode())
    return find_senders(message, trace(message, Settings()).hops, known_services())


def test_from_and_the_return_path_both_count() -> None:
    lines = ("Return-Path: <bounces@post.example>", "From: a@shop.example", "To: u@reader.example")
    assert senders(*lines) == {"post.example", "shop.example"}
    assert senders(lines[0], lines[2]) == {"post.example"}


@pytest.mark.parametrize("line", ["Delivered-To: <u@Shop.example> ", "X-Original-To: u@shop.example"])
def test_whose_mailbox_it_went_to_is_no_sender(line: str) -> None:
    assert senders("From: a@shop.example", "Return-Path: <b@post.example>", line) == {"post.example"}


def test_the_recipient_in_a_received_line_is_no_sender() -> None:
    received = "Received: from a by b with ESMTP id 1 for <u@shop.example>; Mon, 1 Jan 2024 00:00:00 +0000"
    assert senders(received, "From: a@shop.example", "Return-Path: <b@post.example>") == {"post.example"}


@pytest.mark.parametrize("line", ["Subject: x", "Delivered-To: undisclosed"])
def test_where_no_receiver_is_named_nobody_is_set_apart(line: str) -> None:
    assert senders("From: a@shop.example", line) == frozenset()
