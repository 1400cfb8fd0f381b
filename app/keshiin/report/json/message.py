"""The message's part of the JSON object: source, fields, claims, links, attachments."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from keshiin.domains import a_labels
from keshiin.message.field import Field
from keshiin.message.model import Attachment, Claims, Link, Mailbox, Source
from keshiin.route.model import Author


def source_object(source: Source) -> dict[str, object]:
    """Where the bytes came from and what had to be repaired to read them."""
    return {
        "name": source.name,
        "part": source.part,
        "kind": source.kind,
        "size": len(source.original),
        "sha256": sha256(source.original).hexdigest(),
        "exact": source.exact,
        "repairs": [
            {"kind": repair.kind, "line": repair.line, "span": list(repair.span)} for repair in source.repairs
        ],
    }


def field_objects(fields: Sequence[Field], authors: Sequence[Author]) -> list[dict[str, object]]:
    """Every header field in order, each with who wrote it."""
    return [
        {"name": field.name, "line": field.line, "span": list(field.span), "author": author}
        for field, author in zip(fields, authors, strict=True)
    ]


def claims_object(claims: Claims) -> dict[str, object]:
    """What the message says of itself."""
    return {
        "from": _mailboxes(claims.from_),
        "sender": None if claims.sender is None else _mailbox(claims.sender),
        "reply_to": _mailboxes(claims.reply_to),
        "return_path": claims.return_path,
        "to": _mailboxes(claims.to),
        "cc": _mailboxes(claims.cc),
        "subject": claims.subject,
        "date": None if claims.date is None else claims.date.isoformat(),
        "message_id": claims.message_id,
    }


def link_object(link: Link) -> dict[str, object]:
    """A link of the text: what is shown, and where it leads."""
    return {
        "text": link.text,
        "url": link.url,
        "host": link.host,
        "registrable_domain": link.registrable_domain,
        "part": link.part,
        "signs": list(link.signs),
    }


def attachment_object(attachment: Attachment) -> dict[str, object]:
    """An attachment: what it says it is, and what it is."""
    return {
        "name": attachment.name,
        "declared_type": attachment.declared_type,
        "detected_type": attachment.detected_type,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "part": attachment.part,
        "signs": list(attachment.signs),
    }


def _mailboxes(mailboxes: Sequence[Mailbox]) -> list[dict[str, object]]:
    return [_mailbox(each) for each in mailboxes]


def _mailbox(mailbox: Mailbox) -> dict[str, object]:
    return {"name": mailbox.name, "address": mailbox.address, "domain": a_labels(mailbox.domain)}
