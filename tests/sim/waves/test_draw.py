"""Drawing: what is asked for is what is drawn, in the clean signal, at the true fiducial points."""

import numpy as np
import pytest

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.leads import LEADS, limb_lead_error_mv
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.physiology.waves import BUNDLE_BRANCHES
from ecgstudio.sim import Simulation, draw_anatomy, draw_physiology, simulate
from ecgstudio.sim.truth import features
from ecgstudio.sim.truth.beat import BEFORE_S, median_beat

STILL = {"respiration_axis": 0.0, "beat_variation": 0.0, "respiratory_variability": 0.0, "slow_variability": 0.0}


def simulated(seed: int = 1, anatomy: Anatomy | None = None, **values: float | str) -> Simulation:
    return simulate(Physiology().with_values(STILL | values), anatomy or draw_anatomy(seed=seed), seed=seed)


def found(simulation: Simulation, name: str) -> float:
    value = features(simulation)[name].value
    assert value is not None
    return value


@pytest.mark.parametrize("statement", ["NORM", "INFMI", "TDP", "RALA", "DEXTRO", "ARTEF"])
def test_limb_leads_obey_einthoven_and_goldberger(statement: str) -> None:
    simulation = simulate(draw_physiology([statement], seed=2), draw_anatomy(seed=2), seed=2)
    assert limb_lead_error_mv(simulation.recording.signal_mv.astype(float)) < 1e-6
    assert limb_lead_error_mv(simulation.clean_mv.astype(float)) < 1e-6


def test_the_same_arguments_give_the_same_samples() -> None:
    first, second = simulated(), simulated()
    assert np.array_equal(first.recording.signal_mv, second.recording.signal_mv)
    assert first.delineation == second.delineation


def test_noise_lies_over_a_signal_that_stays() -> None:
    quiet, loud = simulated(muscle_noise=0.0), simulated(muscle_noise=0.2, mains_noise=0.1, electrode_motion=0.5)
    assert np.array_equal(quiet.clean_mv, loud.clean_mv)
    assert np.abs(loud.recording.signal_mv - loud.clean_mv).std() > 0.1


@pytest.mark.parametrize("axis", [-170, -90, -60, -30, 0, 45, 75, 100, 150])
def test_the_axis_is_the_one_asked_for_whatever_the_anatomy(axis: float) -> None:
    for seed in range(4):
        difference = found(simulated(seed, axis=axis), "axis") - axis
        assert abs((difference + 180) % 360 - 180) <= 5


@pytest.mark.parametrize("axis", [-160, -130, -110])
def test_an_axis_up_and_to_the_right_is_one_of_the_last_forces(axis: float) -> None:
    """I and II begin with r: QS in both would be an old infarction, or exchanged cables."""
    for seed in range(6):
        drawn = simulated(seed, axis=axis)
        wave = drawn.delineation.waves_of("QRS")[4]
        first, last = round(wave.onset_s * 500), round(wave.offset_s * 500)
        for lead in drawn.clean_mv[:2, first : last + 1] - drawn.clean_mv[:2, [first]]:
            assert lead[: np.argmin(lead)].max() > 0.04
            assert -lead.min() > lead.max()


@pytest.mark.parametrize(
    "field", ["st_inferior", "st_high_lateral", "st_anterior", "st_diffuse", "q_inferior", "q_lateral"]
)
def test_the_axis_stays_when_a_wall_is_injured(field: str) -> None:
    for seed in range(3):
        assert found(simulated(seed, axis=40.0, **{field: 0.3}), "axis") == pytest.approx(40, abs=5)


@pytest.mark.parametrize("branch", BUNDLE_BRANCHES)
def test_the_axis_is_the_one_asked_for_in_every_conduction_pattern(branch: str) -> None:
    axis = {"lafb": -60.0, "rbbb lafb": -70.0, "lpfb": 110.0, "rbbb lpfb": 110.0}.get(branch, 20.0)
    qrs = 140.0 if branch in ("rbbb", "lbbb", "rbbb lafb", "rbbb lpfb") else 112.0
    assert found(simulated(bundle_branch=branch, axis=axis, qrs=qrs), "axis") == pytest.approx(axis, abs=5)


@pytest.mark.parametrize(("qrs", "branch"), [(80.0, "normal"), (110.0, "normal"), (150.0, "lbbb"), (140.0, "rbbb")])
def test_qrs_starts_and_ends_where_it_is_said_to(qrs: float, branch: str) -> None:
    """Apart from ST and T: the signal leaves 2 % of its largest value soon after the onset, and is calm after the end."""
    for seed in range(3):
        simulation = simulated(seed, qrs=qrs, bundle_branch=branch, t_amplitude=0.0, t_precordial=0.0, u_amplitude=0.0)
        wave = simulation.delineation.waves_of("QRS")[4]
        assert (wave.offset_s - wave.onset_s) * 1000 == pytest.approx(qrs, abs=0.01)
        size = np.abs(simulation.clean_mv).max(axis=0)
        time = np.arange(size.size) / 500
        near = (time > wave.onset_s - 0.04) & (time < wave.offset_s)
        inside = time[near & (size > 0.02 * size[near].max())]
        assert inside[0] == pytest.approx(wave.onset_s, abs=0.08 * qrs / 1000)
        just_before = (time > wave.offset_s - 0.02) & (time < wave.offset_s - 0.008)
        just_after = (time > wave.offset_s + 0.001) & (time < wave.offset_s + 0.012)
        assert np.abs(np.diff(simulation.clean_mv[:, just_after], axis=1)).max() < 0.02
        assert np.abs(np.diff(simulation.clean_mv[:, just_before], axis=1)).max() > 0.02


def test_t_ends_where_it_is_said_to() -> None:
    for seed in range(4):
        beat = median_beat(simulated(seed, u_amplitude=0.0, rate=60))
        assert beat is not None
        height = np.abs(beat.span(beat.j_s + 0.1, beat.t_end_s)).max()
        assert np.abs(beat.at(beat.t_end_s)).max() < 0.05 * height
        assert np.abs(beat.at(beat.t_end_s - 0.03)).max() > 0.06 * height


@pytest.mark.parametrize("qtc", [340.0, 410.0, 520.0])
@pytest.mark.parametrize("rate", [50.0, 75.0, 110.0])
def test_qtc_is_the_one_asked_for_at_every_rate(qtc: float, rate: float) -> None:
    assert found(simulated(qtc=qtc, rate=rate), "qtc") == pytest.approx(qtc, abs=8)


@pytest.mark.parametrize(
    ("field", "lead"),
    [
        ("st_septal", "V2"),
        ("st_anterior", "V3"),
        ("st_lateral", "V5"),
        ("st_high_lateral", "aVL"),
        ("st_inferior", "aVF"),
        ("st_right", "V1"),
        ("st_diffuse", "II"),
    ],
)
@pytest.mark.parametrize("level", [-0.2, 0.3])
def test_st_at_j_is_the_one_asked_for(field: str, lead: str, level: float) -> None:
    before, after = simulated(), simulated(**{field: level})
    assert found(after, f"J[{lead}]") - found(before, f"J[{lead}]") == pytest.approx(level, abs=0.02)


def test_reciprocal_changes_follow_from_the_injury() -> None:
    inferior, anterior, posterior = simulated(st_inferior=0.3), simulated(st_anterior=0.4), simulated(st_posterior=0.2)
    assert found(inferior, "J[aVL]") < -0.1
    assert found(inferior, "J[III]") > found(inferior, "J[II]")
    assert found(anterior, "J[III]") < -0.05
    assert found(posterior, "J[V2]") - found(simulated(), "J[V2]") == pytest.approx(-0.2, abs=0.03)


def test_conduction_patterns_show_their_signs() -> None:
    left = simulated(bundle_branch="lbbb", qrs=150, axis=0)
    assert found(left, "QRSnet[V1]") < 0 < found(left, "QRSnet[V6]")
    assert found(left, "Tamp[V1]") > 0 > found(left, "Tamp[V6]")
    assert found(left, "J[V2]") > 0.1 > found(left, "J[V6]")
    right = simulated(bundle_branch="rbbb", qrs=140)
    assert found(right, "Rp[V1]") > 0.3
    assert found(right, "Tamp[V1]") < 0 < found(right, "Tamp[V5]")
    assert found(right, "Sdur[V6]") >= 40


def test_r_progression_and_septal_q_of_the_average_person() -> None:
    normal = simulated(anatomy=Anatomy(individuality=0.0))
    r = [found(normal, f"R[V{number}]") for number in range(1, 7)]
    assert r[0] < r[1] < r[2] < r[3] > r[5]
    s = [found(normal, f"S[V{number}]") for number in range(1, 7)]
    assert s[1] > s[2] > s[3] > s[4] > s[5]
    assert found(normal, "RS[V2]") < 1 < found(normal, "RS[V4]")
    assert 0.01 < -min(median_beat(normal).span(0.0, 0.03)[11]) < 0.15


def test_t_is_never_out_of_proportion_in_v2_to_v4() -> None:
    for seed in range(10):
        normal = simulate(draw_physiology(["NORM"], seed=seed), draw_anatomy(seed=seed), seed=seed)
        for lead in ("V2", "V3", "V4"):
            assert found(normal, f"Tmax[{lead}]") < 0.75 * found(normal, f"QRSpp[{lead}]")


def test_t_rises_slowly_and_falls_fast() -> None:
    beat = median_beat(simulated(rate=60))
    assert beat is not None
    trace = beat.span(beat.j_s + 0.06, beat.t_end_s)[10]
    peak = int(np.argmax(trace))
    assert np.diff(trace[:peak]).max() < -np.diff(trace[peak:]).min()


@pytest.mark.parametrize("potassium", [2.3, 6.4, 8.0])
def test_potassium_makes_the_waves_it_is_known_for(potassium: float) -> None:
    normal, changed = simulated(), simulated(potassium=potassium)
    if potassium < 3.5:
        assert found(changed, "Tmax[V4]") < 0.5 * found(normal, "Tmax[V4]")
        assert found(changed, "Uamp[V3]") > 0.1
        assert found(changed, "J[V5]") < -0.03
        return
    assert found(changed, "Tmax[V4]") > 1.5 * found(normal, "Tmax[V4]")
    assert found(changed, "qrs") >= (140 if potassium > 7 else 90)
    assert found(changed, "Pmorph") == (0 if potassium > 7.4 else 1)


def test_calcium_changes_the_length_of_st_and_leaves_t_as_it_is() -> None:
    low, normal, high = simulated(calcium=1.5), simulated(), simulated(calcium=3.4)
    assert found(high, "qt") + 40 < found(normal, "qt") < found(low, "qt") - 60
    assert found(high, "STFR") < found(normal, "STFR") < found(low, "STFR")
    assert found(low, "TPEAK") == pytest.approx(found(normal, "TPEAK"), abs=8)


def test_a_ventricular_beat_is_wide_and_its_t_discordant() -> None:
    simulation = simulate(draw_physiology(["VT"], seed=3), draw_anatomy(seed=3), seed=3)
    beat = median_beat(simulation)
    assert beat is not None
    assert beat.j_s >= 0.12
    net, t = beat.span(0, beat.j_s).sum(axis=1), beat.span(beat.j_s + 0.06, beat.t_end_s).sum(axis=1)
    largest = np.argsort(-np.abs(net))[:4]
    assert (np.sign(net[largest]) == -np.sign(t[largest])).all()


def test_spikes_stand_out_and_are_narrow() -> None:
    simulation = simulate(draw_physiology(["VPACE"], seed=1), draw_anatomy(seed=1), seed=1)
    spikes = [spike for spike in simulation.delineation.spikes if 0.1 < spike.time_s < 9.9]
    assert spikes
    for spike in spikes:
        sample = round(spike.time_s * 500)
        around = simulation.clean_mv[1, [sample - 1, sample + 1]]
        assert simulation.clean_mv[1, sample] - around.max() > 0.3


def test_signals_are_smooth() -> None:
    """No kinks: from sample to sample the slope of a clean normal ECG changes no faster than QRS itself makes it."""
    simulation = simulated(rate=60)
    beat = median_beat(simulation)
    assert beat is not None
    bend = np.abs(np.diff(beat.signal_mv, n=2, axis=1)).max(axis=0)
    after = round((BEFORE_S + beat.j_s + 0.02) * 500)
    assert bend[after:].max() < 0.006


def test_every_wave_names_its_cause() -> None:
    delineation = simulated().delineation
    for wave in delineation.waves:
        assert wave.activation is not None
        chamber = delineation.activations[wave.activation].chamber
        assert chamber == ("atria" if wave.kind == "P" else "ventricles")
        assert wave.onset_s < wave.peak_s < wave.offset_s


def test_twenty_seeds_are_twenty_people() -> None:
    """No two of twenty normal people look alike: their median beats differ by at least an eighth of their size."""
    beats = []
    for seed in range(20):
        simulation = simulate(draw_physiology(["NORM"], seed=seed), draw_anatomy(seed=seed), seed=seed)
        beats.append(median_beat(simulation).span(0.0, 0.09)[:, :46])
    for index, one in enumerate(beats):
        for other in beats[:index]:
            assert np.sqrt(((one - other) ** 2).mean()) > 0.125 * np.sqrt((one**2).mean())


@pytest.mark.parametrize("rate_hz", [250.0, 360.0, 1000.0])
def test_other_sampling_rates_and_lengths_show_the_same_heart(rate_hz: float) -> None:
    physiology, anatomy = draw_physiology(["NORM"], seed=4), draw_anatomy(seed=4)
    fine = simulate(physiology, anatomy, seed=4, duration_s=4, sampling_rate_hz=rate_hz)
    plain = simulate(physiology, anatomy, seed=4, duration_s=4, sampling_rate_hz=500)
    assert fine.recording.samples == 4 * rate_hz
    assert [w.kind for w in fine.delineation.waves] == [w.kind for w in plain.delineation.waves]
    time = np.arange(400) / 100
    for row in range(12):
        a = np.interp(time, np.arange(fine.clean_mv.shape[1]) / rate_hz, fine.clean_mv[row])
        b = np.interp(time, np.arange(plain.clean_mv.shape[1]) / 500, plain.clean_mv[row])
        assert np.abs(a - b).max() < 0.12


@pytest.mark.parametrize(
    ("statement", "up", "down"), [("CLBBB", ("V1", "V2"), ("I", "V6")), ("VPACE", ("V2", "V3"), ())]
)
def test_recovery_points_away_from_a_wide_qrs(statement: str, up: tuple[str, ...], down: tuple[str, ...]) -> None:
    """T is upright where QRS is down and the other way about: secondary changes, discordant."""
    for seed in range(6):
        drawn = simulate(draw_physiology([statement], seed=seed), draw_anatomy(seed=seed), seed=seed)
        qrs = drawn.delineation.waves_of("QRS")[4]
        (t_wave,) = (wave for wave in drawn.delineation.waves_of("T") if wave.activation == qrs.activation)
        before, peak = round((qrs.onset_s - 0.01) * 500), round(t_wave.peak_s * 500)
        levels = dict(zip(LEADS, drawn.clean_mv[:, peak] - drawn.clean_mv[:, before], strict=True))
        assert min(levels[lead] for lead in up) > 0.05
        assert max((levels[lead] for lead in down), default=0.0) < 0.03
