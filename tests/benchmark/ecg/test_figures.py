"""Figures whose values are known by hand."""

import numpy as np
import pytest

from ecgstudio.benchmark.ecg.diagnosis_level import auroc_rows, clip_rows, verdict_rows, verdict_table
from ecgstudio.benchmark.ecg.distances import frechet, frechet_ratio, nearest, precision_recall
from ecgstudio.benchmark.ecg.measured import Read
from ecgstudio.benchmark.ecg.memory import median_beats, memory_rows
from ecgstudio.benchmark.ecg.numbers import Figure, auroc, bootstrapped, mean_of, share
from ecgstudio.benchmark.ecg.signal_level import BANDS_HZ, amplitude_rows, band_powers_db, spectrum_rows
from ecgstudio.benchmark.ecg.tables import Tables
from ecgstudio.core.leads import twelve_from_eight
from ecgstudio.core.recording import Recording

RNG = np.random.default_rng(1)


def test_auroc_counts_ties_half_and_needs_both() -> None:
    assert auroc(np.array([0.1, 0.4, 0.35, 0.8]), np.array([0, 0, 1, 1])) == pytest.approx(0.75)
    assert auroc(np.array([0.5, 0.5]), np.array([0, 1])) == pytest.approx(0.5)
    assert np.isnan(auroc(np.array([0.5, 0.5]), np.array([1, 1])))


def test_figures_carry_intervals_and_numbers() -> None:
    found = share(8, 10)
    assert found is not None
    assert (found.value, found.low, found.high, found.n) == (0.8, 0.49, 0.943, 10)
    assert share(0, 0) is None
    mean = mean_of(np.array([1.0, 2.0, np.nan, 3.0]))
    assert mean is not None
    assert (mean.value, mean.n) == (2.0, 3)
    assert mean.low is not None
    assert mean.low < 2.0
    assert bootstrapped(0, lambda rows: 1.0) is None


def test_frechet_distance_of_gaussians_is_that_of_the_formula() -> None:
    one = RNG.standard_normal((4000, 3))
    assert frechet(one, one + np.array([3.0, 0.0, 4.0])) == pytest.approx(25.0, abs=1e-3)
    assert frechet(one, 2 * one) == pytest.approx(3.0, rel=0.05)


def test_ratio_is_one_of_real_itself_and_grows_with_the_distance() -> None:
    real, rest = RNG.standard_normal((60, 4)), RNG.standard_normal((200, 4))
    same, far = frechet_ratio(real, real, rest).ratio, frechet_ratio(real + 1.0, real, rest).ratio
    assert same is not None
    assert far is not None
    assert same.value == pytest.approx(1.0)
    assert far.low is not None
    assert far.low > 2.0


def test_precision_falls_when_made_lie_elsewhere_and_recall_when_they_lie_in_one_place() -> None:
    real = RNG.standard_normal((150, 3))
    precision, recall = precision_recall(RNG.standard_normal((150, 3)), real)
    assert precision.value > 0.85
    assert recall.value > 0.85
    assert precision_recall(real + 50.0, real)[0].value == 0.0
    narrow_precision, narrow_recall = precision_recall(0.01 * RNG.standard_normal((150, 3)), real)
    assert narrow_precision.value > 0.9
    assert narrow_recall.value < 0.1


def test_nearest_is_the_smallest_of_all_distances() -> None:
    points, others = RNG.standard_normal((600, 5)), RNG.standard_normal((7, 5))
    every = np.sqrt(((points[:, None] - others[None]) ** 2).sum(axis=2))
    assert np.allclose(nearest(points, others), every.min(axis=1))


def _sine(frequency: float, size_mv: float = 1.0) -> Recording:
    eight = np.tile(size_mv * np.sin(2 * np.pi * frequency * np.arange(5000) / 500), (8, 1))
    return Recording(twelve_from_eight(eight).astype(np.float32), 500)


def test_power_lies_in_the_band_of_the_sine_in_decibels() -> None:
    powers = band_powers_db(_sine(12.0))
    assert powers is not None
    assert int(np.argmax(powers)) == BANDS_HZ.index((8.0, 20.0))
    assert powers.max() == pytest.approx(10 * np.log10(1000**2 / 2), abs=0.2)
    assert band_powers_db(Recording(_sine(12.0).signal_mv[:, ::5], 100)) is None
    rows = spectrum_rows([_sine(12.0, 2.0)] * 3, [_sine(12.0)] * 3)
    found = rows["power 8-20 Hz, dB from real"]
    assert found is not None
    assert found.value == pytest.approx(20 * np.log10(2), abs=0.01)


def test_amplitudes_and_correlations_are_held_against_real() -> None:
    real = RNG.standard_normal((20, 8, 300))
    same = amplitude_rows(real, real)
    tied = amplitude_rows(np.repeat(2 * real[:, :1], 8, axis=1), real)
    height, correlation = "height per lead, mV (Wasserstein)", "correlation of leads, difference"
    assert same[height].value == same[correlation].value == 0.0
    assert tied[height].value > 4.0
    assert tied[correlation].value == pytest.approx(1.0, abs=0.05)


def test_a_copied_training_record_is_seen_as_nearer_than_real_ones() -> None:
    training, real = RNG.standard_normal((200, 6)), RNG.standard_normal((40, 6))
    rows = memory_rows((training[:40], training[:40]), (real, real), (training, training))
    assert rows["nearest training record, judge's features"].value == pytest.approx(0.0, abs=1e-9)
    assert rows["share nearer than 1 % of real, median beat, uV"].value == 1.0
    fair = memory_rows((RNG.standard_normal((40, 6)),) * 2, (real, real), (training, training))
    ratio = fair["nearest training record, judge's features, / real's"]
    assert ratio.low < 1.0 < ratio.high


def test_median_beats_do_not_depend_on_when_the_beats_come() -> None:
    time = np.arange(1000) / 100
    shape = np.linspace(0.5, 1.5, 8)[:, None]

    def beating(start: float) -> np.ndarray:
        return shape * np.exp(-((((time - start) % 0.8 - 0.4) / 0.03) ** 2))

    one, other, nothing = median_beats(np.stack([beating(0.0), beating(0.3), np.zeros((8, 1000))]))
    assert one.shape == (8 * 70,)
    assert np.abs(one - other).max() < 0.02
    assert one.max() > 1.0
    assert np.isnan(nothing).all()


def test_answers_to_the_wishes_score_and_shuffled_ones_do_not() -> None:
    has = (RNG.random((80, 3)) < 0.4).astype(np.float32)
    known = np.ones_like(has)
    made, real = has + 0.8 * RNG.standard_normal(has.shape), has + 0.1 * RNG.standard_normal(has.shape)
    rows = auroc_rows(made, real, has, known)
    assert 0.7 < rows["mean AUROC"].value < 0.95
    assert rows["AUROC / real's"].high < 1.0
    assert rows["mean AUROC, wishes shuffled"].value == pytest.approx(0.5, abs=0.06)


def test_own_texts_win_over_others() -> None:
    made = 0.2 * np.ones((10, 10)) + 0.5 * np.eye(10)
    rows = clip_rows(made, made + 0.1)
    assert rows["CLIP score"].value == pytest.approx(0.7)
    assert rows["CLIP score / real's"].value == pytest.approx(0.7 / 0.8)
    assert rows["CLIP score, texts shuffled"].value == pytest.approx(0.2)
    assert rows["own text nearer than another's"].value == 1.0


def test_verdicts_are_counted_per_draw_and_for_the_best_of_some() -> None:
    asked = ["AFIB", "AFIB", "LQT", "LQT"]
    reads = [Read(passed=("AFIB",)), Read(), Read(), Read(passed=("AFIB",))]
    assert {name: figure.value for name, figure in verdict_table(asked, reads).items()} == {"AFIB": 0.5, "LQT": 0.0}
    rows = verdict_rows(asked, reads, 2)
    assert (rows["verdicts passed, first draw"].value, rows["verdicts passed, best of 2"].value) == (0.25, 0.5)


def test_tables_are_markdown_and_plain_data() -> None:
    tables = Tables()
    tables.add("Signal", "real", {"FID": Figure(12.345, 11.0, 13.0, 96), "recall": None})
    tables.add("Signal", "other", {"FID": Figure(0.5)})
    lines = tables.text().splitlines()
    assert lines[0] == "## Signal"
    assert "12.3 (11.0 to 13.0) n=96" in lines[4]
    assert "0.500" in lines[4]
    assert [cell.strip() for cell in lines[5].split("|")[1:-1]] == ["recall", "-", "-"]
    assert tables.plain()["Signal"]["FID"]["other"] == {"value": 0.5}
