"""How children of a benchmark begin."""

import multiprocessing
from multiprocessing.context import ForkServerContext, SpawnContext


def children() -> ForkServerContext | SpawnContext:
    """Children begin within milliseconds where a server can fork them."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ecgstudio.benchmark.kill_kinds"])
    return context
