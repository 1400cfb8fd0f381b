"""Takes the pictures of docs/thunderbird.md in a real Thunderbird, as `make test-thunderbird` finds it.

Thunderbird's own words are Japanese where thunderbird-l10n-ja is installed; `make addon` builds the add-on.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "docs" / "pictures"
sys.path[:0] = [str(ROOT / "tests" / "thunderbird_real")]

from client import Thunderbird  # noqa: E402
from display import display, drag, mouse, place  # noqa: E402
from imap_of_tests import free_port  # noqa: E402
from profile_of_tests import put_mbox, write_profile  # noqa: E402

SAMPLE = ROOT / "resources" / "keshiin_resources" / "samples" / "hoster-notice.eml"
LOCALES = {"en": "en-US", "ja": "ja"}
ADDONS = 'main.openAddonsMgr("addons://list/extension"); return true;'
# The page of the add-ons is built of shadow trees; its gear stands here in a window of the size below.
GEAR = (985, 177)
CLOSE_TABS = "while (tabs.tabInfo.length > 1) { tabs.closeTab(tabs.tabInfo[1]); } return true;"


def take(language: str) -> None:
    """Take all pictures in one language."""
    home = Path(mkdtemp(prefix="keshiin-pictures-"))
    (home / "run").mkdir(mode=0o700)
    # The system may have no Japanese font, and Thunderbird brings none.
    shutil.copytree(ROOT / "resources/keshiin_resources/fonts", home / ".local/share/fonts")
    os.environ["XDG_DATA_HOME"] = str(home / ".local/share")  # for the window manager's titles
    profile, port = home / "profile", free_port()
    write_profile(profile, port, LOCALES[language])
    data = SAMPLE.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    put_mbox(profile, "Box", [data])
    with display() as variables:
        environment = _environment(home, variables)
        _run(environment, "thunderbird", "install")
        _run_this(environment, "--dialog", language)
        running = Thunderbird(profile, port, environment, home / "log")
        try:
            _scenes_of_thunderbird(running, variables, home, language)
            _drag(running, variables, environment, home / "told.jsonl", language)
        finally:
            running.quit()


def _scenes_of_thunderbird(
    running: Thunderbird, variables: Mapping[str, str], home: Path, language: str
) -> None:
    running.run(ADDONS)
    running.lie_at_the_left(1100, 700)
    time.sleep(4)
    mouse(variables, "mousemove", *GEAR, "click", 1)
    time.sleep(2)
    _shoot(variables, f"thunderbird-addons-{language}", (1100, 700))
    mouse(variables, "key", "Escape")
    running.run(CLOSE_TABS)
    running.install(home / ".local/share/keshiin/keshiin.xpi")
    running.run(SHOW_FIRST)
    time.sleep(3)
    _shoot(variables, f"thunderbird-button-{language}", (1100, 700))


def _drag(
    running: Thunderbird,
    variables: Mapping[str, str],
    environment: Mapping[str, str],
    told: Path,
    language: str,
) -> None:
    # Begun earlier it would lie over Thunderbird.
    script = str(ROOT / "tests" / "thunderbird_real" / "telling_window.py")
    window = subprocess.Popen([sys.executable, script, str(told), language], env=environment)
    try:
        running.lie_at_the_left(700, 860)
        place(variables, "^(Keshiin|消印.*)$", (710, 20, 880, 840))
        drag(variables, running.point_of_row(0), (1150, 700))
        _wait(told)
        _shoot(variables, f"thunderbird-drag-{language}", (1600, 900))
    finally:
        window.terminate()
        window.wait(timeout=20)


SHOW_FIRST = """
const folder = await until("the folder", () => [...MailServices.accounts.allFolders]
  .find(each => each.name == "Box"));
pane.displayFolder(folder.URI);
await until("the message", () => pane.gFolder == folder && pane.gDBView?.rowCount == 1);
pane.threadTree.selectedIndex = 0;
await until("its text", () => shown().gMessage);
return true;
"""


def _shoot(variables: Mapping[str, str], name: str, size: tuple[int, int]) -> None:
    target = TARGET / f"{name}.png"
    area = f"{size[0]}x{size[1]}+0+0"
    command = ["import", "-window", "root", "-crop", area, "+repage", "-strip", str(target)]
    subprocess.run(command, env={**os.environ, **variables}, check=True)
    print(target)


def _wait(told: Path) -> None:
    until = time.monotonic() + 60
    while not told.exists() and time.monotonic() < until:
        time.sleep(0.2)
    time.sleep(2)


def draw_dialog(language: str) -> None:
    """Draw the dialog of the link for the user whose home this is, under a name that means nobody."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from keshiin.thunderbird import here
    from keshiin.thunderbird.checking import Result
    from keshiin_ui.connecting.dialog import ConnectDialog, Link
    from keshiin_ui.look.style import palette, sheet
    from keshiin_ui.look.theme import LIGHT
    from keshiin_ui.qt.application import application

    def renamed(result: Result) -> Result:
        own = {str(Path.home()): "/home/user", str(Path(sys.executable).parent): "/usr/bin"}
        values = dict(result.values)
        for here_it_is, there in own.items():
            values = {name: text.replace(here_it_is, there) for name, text in values.items()}
        return replace(result, values=values)

    def check() -> tuple[Result, ...]:
        return tuple(map(renamed, here.check(Path("/usr/bin/thunderbird"))))

    application().setPalette(palette(LIGHT))
    parent = QWidget()
    parent.resize(760, 640)
    parent.setStyleSheet(sheet(LIGHT))
    dialog = ConnectDialog(parent, "ja" if language == "ja" else "en", LIGHT, Link(check=check))
    dialog.show()
    while not dialog.results.texts():
        QTest.qWait(50)
    dialog.grab().save(str(TARGET / f"thunderbird-connect-{language}.png"))


def _run_this(environment: Mapping[str, str], *arguments: str) -> None:
    own = {**environment, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, __file__, *arguments], env=own, check=True)


def _run(environment: Mapping[str, str], *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "keshiin.cli", *arguments], env=environment, check=True)


def _environment(home: Path, variables: Mapping[str, str]) -> dict[str, str]:
    paths = os.pathsep.join(str(ROOT / name) for name in ("app", "ui", "resources"))
    own = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "TMPDIR": str(home / "run"),
        "PYTHONPATH": paths,
        "LC_ALL": "C.UTF-8",
        # Both programs tell times by the computer's clock, which is that of the message's readers here.
        "TZ": "Asia/Tokyo",
    }
    environment = {**os.environ, **variables, **own}
    environment.pop("XDG_DATA_HOME", None)
    return environment


if __name__ == "__main__":
    if sys.argv[1:2] == ["--dialog"]:
        draw_dialog(sys.argv[2])
    else:
        for each in sys.argv[1:] or LOCALES:
            take(each)
