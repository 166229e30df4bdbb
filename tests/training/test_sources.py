from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.engine.track import events_of
from ecgstudio.engine.vocabulary import words
from ecgstudio.formats.ptbxl import certainties
from ecgstudio.training.csn import ChapmanShaoxingNingbo
from ecgstudio.training.ptbxl import PtbXl
from ecgstudio.training.simulated import Simulated


def test_ptbxl_is_read_in_its_own_layout(data_folder: Path) -> None:
    source = PtbXl(data_folder / "ptbxl")
    example = source.read("ptbxl/10")
    assert (example.patient, example.fold, example.domain) == ("ptbxl/9456", 9, "ptbxl")
    assert (example.age, example.sex) == (22.0, "female")
    assert set(example.words) == {"NORM", "scp:NORM", "SR", "scp:SR"}
    assert example.eight_mv.shape == (8, 5000)
    assert np.abs(np.median(example.eight_mv, axis=1)).max() < 1e-5
    beats = [item for item in example.delineation.activations if item.chamber == "ventricles"]
    assert 9 <= len(beats) <= 16
    assert example.verdicts["SR"]
    assert not example.verdicts["CLBBB"]
    assert example.qt_s == pytest.approx(0.39, abs=0.06)
    assert len(source.keys) > 3000


def test_records_at_100_hz_are_a_domain_of_their_own(data_folder: Path) -> None:
    source = PtbXl(data_folder / "ptbxl")
    rows = source._rows
    slow = next(key for key in source.keys if rows[key].header.stem.endswith("_lr"))
    example = source.read(slow)
    assert example.domain == "ptbxl-100"
    assert example.eight_mv.shape == (8, 5000)


def test_chapman_is_read_with_its_codes(data_folder: Path) -> None:
    source = ChapmanShaoxingNingbo(data_folder / "csn")
    example = source.read("csn/JS00007")
    assert (example.age, example.sex, example.domain) == (80.0, "female", "csn")
    assert {"AFIB", "scp:AFIB", "scp:NT_"} <= set(example.words)
    assert set(example.words) <= set(words())
    assert not any(item.chamber == "atria" for item in example.delineation.activations)
    assert [span.code for span in example.delineation.rhythm] == ["(AFIB"]


def test_other_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"ptbxl_database\.csv"):
        PtbXl(tmp_path)
    with pytest.raises(InputError, match="JS"):
        ChapmanShaoxingNingbo(tmp_path)


def test_likelihood_zero_means_that_none_was_given() -> None:
    assert certainties("{'IMI': 35.0, 'SR': 0.0}") == {"IMI": 0.35, "SR": 1.0}
    assert certainties("") == {}


def test_simulated_examples_are_the_same_every_time_and_cover_every_statement() -> None:
    one, two = (Simulated(3).read("simulated/2") for _ in range(2))
    assert np.array_equal(one.eight_mv, two.eight_mv)
    assert (one.words, one.age, one.domain) == (two.words, two.age, "simulated")
    named: set[str] = set()
    for key in Simulated(111).keys:
        named |= set(Simulated(111).read(key).words) if int(key.partition("/")[2]) % 10 == 0 else set()
    assert len(named) > 12
    assert len(events_of(one.delineation)) > 5
    assert one.verdicts
    assert all(one.verdicts.values())
    assert set(one.verdicts) <= set(one.words)
    assert 0.2 < (one.qt_s or 0.0) < 0.7


def test_faulty_signals_are_kept_out(eight: np.ndarray) -> None:
    from ecgstudio.core.leads import twelve_from_eight
    from ecgstudio.core.recording import Recording
    from ecgstudio.training.signals import eight_leads

    twelve = twelve_from_eight(eight)
    flat, tall, wandering, wrong = (twelve.copy() for _ in range(4))
    flat[7] = 0.0
    tall[8] *= 8 / np.abs(tall[8]).max()
    wandering += 1.5 * np.sin(np.arange(5000) / 800)
    wrong[2] += 0.5 * twelve[8]
    assert eight_leads(Recording(twelve, 500)).shape == (8, 5000)
    for signal, reason in ((flat, "flat"), (tall, "6 mV"), (wandering, "wander|Einthoven"), (wrong, "Einthoven")):
        with pytest.raises(RecordError, match=reason):
            eight_leads(Recording(signal, 500))
    with pytest.raises(RecordError, match="long"):
        eight_leads(Recording(twelve[:, :4000], 500))
