"""How long a `clerk` command takes, from nothing to its end, as nobody else is serving."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parent.parent.parent
MAIN = "import sys; from config.main import main; sys.exit(main(sys.argv[1:]))"
NOTHING = ("-c", "pass")


def clerk(*words: str) -> tuple[str, ...]:
    return ("-c", MAIN, *words)


def started(data: Path, words: tuple[str, ...]) -> tuple[float, float]:
    """Seconds by the clock, and of the processor's time, which others there hardly touch."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("CLERK_")}
    environment = {**bare, "PYTHONPATH": str(ROOT), "CLERK_DATA": str(data)}
    before, begin = _processor(), perf_counter()
    subprocess.run((sys.executable, *words), env=environment, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begin, _processor() - before


def best(data: Path, words: tuple[str, ...], times: int = 7) -> tuple[float, float]:
    """Of each kind of time the least of several."""
    taken = [started(data, words) for _ in range(times)]
    return min(wall for wall, _ in taken), min(processor for _, processor in taken)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
