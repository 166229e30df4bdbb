"""The benchmark of few examples: arms, draws that hold each other, a comparison that can be wrong, results that stay."""

from pathlib import Path

import numpy as np
import pytest

from ecgstudio.benchmark.downstream import run
from ecgstudio.benchmark.downstream.cohort import task_of
from ecgstudio.benchmark.downstream.compare import holm, rows_of, table
from ecgstudio.benchmark.downstream.learn import Pool, augment, scores, train
from ecgstudio.benchmark.downstream.measured import FEATURES, GLOBAL, logistic_scores
from ecgstudio.benchmark.downstream.options import ARMS, Options, quick, wanted_table
from ecgstudio.benchmark.ecg.numbers import auroc
from ecgstudio.benchmark.ecg.records import Listed, Records
from ecgstudio.core.errors import InputError

SMALL = Options(("AFIB",), (1, 3), 2, 8, 4, 4, 5, 5, 5, 50)


def records_of(count: int = 60) -> Records:
    """Every third record has atrial fibrillation, by a bump in its first lead; two records a person."""
    rng = np.random.default_rng(0)
    signal = 0.05 * rng.standard_normal((count, 8, 1000))
    listed = []
    for number in range(count):
        has = number % 3 == 0
        signal[number, 0, 100:200] += has
        fold = 9 if number >= count // 2 else 1 + number % 8
        words = {"scp:AFIB": 1.0} if has else {"scp:AFIB": 0.3} if number % 7 == 1 else {}
        listed.append(Listed(f"ptbxl/{number}", f"p{number // 6}", fold, words, 60.0, "male", "", Path("x")))
    return Records(tuple(listed), signal.astype(np.float16))


def test_draws_begin_with_other_people_and_larger_ones_hold_smaller() -> None:
    records = records_of()
    task = task_of(records, "AFIB", SMALL)
    assert len(task.positives) == 2
    assert not np.array_equal(task.positives[0], task.positives[1])
    for chosen in task.positives:
        people = [records.listed[row].patient for row in chosen[:3]]
        assert len(set(people)) == 3
        assert all(records.listed[row].words["scp:AFIB"] == 1.0 for row in chosen)
    assert all("scp:AFIB" not in records.listed[row].words for row in task.negatives)
    assert {records.listed[row].fold for row in task.tested} == {9}
    assert not set(task.patients) & {records.listed[row].patient for row in task.negatives}


def test_too_few_records_are_refused() -> None:
    with pytest.raises(InputError, match="choose another statement"):
        task_of(records_of(), "AFIB", Options(("AFIB",), (50,)))


def test_what_can_be_learnt_is_learnt_and_tuned() -> None:
    records = records_of()
    task = task_of(records, "AFIB", SMALL)
    signal = records.signal_mv
    pool = Pool(signal[task.positives[0]], signal[task.negatives])
    begun = train([pool], 20, 0)
    tuned = train([pool], 5, 0, begin=begun)
    for network in (begun, tuned):
        assert auroc(scores(network, signal[task.tested]), task.truth) > 0.9
    again = scores(train([pool], 5, 3), signal[:4])
    assert np.array_equal(again, scores(train([pool], 5, 3), signal[:4]))


def test_augmentation_keeps_shape_and_changes_all() -> None:
    signal = records_of().signal_mv[:6]
    made = augment(signal, np.random.default_rng(1))
    assert made.shape == signal.shape
    assert made.dtype == np.float32
    assert np.isfinite(made).all()
    assert all(not np.array_equal(one, other) for one, other in zip(made, signal, strict=True))


def test_a_logistic_model_reads_numbers_also_where_some_are_missing() -> None:
    rng = np.random.default_rng(0)
    width = len(GLOBAL) + len(FEATURES)
    lack, have, tested = (rng.standard_normal((count, width)) for count in (60, 3, 40))
    have[:, 2] += 4
    tested[:20, 2] += 4
    lack[::3, 5] = np.nan
    tested[::2, 7] = np.nan
    lack[:, 9] = np.nan
    truth = np.repeat([1.0, 0.0], 20)
    assert auroc(logistic_scores(have, lack, tested), truth) > 0.9


def test_the_comparison_finds_a_gain_and_none_where_there_is_none() -> None:
    task = task_of(records_of(240), "AFIB", SMALL)
    rng = np.random.default_rng(0)
    noise = [rng.standard_normal(task.truth.size) for _ in range(2)]
    found = dict.fromkeys(ARMS, noise)
    found |= {"made first": [one + 3 * task.truth for one in noise]}
    rows = {row.arm: row for row in rows_of(task, 1, found, 200)}
    gained, same = rows["made first"], rows["mixed"]
    assert gained.gain is not None
    assert gained.gain[1] > 10
    assert gained.p is not None
    assert gained.p < 0.02
    assert same.gain == (0.0, 0.0, 0.0)
    assert same.p == 1.0
    assert rows["augmented"].gain is None
    assert table(list(rows.values())).count("\n") == 1 + len(ARMS)


def test_holm_is_holm() -> None:
    assert holm([0.01, None, 0.04, 0.03]) == [pytest.approx(0.03), None, pytest.approx(0.06), pytest.approx(0.06)]


def test_the_wanted_ecgs_are_spread_over_people() -> None:
    lines = wanted_table(Options(("CLBBB", "PVC"), made=25)).splitlines()
    assert sum(int(line.rpartition(",")[2]) for line in lines[1:]) == 50
    assert len(lines) == 21
    assert sum(int(line.rpartition(",")[2]) for line in wanted_table(quick()).splitlines()[1:]) == 2 * quick().made


def test_a_run_goes_on_and_does_not_mix_with_another(tmp_path: Path) -> None:
    run._claim(tmp_path, SMALL)
    run._claim(tmp_path, SMALL)
    with pytest.raises(InputError, match="another run"):
        run._claim(tmp_path, quick())
    cells = list(run._cells(SMALL))
    assert len({cell.name for cell in cells}) == len(cells) == 2 * 2 * len(ARMS)
    run._keep(tmp_path, cells[0], np.arange(3.0))
    assert np.array_equal(run._kept(tmp_path, cells[0]), np.arange(3.0))
