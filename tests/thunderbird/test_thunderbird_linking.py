"""Making the link and taking it back, on a disk: what is there afterwards."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from made_registry import MadeRegistry

from keshiin.thunderbird import linking
from keshiin.thunderbird.places import Places, places_of
from keshiin.thunderbird.registry import NoRegistry

COMMAND = ["/usr/bin/true"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a user who never had the link."""
    folder = tmp_path / "hana"
    folder.mkdir()
    return folder


def linked(home: Path) -> Places:
    """The places of that user, with the link made."""
    places = places_of("linux", str(home), {})
    linking.install(places, linking.files_of(places, None, COMMAND, b"PK"), NoRegistry())
    return places


def everything(home: Path) -> list[str]:
    """All that is below a folder."""
    return sorted(str(path.relative_to(home)) for path in home.rglob("*"))


def test_the_link_is_written_where_thunderbird_looks(home: Path) -> None:
    places = linked(home)
    assert json.loads(Path(places.manifests[0]).read_bytes())["path"] == str(places.script)
    assert os.access(places.script, os.X_OK)
    assert stat.S_IMODE(Path(places.addon).stat().st_mode) & 0o111 == 0
    assert not [name for name in everything(home) if name.endswith(".part")]


def test_a_second_time_replaces_the_first(home: Path) -> None:
    places = linked(home)
    Path(places.manifests[0]).write_text("broken")
    linked(home)
    assert json.loads(Path(places.manifests[0]).read_bytes())["name"] == "keshiin"


def test_nothing_is_left_after_removal(home: Path) -> None:
    places = linked(home)
    assert linking.is_there(places, NoRegistry())
    assert set(linking.remove(places, NoRegistry())) == {*places.manifests, places.script, places.addon}
    assert everything(home) == []
    assert home.is_dir()
    assert not linking.is_there(places, NoRegistry())


def test_what_belongs_to_others_stays(home: Path) -> None:
    places = linked(home)
    other = Path(places.manifests[0]).with_name("other.json")
    other.write_text("{}")
    linking.remove(places, NoRegistry())
    assert everything(home) == [
        ".mozilla",
        ".mozilla/native-messaging-hosts",
        ".mozilla/native-messaging-hosts/other.json",
    ]


def test_removing_what_was_never_there_does_nothing(home: Path) -> None:
    assert linking.remove(places_of("linux", str(home), {}), NoRegistry()) == ()


def test_the_registry_gets_the_manifest_and_loses_it_again(home: Path) -> None:
    key = r"Software\Mozilla\NativeMessagingHosts\keshiin"
    places = replace(places_of("linux", str(home), {}), key=key)
    registry = MadeRegistry()
    linking.install(places, linking.files_of(places, None, COMMAND, None), registry)
    assert registry.values == {key: str(places.manifests[0])}
    Path(places.manifests[0]).unlink()
    assert linking.is_there(places, registry)
    linking.remove(places, registry)
    assert registry.values == {}


def test_a_folder_that_may_not_be_written_is_told(home: Path) -> None:
    (home / ".mozilla").write_text("a file where the folder should be")
    with pytest.raises(OSError, match="mozilla"):
        linked(home)
