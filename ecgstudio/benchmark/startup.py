"""How long from the command to a window that is painted, measured in fresh processes."""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict

from ecgstudio.benchmark.timing import machine, summarise
from ecgstudio.core.errors import UnavailableError

_PROBE = "ECGSTUDIO_STARTUP_PROBE"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def benchmark_startup(repeats: int = 7) -> dict[str, object]:
    """Median time from starting the command to the first painted window; the first run warms the disk and does not count."""
    environment = _environment()
    runs = [_start_once(environment) for _ in range(repeats + 1)][1:]
    return {
        "machine": machine(),
        "platform": environment.get("QT_QPA_PLATFORM", "default"),
        "visible": asdict(summarise([seconds for seconds, _ in runs])),
        "torch_imported": any(answer["torch_imported"] for _, answer in runs),
    }


def _environment() -> dict[str, str]:
    """This environment with the probe asked for; offscreen on a Linux machine without a display."""
    environment = {**os.environ, _PROBE: "1"}
    if sys.platform.startswith("linux") and not any(environment.get(name) for name in _DISPLAYS):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment


_LONGEST_S = 60


def _start_once(environment: dict[str, str]) -> tuple[float, dict[str, bool]]:
    start = time.time()
    command = [sys.executable, "-m", "ecgstudio"]
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=_LONGEST_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise UnavailableError(
            f"the window was not painted within {_LONGEST_S} s; try again on a quieter machine"
        ) from error
    if done.returncode != 0:
        raise UnavailableError(f"the window did not start: {done.stderr.strip() or done.returncode}")
    answer = json.loads(done.stdout)
    return answer["painted_at_s"] - start, answer
