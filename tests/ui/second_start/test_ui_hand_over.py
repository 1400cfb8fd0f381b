"""The frames by which a second start hands its files over: nothing else passes for one."""

from __future__ import annotations

import json
import os
import random
import resource

import pytest

from keshiin_ui.second_start.hand_over import (
    FRAME_BYTES,
    PATHS,
    TOKEN_CHARACTERS,
    Handed,
    Malformed,
    framed,
    unframed,
)

FUZZED = 10_000


def everything(frames: bytes) -> list[str]:
    """All paths of some frames."""
    buffer, found = bytearray(frames), list[str]()
    while (handed := unframed(buffer)) is not None:
        found += handed.paths
    return found


def said_with(paths: object, token: object = "") -> dict[str, object]:
    """What a frame says, with those paths."""
    return {"keshiin": 1, "open": paths, "token": token}


def fuzz(chance: random.Random) -> bytes:
    """A frame with something wrong in its length, its JSON or its paths; sometimes nothing."""
    good = next(framed([f"/tmp/{chance.random()}.eml"]))
    kind = chance.randrange(9)
    if kind == 0:
        return chance.randbytes(chance.randrange(200))
    if kind == 1:
        return b"\xff\xff\xff\xff" + good[4:]
    if kind == 2:
        return bytes(4) + good[4:]
    if kind == 3:
        return good[: chance.randrange(len(good))]
    if kind == 4:
        at = chance.randrange(len(good))
        return good[:at] + bytes([chance.randrange(256)]) + good[at + 1 :]
    if kind == 5:
        payload = b"[" * chance.randrange(1, FRAME_BYTES)
    elif kind == 6:
        said = chance.choice(
            [None, [], {"open": []}, said_with([]) | {"keshiin": 2}, said_with({}), said_with([], 7), 1e99]
        )
        payload = json.dumps(said).encode()
    elif kind == 7:
        path = chance.choice(["relative", "", "/a\0b", "/" + "a" * 5000, 7, None, ["/a"]])
        payload = json.dumps(said_with([path])).encode()
    else:
        payload = json.dumps(said_with(["/a"] * chance.choice([1, PATHS, PATHS + 1]))).encode()
    return len(payload).to_bytes(4, "big") + payload


@pytest.mark.parametrize("count", [0, 1, PATHS, 3 * PATHS + 1])
def test_all_paths_arrive_in_order_whatever_their_number(count: int) -> None:
    paths = [f"/tmp/消印 {number}.eml" for number in range(count)]
    assert everything(b"".join(framed(paths))) == paths


@pytest.mark.parametrize("token", ["", "gnome-shell/Files/12-0-host_TIME99", "a" * TOKEN_CHARACTERS])
def test_the_leave_to_come_to_the_front_arrives(token: str) -> None:
    assert unframed(bytearray(next(framed(["/a"], token)))) == Handed(["/a"], token)


@pytest.mark.parametrize("token", ["a" * (TOKEN_CHARACTERS + 1), "line\nend", "消印", "\x1b[2J"])
def test_no_other_word_passes_for_a_leave(token: str) -> None:
    assert unframed(bytearray(next(framed(["/a"], token)))) == Handed(["/a"])
    payload = json.dumps(said_with(["/a"], token)).encode()
    with pytest.raises(Malformed):
        unframed(bytearray(len(payload).to_bytes(4, "big") + payload))


def test_no_frame_is_larger_than_its_limit() -> None:
    frames = list(framed(["/" + "消" * 4000 for _ in range(150)]))
    assert all(len(frame) <= FRAME_BYTES + 4 for frame in frames)
    assert len(everything(b"".join(frames))) == 150


def test_ten_thousand_fuzzed_frames_yield_absolute_paths_or_a_refusal() -> None:
    chance = random.Random(7)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refused = taken = 0
    for _ in range(FUZZED):
        try:
            paths = everything(fuzz(chance))
        except Malformed:
            refused += 1
        else:
            taken += 1
            assert all(os.path.isabs(path) and "\0" not in path for path in paths)
    assert refused > FUZZED // 3
    assert taken > FUZZED // 10
    # Kilobytes on Linux; nothing of a frame stays behind.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 4_000
