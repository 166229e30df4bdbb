"""Asking the window's side in a process of its own, for a benchmark must not import the window."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from ecgstudio.core.errors import UnavailableError

_TIMEOUT_S = 900
_PROBE = "import sys; from ecgstudio.gui.probe import main; sys.exit(main())"
"""Not as a module: the measuring process would import a main module, and with it Qt."""


def ask(question: str, number: int, variables: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What ``gui.probe`` answers; without a display Qt paints offscreen. UnavailableError when it cannot be started."""
    environment = {**os.environ, **(variables or {})}
    if sys.platform.startswith("linux") and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", _PROBE, question, str(number)]
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise UnavailableError(f"the window gave no figures within {_TIMEOUT_S} s") from error
    if done.returncode != 0:
        raise UnavailableError(f"the window gave no figures: {(done.stderr.strip() or 'no reason').splitlines()[-1]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
