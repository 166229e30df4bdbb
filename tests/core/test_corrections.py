"""Bounds of waves moved by a teacher."""

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.corrections import MOST_S, Correction, corrected, shift_of, with_shift
from ecgstudio.core.delineation import Wave
from ecgstudio.core.errors import InputError
from ecgstudio.core.plain import case_from_plain, case_to_plain
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request
from ecgstudio.core.verdict import Verdict, tally


def test_a_bound_is_moved_and_put_back():
    moved = with_shift((), "QRS", "onset", 0.01)
    assert shift_of(moved, "QRS", "onset") == 0.01
    assert shift_of(moved, "QRS", "offset") == 0.0
    assert with_shift(moved, "QRS", "onset", 0.0) == ()
    assert shift_of(with_shift(moved, "QRS", "onset", 9.0), "QRS", "onset") == MOST_S


def test_a_bound_never_passes_its_peak():
    waves = corrected([Wave("P", 1.0, 1.05, 1.1)], (Correction("P", "onset", 0.2), Correction("P", "offset", 0.02)))
    assert waves == (Wave("P", 1.05, 1.05, pytest.approx(1.12)),)


def test_too_far_is_refused():
    with pytest.raises(InputError, match="QRS onset"):
        Correction("QRS", "onset", 0.5)


def test_kept_with_the_case():
    case = Case(
        Request("x"),
        Recording(np.zeros((12, 500), np.float32), 500.0),
        corrections=with_shift((), "T", "offset", -0.02),
    )
    assert case_from_plain(case_to_plain(case), case.recording.signal_mv).corrections == case.corrections


def test_tally_counts_what_could_be_decided():
    outcomes = [("a>1", "met"), ("b>1", "not met"), ("c>1", "not measurable"), ("not d>1", "not measurable")]
    count = tally(Verdict("X", rule, outcome) for rule, outcome in outcomes)
    assert (count.text, count.open, count.all_met) == ("2 of 3", 1, False)
    assert tally([]).text == ""
    assert not tally([]).all_met
