"""The diffusion engine for the program: a request in, cases of as many patients out. Torch is imported on loading, not before."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from ecgstudio.app import diffusion_weights
from ecgstudio.app.diffusion_previews import Show, previews
from ecgstudio.app.diffusion_request import activity_of, engine_requests_of
from ecgstudio.app.requests import title_of
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import ResourceError, UnavailableError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request
from ecgstudio.sim import with_stimuli

if TYPE_CHECKING:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator
    from ecgstudio.engine.text import TextEncoder

BATCH: Final = 4
"""ECGs that go through the network together."""
LATE_T: Final = 0.4
"""The network's own share of the beats where T ends late: with more of it most late T waves have two summits."""

Load = Callable[[Reporter], "Sampler"]
"""Gives the engine, at once or after a while; raises Cancelled when the reporter says stop."""


class Sampler(Protocol):
    """What draws candidates; ``DiffusionEngine`` or, in a test, something small."""

    @property
    def device(self) -> str: ...

    @property
    def message(self) -> str: ...

    def draw(self, request: Request, count: int, report: Reporter = silent, show: Show | None = None) -> list[Case]: ...


class DiffusionEngine:
    """The network, loaded once. One at a time: it is not made for several threads at once.

    ``message`` says in a sentence what happened to the device, when something did.
    """

    def __init__(
        self,
        generator: "Generator",
        encoder: "TextEncoder | None" = None,
        on_cpu: "Callable[[], Generator] | None" = None,
    ) -> None:
        self._generator, self._encoder, self._on_cpu = generator, encoder, on_cpu
        self.message = self.weights = ""

    @classmethod
    def load(cls, folder: Path | None = None) -> "DiffusionEngine":
        """From the folder of weights, on the GPU where there is one with room for it.

        UnavailableError when no weights are installed; ResourceError when they cannot be read.
        """
        folder = folder or diffusion_weights.weights_folder()
        if reason := diffusion_weights.why_not(folder):
            raise UnavailableError(f"{reason}; use the simulator")
        from ecgstudio.engine.device import CPU, out_of_memory
        from ecgstudio.engine.generator import Generator

        def on_cpu() -> Generator:
            return Generator.load(folder, CPU)

        full = False
        try:
            generator = Generator.load(folder)
        except RuntimeError as error:
            if not out_of_memory(error):
                raise
            generator, full = on_cpu(), True
        engine = cls(generator, _encoder(folder, generator.text_width), on_cpu)
        engine.weights = diffusion_weights.weights_digest(folder)
        engine.message = _FULL if full else ""
        return engine

    @property
    def device(self) -> str:
        """ "GPU" or "CPU"."""
        return "CPU" if self._generator.device.type == "cpu" else "GPU"

    @property
    def generator(self) -> "Generator":
        """The networks."""
        return self._generator

    @property
    def encoder(self) -> "TextEncoder | None":
        """What reads texts; None where the weights have learnt none."""
        return self._encoder

    def finished(self, patient: Case, request: "EngineRequest", report: Reporter = silent) -> Case:
        """One simulated patient with beats that the request brings along, as a whole recording, not measured. Cancelled when
        the reporter says stop."""
        return _case(patient, self._generator.generate([request], patient.request.seed, report=report)[0])

    def draw(self, request: Request, count: int, report: Reporter = silent, show: Show | None = None) -> list[Case]:
        """``count`` candidates, not measured; candidate k has seed ``request.seed + k`` and is another patient.

        ``show`` gets previews of the first batch while it is drawn. InputError when a value does not fit; Cancelled when the
        reporter says stop.
        """
        drawn: list[Case] = []
        for first in range(0, count, BATCH):
            size = min(BATCH, count - first)

            def part(fraction: float, message: str = "", first: int = first, size: int = size) -> None:
                report((first + size * fraction) / count, message)

            one = replace(request, seed=request.seed + first)
            drawn += self._batch(one, size, part, show if first == 0 else None)
        return drawn

    def _batch(self, request: Request, count: int, report: Reporter, show: Show | None) -> list[Case]:
        from ecgstudio.engine.device import out_of_memory

        report(0.0, "drawing rhythms")
        patients = [simulated(replace(request, seed=request.seed + index)) for index in range(count)]
        engine_requests = engine_requests_of(patients, self._encoder)
        if any(engine_request.stretch > 1 for engine_request in engine_requests):
            patients = [_begun_with_simulator(patient) for patient in patients]
        try:
            recordings = self._draw(patients, engine_requests, report, show)
        except RuntimeError as error:
            if not out_of_memory(error) or self._on_cpu is None or self.device == "CPU":
                raise
            self._generator, self.message = self._on_cpu(), _FULL
            recordings = self._draw(patients, engine_requests, report, show)
        return [self._noted(_case(*pair), at, count) for at, pair in enumerate(zip(patients, recordings, strict=True))]

    def _noted(self, case: Case, place: int, size: int) -> Case:
        """The case, whose recording says with which weights and beside how many others it was drawn."""
        provenance = replace(case.recording.provenance, weights=self.weights, batch=(place, size))
        return replace(case, recording=replace(case.recording, provenance=provenance))

    def _draw(
        self, patients: Sequence[Case], engine_requests: "Sequence[EngineRequest]", report: Reporter, show: Show | None
    ) -> list[Recording]:
        from ecgstudio.engine.generator import Sampling

        request = patients[0].request
        options = request.options
        drawings = [case.recording for case in patients] if min(options.realism, options.beats) < 1 else []
        return self._generator.generate(
            engine_requests,
            request.seed,
            Sampling(options.steps, options.guidance, options.realism, options.beats),
            drawings,
            report,
            previews(show) if show else None,
        )


def _begun_with_simulator(patient: Case) -> Case:
    """The patient, asked for with beats that begin with the simulator's."""
    options = patient.request.options
    return replace(
        patient, request=replace(patient.request, options=replace(options, beats=min(options.beats, LATE_T)))
    )


_FULL: Final = "The memory of the GPU is full: the CPU draws from now on."


def load(report: Reporter = silent) -> DiffusionEngine:
    """The engine, loaded now, while a window goes on answering; UnavailableError where it cannot be."""
    if reason := diffusion_weights.why_not():
        raise UnavailableError(f"{reason}; use the simulator")
    from ecgstudio.engine.preload import preload_torch

    report(0.0, "loading the diffusion engine")
    with _collector_resting():
        preload_torch()
        engine = DiffusionEngine.load()
    from ecgstudio.engine.device import leave_a_core

    leave_a_core()
    return engine


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Python's garbage collector looks for cycles among all objects, and everything waits; torch makes 150,000 that stay. So it
    rests meanwhile, and does not look at what is there by then again."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _case(patient: Case, recording: Recording) -> Case:
    """The drawn ECG with what is known of it by construction: when the chambers are activated, not how the waves look.

    A stimulus lasts a millisecond, which the network's latents do not hold: it is drawn as the simulator draws it.
    """
    known = activity_of(patient)
    if patient.physiology is not None:
        recording = with_stimuli(recording, known.spikes, patient.physiology.spike_amplitude)
    delineation = Delineation(known.activations, rhythm=known.rhythm, spikes=known.spikes, author=known.author)
    title = title_of(patient.request.mentions) or patient.title
    return Case(patient.request, recording, title, delineation, experience=patient.experience)


def _encoder(folder: Path, width: int) -> "TextEncoder | None":
    """The text encoder whose sentence vectors the weights have learnt; None where they have learnt none, or others."""
    if not width or not (folder / "text").is_dir():
        return None
    from ecgstudio.engine.text import TextEncoder

    try:
        encoder = TextEncoder.load(folder / "text")
    except ResourceError:
        return None
    return encoder if encoder.width == width else None
