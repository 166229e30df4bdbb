"""What the autoencoder alone costs: real held-out records through it and back."""

from collections.abc import Mapping, Sequence

import numpy as np

from ecgstudio.benchmark.ecg.measured import Measurer, Read, column
from ecgstudio.benchmark.ecg.numbers import Figure, bootstrapped, mean_of
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Recording
from ecgstudio.engine.autoencoder import RATE_HZ, SAMPLES, Autoencoder


def fidelity_rows(
    autoencoder: Autoencoder,
    real: Sequence[Recording],
    reads: Sequence[Read],
    measurer: Measurer,
    report: Reporter = silent,
) -> Mapping[str, Figure | None]:
    """RMSE over samples and leads in uV and the median change of QRS duration in ms; ``reads`` are those of ``real``, of
    which the records of 500 Hz count."""
    rows = [row for row, one in enumerate(real) if one.sampling_rate_hz == RATE_HZ and one.samples >= SAMPLES]
    if not rows:
        return {"RMSE, uV": None, "QRS duration, median change, ms": None}
    eight = np.stack([eight_from_twelve(real[row].signal_mv)[:, :SAMPLES] for row in rows]).astype(np.float32)
    eight -= np.median(eight, axis=2, keepdims=True)
    back = autoencoder.decode(autoencoder.encode(eight))
    error_uv = 1000 * np.sqrt(np.mean((back - eight) ** 2, axis=(1, 2)))
    made = [Recording(twelve_from_eight(one).astype(np.float32), RATE_HZ) for one in back]
    again = measurer.read(made, [[]] * len(made), report)
    change = np.abs(column(again, "qrs") - column([reads[row] for row in rows], "qrs"))
    change = change[np.isfinite(change)]
    return {
        "RMSE, uV": mean_of(error_uv),
        "QRS duration, median change, ms": bootstrapped(len(change), lambda some: float(np.median(change[some]))),
    }
