"""What a limit cut, as a sentence for the reader."""

from __future__ import annotations

from keshiin.explain.model import Language, Text
from keshiin.explain.wording.filling import fill
from keshiin.limits import Cut
from keshiin.texts import N_

SENTENCES = {
    "header_bytes": N_("The header has {found} bytes. Only the first {allowed} were read."),
    "fields": N_("The header has {found} fields. Only the first {allowed} were read."),
    "parts": N_("The message has {found} parts. Only the first {allowed} were read."),
    "nesting": N_("Parts lie inside parts, {found} deep. Only the first {allowed} levels were read."),
    "parameters": N_("A part is described by {found} values. Only the first {allowed} were read."),
    "received_clauses": N_("A Received line has {found} remarks. Only the first {allowed} were read."),
    "repairs": N_("More than {allowed} lines had lost their place. The others were left where they are."),
    "quoted_lines": N_(
        "A mailbox put a sign before more than {allowed} lines. It was taken off them all, but only the "
        "first are listed."
    ),
    "shown_line": N_("A text has {found} characters. Only the first {allowed} are shown."),
    "addresses": N_("A list has {found} addresses. Only the first {allowed} were read."),
    "text_bytes": N_("A text has {found} bytes. Not all of it was read, and its links may be missing here."),
    "links": N_("The message has {found} links. Only the first {allowed} were looked at."),
    "tags": N_("A text has {found} marks of layout. Links behind the first {allowed} were not looked at."),
    "delimiters": N_("{found} lines could separate parts. Only the first {allowed} were looked at."),
    "inner_messages": N_("Only {allowed} of the messages inside this one were read, of {found}."),
    "pictures": N_("The message has {found} pictures. Codes (QR) were looked for in {allowed} of them."),
    "results": N_("The header reports {found} results. Only the first {allowed} were read."),
    "reported_bytes": N_("Reports of checks have {found} bytes. Only the first {allowed} were read."),
    "signature_bytes": N_("Seals have {found} bytes. Only the first {allowed} were read."),
    "sender_bytes": N_("The sender has {found} bytes. Only the first {allowed} were read for other names."),
    "signatures": N_("The message has {found} seals. Only {allowed} were checked."),
    "check_seconds": N_("Checking took longer than {allowed} seconds. {found} checks were not finished."),
}
OTHER = N_("A limit cut something: {limit}, {found} where {allowed} are allowed.")


def cut_told(cut: Cut, language: Language) -> Text:
    """The cut as a sentence."""
    values = {"limit": cut.limit, "allowed": f"{cut.allowed:,}", "found": f"{cut.found:,}"}
    return fill(language, SENTENCES.get(cut.limit, OTHER), values)
