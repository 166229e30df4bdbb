"""Records of other programs, odd and hostile ones: read as the wfdb package reads them, or refused in one line at once."""

import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import wfdb

from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.formats import read_wfdb, write_wfdb
from ecgstudio.formats.wfdb_header import read_header
from ecgstudio.formats.wfdb_marks import read_marks
from ecgstudio.formats.wfdb_samples import read_samples

MakeCase = Callable[..., Case]


def raw_record(folder: Path, form: int, samples: int, *, skew: int = 0, offset: int = 0, signals: int = 12) -> Path:
    """A record of random bytes in a format; every byte means something in every one of them."""
    count = samples * signals * 4 + 64
    (folder / "raw.dat").write_bytes(np.random.default_rng(form).integers(0, 256, count, dtype=np.uint8).tobytes())
    lines = [f"raw {signals} 500 {samples}"]
    for index in range(signals):
        lag = f":{skew}" if skew and index == 2 else ""
        lines.append(f"raw.dat {form}{lag}{f'+{offset}' if offset else ''} 200(7)/mV 16 0 5")
    (folder / "raw.hea").write_text("\n".join(lines) + "\n")
    return folder / "raw"


class TestSamples:
    @pytest.mark.parametrize("form", [8, 16, 24, 32, 61, 80, 160, 212, 310, 311])
    @pytest.mark.parametrize(("samples", "signals"), [(600, 12), (35, 3), (7, 1), (10, 5)])
    def test_every_format_as_the_wfdb_package_reads_it(
        self, tmp_path: Path, form: int, samples: int, signals: int
    ) -> None:
        stem = raw_record(tmp_path, form, samples, signals=signals)
        theirs = wfdb.rdrecord(str(stem), physical=True)
        ours = read_samples(stem, read_header(stem), range(signals), [1.0] * signals)
        if form == 311:  # 4.3 takes a bit too many of each third sample
            theirs.p_signal = theirs.p_signal[:0]
            assert np.isfinite(ours).any()
        assert np.array_equal(ours[:, : len(theirs.p_signal)], theirs.p_signal.T.astype(np.float32), equal_nan=True)

    def test_format_311_to_the_bit(self, tmp_path: Path) -> None:
        """signal(5): three samples of ten bits in thirty bits of a little-endian word."""
        numbers = np.random.default_rng(3).integers(-511, 512, 12 * 50)
        words = [
            sum((int(value) & 0x3FF) << (10 * place) for place, value in enumerate(numbers[at : at + 3]))
            for at in range(0, numbers.size, 3)
        ]
        stem = raw_record(tmp_path, 311, 50)
        (tmp_path / "raw.dat").write_bytes(struct.pack(f"<{len(words)}I", *words))
        ours = read_samples(stem, read_header(stem), range(12), [1.0] * 12)
        assert np.array_equal(np.rint(ours * 200 + 7).T.ravel(), numbers)

    def test_delays_and_offsets(self, tmp_path: Path) -> None:
        stem = raw_record(tmp_path, 16, 300, skew=5, offset=24)
        theirs = wfdb.rdrecord(str(stem), physical=True).p_signal.T.astype(np.float32)
        ours = read_samples(stem, read_header(stem), range(12), [1.0] * 12)
        assert np.array_equal(ours, theirs, equal_nan=True)
        assert np.isnan(ours[2, -5:]).all()
        assert np.isfinite(ours[2, :-5]).any()

    @pytest.mark.parametrize(("form", "gain"), [("508", 50.0), ("516", 1000.0), ("524", 1000.0)])
    def test_compressed_files_are_read_in_a_process_of_their_own(
        self, tmp_path: Path, make_case: MakeCase, form: str, gain: float
    ) -> None:
        pytest.importorskip("soundfile")
        digital = np.rint(make_case(1, duration_s=2.0).recording.signal_mv.T.astype(float) * gain).astype(np.int64)
        for at in (0, 8):
            # FLAC holds at most eight channels
            part = slice(at, min(at + 8, 12))
            names = list(LEADS)[part]
            wfdb.wrsamp(
                f"part{at}", fs=500, units=["mV"] * len(names), sig_name=names, d_signal=digital[:, part],
                fmt=[form] * len(names), adc_gain=[gain] * len(names), baseline=[0] * len(names),
                write_dir=str(tmp_path),
            )  # fmt: skip
        lines = [line for at in (0, 8) for line in (tmp_path / f"part{at}.hea").read_text().splitlines()[1:]]
        (tmp_path / "flac.hea").write_text("\n".join([f"flac 12 500 {len(digital)}", *lines]) + "\n")
        signal = read_wfdb(tmp_path / "flac").recording.signal_mv
        assert np.array_equal(signal, (digital.T / gain).astype(np.float32))
        (tmp_path / "part0.dat").write_bytes(b"fLaC" + bytes(4000))
        with pytest.raises(RecordError, match="record flac cannot be read"):
            read_wfdb(tmp_path / "flac")


class TestHeaders:
    @pytest.fixture
    def header(self, tmp_path: Path, make_case: MakeCase) -> Path:
        write_wfdb(make_case(1, duration_s=2.0), tmp_path, "case")
        return tmp_path / "case.hea"

    @pytest.mark.parametrize(
        ("old", "new", "match"),
        [
            ("case 12 500 ", "case 12 -500 ", "sampling rate -500"),
            ("case 12 500 ", "case 12 nan ", "sampling rate nan"),
            ("case 12 500 ", "case 12 inf ", "sampling rate inf"),
            ("case 12 500 ", "case 12 0 ", "sampling rate 0"),
            ("case 12 500 ", "case 12 1e-300 ", "sampling rate"),
            ("case 12 500 1000", "case 12 500 -1000", "-1000 samples"),
            ("case 12 500 1000", "case 12 100000 300000000", "at most 48 million"),
            ("case 12 ", "case 999999999 ", "at most 256"),
            ("case 12 ", "case 9999999999999999999 ", "no WFDB header"),
            ("case 12 ", "case 13 ", "'#"),
            ("dat 16 ", "dat 16:4000000000 ", "more than its length"),
            ("dat 16 ", "dat 16+4000000000 ", "ends too early"),
            ("dat 16 ", "dat 999 ", "format 999 is not known"),
            ("dat 16 ", "dat 310 ", "damaged: the checksum"),
            ("dat 16 ", "dat 524 ", "cannot be read"),
            ("1000.0(0)/mV", "1e-300(0)/mV", "the gain of lead"),
            ("1000.0(0)/mV", "inf(0)/mV", "its gain is 'inf"),
            ("1000.0(0)/mV", "1000(99999999999999999999)/mV", "its gain is"),
            ("case.dat", "../case.dat", "no file beside it"),
            ("case.dat", "-", "no file beside it"),
        ],
    )
    def test_what_cannot_be_is_refused_in_one_line(self, header: Path, old: str, new: str, match: str) -> None:
        lines = [line for line in header.read_text().splitlines() if not line.startswith("#")]
        header.write_text("\n".join(line.replace(old, new) for line in lines) + "\n")
        if new == "case 13 ":
            match = "12 of 13 signals"
        with pytest.raises(RecordError, match=match) as caught:
            read_wfdb(header)
        assert "\n" not in str(caught.value)

    def test_signals_without_a_name_are_no_leads(self, header: Path) -> None:
        lines = header.read_text().splitlines()
        header.write_text("\n".join([lines[0], *(line.rsplit(" ", 1)[0] for line in lines[1:13])]) + "\n")
        with pytest.raises(RecordError, match="none of the twelve leads"):
            read_wfdb(header)

    def test_no_signals_at_all(self, header: Path) -> None:
        header.write_text("case 0 500 1000\n# nothing\n")
        with pytest.raises(RecordError, match="it has no signals"):
            read_wfdb(header)

    def test_lead_names_beyond_ascii(self, header: Path) -> None:
        header.write_text(header.read_text().replace(" V6\n", " Brustwand-Ableitung-ä\n"), encoding="latin-1")
        notes = read_wfdb(header).recording.provenance.import_notes
        assert notes == ("missing: V6; they stay empty",)

    @pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
    def test_letters_beyond_ascii_survive_in_comments(self, header: Path, encoding: str) -> None:
        lines = header.read_text().splitlines()[:13]
        header.write_text("\n".join([*lines, "# Größe: 1,80 m; früher Infarkt"]) + "\n", encoding=encoding)
        assert "Größe: 1,80 m; früher Infarkt" in read_wfdb(header).recording.provenance.comments

    def test_a_gain_of_zero_is_said(self, header: Path) -> None:
        lines = header.read_text().splitlines()[:13]
        header.write_text("\n".join(line.replace("1000.0(0)/mV", "0(0)/mV") for line in lines) + "\n")
        case = read_wfdb(header)
        assert any("not calibrated" in line for line in case.recording.provenance.import_notes)

    @pytest.mark.parametrize("word", ["microvolts", "uV", "µV", "microvolt"])
    def test_microvolts_however_they_are_spelled(self, header: Path, word: str) -> None:
        before = read_wfdb(header).recording.signal_mv
        lines = header.read_text(encoding="utf-8").splitlines()[:13]
        text = "\n".join(line.replace("1000.0(0)/mV", f"1(0)/{word}") for line in lines)
        header.write_text(text + "\n", encoding="utf-8")
        assert np.allclose(read_wfdb(header).recording.signal_mv, before, atol=1e-6)

    def test_huge_and_deep_comments(self, header: Path) -> None:
        lines = header.read_text().splitlines()[:13]
        deep = "[" * 100_000
        pieces = [f"#ecgstudio/1 {n:03d}: |{deep[n * 200 : n * 200 + 200]}|" for n in range(500)]
        header.write_text("\n".join([*lines, *pieces, "# " + "x" * 1_000_000]) + "\n")
        assert read_wfdb(header).recording.provenance.source == "import"
        header.write_text("\n".join([*lines, "# " + "x" * 5_000_000]) + "\n")
        with pytest.raises(RecordError, match="header is larger than 4 MB"):
            read_wfdb(header)


class TestAnnotations:
    def test_another_note_at_the_start_hangs_nothing(self, tmp_path: Path) -> None:
        """wfdb.rdann 4.3 never returns for it."""
        note = b"## another note at the start"
        pairs = struct.pack("<H", 22 << 10) + struct.pack("<H", 63 << 10 | len(note)) + note
        (tmp_path / "a.atr").write_bytes(pairs + struct.pack("<HHH", 1 << 10 | 50, 1 << 10 | 300, 0))
        assert [(mark.sample, mark.symbol) for mark in read_marks(tmp_path / "a.atr")] == [(50, "N"), (350, "N")]

    @pytest.mark.parametrize(
        "content",
        [b"", b"\0", b"\0\0", b"\xff" * 999, b"\0\xec" * 500, struct.pack("<H", 59 << 10), b"\1\x04" + b"\xff\xfc"],
    )
    def test_what_breaks_off_is_left(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "a.atr").write_bytes(content)
        assert all(mark.symbol != "N" or mark.sample == 1 for mark in read_marks(tmp_path / "a.atr"))

    def test_brackets_without_end_are_read_in_a_moment(self, tmp_path: Path, make_case: MakeCase) -> None:
        write_wfdb(make_case(1), tmp_path, "case")
        pair = struct.pack("<HH", 39 << 10 | 1, 1 << 10)
        (tmp_path / "case.atr").write_bytes(pair * 60_000)
        assert read_wfdb(tmp_path / "case").delineation.activations == ()

    def test_custom_symbols_and_time_resolution(self, tmp_path: Path) -> None:
        wfdb.wrann(
            "own", "atr", sample=np.array([10, 2000, 90_000]), symbol=["N", "@", "N"], aux_note=["", "hello", ""],
            fs=360, write_dir=str(tmp_path),
        )  # fmt: skip
        marks = read_marks(tmp_path / "own.atr")
        assert [(mark.sample, mark.symbol, mark.aux_note) for mark in marks] == [
            (10, "N", ""),
            (2000, "@", "hello"),
            (90_000, "N", ""),
        ]

    def test_real_files_as_the_wfdb_package_reads_them(self, data_folder: Path) -> None:
        stems = sorted((data_folder / "ludb" / "data").glob("*.hea"))[::20]
        for stem, lead in ((stem.with_suffix(""), lead.lower()) for stem in stems for lead in LEADS):
            theirs = wfdb.rdann(str(stem), lead)
            ours = read_marks(stem.with_suffix(f".{lead}"))
            assert [mark.sample for mark in ours] == theirs.sample.tolist()
            assert [mark.symbol for mark in ours] == theirs.symbol
            assert [mark.num for mark in ours] == theirs.num.tolist()
