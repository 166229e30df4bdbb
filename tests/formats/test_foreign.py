"""Files of other programs: the right leads, volts, rate and patient, whatever was changed is told, and damage is one line."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.files import import_record, usable_paths
from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from tests.formats.foreign_files import MADE, STEP_UV, aecg, mfer, muse, scp, steps_of

MakeCase = Callable[..., Case]
WHO = "left out: name, number and dates of the patient"


@pytest.fixture(scope="module")
def case(make_case: MakeCase) -> Case:
    return make_case(3)


@pytest.fixture(scope="module")
def short(make_case: MakeCase) -> Case:
    return make_case(3, duration_s=2.0)


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def notes(path: Path) -> tuple[str, ...]:
    return import_record(path).recording.provenance.import_notes


def refusal(path: Path) -> str:
    """What is said of a file; nothing where it can be read all the same."""
    try:
        import_record(path)
    except RecordError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", MADE)
class TestEach:
    def test_leads_volts_rate_and_patient(self, name: str, case: Case, tmp_path: Path) -> None:
        back = import_record(put(tmp_path, name, MADE[name](case.recording)))
        assert (back.recording.sampling_rate_hz, back.recording.samples) == (500.0, 5000)
        # III is as far off as I and II together where it is derived
        limit_mv = STEP_UV / 1000 * (1.01 if name == "muse.xml" else 0.51)
        assert np.abs(back.recording.signal_mv - case.recording.signal_mv).max() < limit_mv
        assert back.request.age in (62.0, 63.0)
        assert back.request.sex == "female"
        assert back.recording.provenance.source == "import"

    def test_damaged_bytes_are_one_line(self, name: str, short: Case, tmp_path: Path) -> None:
        rng, whole = np.random.default_rng(2), MADE[name](short.recording)
        for number in range(16):
            spoilt = bytearray(whole[: int(rng.integers(1, len(whole)))] if number % 2 else whole)
            for at in rng.integers(0, min(1200, len(spoilt)), 8):
                spoilt[at] = int(rng.integers(0, 256))
            said = refusal(put(tmp_path, name, bytes(spoilt)))
            assert "\n" not in said
            assert len(said) < 300

    def test_another_file_under_its_name_is_refused(self, name: str, tmp_path: Path) -> None:
        for data in (b"", b"\0" * 2000, b"%PDF-1.7 " * 100, b"\xff" * 5000):
            assert refusal(put(tmp_path, name, data)).startswith(f"{name} ")


class TestSamplesOfOthers:
    """Each of these numbers was read alike by another package (ecgdatakit 2.0.3), to a tenth of a uV."""

    @pytest.mark.parametrize(
        ("name", "samples", "peaks_mv", "age"),
        [
            ("aecg_example.xml", 5000, {"I": 0.415, "III": 0.4525, "V2": 0.405, "V6": 0.9725}, 49.0),
            ("scp_example.scp", 5000, {"I": 0.415, "III": 0.4525, "V2": 0.405, "V6": 0.9725}, 49.0),
            ("dicom_example.dcm", 5000, {"I": 0.415, "III": 0.4525, "V2": 0.405, "V6": 0.9725}, 49.0),
            ("sierra_demo_1_04.xml", 5300, {"II": 1.4, "III": 1.225, "aVF": 1.305, "V3": 1.25, "V6": 1.595}, 60.0),
        ],
    )
    def test_they_open(
        self, name: str, samples: int, peaks_mv: dict[str, float], age: float, data_folder: Path
    ) -> None:
        path = data_folder / "formats" / name
        if not path.is_file():
            pytest.skip("the samples of other programs are not here")
        case = import_record(path)
        assert (case.recording.sampling_rate_hz, case.recording.samples) == (500.0, samples)
        assert {lead: case.recording.lead(lead).max() for lead in peaks_mv} == pytest.approx(peaks_mv, abs=1e-4)
        assert (case.request.age, case.request.sex) == (age, "male")
        assert WHO in case.recording.provenance.import_notes

    def test_a_calibration_pulse_is_left_out_and_told(self, data_folder: Path) -> None:
        path = data_folder / "formats" / "sierra_demo_1_04.xml"
        if not path.is_file():
            pytest.skip("the samples of other programs are not here")
        assert "left out: 0.4 s of calibration pulse at the end" in notes(path)
        assert not any("Einthoven" in note for note in notes(path))


class TestXml:
    def test_entities_are_not_read_and_a_document_type_is(self, short: Case, tmp_path: Path) -> None:
        bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'
        assert "declares entities" in refusal(put(tmp_path, "a.xml", aecg(short.recording, bomb)))
        assert "restecg.dtd" in muse(short.recording).decode("latin-1")
        assert refusal(put(tmp_path, "b.xml", muse(short.recording))) == ""

    def test_more_elements_or_levels_than_an_ecg_needs(self, tmp_path: Path) -> None:
        for data in (b"<a>" * 500 + b"</a>" * 500, b"<a>" + b"<b/>" * 300_000 + b"</a>"):
            assert "more elements or levels" in refusal(put(tmp_path, "a.xml", data))

    def test_another_xml_is_named(self, tmp_path: Path) -> None:
        assert "it is 'svg', no aECG" in refusal(put(tmp_path, "a.xml", b"<svg/>"))

    def test_a_wrong_checksum_and_a_unit_that_is_none(self, short: Case, tmp_path: Path) -> None:
        text = muse(short.recording).decode("latin-1")
        for old, new, said in (
            ("<LeadDataCRC32>", "<LeadDataCRC32>1", "checksum of lead I does not fit"),
            ("MICROVOLTS", "FURLONGS", "lead I is in 'FURLONGS'"),
            ("<LeadSampleCountTotal>1000", "<LeadSampleCountTotal>999", "says 999 samples and has 1000"),
            ("<WaveformType>Rhythm", "<WaveformType>Other", "holds no rhythm"),
        ):
            assert said in refusal(put(tmp_path, "a.xml", text.replace(old, new, 1).encode("latin-1")))

    def test_an_origin_is_added_and_mv_are_read(self, short: Case, tmp_path: Path) -> None:
        text = aecg(short.recording).decode()
        moved = text.replace('<origin value="0" unit="uV"/>', '<origin value="0.5" unit="mV"/>')
        back = import_record(put(tmp_path, "a.xml", moved.encode())).recording
        assert np.abs(back.signal_mv - short.recording.signal_mv - 0.5).max() < STEP_UV / 1000


class TestScp:
    def test_a_reference_beat_is_added_again(self, case: Case, tmp_path: Path) -> None:
        beat = np.random.default_rng(1).integers(-100, 100, (12, 200)) * 2
        path = put(tmp_path, "a.scp", scp(case.recording, beat, [300, 900, 2000]))
        assert np.abs(import_record(path).recording.signal_mv - case.recording.signal_mv).max() < 0.51 * STEP_UV / 1000
        assert "left out: median beats" in notes(path)

    def test_a_checksum_that_does_not_fit_is_told_first(self, short: Case, tmp_path: Path) -> None:
        data = bytearray(scp(short.recording))
        assert not any(note.startswith("damaged") for note in notes(put(tmp_path, "a.scp", bytes(data))))
        data[-1] ^= 1
        assert notes(put(tmp_path, "a.scp", bytes(data)))[0].startswith("damaged: the checksum")

    def test_a_claim_of_four_thousand_million_samples(self, short: Case, tmp_path: Path) -> None:
        data = scp(short.recording)
        claim = data.replace((1).to_bytes(4, "little") + (1000).to_bytes(4, "little"), b"\1\0\0\0\xff\xff\xff\xff")
        assert "no usable number of samples" in refusal(put(tmp_path, "a.scp", claim))


class TestMfer:
    def test_both_orders_of_bytes(self, case: Case, tmp_path: Path) -> None:
        for order in "<>":
            back = import_record(put(tmp_path, "a.mwf", mfer(case.recording, order))).recording
            assert np.array_equal(np.rint(back.signal_mv * 1000 / STEP_UV), steps_of(case.recording))


class TestLeads:
    """What is common to all formats, seen in a table of text, where leads are easily written."""

    def table(self, folder: Path, header: str, columns: list[np.ndarray], divider: str = ",") -> Path:
        rows = [divider.join(f"{value:.6f}" for value in row) for row in np.column_stack(columns)]
        return put(folder, "a.csv", "\n".join([header, *rows]).encode())

    def test_other_names_units_order_and_columns(self, short: Case, tmp_path: Path) -> None:
        recording = short.recording
        names = ["DI", "ekg ii", "D3", "AVR", "avl", "aVF", *(f"C{at}" for at in range(1, 7))]
        columns = [recording.time_s() * 1000, *recording.signal_mv[::-1] * 1000, np.zeros(recording.samples)]
        header = ",".join(["Time [ms]", *(f"{name} (uV)" for name in reversed(names)), "SpO2 [%]"])
        back = import_record(self.table(tmp_path, header, columns)).recording
        assert back.sampling_rate_hz == 500.0
        assert np.abs(back.signal_mv - recording.signal_mv).max() < 1e-6
        assert "left out: signals that are none of the twelve leads (SpO2 [%])" in back.provenance.import_notes
        assert "renamed: C6 = V6, C5 = V5, C4 = V4, C3 = V3, C2 = V2, C1 = V1 ..." in back.provenance.import_notes

    def test_leads_that_follow_from_others_are_derived_and_others_stay_empty(self, short: Case, tmp_path: Path) -> None:
        recording = short.recording
        columns = [recording.time_s(), recording.lead("aVR"), recording.lead("aVF"), recording.lead("V2")]
        path = self.table(tmp_path, "t;aVR_mV;aVF_mV;V2_mV", columns, ";")
        back = import_record(path).recording
        assert np.abs(back.signal_mv[:6] - recording.signal_mv[:6]).max() < 1e-4
        assert np.isnan(back.signal_mv[[6, 8, 9, 10, 11]]).all()
        assert "derived: I, II, III, aVL from aVR and aVF" in notes(path)
        assert "missing: V1, V3, V4, V5, V6; they stay empty" in notes(path)

    def test_no_unit_is_taken_as_mv_and_told(self, short: Case, tmp_path: Path) -> None:
        columns = [short.recording.time_s(), *short.recording.signal_mv]
        path = self.table(tmp_path, "time," + ",".join(LEADS), columns)
        assert any(note.startswith("units: the header gives none for I, II, III") for note in notes(path))

    def test_limb_leads_that_disagree_are_told(self, short: Case, tmp_path: Path) -> None:
        signal = short.recording.signal_mv.copy()
        signal[2] += 0.3
        path = self.table(
            tmp_path, "t," + ",".join(f"{lead}_mV" for lead in LEADS), [short.recording.time_s(), *signal]
        )
        assert any("limb leads: up to 0.30 mV off" in note for note in notes(path))

    def test_what_is_no_table_of_an_ecg_is_one_line(self, short: Case, tmp_path: Path) -> None:
        time = short.recording.time_s()
        for header, columns, said in (
            ("a_mV,b_mV", [time, time], "no column has the time"),
            ("t,a_mV", [time, time], "none of the twelve leads"),
            ("t,I_mV,V1", [time, time], "a row has 2 numbers and the header 3 names"),
            ("t,I_mV", [time[::-1], time], "the times do not run on"),
            ("t,I_mV", [time**2 + time, time], "not evenly apart"),
            ("t,I_mV", [time, time * np.nan], "every one is marked as missing"),
            ("t,I_mV", [time, time + 1e7], "gain of lead I is not that of an ECG"),
        ):
            assert said in refusal(self.table(tmp_path, header, columns))
        assert "is no ECG record" in refusal(put(tmp_path, "a.csv", b"t,I\n1,x\n2,y\n3,z\n"))


class TestWritten:
    @pytest.mark.parametrize("name", ["edf", "csv"])
    def test_it_comes_back_with_who_made_it(self, name: str, case: Case, tmp_path: Path) -> None:
        from ecgstudio.app.files import export_case

        (path,) = export_case(case, tmp_path, [name], name="ecg")
        back = import_record(path).recording
        assert np.abs(back.signal_mv - case.recording.signal_mv).max() <= 0.000501
        assert (back.provenance.source, back.provenance.seed) == ("simulator", 3)
        assert back.provenance.import_notes == ()

    @pytest.mark.parametrize("name", ["edf", "csv"])
    def test_missing_samples_stay_missing(self, name: str, case: Case, tmp_path: Path) -> None:
        from ecgstudio.app.files import export_case

        signal = case.recording.signal_mv[:, :4321].copy()
        signal[3, 10:20] = np.nan
        made = replace(case, recording=replace(case.recording, signal_mv=signal))
        (path,) = export_case(made, tmp_path, [name], name="ecg")
        back = import_record(path).recording
        assert back.samples == 4321
        assert np.array_equal(np.isnan(back.signal_mv), np.isnan(signal))

    def test_edf_of_another_maker(self, case: Case, tmp_path: Path) -> None:
        """Leads of two rates and units, others beside them, and a patient with a name."""
        import edfio

        signal = case.recording.signal_mv.astype(np.float64)
        leads = [
            edfio.EdfSignal(values, 500, label=f"EKG {lead}", physical_dimension="mV", physical_range=(-5, 5))
            for lead, values in zip(LEADS[:7], signal, strict=False)
        ]
        slow = edfio.EdfSignal(
            signal[7, ::2] * 1000, 250, label="V2", physical_dimension="uV", physical_range=(-5000, 5000)
        )
        other = edfio.EdfSignal(np.zeros(100), 10, label="Resp", physical_dimension="l", physical_range=(-1, 1))
        path = tmp_path / "a.edf"
        edfio.Edf([*leads, slow, other], patient=edfio.Patient(name="Doe", sex="F")).write(path)
        back = import_record(path).recording
        assert np.abs(back.signal_mv[:7] - signal[:7]).max() < 0.0002
        assert np.abs(back.lead("V2") - signal[7]).mean() < 0.02
        told = back.provenance.import_notes
        assert WHO in told
        assert "resampled: V2 to 500 Hz, the rate of the other leads" in told
        assert "left out: signals that are none of the twelve leads (Resp)" in told
        assert "missing: V3, V4, V5, V6; they stay empty" in told

    def test_measurements_say_value_unit_place_or_reason(self, case: Case, tmp_path: Path) -> None:
        from ecgstudio.app.files import export_case

        (path,) = export_case(case, tmp_path, ["measurements"], name="ecg")
        rows = path.read_text(encoding="utf-8").splitlines()
        assert path.name == "ecg_measurements.csv"
        assert rows[0] == "measurement,value,unit,lead,begin_s,end_s,reason"
        assert rows[1] == "rate,71.4,/min,,,,"
        assert rows[2] == "pr,,ms,,,,no P waves found"
        assert "R[V5],1.25,mV,V5,0.400,0.500," in rows


def test_a_file_without_an_ending_is_known_by_its_first_bytes(case: Case, tmp_path: Path) -> None:
    from ecgstudio.app.files import export_case

    for name in ("dicom", "edf"):
        (path,) = export_case(case, tmp_path, [name], name="ecg")
        bare = path.rename(tmp_path / f"IM0001_{name}")
        assert import_record(bare).recording.samples == 5000
        assert usable_paths([bare, tmp_path / "IM0002"]) == [bare]
    assert "is no ECG record" in refusal(put(tmp_path, "IM0002", b"\0" * 200))
