"""All numbers that one median beat gives: once for a measurement, and again when a teacher has moved a bound."""

from dataclasses import replace

from ecgstudio.core.measurements import Measurements
from ecgstudio.measure.amplitudes import lead_features
from ecgstudio.measure.intervals import (
    QTC_FORMULAS,
    axis,
    corrected_qt,
    p_duration,
    pr_interval,
    qrs_axis,
    qrs_duration,
    qt_interval,
)
from ecgstudio.measure.median import MedianBeat
from ecgstudio.measure.quality import LeadQuality

NO_P = "no P wave repeats before QRS"
NO_T = "no T wave stands out from the baseline"


def with_beat(
    measurements: Measurements, beat: MedianBeat, quality: tuple[LeadQuality, ...], rr_s: float | None
) -> Measurements:
    """The measurements with intervals, axes and lead features read from this beat; rates and rhythm stay as they are."""
    qt = qt_interval(beat)
    features = {**measurements.features, **lead_features(beat, quality, NO_P)}
    features |= {f"QTc {formula}": corrected_qt(qt, rr_s, formula) for formula in QTC_FORMULAS}
    features["P duration"] = p_duration(beat, NO_P)
    t_onset_offset = None if beat.t is None else (beat.qrs[1], beat.t[1])
    return replace(
        measurements,
        pr=pr_interval(beat, NO_P),
        qrs=qrs_duration(beat),
        qt=qt,
        qtc=features[f"QTc {measurements.qtc_formula}"],
        p_axis=axis(beat, beat.p, NO_P),
        qrs_axis=qrs_axis(beat),
        t_axis=axis(beat, t_onset_offset, NO_T),
        features=features,
    )
