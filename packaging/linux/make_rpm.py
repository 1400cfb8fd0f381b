"""Makes the .rpm from the frozen program: ``python packaging/linux/make_rpm.py``; needs rpmbuild."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tree import LINUX, ROOT, folders, lay_out, moment

from keshiin import __version__


def make(onedir: Path, build: Path, target: Path) -> Path:
    """Make the package in ``target`` and return its path; ``build`` is emptied first."""
    shutil.rmtree(build, ignore_errors=True)
    tree, top = build / "tree", build / "rpmbuild"
    lay_out(onedir, tree)
    subdirectory = top / "BUILD"
    subdirectory.mkdir(parents=True)
    for document in (ROOT / "LICENSE", ROOT / "resources/keshiin_resources/LICENSES.md"):
        shutil.copyfile(document, subdirectory / document.name)
    given = {"_topdir": top, "keshiin_version": __version__, "keshiin_tree": tree, "_build_id_links": "none"}
    reproducible = {"_buildhost": "localhost", "use_source_date_epoch_as_buildtime": "1"}
    defined = [
        part for name, value in {**given, **reproducible}.items() for part in ("--define", f"{name} {value}")
    ]
    subprocess.run(
        ["rpmbuild", "-bb", "--quiet", *defined, LINUX / "keshiin.spec"],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment())},
    )
    (made,) = (top / "RPMS").rglob("*.rpm")
    return Path(shutil.copy(made, target))


if __name__ == "__main__":
    print(make(*folders(__doc__, "rpm")))
