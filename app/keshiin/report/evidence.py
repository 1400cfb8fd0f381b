"""The evidence to keep: the untouched source, its hash, the report, the network's answers, a note."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from keshiin.analysis import Analysis
from keshiin.explain.model import Language
from keshiin.explain.wording.clock import dated
from keshiin.message.files.kinds import MESSAGE_ENDINGS
from keshiin.message.model import Source
from keshiin.report.compose import Wanted
from keshiin.report.forms import html
from keshiin.report.forms import json as as_json
from keshiin.report.json import lookup_objects
from keshiin.settings import Settings
from keshiin.settings.file import settings_text
from keshiin.texts import N_, translate

TITLE = N_("Evidence of an e-mail message, kept on {date}")
SOURCE = N_(
    "{name} is the message itself. Nothing in it was changed: do not open and save it in another program."
)
TAKEN_OUT = N_("{text} is the source that was taken out of it, in which report.json counts.")
HASHES = N_(
    "SHA256SUMS.txt holds a number for each file. As long as it fits, the file is unchanged. Note down the "
    "number of {name} elsewhere too: whoever changes a file can change this list."
)
REPORT = N_("report.html is what Keshiin found, for people to read. report.json is the same for programs.")
ANSWERS = N_(
    "answers.json is what the network answered, with the times. To see the same results again: {command}"
)
SETTINGS = N_("Your settings took part in the results. They are in settings.toml.")
PRIVATE = N_(
    "These files hold your own addresses. Give them to the police or your administrator, to nobody else."
)
POLICE = N_(
    "For the police, keep as well: when you saw the message, what you did, receipts and account numbers, "
    "pictures of the pages. Note it today."
)
DELETE = N_("Keep the message in your mailbox as well, until somebody tells you that it is no longer needed.")
NOTE, TEXT = "README.txt", "source.eml"


def evidence_files(
    analysis: Analysis, languages: tuple[Language, ...], made_at: datetime
) -> Mapping[str, bytes]:
    """The files by name; the source is the bytes as they were given."""
    wanted = Wanted(languages, made_at, masked=False)
    name, source = source_name(analysis), analysis.message.source
    files = {
        name: source.data if source.given is None else source.given.data,
        **_taken_out(source),
        "report.html": html(analysis, wanted)[0],
        "report.json": as_json(analysis, replace(wanted, languages=languages[:1]))[0],
        "answers.json": _answers(analysis),
        **_settings(analysis),
        NOTE: "\r\n\r\n".join(_note(analysis, language, made_at, name) for language in languages).encode(),
    }
    sums = "".join(f"{sha256(data).hexdigest()}  {each}\n" for each, data in files.items())
    return {**files, "SHA256SUMS.txt": sums.encode()}


def as_zip(files: Mapping[str, bytes], made_at: datetime) -> bytes:
    """The files in one archive."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = ZipInfo(name, made_at.timetuple()[:6])
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            archive.writestr(entry, data)
    return out.getvalue()


def source_name(analysis: Analysis) -> str:
    """The name of the source in the evidence: a paste is a text, what was converted keeps its ending."""
    source = analysis.message.source
    if source.given is None:
        return "message.txt" if source.kind == "paste" else "message.eml"
    ending = os.path.splitext(source.name)[1].lower()
    return "message" + (ending if source.kind == "file" and ending in MESSAGE_ENDINGS else ".txt")


def _taken_out(source: Source) -> dict[str, bytes]:
    """The text that was taken out of a file of another kind, which only such a program reads."""
    return {TEXT: source.data} if source.given is not None and source.given.ways is None else {}


def _answers(analysis: Analysis) -> bytes:
    """What ``keshiin analyze --answers`` reads."""
    return (json.dumps(lookup_objects(analysis), ensure_ascii=True, indent=1) + "\n").encode()


def _settings(analysis: Analysis) -> dict[str, bytes]:
    """What ``--settings`` reads, where the reader told anything."""
    if analysis.settings == Settings():
        return {}
    return {"settings.toml": settings_text(analysis.settings).encode()}


def _note(analysis: Analysis, language: Language, made_at: datetime, name: str) -> str:
    told = analysis.settings != Settings()
    own = " --settings settings.toml" if told else ""
    command = f"keshiin analyze --answers answers.json{own} {name}"
    day = dated(made_at, partial(translate, language))
    values = {"date": day, "name": name, "command": command, "text": TEXT}
    texts = [
        TITLE,
        SOURCE,
        *([TAKEN_OUT] if _taken_out(analysis.message.source) else []),
        HASHES,
        REPORT,
        ANSWERS,
    ]
    texts += [SETTINGS] if told else []
    return "\r\n".join(
        translate(language, text).format(**values) for text in (*texts, PRIVATE, POLICE, DELETE)
    )
