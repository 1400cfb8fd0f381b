"""`make test-thunderbird` on a machine without Thunderbird: a loud skip, and nothing breaks."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHELL = """
python=false
setup() {{ :; }}
say() {{ printf 'keshiin: %s\\n' "$*" >&2; }}
package_manager() {{ echo none; }}
. {script}
test_thunderbird
"""


def test_no_thunderbird_is_a_loud_skip(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "thunderbird" / "test.sh"
    shell = SHELL.format(script=script)
    done = subprocess.run(
        ["/bin/sh", "-eu", "-c", shell],
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert "SKIPPED: no thunderbird on this machine" in done.stderr
    assert "NOT tried" in done.stderr
