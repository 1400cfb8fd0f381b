"""The .deb in a bare Debian 12: it installs, shows Japanese with no font around, leaves nothing behind."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from keshiin_resources import dates

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging/linux"))

import bare

pytestmark = [pytest.mark.packages, pytest.mark.loopback]

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources/keshiin_resources/samples"
FONT = "usr/lib/keshiin/_internal/keshiin_resources/fonts/NotoSansJP-Regular.ttf"


@pytest.fixture(scope="module")
def package() -> Path:
    """The package: the one that KESHIIN_DEB names, or the newest of dist/."""
    named = os.environ.get("KESHIIN_DEB")
    found = [Path(named)] if named else sorted((ROOT / "dist").glob("keshiin_*.deb"))
    if not found:
        pytest.skip("NO .deb in dist/: make deb makes it; installing was NOT tried")
    return found[-1]


@pytest.fixture(scope="module")
def system(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[bare.Bare]:
    if why := bare.missing():
        pytest.skip(f"NO BARE SYSTEM ({why}): the .deb was NOT installed")
    top = tmp_path_factory.mktemp("bare") / "system"
    made = bare.copy(bare.base(ROOT / "build/bare"), top)
    shutil.copyfile(package, top / "root/keshiin.deb")
    shutil.copytree(SAMPLES, top / "root/samples")
    done = made.install("/root/keshiin.deb")
    assert done.returncode == 0, done.stderr
    yield made
    shutil.rmtree(top)


def drawn(system: bare.Bare, name: str) -> Image.Image:
    """The window with the notice, drawn inside the bare system, in Japanese."""
    sample = "/root/samples/ministry-notice.paste.txt"
    done = system.run("keshiin", "window", "--picture", f"/root/{name}", "--lang", "ja", sample)
    assert done.returncode == 0, done.stderr
    return Image.open(system.top / "root" / name).convert("RGB")


def test_the_version_and_the_dates_of_the_data_are_told(system: bare.Bare) -> None:
    told = system.run("keshiin", "--version").stdout.splitlines()
    assert told[1:] == [f"{name} {date}" for name, date in dates().items()]


def test_every_rule_is_there_and_none_is_broken(system: bare.Bare) -> None:
    told = system.run("keshiin", "analyze", "--json", "/root/samples/hoster-notice.eml").stdout
    analysis = json.loads(told)
    assert analysis["verdict"]["level"] == "dangerous"
    assert analysis["rules"]["broken"] == []
    assert analysis["hops"][-1]["place"]["country"] == "JP"


def test_the_window_shows_japanese_without_a_font_of_the_system(system: bare.Bare) -> None:
    fonts = system.run("find", "/usr/share/fonts", "-name", "*.[ot]t[fc]").stdout.split()
    assert all("/dejavu/" in path for path in fonts), "a font of the system may know Japanese"
    with_font = drawn(system, "with.png")
    (system.top / FONT).rename(system.top / "root/kept.ttf")
    without = drawn(system, "without.png")
    (system.top / "root/kept.ttf").rename(system.top / FONT)
    changed = ImageChops.difference(with_font, without).getbbox()
    assert with_font.size == (1280, 800)
    # Without it the letters are gone or boxes, all over the window.
    assert changed is not None
    assert changed[2] - changed[0] > 1_000


def test_the_process_that_reads_survives_freezing(system: bare.Bare) -> None:
    done = system.run("keshiin", "report", "/root/samples/hoster-notice.eml", "--to", "/root/report.pdf")
    assert done.returncode == 0, done.stderr
    assert (system.top / "root/report.pdf").read_bytes()[:5] == b"%PDF-"


def test_thunderbird_finds_the_host_and_the_addon(system: bare.Bare) -> None:
    manifest = json.loads((system.top / "usr/lib/mozilla/native-messaging-hosts/keshiin.json").read_text())
    assert manifest["path"] == "/usr/lib/keshiin/keshiin-thunderbird-host"
    assert os.access(system.top / manifest["path"][1:], os.X_OK)
    (addon,) = (system.top / "usr/share/mozilla/extensions").glob("*/*.xpi")
    assert manifest["allowed_extensions"] == [addon.stem]


def test_removing_it_leaves_nothing(system: bare.Bare) -> None:
    done = system.run("apt-get", "purge", "-y", "-q", "keshiin")
    assert done.returncode == 0, done.stderr
    left = system.run(
        "find", "/usr", "/etc", "/var/lib", "-iname", "*keshiin*", "-not", "-path", "/var/lib/apt/*"
    )
    assert left.stdout == ""
