"""No text of a message makes Qt open a file: seen from outside, over every widget, tip, item and dialog."""

from __future__ import annotations

import subprocess
from pathlib import Path

from outside import traced

WALK = Path(__file__).parents[1] / "shown_walk.py"


def walked(folder: Path, file: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """The walk under strace, and the names of all files that were asked for."""
    log = folder / "calls"
    return traced("%file", log, str(WALK), str(folder), file), log.read_text("utf-8", "replace")


def hostile(folder: Path) -> Path:
    """A message that names a file of the folder, a share and a device in whatever may be shown."""
    images = f'<b>x</b><img src="file://{folder}/canary.png"><img src="//canary-host/share/a.png">'
    device = '<img src="file:///dev/canary-zero">'
    lines = (
        f"Return-Path: <{images}@example.net>",
        f"Received: from {images} ({images} [198.51.100.7]) by mx.example.jp ({images}) with ESMTP "
        f"id {images}; Tue, 6 Jan 2026 10:00:00 +0900",
        f"Authentication-Results: mx.example.jp; spf=pass ({images}) smtp.mailfrom={images}",
        f'From: "{images.replace(chr(34), "")}" <a@example.net>',
        f"Reply-To: {images} <b@example.net>",
        f"To: {images} <reader@example.jp>",
        f"Subject: {images}{device}",
        f"Message-ID: <{images}@example.net>",
        f"X-{'A' * 10}: {images}",
        f"X-Mailer: {images}",
        "Date: Tue, 6 Jan 2026 09:59:00 +0900",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        f"{images}\n" * 3,
        "--b",
        "Content-Type: text/html; charset=utf-8",
        "",
        f"{images}{device}<a href='http://{images}.example.net/{images}'>{images}</a>" * 3,
        "--b",
        f"Content-Type: application/octet-stream; name='{images}.exe'",
        f'Content-Disposition: attachment; filename="{images.replace(chr(34), chr(39))}.exe"',
        "",
        "MZ",
        "--b",
        "Content-Type: message/rfc822",
        "",
        f"Subject: {images}\nFrom: {images} <c@example.net>\n\n{images}",
        "--b--",
        "",
    )
    file = folder / "message.eml"
    file.write_text("\r\n".join(lines), "utf-8")
    return file


def test_no_value_of_a_message_is_opened_as_a_file(tmp_path: Path) -> None:
    done, calls = walked(tmp_path, str(hostile(tmp_path)))
    assert done.returncode == 0, done.stderr[-2000:]
    widgets, texts = map(int, done.stdout.split()[:2])
    assert widgets > 200
    assert texts > 100
    assert "message.eml" in calls
    assert [line for line in calls.splitlines() if "canary" in line] == []


def test_rich_text_would_be_seen(tmp_path: Path) -> None:
    done, calls = walked(tmp_path, "control")
    assert done.returncode == 0, done.stderr[-2000:]
    assert "canary.png" in calls
