"""Writing a result to the disk: beside its place first, then moved there; nothing half-written is left."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile, mkdtemp

from keshiin.attachment_files import is_device
from keshiin.fault import Fault
from keshiin.system_reasons import reason_of
from keshiin.texts import N_
from keshiin.visible import visible

EXISTS = N_("There is already something at {name}. Nothing was written; choose another name.")
NO_PERMISSION = N_("You may not write to {name}. Choose another folder.")
NO_ROOM = N_("There is no room left for {name}. Nothing was written.")
NO_FOLDER = N_("The folder of {name} does not exist.")
NO_FILE_NAME = N_(
    "{name} cannot be the name of a file here. Leave out signs such as : ? * and names such as CON."
)
NOT_WRITTEN = N_("{name} could not be written: {reason}")

_SENTENCES = {
    errno.EEXIST: EXISTS,
    errno.ENOTEMPTY: EXISTS,
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.EROFS: NO_PERMISSION,
    errno.ENOSPC: NO_ROOM,
    errno.EDQUOT: NO_ROOM,
    errno.EFBIG: NO_ROOM,
    errno.ENOENT: NO_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
    errno.ENAMETOOLONG: NO_FILE_NAME,
    errno.EINVAL: NO_FILE_NAME,
}
_NOT_IN_NAMES = frozenset('<>:"|?*\\/') | frozenset(map(chr, range(32)))


class NotSaved(Fault):
    """Nothing was written."""


def save(path: Path, data: bytes, *, replace: bool = False, windows: bool = sys.platform == "win32") -> None:
    """Write a file whole or not at all; raises `NotSaved`. Only ``replace`` lets it take another's place."""

    def write() -> None:
        if _is_device(path):
            with path.open("wb") as device:
                device.write(data)
            return
        beside = _written_beside(path, data)
        try:
            _move(beside, path, replace)
        finally:
            beside.unlink(missing_ok=True)

    _guarded(path, write, windows)


def save_folder(path: Path, files: Mapping[str, bytes], *, windows: bool = sys.platform == "win32") -> None:
    """Write a new folder with these files, whole or not at all; raises `NotSaved`."""

    def write() -> None:
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "exists")
        beside = Path(mkdtemp(prefix=".keshiin-", dir=path.parent))
        try:
            for name, data in files.items():
                (beside / name).write_bytes(data)
            beside.chmod(0o700)
            beside.rename(path)
        except OSError:
            for left in beside.iterdir():
                left.unlink()
            beside.rmdir()
            raise

    _guarded(path, write, windows)


def make_folder(path: Path, *, windows: bool = sys.platform == "win32") -> None:
    """Make a folder where there is none yet; raises `NotSaved`."""
    if not path.is_dir():
        _guarded(path, path.mkdir, windows)


def is_file_name(name: str, *, windows: bool) -> bool:
    """Whether a name can be a file's on this system; Windows keeps signs and whole names for itself."""
    if not name or name in (".", "..") or "\0" in name or len(os.fsencode(name)) > 255:
        return False
    if not windows:
        return "/" not in name
    return not (_NOT_IN_NAMES & set(name) or name[-1] in " ." or is_device(name))


def _guarded(path: Path, write: Callable[[], None], windows: bool) -> None:
    name = visible(str(path))
    if not is_file_name(path.name, windows=windows):
        raise NotSaved(NO_FILE_NAME, name=name)
    try:
        write()
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0, NOT_WRITTEN)
        raise NotSaved(sentence, name=name, reason=reason_of(error)) from error


def _is_device(path: Path) -> bool:
    try:
        return stat.S_ISCHR(path.stat().st_mode)
    except OSError:
        return False


def _written_beside(path: Path, data: bytes) -> Path:
    with NamedTemporaryFile(prefix=".keshiin-", dir=path.parent, delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            os.unlink(file.name)
            raise
    return Path(file.name)


def _move(beside: Path, path: Path, replace: bool) -> None:
    if replace:
        os.replace(beside, path)
    elif sys.platform == "win32":
        os.rename(beside, path)
    else:
        _link(beside, path)


def _link(beside: Path, path: Path) -> None:
    """A second name for the file, which the system refuses where that name is taken; some disks have none."""
    try:
        os.link(beside, path)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS):
            raise
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, "exists") from error
        os.rename(beside, path)
