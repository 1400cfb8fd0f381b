"""A profile for the tests, with one account for each way in which Thunderbird keeps mail on the disk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MBOX, MAILDIR = "berkeleystore", "maildirstore"
ENVELOPE = b"From - Sun Nov 22 01:07:06 2026\r\n"
STATUS = b"X-Mozilla-Status: 0001\r\nX-Mozilla-Status2: 00000000\r\n"
QUIET: Mapping[str, object] = {
    "app.donation.eoy.version.viewed": 999,
    "app.update.enabled": False,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "extensions.update.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "intl.locale.requested": "en-US",
    "mail.chat.enabled": False,
    "mail.inappnotifications.enabled": False,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.rights.version": 1,
    "mail.shell.checkDefaultClient": False,
    "mail.spotlight.firstRunDone": True,
    "mailnews.start_page.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}


@dataclass(frozen=True, slots=True)
class Account:
    """An account: its folder below the profile, its kind, and how its mail is kept."""

    folder: str
    kind: str
    host: str
    user: str
    store: str = MBOX


ACCOUNTS = (
    Account("Mail/Local Folders", "none", "Local Folders", "nobody"),
    Account("Mail/maildir", "pop3", "maildir.example", "hanako", MAILDIR),
)


def write_profile(profile: Path, port: int, language: str = "en-US") -> None:
    """Write the settings of a profile that shows no question at its first start."""
    values: dict[str, object] = {**QUIET, "marionette.port": port, "intl.locale.requested": language}
    names = []
    for number, account in enumerate(ACCOUNTS, 1):
        names.append(f"account{number}")
        values[f"mail.account.account{number}.server"] = f"server{number}"
        (profile / account.folder).mkdir(parents=True, exist_ok=True)
        values |= _server(f"mail.server.server{number}", account, profile)
    values["mail.accountmanager.accounts"] = ",".join(names)
    values["mail.accountmanager.localfoldersserver"] = "server1"
    values["mail.accountmanager.defaultaccount"] = "account1"
    profile.mkdir(parents=True, exist_ok=True)
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in values.items())
    (profile / "user.js").write_text("".join(lines), "utf-8")


def put_mbox(profile: Path, name: str, messages: list[bytes]) -> None:
    """Put a mailbox of that name among the local folders, as Thunderbird writes it."""
    folder = profile / "Mail" / "Local Folders"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / name).open("wb") as file:
        for message in messages:
            file.write(ENVELOPE + STATUS + _quoted(message) + b"\r\n")


def put_maildir(profile: Path, name: str, messages: list[bytes]) -> None:
    """Put a folder of that name into the account that keeps each message in a file."""
    folder = profile / "Mail" / "maildir" / name
    for part in ("cur", "tmp"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for number, message in enumerate(messages):
        (folder / "cur" / f"{number}.eml").write_bytes(message)


def _quoted(message: bytes) -> bytes:
    lines = message.split(b"\r\n")
    return b"\r\n".join(b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines)


def _server(name: str, account: Account, profile: Path) -> dict[str, object]:
    return {
        f"{name}.type": account.kind,
        f"{name}.hostname": account.host,
        f"{name}.userName": account.user,
        f"{name}.name": account.host,
        f"{name}.directory": str(profile / account.folder),
        f"{name}.directory-rel": f"[ProfD]{account.folder}",
        f"{name}.storeContractID": f"@mozilla.org/msgstore/{account.store};1",
        f"{name}.check_new_mail": False,
        f"{name}.login_at_startup": False,
    }
