"""The core lives without Qt: it runs in an interpreter that has none."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """
import sys
from importlib.abc import MetaPathFinder

class NoQt(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "keshiin_ui"):
            raise ModuleNotFoundError(name, name=name)

sys.meta_path.insert(0, NoQt())
sys.path[:0] = sys.argv[1:4]
from keshiin.cli import main
sys.exit(main(sys.argv[4:]))
"""


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    roots = (str(ROOT / "app"), str(ROOT / "resources"), sysconfig.get_path("purelib"))
    command = [sys.executable, "-I", "-S", "-c", PROGRAM, *roots, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_core_explains_a_sample_where_qt_cannot_be_imported(samples: list[Path]) -> None:
    done = _run("analyze", "--json", str(samples[0]))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["verdict"]["headline"]


def test_window_is_missed_with_a_clear_sentence(samples: list[Path]) -> None:
    done = _run(str(samples[0]))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "keshiin analyze" in done.stderr


def test_picture_is_missed_with_the_same_sentence(samples: list[Path], tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['PySide6.QtWidgets'] = None; from keshiin.cli import main; sys.exit(main())"
    )
    command = [sys.executable, "-c", program, "window", "--picture", str(tmp_path / "x.png"), str(samples[0])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "QtWidgets" in done.stderr
