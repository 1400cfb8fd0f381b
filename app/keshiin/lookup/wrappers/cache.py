"""Answers kept on the disk for as long as they hold."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock
from typing import get_args

from keshiin.lookup.model import LookupOutcome
from keshiin.lookup.question import Asker, Question, Reply
from keshiin.user_folders import user_folder

MOST_ANSWERS = 5_000
MOST_BYTES = 64_000
LONGEST_SECONDS = 86_400
_TRIMMED_AFTER = 100
_SHAPE = (
    "CREATE TABLE IF NOT EXISTS answers"
    " (question TEXT PRIMARY KEY, until REAL, at TEXT, outcome TEXT, answer TEXT)"
)


def cache_path() -> Path:
    """Where the answers of this user are kept."""
    return user_folder("cache") / "answers.sqlite3"


def forget_answers(file: Path | None = None) -> None:
    """Throw every kept answer away, out of the file and for whoever has it open, such as a window."""
    place = file or cache_path()
    present = f"{place.absolute().as_uri()}?mode=rw"
    with suppress(sqlite3.Error), closing(sqlite3.connect(present, timeout=1.0, uri=True)) as kept:
        kept.execute("PRAGMA secure_delete = ON")
        kept.execute("PRAGMA journal_mode = MEMORY")
        with kept:
            kept.execute("DELETE FROM answers")
    # Windows leaves a file where it is as long as somebody has it open.
    with suppress(OSError):
        place.unlink(missing_ok=True)


class Cached:
    """Asks only what it does not know; a broken file is made again, a locked one is done without."""

    def __init__(self, asker: Asker, file: Path, clock: Callable[[], float] = time.time) -> None:
        self._asker, self._file, self._clock = asker, file, clock
        self._lock = Lock()
        self._database: sqlite3.Connection | None = None
        self._opened = False
        self._kept = 0

    def ask(self, question: Question) -> Reply:
        """The kept answer with the time at which it was given, or a new one."""
        known = self._guarded(lambda database: self._find(database, question))
        if known is not None:
            return known
        reply = self._asker.ask(question)
        if reply.lifetime and reply.outcome in ("answered", "no-data"):
            self._guarded(lambda database: self._keep(database, question, reply))
        return reply

    def _guarded(self, work: Callable[[sqlite3.Connection], Reply | None]) -> Reply | None:
        """Do it with the database, or do without."""
        with self._lock:
            database = self._connected()
            if database is None:
                return None
            try:
                return work(database)
            except sqlite3.OperationalError:
                return None
            except sqlite3.DatabaseError:
                self._rebuild()
                return None

    def _connected(self) -> sqlite3.Connection | None:
        if not self._opened:
            self._opened = True
            try:
                self._open()
            except sqlite3.OperationalError:
                self._close()
            except sqlite3.DatabaseError:
                self._rebuild()
            except OSError:
                self._database = None
        return self._database

    def _open(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file.touch(mode=0o600)
        # Each statement by itself is a whole: no further ones that begin and end a transaction.
        self._database = sqlite3.connect(
            self._file, timeout=0.2, isolation_level=None, check_same_thread=False
        )
        # Waiting for the disk at each answer costs more than asking; a file that breaks is made again.
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("PRAGMA journal_mode = MEMORY")
        self._database.execute(_SHAPE)
        columns = {row[1] for row in self._database.execute("PRAGMA table_info(answers)")}
        if columns != {"question", "until", "at", "outcome", "answer"}:
            raise sqlite3.DatabaseError("of another shape")

    def _rebuild(self) -> None:
        self._close()
        try:
            self._file.unlink(missing_ok=True)
            self._open()
        except (OSError, sqlite3.Error):
            self._close()

    def _close(self) -> None:
        if self._database is not None:
            self._database.close()
        self._database = None

    def _find(self, database: sqlite3.Connection, question: Question) -> Reply | None:
        # What ends later than any answer can was kept while the clock was ahead.
        now = self._clock()
        row = database.execute(
            "SELECT at, outcome, answer FROM answers WHERE question = ? AND until > ? AND until <= ?",
            (_key(question), now, now + LONGEST_SECONDS),
        ).fetchone()
        if row is None or row[1] not in get_args(LookupOutcome):
            return None
        try:
            answer = json.loads(row[2])
        except (TypeError, ValueError):
            return None
        return Reply(row[1], answer, str(row[0])) if isinstance(answer, dict) else None

    def _keep(self, database: sqlite3.Connection, question: Question, reply: Reply) -> None:
        answer = json.dumps(reply.answer)
        if len(answer) > MOST_BYTES:
            return
        until = self._clock() + min(reply.lifetime, LONGEST_SECONDS)
        database.execute(
            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?)",
            (_key(question), until, reply.at, reply.outcome, answer),
        )
        self._kept += 1
        if self._kept % _TRIMMED_AFTER == 0:
            self._trim(database)

    def _trim(self, database: sqlite3.Connection) -> None:
        """Let go of what is over, and of what ends soonest where there is too much."""
        database.execute("DELETE FROM answers WHERE until <= ?", (self._clock(),))
        database.execute(
            "DELETE FROM answers WHERE question IN"
            " (SELECT question FROM answers ORDER BY until DESC LIMIT -1 OFFSET ?)",
            (MOST_ANSWERS,),
        )


def _key(question: Question) -> str:
    return json.dumps((question.kind, question.about, question.to))
