"""What a mailing list does to a signed message, recognised: a footer, a tag in the subject, other changes.

A footer or a tag counts as recognised only when the signature holds without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from keshiin.identity.check.body import Body
from keshiin.identity.model import Checked
from keshiin.identity.reported.results import read_results
from keshiin.message.field import Field

_ADDED_BY_LISTS = frozenset(
    ("list-id", "list-post", "list-unsubscribe", "mailing-list", "x-beenthere", "x-ml-name")
)

_TAG = re.compile(rb"(?:\[[^\[\]\r\n]{1,60}\]|\([^()\r\n]{1,60}\))[ \t]*")
_CHANGED = frozenset(("body_changed", "header_changed", "changed_by_list"))

Holds = Callable[[Sequence[Field], Body], bool]


def recognised(fields: Sequence[Field], body: Body, why: str, holds: Holds) -> str:
    """A better reason for a failure: ``footer_added``, ``subject_tagged``, ``changed_by_list``, or ``why``.

    ``holds`` tells whether the signature holds for other fields and another body.
    """
    untagged = tuple(_without_tag(fields))
    bodies = [body] if why == "header_changed" else [*body.without_footers()]
    for each in bodies:
        if each is not body and holds(fields, each):
            return "footer_added"
        if untagged and holds(untagged, each):
            return "subject_tagged" if each is body else "footer_added"
    return "changed_by_list" if any(field.key in _ADDED_BY_LISTS for field in fields) else why


def with_chain(signatures: Sequence[Checked], chain: Checked, fields: Sequence[Field]) -> tuple[Checked, ...]:
    """The outcomes; a changed signature that a sealed report on the way found good says so."""
    good = _passed_before(fields) if chain.outcome == "passed" else frozenset()
    return tuple(
        replace(each, why="passed_before") if each.why in _CHANGED and each.domain in good else each
        for each in signatures
    )


def _without_tag(fields: Sequence[Field]) -> Iterator[Field]:
    """The fields with the first bracket of the subject left out; none where there is none."""
    subject = next((field for field in fields if field.key == "subject"), None)
    tag = _TAG.search(subject.raw, subject.colon) if subject else None
    if subject is None or tag is None:
        return
    bare = subject._replace(raw=subject.raw[: tag.start()] + subject.raw[tag.end() :])
    yield from (bare if field is subject else field for field in fields)


def _passed_before(fields: Sequence[Field]) -> frozenset[str]:
    found = set()
    for field in fields:
        if field.key == "arc-authentication-results":
            for stated in read_results(field.value.decode("latin-1")).results:
                if stated.method == "dkim" and stated.result.lower() == "pass" and stated.domain:
                    found.add(stated.domain)
    return frozenset(found)
