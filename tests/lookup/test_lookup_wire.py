"""The bytes of questions to the DNS, and the bytes of answers: true ones, others' ones and made-up ones."""

from __future__ import annotations

import random
import time

import dns.flags
import dns.message
import dns.rrset
import pytest
from dns.name import from_text
from dns.rdatatype import RdataType
from example_zone import ZONE

from keshiin.lookup.wire import Said, question, read
from servers.dns_server import Records

NAME, A = from_text("mail.sender.jp"), RdataType.A
RECORDS = Records(ZONE.read_text("utf-8"))
MANY = 20_000


def answered(sent: bytes) -> dns.message.Message:
    """What the example's name server says to a question."""
    return RECORDS.answer(dns.message.from_wire(sent))


def test_a_question_is_one_that_any_server_reads_and_its_id_cannot_be_foretold() -> None:
    asked = dns.message.from_wire(question(NAME, A))
    assert [str(each) for each in asked.question] == ["mail.sender.jp. IN A"]
    assert (asked.flags, asked.edns, asked.payload) == (dns.flags.RD, 0, 1232)
    assert len({question(NAME, A)[:2] for _ in range(50)}) > 40


@pytest.mark.parametrize(
    ("name", "type", "records", "life"),
    [
        ("mail.sender.jp", "A", ["198.198.113.25"], 7_200),
        ("alias.sender.jp", "A", ["198.198.113.25"], 300),
        ("sender.jp", "MX", ["10 mail.sender.jp."], 300),
        ("nothing.sender.jp", "A", [], 120),
        ("only-text.sender.jp", "A", [], 120),
    ],
)
def test_an_answer_is_read_with_its_aliases_followed_and_how_long_it_holds(
    name: str, type: str, records: list[str], life: int
) -> None:
    sent = question(from_text(name), RdataType[type])
    said = read(answered(sent).to_wire(), sent, from_text(name), RdataType[type])
    assert said is not None
    assert [str(each) for each in said.records] == records
    assert said.life == life


def test_a_name_in_other_letters_is_the_same_name() -> None:
    sent = question(NAME, A)
    wire = answered(sent).to_wire().replace(b"sender", b"SeNDer")
    said = read(wire, sent, NAME, A)
    assert said is not None
    assert [str(each) for each in said.records] == ["198.198.113.25"]


def test_what_answers_another_question_or_none_is_no_answer() -> None:
    sent = question(NAME, A)
    wire = answered(sent).to_wire()
    assert read(wire, sent, NAME, A) is not None
    for at, other in ((0, wire[0] ^ 1), (2, wire[2] & 0x7F), (5, 0), (5, 2), (14, wire[14] ^ 1)):
        assert read(wire[:at] + bytes((other,)) + wire[at + 1 :], sent, NAME, A) is None, at


def test_a_failure_without_the_question_is_one_and_a_made_up_absence_is_not() -> None:
    sent = question(NAME, A)
    assert read(sent[:2] + b"\x80\x02" + bytes(8), sent, NAME, A) == Said(2)
    assert read(sent[:2] + b"\x80\x03" + bytes(8), sent, NAME, A) is None


def test_a_code_above_fifteen_is_not_taken_for_success() -> None:
    sent = question(NAME, A)
    wire = sent[:2] + b"\x80\x00" + sent[4:-6] + b"\x01" + sent[-5:]
    assert read(wire, sent, NAME, A) == Said(16)


def test_a_cut_answer_is_told_as_cut() -> None:
    sent = question(NAME, A)
    reply = answered(sent)
    reply.flags |= dns.flags.TC
    assert read(reply.to_wire(), sent, NAME, A) == Said(0, cut=True)


def test_records_of_a_name_that_does_not_exist_and_aliases_in_a_circle_are_no_answer() -> None:
    sent = question(NAME, A)
    reply = answered(sent)
    reply.set_rcode(3)
    assert read(reply.to_wire(), sent, NAME, A) is None
    circle = dns.message.make_response(dns.message.from_wire(sent))
    for name, target in (("mail.sender.jp.", "b.sender.jp."), ("b.sender.jp.", "mail.sender.jp.")):
        circle.answer.append(dns.rrset.from_text(name, 60, "IN", "CNAME", target))
    assert read(circle.to_wire(), sent, NAME, A) is None


def test_records_of_other_names_types_and_classes_do_not_count() -> None:
    sent = question(NAME, A)
    reply = dns.message.make_response(dns.message.from_wire(sent))
    reply.answer.append(dns.rrset.from_text("other.sender.jp.", 60, "IN", "A", "198.198.113.1"))
    reply.answer.append(dns.rrset.from_text("mail.sender.jp.", 60, "IN", "TXT", "198.198.113.2"))
    reply.answer.append(dns.rrset.from_text("mail.sender.jp.", 60, "CH", "TXT", "198.198.113.3"))
    assert read(reply.to_wire(), sent, NAME, A) == Said(0)


def test_bytes_of_any_kind_raise_nothing() -> None:
    chance = random.Random(1)
    sent = question(NAME, A)
    wire = answered(sent).to_wire()
    for end in range(len(wire)):
        assert read(wire[:end], sent, NAME, A) is None
    for _ in range(3_000):
        broken = bytearray(wire)
        for _ in range(chance.randint(1, 6)):
            broken[chance.randrange(2, len(broken))] = chance.randrange(256)
        said = read(bytes(broken), sent, NAME, A)
        assert said is None or isinstance(said, Said)


def test_an_answer_of_very_many_records_is_read_in_part() -> None:
    sent = question(NAME, A)
    record = b"\xc0\x0c\x00\x01\x00\x01\x00\x00\x00\x3c\x00\x04"
    counts = b"\x00\x01" + MANY.to_bytes(2) + bytes(4)
    many = b"".join(record + number.to_bytes(4) for number in range(MANY))
    began = time.thread_time()
    said = read(sent[:2] + b"\x80\x00" + counts + sent[12:-11] + many, sent, NAME, A)
    assert said is not None
    assert len(said.records) == 200
    assert time.thread_time() - began < 0.5
