"""Intervals of simulated patients against their truth: a few patients, the table's shape, and that noise is really added."""

import numpy as np

from ecgstudio.benchmark import simulated_intervals as bench


def test_clean_intervals_of_a_few_patients_come_close() -> None:
    figures = bench.benchmark_simulated(patients=6, noisy=0)
    clean = figures["clean"]
    assert isinstance(clean, dict)
    for name in bench.INTERVALS:
        assert clean[name]["measured"] == 6
        assert clean[name]["median_abs_error_ms"] <= 12, name
        assert clean[name]["share_within_20_ms"] >= 0.8, name


def test_every_layer_disturbs_and_more_at_higher_levels() -> None:
    patient = bench._patient(0)
    clean = patient.simulation.recording.signal_mv
    for layer, levels in bench.LEVELS.items():
        sizes = [float(np.abs(bench._recording(patient, layer, level).signal_mv - clean).max()) for level in levels]
        assert 0 < sizes[0] < sizes[1] < sizes[2], layer


def test_what_was_not_measured_counts_as_missed() -> None:
    row = bench._row([{"pr": 4.0, "qrs": 2.0}, {"pr": float("nan"), "qrs": -2.0}])
    assert row["pr"] == {
        "of": 2,
        "measured": 1,
        "median_error_ms": 4.0,
        "median_abs_error_ms": 4.0,
        "share_within_20_ms": 0.5,
    }
    assert row["qt"] == {"of": 0, "measured": 0}
