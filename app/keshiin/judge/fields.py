"""A header field as the rules ask of it: what it says, and who wrote it."""

from __future__ import annotations

from keshiin.judge.model import Case
from keshiin.message.field import Field
from keshiin.route.model import Author


def text_of(field: Field) -> str:
    """The field's value on one line; bytes that are not UTF-8 become the replacement character."""
    return " ".join(field.value.decode("utf-8", "replace").split())


def author_of(case: Case, field: Field) -> Author:
    """Who wrote the field; unknown where the route says nothing of it."""
    for known, author in zip(case.message.fields, case.route.authors, strict=False):
        if known is field:
            return author
    return "unknown"
