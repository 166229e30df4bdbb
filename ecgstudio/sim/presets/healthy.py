"""A healthy adult's distributions, shifted by age and sex.

Sources: Rijnbeek 2014 (normal values of 13,354 adults, doi:10.1016/j.jelectrocard.2014.07.022), Surawicz 2009 (AHA Part III),
Rautaharju 2009 (AHA Part IV), Macfarlane 2011 (Comprehensive Electrocardiology, ch. 13), Thygesen 2018 (J point in V2, V3).
"""

from ecgstudio.core.request import Sex
from ecgstudio.sim.presets.draws import Draw, Normal, Uniform

_ADULT_AGE = 45.0


def physiology_ranges(age: float | None, sex: Sex | None) -> dict[str, Draw]:
    """Ranges for Physiology fields of a healthy person."""
    years = _ADULT_AGE if age is None else age
    return {
        "rate": Normal(72.0, 10.0, 62.0, 95.0),
        # heart rate variability falls with age, its respiratory part most (Umetani 1998)
        "respiratory_variability": Normal(2.4 - 0.045 * (years - 45), 0.7, 0.6, 4.5),
        "slow_variability": Normal(1.9 - 0.02 * (years - 45), 0.5, 0.6, 3.2),
        "respiration_rate": Uniform(11.0, 18.0),
        # PR lengthens by about 4 ms a decade (Rijnbeek 2014)
        "pr": Normal(158.0 + 0.4 * (years - 45), 20.0, 123.0, 197.0),
        # women's QRS is about 8 ms narrower (Surawicz 2009, Rijnbeek 2014); true ends lie some 4 ms within what readers mark
        "qrs": Normal(_by_sex(sex, female=83.0, male=91.0), 6.5, 70.0, 103.0),
        # QTc is about 12 ms longer in women, and lengthens with age (Rautaharju 2009)
        "qtc": Normal(_by_sex(sex, female=415.0, male=403.0) + 0.2 * (years - 45), 19.0, 362.0, 446.0),
        "p_amplitude": Normal(0.115, 0.038, 0.06, 0.21),
        "p_duration": Normal(102.0 + 0.1 * (years - 45), 8.0, 82.0, 116.0),
        "p_axis": Normal(50.0, 18.0, 10.0, 75.0),
        "p_initial": Normal(0.045, 0.022, 0.0, 0.11),
        "p_terminal": Normal(0.03, 0.017, 0.0, 0.07),
        "p_notch": Uniform(0.0, 0.5),
        # the axis moves left by about 7 degrees a decade (Macfarlane 2011)
        "axis": Normal(max(12.0, min(62.0, 47.0 - 0.7 * (years - 45))), 27.0, -26.0, 82.0),
        **_recovery(years, sex),
        "respiration_axis": Uniform(1.0, 4.0),
        "respiration_baseline": Uniform(0.005, 0.03),
        "beat_variation": Uniform(1.0, 3.0),
        # 5 to 95 % of PTB-XL's normal ECGs, between 0.05 and 0.5 Hz and above 25 Hz
        "baseline_wander": Uniform(0.01, 0.05),
        "muscle_noise": Uniform(0.001, 0.007),
        "ectopic_qrs": Normal(156.0, 12.0, 132.0, 185.0),
    }


def _recovery(years: float, sex: Sex | None) -> dict[str, Draw]:
    """ST and T: higher in V1 to V4 of young men (Thygesen 2018, Macfarlane 2011), lower with age."""
    young = max(0.0, min(1.0, (50.0 - years) / 30.0))
    man = _by_sex(sex, female=0.0, male=1.0)
    return {
        "t_amplitude": Normal(0.29 + 0.06 * young, 0.085, 0.16, 0.56),
        "t_axis": Normal(40.0, 17.0, 4.0, 72.0),
        "t_precordial": Normal(0.82 + 0.22 * man, 0.22, 0.42, 1.6),
        "t_width": Normal(1.0, 0.07, 0.85, 1.15),
        "t_asymmetry": Normal(0.25, 0.05, 0.15, 0.36),
        "st_anterior": Normal(0.02 + 0.03 * man + 0.03 * man * young, 0.022, -0.02, 0.085),
        "st_septal": Normal(0.01 + 0.02 * man, 0.02, -0.015, 0.055),
        "st_diffuse": Normal(0.005 * young, 0.018, -0.03, 0.03),
        "st_inferior": Normal(0.0, 0.015, -0.025, 0.03),
        "st_lateral": Normal(-0.005, 0.015, -0.03, 0.015),
        "u_amplitude": Normal(0.02, 0.012, 0.0, 0.05),
    }


def anatomy_ranges(age: float | None, sex: Sex | None) -> dict[str, Draw]:
    """Ranges for Anatomy fields."""
    years = _ADULT_AGE if age is None else age
    # chest voltages are a tenth lower in women and fall with age (Rijnbeek 2014)
    size = 1.0 - 0.003 * (max(years, 20.0) - 45)
    ranges: dict[str, Draw] = {
        "voltage": Normal(size, 0.22, 0.62, 1.5),
        "chest_voltage": Normal(_by_sex(sex, female=0.93, male=1.05), 0.14, 0.7, 1.4),
        "turn": Normal(0.0, 11.0, -21.0, 21.0),
        "tilt": Normal(0.0, 7.0, -14.0, 14.0),
        "septal_forces": Normal(1.0, 0.4, 0.3, 1.8),
        "basal_forces": Normal(1.0, 0.5, 0.2, 2.3),
        "notching": Uniform(0.0, 0.6),
        "person": Uniform(0.0, 1_000_000.0),
    }
    return ranges | {f"electrode_v{number}": Normal(0.0, 0.16, -0.32, 0.32) for number in range(1, 7)}


def _by_sex(sex: Sex | None, *, female: float, male: float) -> float:
    return {"female": female, "male": male}.get(sex or "", (female + male) / 2)
