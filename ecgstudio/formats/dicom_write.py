"""A case as a DICOM waveform: 12-lead ECG where that may hold it, else General or Ambulatory ECG (PS3.3, A.34).

One multiplex group "RHYTHM" of twelve coded leads in steps of 1 uV; measurements and statements as coded annotations. Made
recordings say so in patient, study, series and annotations. UIDs are 2.25 (a UUID as one number), the same for the same case.
"""

from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_URL, uuid5

from ecgstudio import __version__
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured
from ecgstudio.core.paper import TEACHING_NOTICE
from ecgstudio.core.recording import Recording
from ecgstudio.formats.dicom_codes import FINDING, MANUFACTURER, MEASUREMENTS, MICROVOLT, QTC, Code, lead_code
from ecgstudio.formats.digital import MISSING_UNIT, digital_of
from ecgstudio.formats.own_words import own_words

if TYPE_CHECKING:
    from pydicom import Dataset

MOST_SAMPLES: Final = 16_384
"""Of a 12-lead ECG (PS3.3, A.34.3.4.6)."""
_TWELVE_LEAD, _GENERAL, _AMBULATORY = (f"1.2.840.10008.5.1.4.1.1.9.{tail}" for tail in ("1.1", "1.2", "1.3"))
# sampling rates that PS3.3 allows, in Hz (A.34.3.4.5, A.34.4.4.4, A.34.5.4.5)
_DIAGNOSTIC_HZ, _AMBULATORY_HZ = (200, 1000), (50, 1000)
_SCHEME_VERSIONS: Final = {"SCPECG": "1.3"}


def write_dicom(case: Case, path: Path) -> Path:
    """Write a case as one DICOM file; samples are rounded to 1 uV. RecordError when they or their rate do not fit."""
    from pydicom import Dataset
    from pydicom.dataset import FileMetaDataset
    from pydicom.uid import UID, ExplicitVRLittleEndian

    kind = _kind(case.recording)
    made = Dataset()
    _identify(made, case, kind)
    made.WaveformSequence = [_waveform(case.recording)]
    annotations = list(_annotations(case))
    if annotations:
        made.WaveformAnnotationSequence = annotations
    made.file_meta = FileMetaDataset()
    made.file_meta.MediaStorageSOPClassUID = UID(kind)
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.file_meta.ImplementationClassUID = UID(_uid("implementation"))
    made.file_meta.ImplementationVersionName = f"ECGSTUDIO {__version__}"[:16]
    content = BytesIO()
    made.save_as(content, enforce_file_format=True)
    write_atomically(path, content.getvalue())
    return path


def _kind(recording: Recording) -> str:
    rate = recording.sampling_rate_hz
    if _DIAGNOSTIC_HZ[0] <= rate <= _DIAGNOSTIC_HZ[1]:
        return _TWELVE_LEAD if recording.samples <= MOST_SAMPLES else _GENERAL
    if _AMBULATORY_HZ[0] <= rate <= _AMBULATORY_HZ[1]:
        return _AMBULATORY
    lowest, highest = _AMBULATORY_HZ
    raise RecordError(f"DICOM holds ECGs of {lowest} to {highest} Hz, this one has {rate:g} Hz; export another format")


def _identify(made: "Dataset", case: Case, kind: str) -> None:
    """Patient, study, series, equipment and instance. An imported patient has no name here: none is read."""
    words, synthetic = own_words(case.recording.provenance), case.recording.provenance.synthetic
    made.SpecificCharacterSet = "ISO_IR 192"
    made.InstanceCreationDate = made.StudyDate = made.ContentDate = f"{case.created:%Y%m%d}"
    made.InstanceCreationTime = made.StudyTime = made.ContentTime = f"{case.created:%H%M%S}"
    made.AcquisitionDateTime = f"{case.created:%Y%m%d%H%M%S}"
    made.SOPClassUID = kind
    made.SOPInstanceUID = _uid(f"{case.id}/{_fingerprint(case)}")
    made.AccessionNumber = made.ReferringPhysicianName = made.PatientBirthDate = ""
    made.Modality, made.Manufacturer, made.ManufacturerModelName = "ECG", MANUFACTURER, MANUFACTURER
    made.SoftwareVersions = __version__
    made.StudyDescription = made.SeriesDescription = TEACHING_NOTICE if synthetic else "Imported ECG"
    made.PatientName = "SYNTHETIC^FOR TEACHING" if synthetic else "UNKNOWN^PATIENT"
    made.PatientID = f"ECGSTUDIO-{case.id[:12]}"
    made.PatientSex = {"female": "F", "male": "M", None: ""}[case.request.sex]
    if case.request.age is not None:
        made.PatientAge = _age(case.request.age)
    if words:
        made.PatientComments = words
    made.StudyInstanceUID, made.SeriesInstanceUID = _uid(f"{case.id}/study"), _uid(f"{case.id}/series")
    made.StudyID, made.SeriesNumber, made.InstanceNumber = "1", 1, 1
    made.AcquisitionContextSequence = []


def _age(years: float) -> str:
    """Years, below two months (PS3.5, 6.2: AS)."""
    return f"{min(round(years * 12), 999):03d}M" if years < 2 else f"{int(years):03d}Y"


def _waveform(recording: Recording) -> "Dataset":
    from pydicom import Dataset

    digital = digital_of(recording)
    made = Dataset()
    made.WaveformOriginality = "ORIGINAL"
    made.NumberOfWaveformChannels, made.NumberOfWaveformSamples = len(LEADS), recording.samples
    made.SamplingFrequency = _decimal(recording.sampling_rate_hz)
    made.MultiplexGroupLabel = "RHYTHM"
    made.ChannelDefinitionSequence = [_channel(lead) for lead in LEADS]
    made.WaveformBitsAllocated, made.WaveformSampleInterpretation = 16, "SS"
    if (digital == MISSING_UNIT).any():
        made.add_new("WaveformPaddingValue", "OW", MISSING_UNIT.to_bytes(2, "little", signed=True))
    made.add_new("WaveformData", "OW", digital.astype("<i2").tobytes())
    return made


def _channel(lead: str) -> "Dataset":
    from pydicom import Dataset

    made, source = Dataset(), _coded(lead_code(lead, "MDC"))
    source.EquivalentCodeSequence = [_coded(lead_code(lead, "SCPECG"))]
    made.ChannelLabel = f"Lead {lead}"
    made.ChannelSourceSequence = [source]
    made.ChannelSensitivity, made.ChannelSensitivityCorrectionFactor = "1", "1"
    made.ChannelSensitivityUnitsSequence = [_coded(MICROVOLT)]
    made.ChannelBaseline, made.ChannelSampleSkew = "0", "0"
    made.WaveformBitsStored = 16
    return made


def _annotations(case: Case) -> Iterator["Dataset"]:
    words = own_words(case.recording.provenance)
    if words:
        yield _text(words)
    for mention in case.request.mentions:
        if mention.present and mention.id in catalogue():
            known = catalogue()[mention.id]
            possible = "" if mention.certainty == "certain" else f" ({mention.certainty})"
            yield _text(f"{known.name}{possible}")
            # a possible finding and one of a broader code are said in words alone: read back, they would be more than was said
            if known.codes.snomed.isdigit() and not possible and not known.codes.snomed_says_less:
                yield _finding((known.codes.snomed, "SCT", known.name))
    for name, (code, unit) in MEASUREMENTS.items():
        measured: Measured = getattr(case.measurements, name)
        if measured.value is not None:
            exact = QTC.get(case.measurements.qtc_formula, code) if name == "qtc" else code
            yield _number(exact, unit, measured.value)


def _annotation() -> "Dataset":
    from pydicom import Dataset

    made = Dataset()
    made.ReferencedWaveformChannels = [1, 0]  # all channels of the first group
    made.AnnotationGroupNumber = 1
    return made


def _text(text: str) -> "Dataset":
    made = _annotation()
    made.UnformattedTextValue = text[:1024]
    return made


def _finding(code: Code) -> "Dataset":
    made = _annotation()
    made.ConceptNameCodeSequence, made.ConceptCodeSequence = [_coded(FINDING)], [_coded(code)]
    return made


def _number(code: Code, unit: Code, value: float) -> "Dataset":
    made = _annotation()
    made.ConceptNameCodeSequence, made.MeasurementUnitsCodeSequence = [_coded(code)], [_coded(unit)]
    made.NumericValue = _decimal(round(value, 1))
    return made


def _coded(code: Code) -> "Dataset":
    from pydicom import Dataset

    made = Dataset()
    made.CodeValue, made.CodingSchemeDesignator, made.CodeMeaning = code[0], code[1], code[2][:64]
    if code[1] in _SCHEME_VERSIONS:
        made.CodingSchemeVersion = _SCHEME_VERSIONS[code[1]]
    return made


def _decimal(value: float) -> str:
    """A decimal string of at most 16 letters (PS3.5, 6.2: DS)."""
    return f"{value:.10g}"


def _uid(name: str) -> str:
    return f"2.25.{uuid5(NAMESPACE_URL, f'ecgstudio/{name}').int}"


def _fingerprint(case: Case) -> str:
    said = f"{case.request}{case.measurements}".encode()
    return sha256(case.recording.signal_mv.tobytes() + said).hexdigest()
