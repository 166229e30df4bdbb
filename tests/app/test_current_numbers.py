"""Numbers stored by older measuring, or held against older criteria, are made again wherever they are shown."""

from dataclasses import replace
from pathlib import Path

import pytest

from ecgstudio.app.examine import examine, up_to_date
from ecgstudio.app.files import export_case, import_record
from ecgstudio.app.handout_pages import measured
from ecgstudio.app.library import measure_again, open_library
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.jobs import silent
from ecgstudio.core.measurements import Measured
from ecgstudio.core.paths import resource
from ecgstudio.library import read_query, read_samples
from ecgstudio.measure.version import measured_with


@pytest.fixture(scope="module")
def fresh() -> Case:
    return examine(simulated(request_for(["LAFB"], seed=21)))


@pytest.fixture
def stale(fresh: Case) -> Case:
    wrong = replace(fresh.measurements, qrs=Measured(250.0, "ms", ""))
    return replace(fresh, measurements=wrong, verdicts=fresh.verdicts[:1], measured_with="older")


def test_a_case_knows_what_it_was_measured_with(fresh: Case) -> None:
    assert fresh.measured_with == measured_with()
    assert up_to_date(fresh) is fresh


def test_handouts_and_exports_print_todays_numbers(stale: Case, fresh: Case, tmp_path: Path) -> None:
    (handed,) = measured([stale], silent)
    assert handed.measurements.qrs == fresh.measurements.qrs
    assert handed.verdicts == fresh.verdicts
    (file,) = export_case(stale, tmp_path, ["json"])
    assert import_record(file).measurements.qrs == fresh.measurements.qrs


def test_a_library_is_measured_again_and_found_by_the_new_numbers(stale: Case, tmp_path: Path) -> None:
    with open_library(tmp_path / "cases.db") as library:
        for item in library.search(limit=100).items:
            library.delete(item.id)
        library.save(stale)
        assert library.count(read_query("QRS > 200")) == 1
        assert list(measure_again(library)) == [stale.id]
        assert library.count(read_query("QRS > 200")) == 0
        assert library.get(stale.id).measured_with == measured_with()
        assert not measure_again(library)


def test_a_case_of_the_network_leaves_with_the_waves_that_measuring_finds(fresh: Case, tmp_path: Path) -> None:
    drawn = replace(fresh.recording.provenance, source="diffusion")
    case = replace(fresh, recording=replace(fresh.recording, provenance=drawn), delineation=Delineation())
    export_case(case, tmp_path, ["wfdb"], name="drawn")
    kept = import_record(tmp_path / "drawn.hea")
    assert {wave.kind for wave in kept.delineation.waves} == {"P", "QRS", "T"}
    assert kept.delineation.author == "measured"
    assert "Annotations: measured" in (tmp_path / "drawn.hea").read_text()


def test_the_shipped_samples_carry_todays_numbers() -> None:
    """After a change of measuring or criteria: python packaging/make_samples.py."""
    shipped = list(read_samples(resource("samples")))
    assert len(shipped) >= 30
    assert {case.measured_with for case in shipped} == {measured_with()}
