"""What is no message, or no file that can be trusted, is refused in words and at once, on both ways in."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from keshiin import files
from keshiin.cli import main
from keshiin.files import Unreadable, open_file
from keshiin.message.intake import refusals
from keshiin.message.intake.messages import messages
from keshiin.message.intake.single import message_in
from keshiin_ui.reading import Given, Refusal
from keshiin_ui.reading.source import items
from slowness import within

AT_ONCE = 0.2
MAIL = b"Received: from a by b; Tue, 6 Jan 2026 10:00:00 +0900\r\nSubject: x\r\n\r\nbody\r\n"


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.write(MAIL)
        file.truncate(10 * 1000**3)


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("message.eml", MAIL)


def _loop(path: Path) -> None:
    other = path.with_suffix(".other")
    other.symlink_to(path)
    path.symlink_to(other)


def _closed(path: Path) -> None:
    path.write_bytes(MAIL)
    path.chmod(0)


MAKERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe.eml": (os.mkfifo, files.NOT_A_FILE),
    "zero.eml": (lambda path: path.symlink_to("/dev/zero"), files.NOT_A_FILE),
    "random.eml": (lambda path: path.symlink_to("/dev/urandom"), files.NOT_A_FILE),
    "folder.eml": (Path.mkdir, refusals.NO_MESSAGES),
    "loop.eml": (_loop, files.BROKEN_FILE),
    "dangling.eml": (lambda path: path.symlink_to(path.parent / "nowhere"), files.MISSING),
    "removed.eml": (lambda path: None, files.MISSING),
    "memory.eml": (lambda path: path.symlink_to("/proc/self/mem"), files.BROKEN_FILE),
    "huge.eml": (_sparse, refusals.TOO_LARGE),
    "mail.zip": (_zip, refusals.ARCHIVE),
    "zip.eml": (_zip, refusals.ARCHIVE),
    "empty.eml": (Path.touch, refusals.EMPTY),
}
LINUX = pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no such devices here")


@pytest.fixture(scope="module", autouse=True)
def warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load what the first use of either way in loads, which is not what is measured."""
    path = tmp_path_factory.mktemp("warm") / "empty.eml"
    path.touch()
    main(["analyze", "--lang", "en", str(path)])
    list(items((Given(path=str(path)),)))


@LINUX
@pytest.mark.parametrize("name", MAKERS)
def test_it_is_refused_in_words_at_once(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, sentence = MAKERS[name]
    path = tmp_path / name
    make(path)
    with pytest.raises(Unreadable) as refused:
        list(messages(str(path)))
    assert refused.value.sentence == sentence
    within(AT_ONCE, lambda: main(["analyze", "--lang", "en", str(path)]), perf_counter)
    out, err = capsys.readouterr()
    assert (out, len(set(err.splitlines()))) == ("", 1)
    assert name in err
    given = (Given(path=str(path)),)
    said = [each for each in within(AT_ONCE, lambda: list(items(given)), perf_counter) if each is not None]
    (refusal,) = said
    assert isinstance(refusal, Refusal)
    assert all(name in refusal.why[language] for language in ("en", "ja"))


@LINUX
@pytest.mark.parametrize("name", ["pipe.eml", "zero.eml", "loop.eml", "huge.eml"])
def test_beside_a_message_in_a_folder_it_is_passed_over_at_once(name: str, tmp_path: Path) -> None:
    (tmp_path / "good.eml").write_bytes(MAIL)
    MAKERS[name][0](tmp_path / name)
    found = within(AT_ONCE, lambda: list(messages(str(tmp_path))), perf_counter)
    assert [type(each).__name__ for each in found if name in getattr(each, "name", "")] == ["Passed"]
    assert sum(type(each).__name__ == "Message" for each in found) == 1


def test_a_file_that_grows_or_shrinks_while_it_is_read_is_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "changing.eml"
    path.write_bytes(MAIL + b"x" * 100_000)
    with open_file(str(path)) as file:
        path.write_bytes(MAIL)
        assert message_in(file.read(), str(path), "file").claims.subject == "x"
    with open_file(str(path)) as file:
        path.unlink()
        assert message_in(file.read(), str(path), "file").claims.subject == "x"
    path.write_bytes(MAIL)
    with open_file(str(path)) as file:
        path.write_bytes(b"")
        with pytest.raises(Unreadable) as refused:
            message_in(file.read(), str(path), "file")
    assert refused.value.sentence == refusals.EMPTY


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "swapped.eml"
    path.write_bytes(MAIL)
    real = os.open

    def swapped(name: str, flags: int) -> int:
        assert flags & os.O_NONBLOCK, "the pipe would be waited for"
        path.unlink()
        os.mkfifo(path)
        return real(name, flags)

    monkeypatch.setattr(os, "open", swapped)
    with pytest.raises(Unreadable) as refused:
        list(messages(str(path)))
    assert refused.value.sentence == files.NOT_A_FILE


def test_a_disk_that_fails_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(io.FileIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "the disk reports a fault")

    path = tmp_path / "failing.eml"
    path.write_bytes(MAIL)
    monkeypatch.setattr(os, "fdopen", lambda number, *_, **__: Failing(number))
    with pytest.raises(Unreadable) as refused:
        list(messages(str(path)))
    assert refused.value.sentence == files.BROKEN_FILE
    assert refused.value.values["reason"] == "the disk reports a fault"


@pytest.mark.parametrize("raw", [b"\xff.eml", b"a\x1b[2J.eml", b"a\nb.eml", "\u202elme.exe.eml".encode()])
def test_a_name_that_is_no_plain_text_is_told_without_harm(
    raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/" + raw)
    Path(path).touch()
    assert main(["analyze", "--lang", "en", path]) == 1
    err = capsys.readouterr().err
    (refusal,) = [each for each in items((Given(path=path),)) if isinstance(each, Refusal)]
    for text in (err.removesuffix("\n"), refusal.why["en"]):
        text.encode("utf-8")
        assert text.isprintable()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="other rights")
def test_an_unreadable_file_is_told_on_both_ways_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "closed.eml"
    _closed(path)
    if os.geteuid() == 0:

        def closed(*_: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "open", closed)
    (refusal,) = [each for each in items((Given(path=str(path)),)) if isinstance(each, Refusal)]
    assert main(["analyze", "--lang", "en", str(path)]) == 1
    assert "may not" in capsys.readouterr().err
    assert "may not" in refusal.why["en"]
