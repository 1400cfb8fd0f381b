"""Hostile frames: every one ends the transfer quickly with a word, and nothing stays behind."""

from __future__ import annotations

import base64
import io
import json
import random
import sys
import tracemalloc
from pathlib import Path

import pytest
from frames import HELLO, MAIL, Window, frame, of_message, piece, served

from keshiin import limits
from keshiin.thunderbird import spool
from keshiin.thunderbird.framing import FRAME_BYTES
from keshiin.thunderbird.host import serve
from keshiin.thunderbird.transfer import PIECE_BYTES

FUZZED = 10_000
ORDER = {"type": "refused", "reason": "order"}
BEGIN, *PIECES, END = of_message(MAIL)
ANY_SUM = "0" * 64


def sized(size: int, payload: bytes) -> bytes:
    """A frame that claims that size."""
    return size.to_bytes(4, sys.byteorder) + payload


FRAMES = {
    "four gigabytes": sized(0xFFFFFFFF, b"{}"),
    "one byte over": sized(FRAME_BYTES + 1, b" " * (FRAME_BYTES + 1)),
    "nothing": sized(0, b""),
    "shorter than told": sized(100, b"{}"),
    "longer than told": sized(1, b"{}"),
    "half a length": b"\x01\x00",
    "no JSON": sized(5, b"hello"),
    "no UTF-8": sized(4, b'"\xff\xfe"'),
    "a list": frame([HELLO]),
    "a number": frame(7),
    "null": frame(None),
    "deep": sized(200_000, b"[" * 200_000),
    "a long number": sized(20_000, b'{"type":' + b"9" * 19_991 + b"}"),
    "no type": frame({}),
    "a type that is a list": frame({"type": ["hello"]}),
    "an unknown type": frame({"type": "open_file", "path": "/etc"}),
}
ORDERS = {
    "a message without a greeting": [BEGIN],
    "two greetings": [HELLO, HELLO],
    "a piece without a beginning": [HELLO, piece(b"a")],
    "an end without a beginning": [HELLO, END],
    "two beginnings": [HELLO, BEGIN, BEGIN],
    "opening nothing": [HELLO, {"type": "open"}],
    "opening half a message": [HELLO, BEGIN, PIECES[0], {"type": "open"}],
    "an end too early": [HELLO, BEGIN, PIECES[0], END],
    "more than was told": [HELLO, {"type": "begin", "size": 3}, piece(b"four")],
    "another sum": [HELLO, BEGIN, *PIECES, {"type": "end", "sha256": ANY_SUM}],
    "no sum": [HELLO, BEGIN, *PIECES, {"type": "end"}],
    "a size of nothing": [HELLO, {"type": "begin", "size": 0}],
    "a size below nothing": [HELLO, {"type": "begin", "size": -5}],
    "a size that is no number": [HELLO, {"type": "begin", "size": "12"}],
    "a broken number": [HELLO, {"type": "begin", "size": 1.5}],
    "an empty piece": [HELLO, BEGIN, {"type": "piece", "data": ""}],
    "a piece that is no base64": [HELLO, BEGIN, {"type": "piece", "data": "a b!"}],
    "a piece that is no ASCII": [HELLO, BEGIN, {"type": "piece", "data": "消印消印"}],
    "a piece that is no text": [HELLO, BEGIN, {"type": "piece", "data": 12}],
    "anything after the opening": [HELLO, BEGIN, *PIECES, END, {"type": "open"}, BEGIN],
}


@pytest.mark.parametrize("name", FRAMES)
def test_a_wrong_frame_ends_the_transfer(name: str, temporary: Path) -> None:
    assert served(FRAMES[name]) == (1, [ORDER])
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("name", ORDERS)
def test_a_wrong_order_ends_the_transfer(name: str, temporary: Path) -> None:
    status, answers = served(b"".join(map(frame, ORDERS[name])))
    assert (status, answers[-1]) == (1, ORDER)
    assert list(temporary.iterdir()) == []


def test_a_claim_of_four_gigabytes_takes_no_memory() -> None:
    tracemalloc.start()
    try:
        served(FRAMES["four gigabytes"])
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_piece_may_be_as_large_as_the_addon_makes_it_and_no_larger() -> None:
    begin = {"type": "begin", "size": PIECE_BYTES + 3}
    assert served(b"".join(map(frame, [HELLO, begin, piece(b"a" * PIECE_BYTES)])))[0] == 0
    assert served(b"".join(map(frame, [HELLO, begin, piece(b"a" * (PIECE_BYTES + 3))])))[1][-1] == ORDER


def test_a_message_over_the_limit_is_refused_before_its_bytes() -> None:
    large = {"type": "begin", "size": limits.MESSAGE_BYTES + 1}
    assert served(frame(HELLO) + frame(large))[1][-1] == {"type": "refused", "reason": "large"}


def test_too_much_in_all_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "TOTAL_BYTES", 2 * len(MAIL) - 1)
    questions = b"".join(map(frame, [HELLO, *of_message(MAIL), BEGIN]))
    assert served(questions)[1][-1] == {"type": "refused", "reason": "large"}


def test_too_many_messages_are_refused() -> None:
    window = Window()
    questions = frame(HELLO) + b"".join(map(frame, of_message(b"a"))) * spool.MESSAGES
    assert served(questions + frame({"type": "open"}), window)[0] == 0
    assert len(window.took) == spool.MESSAGES
    one_more = served(questions + frame({"type": "begin", "size": 1}))[1][-1]
    assert one_more == {"type": "refused", "reason": "many"}


def test_an_early_end_hands_nothing_over() -> None:
    whole = b"".join(map(frame, [HELLO, BEGIN, *PIECES, END, {"type": "open"}]))
    for end in range(len(whole)):
        window = Window()
        answers = io.BytesIO()
        assert serve(io.BytesIO(whole[:end]), answers, window.launch) in (0, 1)
        assert window.took == []


def fuzz(chance: random.Random) -> bytes:
    """A transfer with something wrong in it somewhere; sometimes nothing."""
    said = [HELLO, *of_message(chance.randbytes(chance.randrange(1, 99))), {"type": "open"}]
    for _ in range(chance.randrange(3)):
        deed, at = chance.randrange(5), chance.randrange(len(said))
        if deed == 0:
            del said[at]
            said = said or [HELLO]
        elif deed == 1:
            said.insert(at, chance.choice(said))
        elif deed == 2:
            odd = chance.choice([None, -1, 1e99, [], {}, "\ud800", 2**70, "A" * 999, True])
            said[at] = {**said[at], chance.choice(["type", "size", "data", "sha256", "protocol"]): odd}
        elif deed == 3:
            said[at] = {
                "type": "piece",
                "data": base64.b64encode(chance.randbytes(9)).decode()[: chance.randrange(13)],
            }
        else:
            chance.shuffle(said)
    whole = bytearray(b"".join(frame(json.loads(json.dumps(each))) for each in said))
    for _ in range(chance.choice([0, 0, 1, 4])):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    return bytes(whole[: chance.choice([len(whole), len(whole), chance.randrange(len(whole))])])


@pytest.mark.parametrize("seed", range(4))
def test_fuzzed_frames_never_break_the_host(seed: int, temporary: Path) -> None:
    chance = random.Random(seed)
    endings = set()
    for _ in range(FUZZED // 4):
        status, answers = served(fuzz(chance))
        endings.add((status, answers[-1]["type"] if answers else None))
    assert {(0, "opened"), (0, "ready"), (1, "refused")} <= endings
    assert list(temporary.iterdir()) == []
