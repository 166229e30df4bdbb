"""The whole benchmark: every source's column, and what there is to say beside the tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.columns import Column, EcgBenchmark, Options
from ecgstudio.benchmark.ecg.downstream import downstream_rows
from ecgstudio.benchmark.ecg.fidelity import fidelity_rows
from ecgstudio.benchmark.ecg.look import EACH, write_look
from ecgstudio.benchmark.ecg.sources import Diffusion, Noisy, Simulator, Source
from ecgstudio.benchmark.ecg.tables import Tables
from ecgstudio.benchmark.timing import machine
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.paths import resources, user_cache

_READING: Final = """Made by `ecgstudio benchmark ecg`. Each source answers the same requests: the labels, age, sex and heart rate
of held-out records (fold 9 of PTB-XL and Chapman-Shaoxing-Ningbo), rare labels chosen more often. Cells give a figure, its 95 %
interval and from how many cases it was taken.

- The judges (classifier, text and ECG together) are trained on real signals of folds 1 to 8, at 100 Hz, apart from the engine;
  how well they know real held-out records stands in the first column of the table of AUROC. Labels they tell at less than 0.8
  take no part in means.
- FID, precision and recall: judge's features, against held-out records of other patients. FID / real's: divided by that of the
  real records with the same labels, so that 1 is as good as real.
- Wasserstein distances, powers and heights: against the real records of the same requests.
- AUROC / real's and CLIP score / real's: the same judge, the same requests, made against real; "shuffled" is what is left when
  each ECG is held against another's request.
- Verdicts: statements of tier A that PTB-XL holds, asked for alone, every criterion met as `ecgstudio check` measures it; "best
  of" draws so many and keeps the best, as verified generation does.
- Told from real: discriminators trained on four fifths of the patients and tried on the others, 0.5 is "not at all". A wave
  without a beat: a bump of 0.07 mV in II outside all measured waves; real records stand beside, for measuring misses waves too.
- Memorisation: root mean square distance to the nearest of all training records; well below real's would mean copies."""


@dataclass(frozen=True)
class Result:
    """``about``: machine, data and requests, as plain data."""

    about: dict[str, Any]
    tables: Tables

    def plain(self) -> dict[str, Any]:
        return {**self.about, "tables": self.tables.plain()}

    def text(self) -> str:
        about = "\n".join(f"- {name}: {_words(value)}" for name, value in self.about.items())
        return f"# ECGs against held-out real records\n\n{_READING}\n\n{about}\n\n{self.tables.text()}"


@dataclass(frozen=True)
class Extras:
    """``look``: a folder for contact sheets; ``downstream``: how many ECGs to make for training a classifier, 0 for none."""

    look: Path | None = None
    downstream: int = 0


def benchmark_ecg(
    data: Path,
    weights: Path | None = None,
    options: Options | None = None,
    references: bool = True,
    extras: Extras | None = None,
    cache: Path | None = None,
    report: Reporter = silent,
) -> Result:
    """Figures of the weights in a folder (None: the installed ones, when there are any) and of the references: real records with
    noise and the simulator alone. InputError when the data do not suffice; ResourceError for damaged weights."""
    options, extras = options or Options(), extras or Extras()
    sources = list(_sources(weights, references))
    kept = Cache(cache or user_cache() / "benchmark-ecg")
    bench = EcgBenchmark(data, options, kept, stretch(report, 0.0, 0.3))
    for number, (source, brief) in enumerate(sources):
        start, step = 0.3 + 0.7 * number / len(sources), 0.7 / len(sources)
        column = bench.column(source, stretch(report, start, start + 0.7 * step), brief)
        if source.free and not brief:
            _add_extras(bench, source, column, extras, kept, stretch(report, start + 0.7 * step, start + step))
    return Result(_about(bench), bench.tables)


def _add_extras(
    bench: EcgBenchmark, source: Source, column: Column, extras: Extras, cache: Cache, report: Reporter
) -> None:
    if isinstance(source, Diffusion):
        real = bench.real
        rows = fidelity_rows(source.autoencoder, real.made, real.reads, bench.measurer, stretch(report, 0.0, 0.3))
        bench.tables.add("Autoencoder", source.name, rows)
    if extras.look is not None:
        each = min(EACH, bench.options.count // 2)
        write_look(column.made, bench.requests, source.name, extras.look / source.name, bench.options.seed, each)
    if extras.downstream:
        recipe, own = bench.options.recipes.classifier, stretch(report, 0.3, 1.0)
        rows = downstream_rows(bench.judges, source, extras.downstream, recipe, cache, own)
        bench.tables.add("Downstream", source.name, rows)


def _sources(weights: Path | None, references: bool) -> Iterator[tuple[Source, bool]]:
    """Each source, and whether it goes without what needs requests of its own."""
    if references:
        yield Noisy(), False
        yield Simulator(), False
    folder = weights or resources() / "engine"
    if weights is not None or any(folder.glob("*.safetensors")):
        yield Diffusion(folder), False
        yield Diffusion(folder, track=False), True


def _about(bench: EcgBenchmark) -> dict[str, Any]:
    return {
        "machine": machine(),
        "training_records": len(bench.judges.training.listed),
        "held_out_records": len(bench.judges.held_out.listed),
        "wishes": bench.options.count,
        "draws": bench.options.draws,
        "seed": bench.options.seed,
        "labels_in_means": bench.known_labels,
    }


def _words(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {item}" for name, item in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
