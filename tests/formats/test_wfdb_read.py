from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
import wfdb
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.formats import read_wfdb, write_wfdb
from ecgstudio.formats.names import lead_named

MakeCase = Callable[..., Case]


def put(
    folder: Path,
    signal_mv: NDArray[np.float32],
    names: Sequence[str] = LEADS,
    *,
    gain: float = 1000.0,
    baseline: int = 0,
    fmt: str = "16",
    units: str = "mV",
    comments: Sequence[str] = (),
    fs: float = 500,
) -> Path:
    """A record as another program might write it; ``signal_mv`` in the order of ``names``."""
    count = len(names)
    wfdb.wrsamp(
        "foreign",
        fs=fs,
        units=[units] * count,
        sig_name=list(names),
        d_signal=np.rint(signal_mv.T.astype(float) * gain).astype(int) + baseline,
        fmt=[fmt] * count,
        adc_gain=[gain] * count,
        baseline=[baseline] * count,
        comments=list(comments),
        write_dir=str(folder),
    )
    return folder / "foreign.hea"


@pytest.fixture
def signal(make_case: MakeCase) -> NDArray[np.float32]:
    whole = np.rint(make_case(3, duration_s=4.0).recording.signal_mv.astype(float) * 1000) / 1000
    return whole.astype(np.float32)


class TestLeads:
    def test_any_order_comes_back_in_ours(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        order = np.random.default_rng(1).permutation(12)
        path = put(tmp_path, signal[order], [LEADS[index] for index in order])
        assert np.array_equal(read_wfdb(path).recording.signal_mv, signal)

    @pytest.mark.parametrize(
        "names",
        [
            "i ii iii avr avl avf v1 v2 v3 v4 v5 v6",
            "I II III AVR AVL AVF V1 V2 V3 V4 V5 V6",
            "DI DII DIII aVR aVL aVF V1 V2 V3 V4 V5 V6",
            "D1 D2 D3 aVR aVL aVF C1 C2 C3 C4 C5 C6",
            "lead-I lead_II LeadIII ECG-aVR ecg_avl ECGaVF V1 V2 V3 V4 V5 V6",
        ],
    )
    def test_the_usual_names(self, tmp_path: Path, signal: NDArray[np.float32], names: str) -> None:
        assert np.array_equal(read_wfdb(put(tmp_path, signal, names.split())).recording.signal_mv, signal)

    @pytest.mark.parametrize("name", ["MLII", "-aVR", "V7", "V4R", "X", "", "ECG", "ABP", "V10"])
    def test_names_that_are_no_lead_of_the_twelve(self, name: str) -> None:
        assert lead_named(name) is None

    def test_further_signals_are_left_out_and_said(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        path = put(tmp_path, np.vstack([signal[:2], signal]), ["vx", "ABP", *LEADS])
        case = read_wfdb(path)
        assert np.array_equal(case.recording.signal_mv, signal)
        assert case.recording.provenance.import_notes[-1].startswith("left out: signals that are none")

    def test_missing_leads_are_named_and_stay_empty(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        recording = read_wfdb(put(tmp_path, signal[[0, 1, 6, 7]], ["I", "MLII", "V1", "V2"])).recording
        assert np.array_equal(recording.signal_mv[[0, 6, 7]], signal[[0, 6, 7]])
        assert np.isnan(recording.signal_mv[[1, 2, 3, 4, 5, 8, 9, 10, 11]]).all()
        first, *others = recording.provenance.import_notes
        assert first == "missing: II, III, aVR, aVL, aVF, V3, V4, V5, V6; they stay empty"
        assert "left out: signals that are none of the twelve leads (MLII)" in others

    def test_eight_leads_give_twelve(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        eight = [0, 1, *range(6, 12)]
        recording = read_wfdb(put(tmp_path, signal[eight], [LEADS[index] for index in eight])).recording
        assert np.abs(recording.signal_mv - signal).max() < 0.0021  # those of the record are rounded one by one
        assert recording.provenance.import_notes == ("derived: III, aVR, aVL, aVF from I and II",)

    def test_none_of_the_twelve_leads(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        with pytest.raises(RecordError, match=r"none of the twelve leads \(it has MLII, ABP\)"):
            read_wfdb(put(tmp_path, signal[:2], ["MLII", "ABP"]))

    def test_a_doubled_lead_is_refused(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        path = put(tmp_path, np.vstack([signal, signal[:1]]), [*LEADS, "DI"])
        with pytest.raises(RecordError, match="lead I twice"):
            read_wfdb(path)


class TestScales:
    @pytest.mark.parametrize("fmt", ["16", "212", "24", "32", "80"])
    def test_formats(self, tmp_path: Path, signal: NDArray[np.float32], fmt: str) -> None:
        gain = 50.0 if fmt == "80" else 1000.0
        path = put(tmp_path, signal, fmt=fmt, gain=gain)
        assert np.abs(read_wfdb(path).recording.signal_mv - signal).max() <= 0.5 / gain + 1e-6

    @pytest.mark.parametrize(("gain", "baseline"), [(200.0, 0), (1299.0, -2), (409.6, 1024)])
    def test_gains_and_baselines(self, tmp_path: Path, signal: NDArray[np.float32], gain: float, baseline: int) -> None:
        path = put(tmp_path, signal, gain=gain, baseline=baseline)
        assert np.abs(read_wfdb(path).recording.signal_mv - signal).max() <= 0.5 / gain + 1e-6

    @pytest.mark.parametrize(("units", "per_mv"), [("mV", 1.0), ("uV", 1e3), ("V", 1e-3), ("MV", 1.0)])
    def test_units(self, tmp_path: Path, signal: NDArray[np.float32], units: str, per_mv: float) -> None:
        path = put(tmp_path, signal * np.float32(per_mv), units=units, gain=1000.0 / per_mv)
        assert np.abs(read_wfdb(path).recording.signal_mv - signal).max() < 1e-6

    def test_units_that_are_no_voltage_are_refused(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        with pytest.raises(RecordError, match="signals in 'mmHg'"):
            read_wfdb(put(tmp_path, signal, units="mmHg"))

    @pytest.mark.parametrize("fs", [100, 257.142857, 1000])
    def test_sampling_rates(self, tmp_path: Path, signal: NDArray[np.float32], fs: float) -> None:
        assert read_wfdb(put(tmp_path, signal, fs=fs)).recording.sampling_rate_hz == pytest.approx(fs, rel=1e-9)


class TestComments:
    @pytest.mark.parametrize(
        ("comments", "age", "sex"),
        [
            (["Age: 85", "Sex: Male"], 85, "male"),
            (["<age>: 51", "<sex>: F"], 51, "female"),
            (["age: 7 years", "gender: f"], 7, "female"),
            (["Age: NaN", "Sex: Unknown"], None, None),
            (["Age: 300", "Sex:"], None, None),
            ([], None, None),
        ],
    )
    def test_age_and_sex(
        self, tmp_path: Path, signal: NDArray[np.float32], comments: list[str], age: float | None, sex: str | None
    ) -> None:
        case = read_wfdb(put(tmp_path, signal, comments=comments))
        assert (case.request.age, case.request.sex) == (age, sex)
        assert case.recording.provenance.comments == tuple(comments)
        assert (case.recording.provenance.source, case.recording.provenance.origin) == ("import", "foreign.hea")

    def test_codes_become_statements_and_none_is_invented(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        codes = "Dx: 426783006,59118001,713427006,164890007,999"
        case = read_wfdb(put(tmp_path, signal, comments=[codes]))
        assert case.request.statement_ids == ("SR", "CRBBB")
        assert "left out: SNOMED CT codes without a statement: 164890007, 999" in case.recording.provenance.import_notes

    def test_a_code_that_is_claimed_is_claimed_once(self) -> None:
        claimed = [code for statement in catalogue().values() for code in statement.codes.reads]
        assert len(claimed) == len(set(claimed)) > 5

    def test_limb_leads_that_disobey_einthoven_are_accepted_with_a_word(
        self, tmp_path: Path, signal: NDArray[np.float32]
    ) -> None:
        signal[2, 100] += 0.2
        assert "limb leads: up to 0.20 mV off" in read_wfdb(put(tmp_path, signal)).recording.provenance.import_notes[-1]


class TestNotWhole:
    def test_what_is_missing_is_named(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        path = put(tmp_path, signal)
        (tmp_path / "foreign.dat").unlink()
        with pytest.raises(RecordError, match=r"signal file foreign\.dat is missing"):
            read_wfdb(path)
        path.unlink()
        with pytest.raises(RecordError, match="does not exist"):
            read_wfdb(path)

    @pytest.mark.parametrize("fmt", ["16", "212", "32"])
    @pytest.mark.parametrize("kept", [0, 11, 0.5, 0.999])
    def test_a_signal_file_that_ends_too_early(
        self, tmp_path: Path, signal: NDArray[np.float32], fmt: str, kept: float
    ) -> None:
        path = put(tmp_path, signal, fmt=fmt)
        whole = (tmp_path / "foreign.dat").read_bytes()
        (tmp_path / "foreign.dat").write_bytes(whole[: int(kept if kept > 1 else len(whole) * kept)])
        with pytest.raises(RecordError, match="ends too early"):
            read_wfdb(path)

    def test_a_changed_sample_does_not_fit_the_checksum(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        path = put(tmp_path, signal)
        data = bytearray((tmp_path / "foreign.dat").read_bytes())
        data[2400] ^= 4
        (tmp_path / "foreign.dat").write_bytes(data)
        with pytest.raises(RecordError, match="damaged: the checksum of lead"):
            read_wfdb(path)

    @pytest.mark.parametrize(
        "content",
        [
            "",
            "\n\n",
            "# only a comment\n",
            "Dear colleague,\nplease find the ECG enclosed.\n",
            "foreign 12 500\n",
            "foreign 12 0 5000\nforeign.dat 16 1000/mV 16 0 0 0 0 I\n",
            "foreign twelve\n",
            "foreign/2 12 500 5000\na 2500\nb 2500\n",
            "\x00\xff\x1b" * 50,
            "foreign 12 500 99999999999999\n" + "foreign.dat 16 1000/mV 16 0 0 0 0 V1\n" * 12,
        ],
    )
    def test_headers_that_are_none(self, tmp_path: Path, content: str) -> None:
        path = tmp_path / "foreign.hea"
        path.write_text(content)
        with pytest.raises(RecordError) as caught:
            read_wfdb(path)
        assert "\n" not in str(caught.value)
        assert "foreign" in str(caught.value)

    @pytest.mark.parametrize(
        ("old", "new", "match"),
        [
            ("foreign.dat", "../secret.dat", "no WFDB header"),
            (" 16 ", " 999 ", "record foreign cannot be read"),
            ("12 500 2000", "12 500 9000000", "lasts 300 min"),
            ("12 500 2000", "12 500 4000", "ends too early"),
            ("dat 16 ", "dat 16x4 ", "different rates"),
        ],
    )
    def test_headers_that_ask_for_what_is_not_there(
        self, tmp_path: Path, signal: NDArray[np.float32], old: str, new: str, match: str
    ) -> None:
        path = put(tmp_path, signal)
        path.write_text(path.read_text().replace(old, new))
        with pytest.raises(RecordError, match=match):
            read_wfdb(path)

    def test_a_record_of_nothing_but_missing_samples(self, tmp_path: Path, signal: NDArray[np.float32]) -> None:
        path = put(tmp_path, np.full_like(signal, -32.768))
        with pytest.raises(RecordError, match="holds no samples"):
            read_wfdb(path)

    @pytest.mark.parametrize("content", [b"", b"rubbish", b"\xff" * 999, b"\x00\x00"])
    def test_damaged_annotations_spoil_no_recording(self, tmp_path: Path, make_case: MakeCase, content: bytes) -> None:
        write_wfdb(make_case(1), tmp_path, "case")
        (tmp_path / "case.atr").write_bytes(content)
        assert read_wfdb(tmp_path / "case").title == make_case(1).title

    def test_a_record_of_ours_with_edited_comments_is_read_as_anothers(
        self, tmp_path: Path, make_case: MakeCase
    ) -> None:
        (header, *_) = write_wfdb(make_case(1), tmp_path, "case")
        lines = header.read_text().splitlines()
        header.write_text("\n".join(line for line in lines if "ecgstudio/1 002" not in line) + "\n")
        case = read_wfdb(header)
        assert case.recording.provenance.source == "import"
        assert (case.request.age, case.request.sex) == (63, "female")


class TestRealRecords:
    @pytest.mark.parametrize(
        "pattern", ["ptbxl/records500/*/*.hea", "ptbxl/records100/*/*.hea", "ludb/data/*.hea", "csn/records/*.hea"]
    )
    def test_they_open_and_leave_within_half_a_unit(self, data_folder: Path, tmp_path: Path, pattern: str) -> None:
        headers = sorted(data_folder.glob(pattern))
        for header in headers[:: len(headers) // 4]:
            case = read_wfdb(header)
            raw = wfdb.rdrecord(str(header.with_suffix("")))
            order = [[name.upper() for name in raw.sig_name].index(lead.upper()) for lead in LEADS]
            assert np.allclose(case.recording.signal_mv, raw.p_signal.T[order], atol=1e-6)
            write_wfdb(case, tmp_path, "again")
            again = wfdb.rdrecord(str(tmp_path / "again"))
            assert again.fs == raw.fs
            assert np.abs(again.p_signal.T - raw.p_signal.T[order]).max() <= 0.0005 + 1e-6
            assert read_wfdb(tmp_path / "again").recording.provenance == case.recording.provenance

    def test_parts_lead_to_their_header(self, data_folder: Path) -> None:
        part = min(data_folder.glob("ptbxl/records500/*/*_1.dat"))
        assert read_wfdb(part).recording.provenance.origin == f"{part.stem[:-2]}.hea"

    def test_waves_of_ludb_become_global_ones(self, data_folder: Path) -> None:
        case = read_wfdb(data_folder / "ludb" / "data" / "10.hea")
        lead_ii = wfdb.rdann(str(data_folder / "ludb" / "data" / "10"), "ii")
        beats = case.delineation.waves_of("QRS")
        peaks = [sample / 500 for sample, symbol in zip(lead_ii.sample, lead_ii.symbol, strict=True) if symbol == "N"]
        assert len(beats) == len(peaks)
        for beat, peak in zip(beats, peaks, strict=True):
            assert beat.onset_s <= peak <= beat.offset_s
            assert 0.06 < beat.offset_s - beat.onset_s < 0.2
        assert case.request.age == 79
