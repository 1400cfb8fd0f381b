"""Dates as mail writes them: RFC 5322 and the forms that real servers print instead."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from itertools import islice

from keshiin.late import late

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HOURS = {
    zone: hours
    for hours, zones in (
        (0, "UT UTC GMT Z WET"),
        (1, "BST CET MET MEZ WEST"),
        (2, "CEST MEST MESZ METDST EET SAST"),
        (3, "EEST EETDST MSK"),
        (4, "MSD"),
        (8, "HKT SGT AWST"),
        (9, "JST KST"),
        (10, "AEST"),
        (11, "AEDT"),
        (12, "NZST"),
        (13, "NZDT"),
        (-4, "EDT"),
        (-5, "EST CDT"),
        (-6, "CST MDT"),
        (-7, "MST PDT"),
        (-8, "PST AKDT"),
        (-9, "AKST"),
        (-10, "HST"),
    )
    for zone in zones.split()
}
# Every repeat has an upper bound, so that a search over hostile text stays linear.
_GAP = r"[\s-]{1,60}"
_WEEKDAY = r"(?:\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{0,60})?"
_MONTH = r"(?P<month>" + "|".join(_MONTHS) + r")[a-z]{0,6}\.?"
# Blanks may stand beside a colon (RFC 5322, 4.3); some servers write three numbers with points between them.
_COLON = r"\s{0,20}:\s{0,20}"
_TIME = (
    rf"(?P<hour>\d{{1,2}})(?:{_COLON}|\.(?=\d\d\.\d\d(?![\d.])))(?P<minute>\d{{1,2}})"
    rf"(?:(?:{_COLON}|(?<=\d\.\d\d)\.)(?P<second>\d{{1,2}}))?"
    r"(?:[.,]\d{1,12})?(?:\s?(?P<half>[ap]m)\b)?"
)
_REGION = r"(?:[a-z]{1,8}|[a-z]{0,4}[+-]\d[\d:]{0,5}|[a-z]{1,20}(?:\s[a-z]{1,20}){1,4}\stime)"
_ZONE = (
    r"(?:\s{0,60}(?:GMT|UTC?)?(?P<sign>[+-]{1,2})"
    r"(?:(?P<off_hour>\d{1,2}):?(?P<off_minute>\d{2})(?!\d)|(?P<off_only>[01]?\d)(?![\d:.-])))?"
    rf"(?:\s{{0,60}}(?P<zone>[a-z]{{1,6}})\b(?![.@-]))?(?P<comment>\s{{0,60}}\((?P<region>{_REGION})\))?"
)
_YEAR = r"(?P<year>\d{2,4})(?![\d:])"
_BEHIND = r"[\s,]{1,60}(?:at\s{1,8})?"
_DAY = r"(?<![\d.:-])(?P<day>\d{1,2})"
_TRIES = 8
# One at the end can name the zone.
_COMMENT_WITHIN = late(r"(?<!\\)\((?:[^()\\]|\\.){0,200}\)(?=\W{0,200}\w)", re.DOTALL)
_COMMENT_DEPTH = 3
_COMMENT_BEFORE_ZONE = late(r"\([^()]{0,50}\)(?=\s{0,60}(?:[+-]\d{4}|UT|GMT|[ECMP][DS]T)\b)", re.IGNORECASE)
# The form of nearly every date, in one short match: the many forms below take six times as long.
_FOLD = r"[ \t\r\n]{1,60}"
_USUAL = re.compile(
    rf"[ \t\r\n]{{0,60}}((?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),{_FOLD})?"
    rf"(\d\d?){_FOLD}(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec){_FOLD}((?:19|20)\d\d)"
    rf"{_FOLD}(\d\d):(\d\d):([0-5]\d){_FOLD}([+-]\d\d[0-5]\d|GMT)"
    rf"(?:{_FOLD}\((?:[A-Za-z]{{1,8}}|[+-]\d{{1,4}})\))?)[ \t\r\n]{{0,60}}",
    re.ASCII,
)
_USUAL_MONTHS = {month.capitalize(): number for number, month in enumerate(_MONTHS, 1)}
_MONTH_NAMED = late("|".join(_MONTHS), re.IGNORECASE)
_YEAR_FIRST = late(r"\d{4}[-/]\d\d")
# The last form alone is in numbers.
_FORMS = tuple(
    late(form, re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_DAY}(?:st|nd|rd|th)?{_GAP}{_MONTH},?{_GAP}{_YEAR}(?:{_BEHIND}{_TIME}{_ZONE})?",
        rf"{_WEEKDAY}\b{_MONTH},?{_GAP}(?P<day>\d{{1,2}}),?{_GAP}{_YEAR}(?:{_BEHIND}{_TIME}{_ZONE})?",
        rf"{_WEEKDAY}\b{_MONTH}{_GAP}(?P<day>\d{{1,2}})\s{{1,60}}{_TIME}{_ZONE}\s{{1,60}}{_YEAR}"
        r"(?:\s{1,60}(?P<sign2>[+-])(?P<off_hour2>\d\d):?(?P<off_minute2>\d\d)(?!\d))?",
        r"(?<!\d)(?P<year>\d{4})[-/](?P<month>\d\d)[-/](?P<day>\d\d)"
        rf"(?:[T\s]\s{{0,8}}{_TIME}{_ZONE}(?:\s{{1,8}}m=[+-][\d.]{{1,30}})?)?(?!\d)",
    )
)
# As programs write a date in the order of their own country, or with the number of its month.
_NUMBERED = tuple(
    late(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})\s?[年/.-]\s?(?P<month>\d{1,2})\s?[月/.-]\s?(?P<day>\d{1,2})(?!\d)日?"
        rf"(?:[\s,T]{{0,8}}{_TIME}{_ZONE}|\s*\Z)",
        rf"{_DAY}{_GAP}(?P<month>\d{{1,2}})月?{_GAP}{_YEAR}{_BEHIND}{_TIME}{_ZONE}",
    )
)
_HOURS_MINUTES = late(r"(?<=\d)[時分](?=\d)")
_LAST_UNIT = late(r"(?<=\d)[分秒]")


def read_date(text: str) -> datetime | None:
    """The date that a text holds, aware of its zone, or None where none can be read.

    A zone that is missing, ``-0000`` or unknown counts as UTC (RFC 5322, 4.3); a weekday is not checked.
    """
    if found := usual_date(text):
        return found[2]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    for _ in range(_COMMENT_DEPTH if ")" in text else 0):
        text = _COMMENT_WITHIN.sub(" ", text)
    found = find_date(text)
    return found[2] if found else _numbered(text)


def _numbered(text: str) -> datetime | None:
    text = _LAST_UNIT.sub("", _HOURS_MINUTES.sub(":", text))
    matches = filter(None, (form.search(text) for form in _NUMBERED))
    return next(filter(None, map(_value, matches)), None)


def usual_date(text: str, at: int = 0, stop: int | None = None) -> tuple[int, int, datetime] | None:
    """The date that fills a text between two offsets in the usual form (RFC 5322, 3.3), else None."""
    found = _USUAL.fullmatch(text, at, len(text) if stop is None else stop)
    if found is None:
        return None
    _, day, month, year, hour, minute, second, offset = found.groups()
    try:
        when = datetime(
            int(year), _USUAL_MONTHS[month], int(day), int(hour), int(minute), int(second), 0, _offset(offset)
        )
    except ValueError:
        return None
    return found.start(1), found.end(1), when


@lru_cache(maxsize=256)
def _offset(text: str) -> timezone:
    """The zone of ``+0900`` or ``GMT``; a ValueError for a day and more."""
    if text == "GMT":
        return timezone(timedelta())
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[3:]))
    return timezone(-offset if text[0] == "-" else offset)


def find_date(text: str) -> tuple[int, int, datetime] | None:
    """The first date inside a longer text: where it starts and ends, and its value."""
    if found := usual_date(text):
        return found
    if ")" in text:
        text = _COMMENT_BEFORE_ZONE.sub(lambda comment: " " * len(comment[0]), text)
    at = len(text) - len(text.lstrip())
    usual = _FORMS[0].match(text, at)
    # A match of the first form at the very start is before all others: no two forms begin alike.
    if usual and (when := _value(usual)):
        return at, _end(usual), when
    forms = (
        *(_FORMS[:-1] if _MONTH_NAMED.search(text) else ()),
        *(_FORMS[-1:] if _YEAR_FIRST.search(text) else ()),
    )
    matches = [match for form in forms for match in islice(form.finditer(text), _TRIES)]
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        when = _value(match)
        if when:
            return match.start(), _end(match), when
    return None


def _value(match: re.Match[str]) -> datetime | None:
    part = match.groupdict()
    try:
        hour, minute, second = (
            _hour(part["hour"], part["half"]),
            int(part["minute"] or 0),
            _second(part["second"]),
        )
        day = datetime(_year(part["year"]), _month(part["month"]), int(part["day"]), tzinfo=_zone(part))
        # The end of a day is the start of the next (ISO 8601, 4.2.3).
        if (hour, minute, second) == (24, 0, 0):
            return day + timedelta(days=1)
        return day.replace(hour=hour, minute=minute, second=second)
    except ValueError:
        return None


def _year(digits: str) -> int:
    """Two digits mean 1950 to 2049, three count from 1900 (RFC 5322, 4.3), also with a zero before them."""
    year = int(digits)
    if len(digits) == 2:
        year += 2000 if year < 50 else 1900
    elif 100 <= year <= 999 or len(digits) == 3:
        year += 1900
    # Years at the rim overflow as soon as a zone is taken off.
    if not 1900 <= year <= 9998:
        raise ValueError(year)
    return year


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text.lower()) + 1


def _hour(text: str | None, half: str | None) -> int:
    hour = int(text or 0)
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError(hour)
    return hour % 12 + (12 if half.lower() == "pm" else 0)


def _second(text: str | None) -> int:
    """A leap second counts as the one before it: ``datetime`` knows none."""
    return 59 if text == "60" else int(text or 0)


def _zone(part: dict[str, str | None]) -> timezone:
    suffix = "2" if part.get("sign2") else ""
    sign, hour, minute = (part.get(key + suffix) for key in ("sign", "off_hour", "off_minute"))
    if sign and hour and minute:
        offset = timedelta(hours=int(hour), minutes=int(minute))
        return timezone(-offset if sign.endswith("-") else offset)
    if (hours := part.get("off_only")) and sign:
        return timezone(timedelta(hours=-int(hours) if sign.endswith("-") else int(hours)))
    named = (part.get("zone") or "").upper()
    if named not in _HOURS:
        named = (part.get("region") or "").upper()
    return timezone(timedelta(hours=_HOURS.get(named, 0)))


def _end(match: re.Match[str]) -> int:
    """The match's end without a word behind the time that is no zone (``id``, ``for``)."""
    part = match.groupdict()
    zone = part.get("zone")
    if zone and not part.get("comment") and match.end("zone") == match.end() and zone.upper() not in _HOURS:
        return match.start() + len(match[0][: match.start("zone") - match.start()].rstrip())
    return match.end()
