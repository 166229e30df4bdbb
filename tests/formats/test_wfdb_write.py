import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import wfdb

from ecgstudio.app.files import import_record
from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Activation, Delineation, Origin, RhythmSpan, Spike, Wave
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Mention
from ecgstudio.formats import read_wfdb, staging, wfdb_write, write_wfdb

MakeCase = Callable[..., Case]


def with_signal(case: Case, change: Callable[[np.ndarray], None], rate_hz: float = 500.0) -> Case:
    signal = case.recording.signal_mv.copy()
    change(signal)
    return replace(case, recording=Recording(signal, rate_hz, case.recording.provenance))


def names(folder: Path) -> list[str]:
    return sorted(item.name for item in folder.iterdir())


def test_the_header_says_what_the_convention_asks(tmp_path: Path, make_case: MakeCase) -> None:
    files = write_wfdb(make_case(4), tmp_path, "case")
    assert [file.name for file in files] == ["case.hea", "case.dat", "case.atr"]
    header = wfdb.rdheader(str(tmp_path / "case"))
    assert header.sig_name == list(LEADS)
    assert (set(header.fmt), set(header.adc_gain), set(header.baseline), set(header.units)) == (
        {"16"},
        {1000},
        {0},
        {"mV"},
    )
    said = "\n".join(header.comments)
    for line in ("SYNTHETIC - FOR TEACHING", "Age: 63", "Sex: Female", "Seed: 4", "Engine: simulator 0.1.0"):
        assert line in said.splitlines()
    assert "Statement: CLBBB; Left bundle branch block" in said
    assert "Absent: AFIB" in said
    assert "LAD; Left axis deviation" in said
    assert "Dx: " in said
    assert "733534002" in said


def test_header_lines_are_short_ascii(tmp_path: Path, make_case: MakeCase) -> None:
    case = make_case(1, title="Größe µ 心 " * 60, notes='x "quoted" \n\\ # ü ' * 300)
    write_wfdb(case, tmp_path, "case")
    lines = (tmp_path / "case.hea").read_bytes().split(b"\n")
    assert max(map(len, lines)) <= 255
    assert all(byte < 128 for line in lines for byte in line)
    back = read_wfdb(tmp_path / "case")
    assert (back.title, back.notes) == (case.title, case.notes)


@pytest.mark.parametrize("rate_hz", [500.0, 100.0, 257.142857, 1000.0])
def test_samples_move_by_half_a_unit_at_most(tmp_path: Path, make_case: MakeCase, rate_hz: float) -> None:
    case = make_case(2, rate_hz=rate_hz)
    write_wfdb(case, tmp_path, "case")
    record = wfdb.rdrecord(str(tmp_path / "case"))
    assert record.fs == pytest.approx(rate_hz, rel=1e-9)
    assert np.abs(record.p_signal.T - case.recording.signal_mv.astype(float)).max() <= 0.0005 + 1e-12
    again = read_wfdb(tmp_path / "case")
    assert again.recording.sampling_rate_hz == pytest.approx(rate_hz, rel=1e-9)
    second = tmp_path / "second"
    second.mkdir()
    write_wfdb(again, second, "case")
    assert (second / "case.dat").read_bytes() == (tmp_path / "case.dat").read_bytes()


def test_missing_samples_stay_missing(tmp_path: Path, make_case: MakeCase) -> None:
    def gap(signal: np.ndarray) -> None:
        signal[3, 10:20] = np.nan
        signal[7] = np.nan

    case = with_signal(make_case(), gap)
    write_wfdb(case, tmp_path, "case")
    back = read_wfdb(tmp_path / "case.hea").recording.signal_mv
    assert np.array_equal(np.isnan(back), np.isnan(case.recording.signal_mv))


@pytest.mark.parametrize(
    ("value", "fits"), [(32.767, True), (-32.767, True), (32.7676, False), (-32.768, False), (99, False)]
)
def test_a_sample_beyond_the_format_is_refused_before_anything_is_written(
    tmp_path: Path, make_case: MakeCase, value: float, fits: bool
) -> None:
    def put(signal: np.ndarray) -> None:
        signal[9, 600] = value

    case = with_signal(make_case(), put)
    if fits:
        write_wfdb(case, tmp_path, "case")
        assert read_wfdb(tmp_path / "case").recording.lead("V4")[600] == pytest.approx(value)
        return
    with pytest.raises(RecordError, match=r"V4 reaches -?\d+\.\d mV at 1.20 s"):
        write_wfdb(case, tmp_path, "case")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Left bundle branch block", "Left_bundle_branch_block"),
        ("AV-Block III. Grades (Ärzte/Größe)", "AV-Block_III_Grades_Aerzte_Groesse"),
        ("../../etc/passwd", "etc_passwd"),
        ("心電図", "ecg"),
        ("", "ecg"),
        ("CON", "ecg_CON"),
        ("x" * 300, "x" * 60),
        ("a.b.c", "a_b_c"),
    ],
)
def test_titles_become_names_that_every_file_system_takes(
    tmp_path: Path, make_case: MakeCase, title: str, name: str
) -> None:
    write_wfdb(make_case(1, title=title, duration_s=1.0), tmp_path)
    assert (tmp_path / f"{name}.hea").is_file()
    read_wfdb(tmp_path / f"{name}.hea")


def test_our_own_record_comes_back_as_the_case_it_was(tmp_path: Path, make_case: MakeCase) -> None:
    case = make_case(8)
    write_wfdb(case, tmp_path, "case")
    back = read_wfdb(tmp_path / "case.dat")
    for name in (
        "request",
        "title",
        "physiology",
        "anatomy",
        "notes",
        "teaching_points",
        "tags",
        "difficulty",
        "priority",
    ):
        assert getattr(back, name) == getattr(case, name), name
    assert back.recording.provenance == case.recording.provenance
    assert back.id != case.id


def test_annotations_come_back_to_the_sample(tmp_path: Path, make_case: MakeCase) -> None:
    case = make_case(8)
    write_wfdb(case, tmp_path, "case")
    assert read_wfdb(tmp_path / "case").delineation == case.delineation


def test_other_programs_read_beats_waves_and_rhythm_in_order(tmp_path: Path, make_case: MakeCase) -> None:
    write_wfdb(make_case(1, duration_s=1.6), tmp_path, "case")
    found = wfdb.rdann(str(tmp_path / "case"), "atr")
    assert found.fs == 500
    assert "".join(found.symbol) == "+(p)(L)(t)" + "(p)(L)(t)"
    assert found.aux_note[0] == "(N"
    assert list(found.sample) == sorted(found.sample)
    assert list(found.num[1:10]) == [0, 0, 0, 1, 0, 1, 2, 0, 2]


@pytest.mark.parametrize(
    ("origin", "focus", "symbol"),
    [
        ("sinus", 0, "N"),
        ("ectopic atrial", 1, "A"),
        ("junctional", 0, "j"),
        ("junctional", 1, "J"),
        ("supraventricular", 0, "S"),
        ("ventricular", 0, "E"),
        ("ventricular", 2, "V"),
        ("paced", 0, "/"),
        ("fusion", 0, "F"),
        ("fibrillation", 0, "N"),
        ("flutter", 0, "N"),
    ],
)
def test_a_beats_symbol_tells_its_origin(
    tmp_path: Path, make_case: MakeCase, origin: Origin, focus: int, symbol: str
) -> None:
    code = {"fibrillation": "(AFIB", "flutter": "(AFL"}.get(origin, "(N")
    told = Delineation(
        (Activation("atria", 0.1, 0.2, "sinus"), Activation("ventricles", 0.34, 0.48, origin, focus=focus)),
        (Wave("QRS", 0.34, 0.4, 0.48, 1),),
        (RhythmSpan(0.0, 2.0, code),),
        (Spike(0.33, "ventricles"), Spike(0.05, "atria")),
    )
    case = make_case(1, duration_s=2.0, delineation=told)
    case = replace(case, request=replace(case.request, mentions=(Mention("SR"),)))
    write_wfdb(case, tmp_path, "case")
    found = wfdb.rdann(str(tmp_path / "case"), "atr")
    assert found.symbol == ["+", "^", "^", "(", symbol, ")"]
    back = read_wfdb(tmp_path / "case").delineation
    (beat,) = back.activations
    assert beat.origin == origin
    assert (beat.focus > 0) == (focus > 0 and symbol in "JV")
    assert back.rhythm == told.rhythm
    assert sorted(back.spikes, key=lambda spike: spike.time_s) == sorted(told.spikes, key=lambda spike: spike.time_s)


@pytest.mark.parametrize(("statement", "symbol"), [("CLBBB", "L"), ("TRIF", "R"), ("LAFB", "N"), ("no such", "N")])
def test_a_bundle_branch_block_shows_in_the_beats(
    tmp_path: Path, make_case: MakeCase, statement: str, symbol: str
) -> None:
    case = make_case(1, duration_s=1.0)
    write_wfdb(replace(case, request=replace(case.request, mentions=(Mention(statement),))), tmp_path, "case")
    assert wfdb.rdann(str(tmp_path / "case"), "atr").symbol[5] == symbol


def test_waves_that_overlap_or_touch_keep_their_own_brackets(tmp_path: Path, make_case: MakeCase) -> None:
    waves = (
        Wave("T", 0.10, 0.20, 0.30),
        Wave("P", 0.18, 0.22, 0.26),
        Wave("QRS", 0.30, 0.34, 0.40, 0),
        Wave("T", 0.40, 0.40, 0.50),
        Wave("U", 0.50, 0.52, 0.54),
    )
    told = Delineation((Activation("ventricles", 0.30, 0.40, "sinus"),), waves, author="simulator")
    write_wfdb(make_case(1, duration_s=1.0, delineation=told), tmp_path, "case")
    assert read_wfdb(tmp_path / "case").delineation == told


def test_what_lies_outside_the_recording_is_left_out(tmp_path: Path, make_case: MakeCase) -> None:
    told = Delineation(waves=(Wave("P", -0.1, 0.0, 0.05), Wave("T", 0.9, 0.98, 1.2)))
    write_wfdb(make_case(1, duration_s=1.0, delineation=told), tmp_path, "case")
    found = wfdb.rdann(str(tmp_path / "case"), "atr")
    assert found.symbol == ["p", ")", "(", "t"]


def test_without_annotations_an_earlier_records_do_not_stay(tmp_path: Path, make_case: MakeCase) -> None:
    write_wfdb(make_case(1), tmp_path, "case")
    assert [file.name for file in write_wfdb(make_case(2, delineation=Delineation()), tmp_path, "case")] == [
        "case.hea",
        "case.dat",
    ]
    assert names(tmp_path) == ["case.dat", "case.hea"]
    assert read_wfdb(tmp_path / "case").request.seed == 2


def test_a_failure_on_the_way_leaves_the_earlier_record(
    tmp_path: Path, make_case: MakeCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_wfdb(make_case(1), tmp_path, "case")

    def full(*arguments: object, **options: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(wfdb_write, "marks_bytes", full)
    with pytest.raises(RecordError, match="No space left"):
        write_wfdb(make_case(2), tmp_path, "case")
    assert names(tmp_path) == ["case.atr", "case.dat", "case.hea"]
    assert read_wfdb(tmp_path / "case").request.seed == 1


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path, make_case: MakeCase) -> None:
    with pytest.raises(RecordError, match="cannot be written"):
        write_wfdb(make_case(1), tmp_path / "none", "case")


def test_an_imported_record_is_not_called_synthetic(tmp_path: Path, make_case: MakeCase) -> None:
    case = make_case(1)
    provenance = replace(case.recording.provenance, source="import", engine="", seed=None, origin="a.hea")
    case = replace(case, recording=Recording(case.recording.signal_mv, 500.0, provenance))
    write_wfdb(case, tmp_path, "case")
    assert "SYNTHETIC" not in (tmp_path / "case.hea").read_text()
    assert read_wfdb(tmp_path / "case").recording.provenance == provenance


KILLED = """
import os, sys
from pathlib import Path
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.formats import staging
from ecgstudio.formats.wfdb_write import write_wfdb

moves = int(sys.argv[2])
move = Path.replace

def counted(self, target):
    global moves
    if self.suffix in (".dat", ".atr", ".hea"):
        if moves == 0:
            os._exit(9)
        moves -= 1
    return move(self, target)

Path.replace = counted
write_wfdb(simulated(request_for(["AFIB"], seed=2)), Path(sys.argv[1]), "case")
"""


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_a_program_killed_while_replacing_a_record_loses_none(tmp_path: Path, make_case: MakeCase, moves: int) -> None:
    write_wfdb(make_case(1), tmp_path, "case")
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(moves)], check=False)
    assert done.returncode == 9
    assert all((tmp_path / f"case.{ending}").stat().st_size > 0 for ending in ("dat", "atr", "hea"))
    found = import_record(tmp_path / "case.hea")
    assert found.request.seed == 2, "all was on the disk: the next to read finishes it"
    assert names(tmp_path) == ["case.atr", "case.dat", "case.hea"]


def test_leftovers_of_killed_writes_go_at_the_next_and_those_of_the_living_stay(
    tmp_path: Path, make_case: MakeCase
) -> None:
    write_wfdb(make_case(1), tmp_path, "case")
    left, living, other = (tmp_path / name for name in (".case.left", ".case.live", ".case.theirs"))
    for folder in (left, living, other):
        folder.mkdir()
    (left / "case.dat").write_bytes(b"half")
    (other / "letter.txt").write_text("dear")
    with staging._owned(living):
        (living / "case.dat").write_bytes(b"half")
        write_wfdb(make_case(2), tmp_path, "case")
        assert names(tmp_path) == [".case.live", ".case.theirs", "case.atr", "case.dat", "case.hea"]
    assert read_wfdb(tmp_path / "case").request.seed == 2
