from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.engine.autoencoder import PatchBasis
from ecgstudio.engine.track import events_of
from ecgstudio.training.examples import DOMAINS, Source
from ecgstudio.training.fit_basis import fidelity, fit_basis, read_basis, write_basis
from ecgstudio.training.pack import pack, packed_latents, read_packed, unpacked
from ecgstudio.training.simulated import Simulated


def test_bytes_keep_latents_to_a_few_percent() -> None:
    latents = np.random.default_rng(0).standard_normal((3, 125, 8)).astype(np.float32) * np.geomspace(3, 0.1, 8)
    error = unpacked(*packed_latents(latents)) - latents
    assert (error.std(axis=(0, 1)) < 0.03 * latents.std(axis=(0, 1))).all()


def test_everything_known_comes_back(packed_file: Path, basis: PatchBasis) -> None:
    packed = read_packed(packed_file)
    made = Simulated(1, first=101).read("simulated/101")
    row = [entry["key"] for entry in packed.about].index("simulated/101")
    assert packed.count == 12
    assert np.allclose(packed.basis.components, basis.components)
    assert np.array_equal(packed.events[row], events_of(made.delineation))
    assert {
        packed.words[index]: packed.certainty[row, index] / 100 for index in np.flatnonzero(packed.certainty[row])
    } == dict(made.words)
    assert (packed.age[row], packed.sex[row]) == (made.age, {"female": 0, "male": 1}[made.sex or ""])
    assert DOMAINS[packed.domain[row]] == "simulated"
    assert packed.about[0]["text"] == "süß"
    signal = basis.decode(packed.floats(slice(row, row + 1)))[0]
    kept = basis.decode(basis.encode(made.eight_mv[None]))[0]
    assert np.sqrt(np.mean((signal - kept) ** 2)) < 0.02


def test_packing_goes_on_where_it_was_stopped(
    basis: PatchBasis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stops(Simulated):
        asked: list[str] = []
        patience = 3

        def read(self, key: str):  # type: ignore[no-untyped-def]
            if len(self.asked) == self.patience:
                raise KeyboardInterrupt
            self.asked.append(key)
            return super().read(key)

    monkeypatch.setattr("ecgstudio.training.pack._CHUNK", 2)
    with pytest.raises(KeyboardInterrupt):
        pack([Stops(6)], basis, tmp_path / "p.npz")
    assert not (tmp_path / "p.npz").exists()
    Stops.patience = 100
    assert pack([Stops(6)], basis, tmp_path / "p.npz") == {"packed": 6}
    assert Stops.asked.count("simulated/0") == 1
    assert [item.name for item in tmp_path.iterdir()] == ["p.npz"]


def test_what_fails_a_gate_is_counted(basis: PatchBasis, tmp_path: Path, real: Callable[[int], Source]) -> None:
    assert pack([real(5)], basis, tmp_path / "p.npz") == {"packed": 4, "too noisy": 1}


def test_files_of_different_bases_do_not_mix(basis: PatchBasis, tmp_path: Path, packed_file: Path) -> None:
    other = PatchBasis(basis.components, basis.scale * 2)
    pack([Simulated(1)], other, tmp_path / "other.npz")
    with pytest.raises(InputError, match="another basis"):
        read_packed(packed_file, tmp_path / "other.npz")
    (tmp_path / "other.npz").write_bytes(b"nothing")
    with pytest.raises(InputError, match="no packed data set"):
        read_packed(tmp_path / "other.npz")


def test_a_basis_is_kept_and_its_fidelity_told(tmp_path: Path, real: Callable[[int], Source]) -> None:
    source = real(10)
    fitted = fit_basis(source, 64)
    write_basis(fitted, tmp_path / "basis.safetensors")
    assert np.array_equal(read_basis(tmp_path / "basis.safetensors").components, fitted.components)
    found, coarse = fidelity(fitted, source), fidelity(fit_basis(source, 8), source)
    assert found.records == 2
    assert found.rmse_uv < coarse.rmse_uv
    assert found.packed_rmse_uv == pytest.approx(found.rmse_uv, rel=0.2)
