"""What reading the reported results loads: nothing of the checks, which only a reader's consent needs."""

from __future__ import annotations

import subprocess
import sys


def test_reported_results_load_none_of_the_checking_libraries() -> None:
    code = (
        "import sys, keshiin.identity; print(*{'dkim', 'spf', 'dns', 'publicsuffixlist'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
