"""DICOM waveforms: what is written is right to the last code and comes back; others' files open with their leads and volts."""

import re
import shutil
import subprocess
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from pydicom.data import get_testdata_file

from ecgstudio.app.files import import_record
from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.formats.dicom_write import write_dicom

MakeCase = Callable[..., Case]
pytestmark = pytest.mark.filterwarnings("ignore:Invalid value for VR UI", "ignore:The value length")


@pytest.fixture
def case(make_case: MakeCase) -> Case:
    return make_case(3)


@pytest.fixture
def written(case: Case, tmp_path: Path) -> Path:
    return write_dicom(case, tmp_path / "ecg.dcm")


def changed(path: Path, change: Callable[[Any], object]) -> Path:
    """The file with something changed by hand."""
    data = pydicom.dcmread(path)
    change(data)
    data.save_as(path)
    return path


def refusal(path: Path) -> str:
    """What is said of a file that may be damaged; nothing where it can be read all the same."""
    try:
        import_record(path)
    except RecordError as error:
        return str(error)
    return ""


class TestWritten:
    def test_it_is_a_twelve_lead_ecg_of_coded_leads(self, written: Path) -> None:
        data = pydicom.dcmread(written)
        assert data.SOPClassUID.name == "12-lead ECG Waveform Storage"
        (group,) = data.WaveformSequence
        assert (group.MultiplexGroupLabel, group.SamplingFrequency, group.NumberOfWaveformSamples) == (
            "RHYTHM",
            500,
            5000,
        )
        sources = [channel.ChannelSourceSequence[0] for channel in group.ChannelDefinitionSequence]
        assert [source.CodeMeaning for source in sources] == [f"Lead {lead}" for lead in LEADS]
        assert [source.CodeValue for source in sources[:7]] == ["2:1", "2:2", "2:61", "2:62", "2:63", "2:64", "2:3"]
        assert sources[2].EquivalentCodeSequence[0].CodeValue == "5.6.3-9-61"
        assert "WaveformPaddingValue" not in group

    def test_uids_are_2_25_and_the_same_for_the_same_case(self, case: Case, written: Path, tmp_path: Path) -> None:
        first, again = pydicom.dcmread(written), pydicom.dcmread(write_dicom(case, tmp_path / "again.dcm"))
        for word in ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID"):
            assert re.fullmatch(r"2\.25\.[1-9]\d{0,38}", first[word].value)
            assert first[word].value == again[word].value
        other = pydicom.dcmread(write_dicom(replace(case, id="another"), tmp_path / "other.dcm"))
        assert other.StudyInstanceUID != first.StudyInstanceUID

    def test_measurements_and_statements_are_coded_annotations(self, case: Case, written: Path) -> None:
        items = pydicom.dcmread(written).WaveformAnnotationSequence
        numbers = {item.ConceptNameCodeSequence[0].CodeValue: item for item in items if "NumericValue" in item}
        assert "2:15872" not in numbers, "no PR was measured"
        rate = numbers["2:16770"]
        assert float(rate.NumericValue) == 71.4
        assert rate.MeasurementUnitsCodeSequence[0].CodeValue == "/min"
        findings = [item.ConceptCodeSequence[0] for item in items if "ConceptCodeSequence" in item]
        assert [(item.CodeValue, item.CodingSchemeDesignator) for item in findings] == [("733534002", "SCT")]
        texts = [item.UnformattedTextValue for item in items if "UnformattedTextValue" in item]
        assert texts[0] == "SYNTHETIC - FOR TEACHING; engine: simulator 0.1.0; seed: 3"
        assert "Left axis deviation (possible)" in texts
        assert not any("fibrillation" in text for text in texts)

    def test_it_says_that_it_is_synthetic_and_an_imported_one_does_not(self, case: Case, tmp_path: Path) -> None:
        data = pydicom.dcmread(write_dicom(case, tmp_path / "a.dcm"))
        assert data.PatientName == "SYNTHETIC^FOR TEACHING"
        assert data.SeriesDescription == "SYNTHETIC - FOR TEACHING"
        real = replace(case, recording=replace(case.recording, provenance=Provenance("import", origin="x.hea")))
        assert "SYNTHETIC" not in str(pydicom.dcmread(write_dicom(real, tmp_path / "b.dcm")))

    @pytest.mark.parametrize(
        ("rate_hz", "seconds", "kind"),
        [(500, 10, "TwelveLeadECG"), (500, 40, "GeneralECG"), (100, 10, "AmbulatoryECG")],
    )
    def test_it_fits_the_standard(
        self, make_case: MakeCase, tmp_path: Path, rate_hz: int, seconds: int, kind: str
    ) -> None:
        if not shutil.which("dciodvfy"):
            pytest.skip("dciodvfy (dicom3tools) is not installed")
        made = make_case(1, rate_hz=float(rate_hz), duration_s=float(seconds))
        signal = made.recording.signal_mv.copy()
        signal[3, 10:20] = np.nan
        imported = replace(made, recording=Recording(signal, float(rate_hz), Provenance("import", origin="a.hea")))
        for case in (made, imported):
            path = write_dicom(case, tmp_path / "a.dcm")
            done = subprocess.run(["dciodvfy", path], capture_output=True, text=True, check=False)
            assert (done.stdout + done.stderr).split() == [kind]

    @pytest.mark.parametrize(
        ("rate_hz", "seconds", "kind"), [(500, 40, "General ECG"), (1000, 10, "12-lead"), (100, 10, "Ambulatory")]
    )
    def test_longer_and_slower_ones_take_another_class(
        self, make_case: MakeCase, tmp_path: Path, rate_hz: int, seconds: int, kind: str
    ) -> None:
        case = make_case(1, rate_hz=float(rate_hz), duration_s=float(seconds))
        path = write_dicom(case, tmp_path / "ecg.dcm")
        assert kind in pydicom.dcmread(path).SOPClassUID.name
        assert import_record(path).recording.samples == case.recording.samples

    def test_what_does_not_fit_is_refused_not_clipped(self, case: Case, tmp_path: Path) -> None:
        signal = case.recording.signal_mv.copy()
        signal[6, 100] = 40.0
        with pytest.raises(RecordError, match=r"lead V1 reaches 40.0 mV at 0.20 s"):
            write_dicom(replace(case, recording=Recording(signal, 500.0)), tmp_path / "a.dcm")
        with pytest.raises(RecordError, match="DICOM holds ECGs of 50 to 1000 Hz"):
            write_dicom(replace(case, recording=Recording(signal, 2000.0)), tmp_path / "a.dcm")
        assert not list(tmp_path.iterdir())


class TestRead:
    def test_ours_comes_back_to_half_a_step(self, case: Case, written: Path) -> None:
        back = import_record(written)
        assert np.abs(back.recording.signal_mv - case.recording.signal_mv).max() <= 0.000501
        assert (back.request.age, back.request.sex, back.request.statement_ids) == (63.0, "female", ("CLBBB",))
        provenance = back.recording.provenance
        assert (provenance.source, provenance.engine, provenance.seed) == ("simulator", "simulator 0.1.0", 3)
        assert provenance.import_notes == ()

    def test_missing_samples_stay_missing(self, case: Case, tmp_path: Path) -> None:
        signal = case.recording.signal_mv.copy()
        signal[3, 10:20] = np.nan
        path = write_dicom(replace(case, recording=Recording(signal, 500.0)), tmp_path / "a.dcm")
        back = import_record(path).recording
        assert np.array_equal(np.isnan(back.signal_mv), np.isnan(signal))
        assert "missing: samples in aVR; they stay empty" in back.provenance.import_notes

    def test_pydicoms_own_file(self) -> None:
        path = Path(str(get_testdata_file("waveform_ecg.dcm")))
        case = import_record(path)
        recording = case.recording
        assert (recording.sampling_rate_hz, recording.samples) == (1000.0, 10_000)
        assert (case.request.age, case.request.sex) == (42.0, "female")
        truth = pydicom.dcmread(path).waveform_array(0).T / 1000
        assert np.abs(recording.signal_mv - truth).max() < 1e-6
        assert "ECG NORMALE" in recording.provenance.comments
        assert recording.provenance.import_notes == (
            "left out: name, number and dates of the patient",
            "left out: median beats",
        )

    def test_a_file_with_faulty_uids_and_a_padding_value_of_zero(self, data_folder: Path) -> None:
        path = data_folder / "formats" / "dicom_example.dcm"
        if not path.is_file():
            pytest.skip("the sample of another program is not here")
        recording = import_record(path).recording
        assert (recording.sampling_rate_hz, recording.samples) == (500.0, 5000)
        assert np.isfinite(recording.signal_mv).all()
        assert recording.lead("V2").min() == pytest.approx(-1.928, abs=0.001)

    def test_leads_by_label_in_another_order_and_unit_with_a_baseline(self, case: Case, written: Path) -> None:
        def change(data: Any) -> None:
            (group,) = data.WaveformSequence
            channels = group.ChannelDefinitionSequence
            for channel in channels:
                channel.ChannelLabel = channel.ChannelSourceSequence[0].CodeMeaning.replace("Lead ", "ECG ")
                del channel.ChannelSourceSequence
                channel.ChannelSensitivity, channel.ChannelSensitivityCorrectionFactor = "0.0005", "2"
                channel.ChannelSensitivityUnitsSequence[0].CodeValue = "mV"
                channel.ChannelBaseline = "0.25"
            group.ChannelDefinitionSequence = list(reversed(channels))

        back = import_record(changed(written, change)).recording
        assert np.abs(back.signal_mv - (case.recording.signal_mv[::-1] + 0.25)).max() < 0.001
        assert any(note.startswith("renamed: ") for note in back.provenance.import_notes)

    def test_groups_of_leads_one_after_the_other(self, case: Case, written: Path) -> None:
        """Three leads every 2.5 s, as carts print them, and a rhythm strip of II: each lead stands at its time."""

        def change(data: Any) -> None:
            (whole,) = data.WaveformSequence
            samples = np.frombuffer(whole.WaveformData, "<i2").reshape(-1, 12)
            parts = [(range(3 * part, 3 * part + 3), 1250 * part, 1250) for part in range(4)] + [([1], 0, 5000)]
            data.WaveformSequence = [self._part(whole, samples, *part) for part in parts]

        back = import_record(changed(written, change)).recording
        assert back.samples == 5000
        assert np.isfinite(back.lead("II")).all()
        assert np.flatnonzero(np.isfinite(back.lead("V4")))[[0, -1]].tolist() == [3750, 4999]
        assert np.abs(back.lead("V4")[3750:] - case.recording.lead("V4")[3750:]).max() < 0.001
        assert "left out: leads that come a second time, the shorter ones (II)" in back.provenance.import_notes

    @staticmethod
    def _part(whole: Any, samples: Any, columns: Any, begin: int, count: int) -> pydicom.Dataset:
        made = deepcopy(whole)
        made.ChannelDefinitionSequence = [whole.ChannelDefinitionSequence[at] for at in columns]
        made.NumberOfWaveformChannels, made.NumberOfWaveformSamples = len(columns), count
        made.MultiplexGroupTimeOffset = str(600_000 + begin * 2)
        made.WaveformData = samples[begin : begin + count, list(columns)].tobytes()
        return made

    def test_eight_leads_give_twelve_and_what_is_missing_is_told(self, case: Case, written: Path) -> None:
        def change(data: Any) -> None:
            (whole,) = data.WaveformSequence
            samples = np.frombuffer(whole.WaveformData, "<i2").reshape(-1, 12)
            data.WaveformSequence = [self._part(whole, samples, [1, 2, *range(6, 11)], 0, 5000)]

        back = import_record(changed(written, change)).recording
        assert np.abs(back.signal_mv[:11] - case.recording.signal_mv[:11]).max() < 0.003
        assert np.isnan(back.lead("V6")).all()
        assert "derived: I, aVR, aVL, aVF from II and III" in back.provenance.import_notes
        assert "missing: V6; they stay empty" in back.provenance.import_notes

    def test_what_is_no_ecg_is_one_line(self, written: Path) -> None:
        def without(word: str) -> Callable[[Any], None]:
            return lambda data: delattr(data, word)

        def of_unit(data: Any) -> None:
            channel = data.WaveformSequence[0].ChannelDefinitionSequence[0]
            channel.ChannelSensitivityUnitsSequence[0].CodeValue = "mmHg"
            channel.ChannelSensitivityUnitsSequence[0].CodeMeaning = "pressure"

        whole = written.read_bytes()
        for change, said in (
            (without("WaveformSequence"), r"holds no waveform \(it is 12-lead ECG Waveform Storage\)"),
            (of_unit, "in 'mmHg'; an ECG is in mV or uV"),
            (lambda data: data.WaveformSequence[0].__setattr__("NumberOfWaveformSamples", 10**9), "ends too early"),
            (lambda data: data.WaveformSequence[0].__setattr__("SamplingFrequency", "0"), "not usable"),
            (lambda data: data.WaveformSequence[0].__delattr__("WaveformData"), "cannot be read"),
        ):
            written.write_bytes(whole)
            with pytest.raises(RecordError, match=said) as error:
                import_record(changed(written, change))
            assert "\n" not in str(error.value)

    def test_damaged_bytes_are_one_line(self, written: Path) -> None:
        rng, whole = np.random.default_rng(1), written.read_bytes()
        for number in range(20):
            spoilt = bytearray(whole[: int(rng.integers(0, len(whole)))] if number % 2 else whole)
            for at in rng.integers(0, min(4000, len(spoilt) or 1), 12):
                if spoilt:
                    spoilt[at] = int(rng.integers(0, 256))
            written.write_bytes(bytes(spoilt))
            said = refusal(written)
            assert "\n" not in said
            assert len(said) < 300
