"""How fast the diffusion engine draws: in the whole window, by itself, and beside a DDPM of DiffuSETS's published size."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ecgstudio.benchmark.timing import Timing, machine, repeat, summarise
from ecgstudio.benchmark.window import ask
from ecgstudio.core.errors import UnavailableError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.recording import Recording

if TYPE_CHECKING:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator

STATEMENTS: Final = ("CLBBB",)
COUNTS: Final = (1, 4)
_WEIGHTS_VARIABLE: Final = "ECGSTUDIO_WEIGHTS"


def benchmark_generate(
    weights: Path, repeats: int = 5, ddpm_steps: int = 12, report: Reporter = silent
) -> dict[str, object]:
    """Median times of one and of four candidates, of a preview and of stopping, of loading, and the peak memory of the window;
    then how many times faster an ECG is drawn than by the DDPM, of which ``ddpm_steps`` are timed in the same run.

    ``weights``: the folder of the engine's weights. UnavailableError when there are none.
    """
    if not any(weights.glob("*.safetensors")):
        raise UnavailableError(f"there are no weights in {weights}; give another folder with --weights")
    report(0.0, "the window")
    window = _window(weights, repeats)
    report(0.4, "the network by itself")
    network, device = _network(weights, repeats)
    report(0.7, "a DDPM of DiffuSETS's size")
    ddpm = _ddpm(device, network, ddpm_steps)
    return {"machine": machine(), "torch": _torch(), "window": window, "network": network, "ddpm": ddpm}


def _window(weights: Path, repeats: int) -> dict[str, object]:
    """What the user waits for: measured, checked and painted, in a window with a library of its own.

    The engine is loaded twice: at the very first start, while the library is filled with the samples, and at a later one.
    """
    with tempfile.TemporaryDirectory() as folder:
        own = {name: f"{folder}/{name}" for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
        variables = {**own, _WEIGHTS_VARIABLE: str(weights.resolve())}
        first, answer = ask("load", 0, variables), ask("generate", repeats, variables)
    figures: dict[str, object] = {name: answer[name] for name in ("platform", "device", "peak_memory_mb")}
    for start, of in (("first_start", first), ("later_start", answer)):
        loading = {"load_ms": 1000 * of["load_s"], "longest_stall_ms": 1000 * of["longest_stall_s"]}
        figures[f"engine_at_{start}"] = loading
    for count in COUNTS:
        runs = answer[f"candidates_{count}"]
        figures[f"candidates_{count}"] = {
            "shown": asdict(summarise([run["shown_s"] for run in runs])),
            "first_preview": asdict(summarise([run["preview_s"] for run in runs])),
            "ecgs_drawn_and_measured": [run["drawn"] for run in runs],
        }
    figures["stop"] = asdict(summarise(answer["stop_s"]))
    return figures


def _network(weights: Path, repeats: int) -> tuple[dict[str, object], Any]:
    """The engine alone, without measuring: from requests to recordings, and what looking at them in between costs."""
    from ecgstudio.engine.generator import Generator

    generator = Generator.load(weights)
    figures: dict[str, object] = {"device": str(generator.device)}
    for count in COUNTS:
        requests = [_request(seed) for seed in range(count)]
        figures[f"ecgs_{count}"] = asdict(repeat(partial(generator.generate, requests, 0), repeats))
    figures["preview_of_4"] = asdict(_looks(generator, [_request(seed) for seed in range(COUNTS[-1])]))
    return figures, generator.device


def _request(seed: int) -> "EngineRequest":
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.track import events_of
    from ecgstudio.engine.vocabulary import together, words_of_statement
    from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

    simulation = simulate(draw_physiology(STATEMENTS, seed=seed), draw_anatomy(seed=seed), seed=seed)
    words = together(map(words_of_statement, STATEMENTS))
    return EngineRequest(words, events=events_of(simulation.delineation), holds=frozenset(STATEMENTS))


def _looks(generator: "Generator", requests: "Sequence[EngineRequest]") -> Timing:
    from time import perf_counter

    times: list[float] = []

    def watch(done: int, of: int, look: Callable[[], list[Recording]]) -> None:
        start = perf_counter()
        look()
        times.append(perf_counter() - start)

    generator.generate(requests, 0, watch=watch)
    return summarise(times)


def _ddpm(device: Any, ours: dict[str, Any], steps: int) -> dict[str, object]:
    """A thousand steps, extrapolated from a few, and one decoding; per ECG in the same batches as ours."""
    import torch

    from ecgstudio.benchmark.generate_ddpm import RATE_HZ, STEPS, Decoder, Unet, conditions, millions

    unet, decoder = Unet().eval().to(device), Decoder().eval().to(device)
    figures: dict[str, object] = {
        "unet_million_parameters": millions(unet),
        "decoder_million_parameters": millions(decoder),
        "note": f"{steps} of {STEPS} steps timed, the rest extrapolated; random weights; {RATE_HZ} Hz against ours at 500",
    }

    def timed(work: Callable[[], torch.Tensor]) -> Timing:
        def to_the_end() -> float:
            return float(work().sum())

        with torch.inference_mode():
            return repeat(to_the_end, steps)

    for count in COUNTS:
        inputs = conditions(count, device)
        step = timed(partial(unet, *inputs))
        decode = timed(partial(decoder, inputs[0]))
        whole_ms = STEPS * step.median_ms + decode.median_ms
        figures[f"ecgs_{count}"] = {
            "step": asdict(step),
            "decoding": asdict(decode),
            "extrapolated_ms": whole_ms,
            "times_slower_than_ours": whole_ms / ours[f"ecgs_{count}"]["median_ms"],
        }
    return figures


def _torch() -> dict[str, object]:
    import torch

    return {"version": torch.__version__, "threads": torch.get_num_threads()}
