"""Dates as servers and mail programs write them."""

import time

import pytest

from keshiin.message.dates import find_date, read_date


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Tue, 23 Aug 2022 15:32:46 +0200", "2022-08-23T15:32:46+02:00"),
        ("Thu,  2 Mar 2023 23:19:57 +0100 (CET)", "2023-03-02T23:19:57+01:00"),
        ("Wed, 26 Aug 92 22:14:07 EDT", "1992-08-26T22:14:07-04:00"),
        ("Tue, 1 Jan 91 00:00:00 +0530", "1991-01-01T00:00:00+05:30"),
        ("1 Jan 2031 00:00:60 -0000", "2031-01-01T00:00:59+00:00"),
        ("1 Jan 102 00:00:00 -0000", "2002-01-01T00:00:00+00:00"),
        ("Mon, 21 May 2001 03:06:52 (JST)", "2001-05-21T03:06:52+09:00"),
        ("Fri, 09 Aug 2002 20:13:42 JST", "2002-08-09T20:13:42+09:00"),
        ("2018-04-22 02:54:17.028704749 +0000 UTC m=+12.3", "2018-04-22T02:54:17+00:00"),
        ("2018-04-22T02:54:17Z", "2018-04-22T02:54:17+00:00"),
        ("Sat Sep 21 08:18:08 2002", "2002-09-21T08:18:08+00:00"),
        ("Sat Sep 21 08:18:08 EDT 2002", "2002-09-21T08:18:08-04:00"),
        ("Sep, 02 2002 4:11:57 PM +0400", "2002-09-02T16:11:57+04:00"),
        ("Mon, 22 Jul 2002 21:19:18 -08:00", "2002-07-22T21:19:18-08:00"),
        ("16 Sep 2022 12:10 +0200", "2022-09-16T12:10:00+02:00"),
        ("Fri, 20 Sep 2002 08:18:08 -03", "2002-09-20T08:18:08-03:00"),
        ("2016-05-26 10:00:00.25+09", "2016-05-26T10:00:00+09:00"),
        ("26 May 2016 10:00 -0330", "2016-05-26T10:00:00-03:30"),
        ("26 May 2016 10:00 +99", "2016-05-26T10:00:00+00:00"),
        ("26 May 2016", "2016-05-26T00:00:00+00:00"),
        ("Mon, 25 Mar 2001 19:44:09 +0900", "2001-03-25T19:44:09+09:00"),
    ],
)
def test_read(text, when):
    assert read_date(text).isoformat() == when


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mon, 29 Jul 2013 25:12:46 +0900",
        "Mon, 20 Nov 9999999999 12:00:00 +0000",
        "Fri, 31 Dec 9999 23:59:59 -1200",
        "31 Feb 2001 10:00:00 +0000",
        "26 Aug 1976 14:29 -2500",
        "12-05-2023",
        "yesterday",
    ],
)
def test_unreadable(text):
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("by x id QAA; Thu, 18 Jul 2002 14:46:11 -0400 EST", "Thu, 18 Jul 2002 14:46:11 -0400 EST"),
        ("by x; Thu, 18 Jul 2002 14:46:11 -0400 for <x>", "Thu, 18 Jul 2002 14:46:11 -0400"),
        ("by x; Thu, 18 Jul 2002 14:46:11 id 3", "Thu, 18 Jul 2002 14:46:11"),
        ("; Sat, 11 May 2024 12:28:08 +0800 (envelope-from a)", "Sat, 11 May 2024 12:28:08 +0800"),
        ("; Fri, 1 Jul 2022 13:14:03 +0800 (GMT+08:00)", "Fri, 1 Jul 2022 13:14:03 +0800 (GMT+08:00)"),
        ("31 Feb 2001, no, 1 Mar 2001 10:00:00 +0000", "1 Mar 2001 10:00:00 +0000"),
    ],
)
def test_found_inside_a_longer_text(text, date):
    start, end, _ = find_date(text)
    assert text[start:end] == date


@pytest.mark.parametrize("piece", ["mon", "mon,", "1 ", "1 jan ", "mon jan 1 10:10:10 ", " ", "2018-04-22 "])
def test_hostile_repetition_is_read_in_linear_time(piece):
    started = time.perf_counter()
    find_date(piece * (300_000 // len(piece)))
    assert time.perf_counter() - started < 3
