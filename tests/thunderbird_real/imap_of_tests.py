"""A mail server on this computer's own address, with one mailbox and no outside."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

PASSWORD = "kaki-no-ki"
SETTINGS = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail
first_valid_uid = 0
first_valid_gid = 0
{users}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}
}}
namespace inbox {{
  inbox = yes
}}
"""


def program() -> str | None:
    """The server, None where it is not installed."""
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def imap_server(messages: list[bytes]) -> Iterator[int]:
    """Run the server with these messages in its inbox; the port."""
    port, dovecot = free_port(), program()
    if dovecot is None:
        raise FileNotFoundError("dovecot")
    # Not a test's own folder: the server's other users may not enter that.
    folder = Path(mkdtemp(prefix="keshiin-imap-"))
    for name in ("run", "state", "mail/cur", "mail/new", "mail/tmp"):
        (folder / name).mkdir(parents=True)
    for number, message in enumerate(messages):
        (folder / "mail" / "cur" / f"{1_700_000_000 + number}.M{number}.keshiin:2,").write_bytes(message)
    user, users = _users(folder)
    settings = folder / "dovecot.conf"
    settings.write_text(
        SETTINGS.format(
            folder=folder, port=port, password=PASSWORD, users=users, user=user, group=_group_of(user)
        )
    )
    running = subprocess.Popen([dovecot, "-F", "-c", str(settings)], stderr=subprocess.DEVNULL)
    try:
        _wait(port, folder)
        yield port
    finally:
        running.terminate()
        running.wait(timeout=20)
        shutil.rmtree(folder, ignore_errors=True)


def _users(folder: Path) -> tuple[str, str]:
    """Whose the mail is, and the settings by which the server runs under one user; root may own no mail."""
    if os.getuid() != 0:
        name = pwd.getpwuid(os.getuid()).pw_name
        group = _group_of(name)
        return name, (
            f"default_internal_user = {name}\ndefault_internal_group = {group}\ndefault_login_user = {name}"
        )
    folder.chmod(0o755)
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, "nobody")
    return "nobody", ""


def _group_of(user: str) -> str:
    return grp.getgrgid(pwd.getpwnam(user).pw_gid).gr_name


def _wait(port: int, folder: Path) -> None:
    until = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=2).close()
            return
        except OSError:
            if time.monotonic() > until:
                log = folder / "dovecot.log"
                raise RuntimeError(log.read_text() if log.exists() else "no mail server") from None
            time.sleep(0.1)
