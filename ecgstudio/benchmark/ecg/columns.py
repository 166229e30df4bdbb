"""Judges and requests, and the figures of any source against them: one column in every table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.classifier import truth_of
from ecgstudio.benchmark.ecg.diagnosis_level import auroc_rows, auroc_table, clip_rows, verdict_rows, verdict_table
from ecgstudio.benchmark.ecg.distances import frechet_ratio, kernel_distance, precision_recall
from ecgstudio.benchmark.ecg.feature_level import interval_rows, interval_tables, rate_row
from ecgstudio.benchmark.ecg.judges import Recipes, judges_auroc, make_judges
from ecgstudio.benchmark.ecg.measured import Measurer, Read
from ecgstudio.benchmark.ecg.memory import kept_median_beats, median_beats, memory_rows
from ecgstudio.benchmark.ecg.numbers import Figure
from ecgstudio.benchmark.ecg.records import Records, rareness
from ecgstudio.benchmark.ecg.requests import AskedEcg, asked_like, asked_rates, asked_statement, held_statements
from ecgstudio.benchmark.ecg.signal_level import amplitude_rows, spectrum_rows
from ecgstudio.benchmark.ecg.signals import seen_by_judges
from ecgstudio.benchmark.ecg.sources import Real, Source
from ecgstudio.benchmark.ecg.tables import Rows, Tables
from ecgstudio.benchmark.ecg.texts import cosines, label_text
from ecgstudio.benchmark.ecg.told_apart import Pairs, told_apart_rows
from ecgstudio.benchmark.ecg.variation import variation_rows
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.recording import Recording

KNOWN_AUROC: Final = 0.8
"""A label takes part in means when the judge tells real held-out records apart so well; one it does not know judges nothing."""
_HELD_LEAST: Final = 10
_FIBRILLATING: Final = frozenset({"AFIB", "scp:AFIB", "scp:AFLT"})
"""What no line between T and P is level in."""


@dataclass(frozen=True)
class Options:
    """``count`` requests made of held-out records, ``draws`` ECGs of each statement, ``rates`` heart rates asked for;
    ``discriminator_epochs`` of the network that tells made from real, 0 for none."""

    count: int = 96
    draws: int = 4
    rates: int = 24
    seed: int = 0
    recipes: Recipes = field(default_factory=Recipes)
    discriminator_epochs: int = 12


@dataclass(frozen=True, eq=False)
class Column:
    """What one source made of the requests, as seen by the judges and as measured."""

    name: str
    made: Sequence[Recording]
    signal_mv: NDArray[np.float16]
    features: NDArray[np.float32]
    reads: Sequence[Read]


class EcgBenchmark:
    """The requests, the judges and the real column; ``column`` adds any source's figures to the tables."""

    def __init__(self, data: Path, options: Options, cache: Cache, report: Reporter = silent) -> None:
        self.options, self.tables = options, Tables()
        self.judges = make_judges(data, options.recipes, cache, stretch(report, 0.0, 0.8))
        self.measurer = Measurer(cache)
        chosen, rest = _chosen(self.judges.held_out, options)
        self.rest = self.judges.held_out_features[rest]
        known = self.judges.training.signal_mv
        self._training = self.judges.training_features, kept_median_beats(known, cache)
        self.statements = held_statements(self.judges.training.listed, _HELD_LEAST)
        requests = [asked_like(self.judges.held_out.listed[row], None) for row in chosen]
        self.requests_of_real = requests
        self._request_statements = [[name for name in self.statements if name in item.sure_words] for item in requests]
        self.real = self._made(Real(), requests, stretch(report, 0.8, 1.0))
        records = [item.record for item in requests if item.record is not None]
        self.requests = [asked_like(record, read.rate) for record, read in zip(records, self.real.reads, strict=True)]
        self._truth = truth_of(records, self.judges.classifier.labels)
        self._texts = [label_text(item.sure_words) for item in requests]
        own = judges_auroc(self.judges)
        self._sure = [index for index, label in enumerate(self.judges.classifier.labels) if _knows(own.get(label))]
        self.tables.add("AUROC per label", "all held-out real", own)
        self._add(self.real)
        self.tables.add("Verdicts passed, first draw", "real", self._verdicts_of_real())

    def column(self, source: Source, report: Reporter = silent, brief: bool = False) -> Column:
        """All figures of one source; ``brief`` leaves out what needs requests of its own (rates, statements)."""
        column = self._made(source, self.requests, stretch(report, 0.0, 0.5))
        self._add(column)
        if not brief:
            self._add_told_apart(column, stretch(report, 0.5, 0.55))
        if source.free and not brief:
            self._add_rates(source, stretch(report, 0.55, 0.6))
            self._add_verdicts(source, stretch(report, 0.6, 1.0))
        return column

    @property
    def known_labels(self) -> list[str]:
        """The labels that take part in means."""
        return [self.judges.classifier.labels[index] for index in self._sure]

    def _made(self, source: Source, requests: Sequence[AskedEcg], report: Reporter) -> Column:
        made = source.draw(requests, self.options.seed, stretch(report, 0.0, 0.6))
        signal = np.stack([seen_by_judges(recording) for recording in made])
        reads = self.measurer.read(made, self._request_statements, stretch(report, 0.6, 1.0))
        return Column(source.name, made, signal, self.judges.classifier.features(signal), reads)

    def _add(self, column: Column) -> None:
        real, name, add = self.real, column.name, self.tables.add
        distance = frechet_ratio(column.features, real.features, self.rest)
        precision, recall = precision_recall(column.features, self.rest)
        add(
            "Signal",
            name,
            {
                "FID": distance.fid,
                "FID / real's": distance.ratio,
                "KID x 1000": kernel_distance(column.features, self.rest),
                "precision": precision,
                "recall": recall,
            },
        )
        add("Beats and what lies between", name, self._variation(column))
        add("Signal", name, spectrum_rows(column.made, real.made))
        add("Signal", name, amplitude_rows(column.signal_mv, real.signal_mv))
        add("Features", name, {"heart rate as in the request, error /min": rate_row(self.requests, column.reads)})
        add("Features", name, interval_rows(column.reads, real.reads))
        scores, real_scores = (self.judges.classifier.logits(part.features) for part in (column, real))
        has, known = (part[:, self._sure] for part in self._truth)
        add("Diagnosis", name, auroc_rows(scores[:, self._sure], real_scores[:, self._sure], has, known))
        texts = [cosines(self.judges.pairs, part.features, self._texts) for part in (column, real)]
        add("Diagnosis", name, clip_rows(*texts))
        add("AUROC per label", name, auroc_table(self.judges.classifier.labels, scores, *self._truth))
        own, others = ((part.features, median_beats(part.signal_mv)) for part in (column, real))
        add("Memorisation", name, memory_rows(own, others, self._training))
        labels = self.judges.classifier.labels
        for title, rows in interval_tables(labels, self.requests, column.reads, real.reads).items():
            add(title, name, rows)

    def _variation(self, column: Column) -> Rows:
        own, others = ([read.variation for read in part.reads] for part in (column, self.real))
        return variation_rows(own, others, [bool(item.sure_words & _FIBRILLATING) for item in self.requests_of_real])

    def _add_told_apart(self, column: Column, report: Reporter) -> None:
        real, patients = self.real, [item.record.patient for item in self.requests if item.record is not None]
        pairs = Pairs(column.made, real.made, column.signal_mv, real.signal_mv, patients)
        rows = told_apart_rows(pairs, self.options.discriminator_epochs, self.options.seed, report)
        self.tables.add("Told from real", column.name, rows)

    def _add_rates(self, source: Source, report: Reporter) -> None:
        asked = asked_rates(count=self.options.rates)
        made = source.draw(asked, self.options.seed + 10_000, stretch(report, 0.0, 0.7))
        reads = self.measurer.read(made, [[]] * len(made), stretch(report, 0.7, 1.0))
        self.tables.add("Features", source.name, {"heart rate of 40-180/min asked, error /min": rate_row(asked, reads)})

    def _add_verdicts(self, source: Source, report: Reporter) -> None:
        draws = self.options.draws
        named = [name for name in self.statements for _ in range(draws)]
        asked = [item for name in self.statements for item in asked_statement(name, draws)]
        made = source.draw(asked, self.options.seed + 20_000, stretch(report, 0.0, 0.7))
        reads = self.measurer.read(made, [[name] for name in named], stretch(report, 0.7, 1.0))
        self.tables.add("Diagnosis", source.name, verdict_rows(named, reads, draws))
        self.tables.add("Verdicts passed, first draw", source.name, verdict_table(named, reads))

    def _verdicts_of_real(self) -> Rows:
        pairs = list(_pairs(self._request_statements, self.real.reads))
        return verdict_table([name for name, _ in pairs], [read for _, read in pairs])


def _pairs(names: Sequence[Sequence[str]], reads: Sequence[Read]) -> Iterator[tuple[str, Read]]:
    for own, read in zip(names, reads, strict=True):
        for name in own:
            yield name, read


def _chosen(held_out: Records, options: Options) -> tuple[list[int], list[int]]:
    """Rows of the records that requests are made of and of those of other patients; InputError when too few are left."""
    most = len(held_out.listed) // 2
    if not 8 <= options.count <= most:
        raise InputError(f"{options.count} wishes are out of range; use 8 to {most}, half of the held-out records")
    rng = np.random.default_rng(options.seed)
    chance = rareness(held_out)
    chosen = [int(row) for row in rng.choice(len(chance), options.count, replace=False, p=chance)]
    patients = {held_out.listed[row].patient for row in chosen}
    return chosen, [row for row, item in enumerate(held_out.listed) if item.patient not in patients]


def _knows(figure: Figure | None) -> bool:
    return figure is not None and figure.value >= KNOWN_AUROC
