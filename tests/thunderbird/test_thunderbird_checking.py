"""The check of the link: each cause is named by itself, with what to do about it."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from made_registry import MadeRegistry

from keshiin.thunderbird import linking, sentences
from keshiin.thunderbird.checking import Result, check, works
from keshiin.thunderbird.host_command import host_command, host_executable
from keshiin.thunderbird.places import Places, places_of
from keshiin.thunderbird.registry import NoRegistry
from keshiin.thunderbird.trial import Trial, trial

THUNDERBIRD = Path("/usr/bin/thunderbird")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A user with the link made; the host is not started, but said to answer."""
    places = replace(places_of("linux", str(tmp_path), {}), shared=(tmp_path / "shared.json",))
    linking.install(places, linking.files_of(places, None, ["/usr/bin/true"], b"PK"), NoRegistry())
    return places


def seen(places: Places, host: Trial = "answers", program: Path | None = THUNDERBIRD) -> dict[str, str]:
    """The sentences of the check, each with the state it is told in."""
    return {result.seen: result.state for result in looked(places, host, program)}


def looked(places: Places, host: Trial, program: Path | None = THUNDERBIRD) -> tuple[Result, ...]:
    """The results of the check."""
    return check(places, NoRegistry(), program, lambda *_: host)


def rewrite(places: Places, **changes: object) -> None:
    """Change some words of the manifest."""
    path = Path(places.manifests[0])
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def profile(places: Places, version: str = "153.7.0", **addon: object) -> Path:
    """A profile of Thunderbird in the first of its places."""
    folder = Path(places.profiles[0], "a1.default")
    folder.mkdir(parents=True)
    (folder / "compatibility.ini").write_text(f"[Compatibility]\nLastVersion={version}_20261101/20261101\n")
    if addon:
        listed = {"addons": [{"id": "other@example"}, {"id": "thunderbird@keshiin", **addon}]}
        (folder / "extensions.json").write_text(json.dumps(listed))
    return folder


def test_a_link_that_works(places: Places) -> None:
    profile(places, active=True)
    results = looked(places, "answers")
    assert works(results)
    assert [result.seen for result in results] == [
        sentences.THUNDERBIRD_THERE, sentences.MANIFEST_GOOD, sentences.HOST_ANSWERS, sentences.ADDON_ON,
    ]  # fmt: skip
    assert not any(result.remedy for result in results)


def test_no_manifest(places: Places) -> None:
    Path(places.manifests[0]).unlink()
    results = looked(places, "answers")
    assert not works(results)
    assert seen(places)[sentences.NO_MANIFEST] == "wrong"
    assert sentences.HOST_ANSWERS not in seen(places)


def test_a_manifest_for_all_users_is_as_good(places: Places) -> None:
    Path(places.manifests[0]).rename(places.shared[0])
    assert seen(places)[sentences.MANIFEST_GOOD] == "good"


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '"keshiin"', "[" * 100_000, "\udcff"])
def test_a_damaged_manifest(places: Places, text: str) -> None:
    Path(places.manifests[0]).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert seen(places)[sentences.MANIFEST_BROKEN] == "wrong"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": "other"}, sentences.MANIFEST_BROKEN),
        ({"type": "pipe"}, sentences.MANIFEST_BROKEN),
        ({"allowed_extensions": ["other@example"]}, sentences.WRONG_ADDON),
        ({"allowed_extensions": "thunderbird@keshiin"}, sentences.WRONG_ADDON),
        ({"path": "keshiin-thunderbird-host"}, sentences.RELATIVE),
        ({"path": None}, sentences.RELATIVE),
        ({"path": "/nowhere/keshiin-thunderbird-host"}, sentences.NO_HOST),
        ({"path": "/a\0b"}, sentences.NO_HOST),
    ],
)
def test_wrong_words_in_the_manifest(places: Places, changes: dict[str, object], sentence: str) -> None:
    rewrite(places, **changes)
    assert seen(places)[sentence] == "wrong"


def test_a_host_that_may_not_be_run(places: Places) -> None:
    Path(places.script).chmod(0o644)
    assert seen(places)[sentences.HOST_NOT_RUNNING] == "wrong"


@pytest.mark.parametrize(
    ("host", "sentence"),
    [("dead", sentences.HOST_DEAD), ("silent", sentences.HOST_SILENT), ("babbles", sentences.HOST_BABBLES)],
)
def test_a_host_that_does_not_answer(places: Places, host: Trial, sentence: str) -> None:
    assert seen(places, host)[sentence] == "wrong"


def test_an_addon_that_is_turned_off(places: Places) -> None:
    profile(places, active=False)
    assert seen(places)[sentences.ADDON_OFF] == "wrong"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"addons": 3}', '{"addons": [7]}', "[" * 100_000])
def test_a_list_of_addons_that_cannot_be_read_is_no_fault(places: Places, text: str) -> None:
    (profile(places) / "extensions.json").write_text(text)
    assert seen(places)[sentences.ADDON_MISSING] == "note"


def test_an_addon_that_is_nowhere(places: Places) -> None:
    Path(places.addon).unlink()
    assert seen(places)[sentences.ADDON_NOWHERE] == "note"


def test_a_thunderbird_that_is_too_old(places: Places) -> None:
    profile(places, version="115.9.0")
    (result,) = (each for each in looked(places, "answers") if each.seen == sentences.OLD_THUNDERBIRD)
    assert result.values == {"version": "115", "oldest": "128"}
    assert result.state == "wrong"


def test_no_thunderbird(places: Places) -> None:
    assert seen(places, program=None)[sentences.NO_THUNDERBIRD] == "note"


@pytest.mark.parametrize(("place", "kind"), [(1, "Snap"), (2, "Flatpak")])
def test_a_thunderbird_that_is_shut_in(places: Places, place: int, kind: str) -> None:
    Path(places.profiles[place]).mkdir(parents=True)
    (result,) = (each for each in looked(places, "answers", None) if each.seen == sentences.CONFINED)
    assert result.values == {"kind": kind}


def test_windows_asks_the_registry(places: Places) -> None:
    places = replace(places, key="key")
    registry = MadeRegistry()
    answers: list[str] = []

    def told() -> str:
        results = check(places, registry, THUNDERBIRD, lambda *_: "answers")
        return next(each.seen for each in results if each.seen != sentences.THUNDERBIRD_THERE)

    answers.append(told())
    registry.write("key", "/nowhere/keshiin.json")
    answers.append(told())
    registry.write("key", str(places.manifests[0]))
    answers.append(told())
    assert answers == [sentences.NO_REGISTRY, sentences.REGISTRY_ASTRAY, sentences.MANIFEST_GOOD]


def test_the_own_host_answers_its_trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(os.path.abspath(each) for each in sys.path if each))
    places = places_of("linux", str(tmp_path), {})
    linking.install(places, linking.files_of(places, None, host_command(), None), NoRegistry())
    assert trial(str(places.script), str(places.manifests[0])) == "answers"


@pytest.mark.parametrize(
    ("script", "outcome"),
    [("exit 1", "dead"), ("echo hello", "babbles"), ("sleep 2", "silent"), ("", "dead")],
)
def test_the_trial_tells_what_a_program_does(tmp_path: Path, script: str, outcome: str) -> None:
    host = tmp_path / "host"
    host.write_text(f"#!/bin/sh\n{script}\n")
    host.chmod(0o755)
    assert trial(str(host), "manifest.json", patience=0.5) == outcome


def test_a_program_that_is_no_program_is_dead(tmp_path: Path) -> None:
    (tmp_path / "host").write_bytes(b"\x7fNOT")
    (tmp_path / "host").chmod(0o755)
    assert trial(str(tmp_path / "host"), "manifest.json") == "dead"


def test_an_image_of_the_program_is_started_by_its_own_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APPIMAGE", "/opt/Keshiin.AppImage")
    assert host_executable() is None
    assert host_command() == ["/opt/Keshiin.AppImage", "thunderbird", "host"]


def test_a_bundle_has_the_host_beside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("APPIMAGE", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "keshiin"))
    assert host_executable() is None
    assert host_command() == [str(tmp_path / "keshiin"), "thunderbird", "host"]
    (tmp_path / "keshiin-thunderbird-host").touch(0o755)
    assert host_executable() == tmp_path / "keshiin-thunderbird-host"
