"""The strip of candidates: keys, mouse, badges, names."""

import pytest
from PySide6.QtCore import QSize, Qt

from ecgstudio.app.requests import request_for
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.request import Request
from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.sheet import CandidateStrip
from ecgstudio.gui.sheet.badge import badge_of
from ecgstudio.gui.sheet.telling import telling_leads, told_apart
from ecgstudio.gui.sheet.thumbnail import thumbnail

KEY = Qt.Key


@pytest.fixture
def strip(qtbot, make_case):
    made = CandidateStrip()
    qtbot.addWidget(made)
    made.resize(1000, 180)
    made.set_cases([make_case(title=f"Case {letter}") for letter in "ABCD"])
    made.show()
    qtbot.waitExposed(made)
    return made


def test_empty_it_says_so(qtbot):
    strip = CandidateStrip()
    qtbot.addWidget(strip)
    strip.show()
    assert strip.current == -1
    assert strip._empty.isVisible()
    qtbot.keyClick(strip, KEY.Key_1)


def test_a_click_chooses(qtbot, strip):
    with qtbot.waitSignal(strip.chosen) as told:
        qtbot.mouseClick(strip.cards[2], Qt.MouseButton.LeftButton)
    assert told.args == [2]
    assert [card.isChecked() for card in strip.cards] == [False, False, True, False]


def test_marking_the_current_one_chooses_nothing(qtbot, strip):
    with qtbot.assertNotEmitted(strip.chosen):
        strip.set_current(1)
    assert strip.current == 1
    strip.set_current(-1)
    assert not any(card.isChecked() for card in strip.cards)


def test_the_candidate_on_the_sheet_is_found_by_its_case(strip, make_case):
    strip.mark_case(strip.cards[2].case_id)
    assert strip.current == 2
    strip.mark_case(make_case().id)
    assert strip.current == -1


def test_arrows_move_and_enter_chooses(qtbot, strip):
    strip.set_current(0)
    strip.cards[0].setFocus()
    with qtbot.assertNotEmitted(strip.chosen):
        for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Left, KEY.Key_End, KEY.Key_Right, KEY.Key_Left):
            qtbot.keyClick(strip.focusWidget(), key)
    with qtbot.waitSignal(strip.chosen) as told:
        qtbot.keyClick(strip.focusWidget(), KEY.Key_Return)
    assert told.args == [2]


def test_digits_choose_at_once_and_those_without_a_candidate_do_nothing(qtbot, strip):
    strip.cards[0].setFocus()
    with qtbot.waitSignal(strip.chosen) as told:
        qtbot.keyClick(strip.focusWidget(), KEY.Key_4)
    assert told.args == [3]
    with qtbot.assertNotEmitted(strip.chosen):
        qtbot.keyClick(strip.focusWidget(), KEY.Key_5)
    assert strip.current == 3


def test_the_tab_key_stops_once(strip):
    strip.set_current(2)
    stops = [bool(card.focusPolicy() & Qt.FocusPolicy.TabFocus) for card in strip.cards]
    assert stops == [False, False, True, False]


def test_new_candidates_replace_the_old(qtbot, strip, make_case):
    strip.set_current(3)
    strip.set_cases([make_case(title="Only one")])
    assert len(strip.cards) == 1
    assert strip.current == -1


def test_names_say_number_title_seed_and_badge(strip):
    name = strip.cards[1].accessibleName()
    assert all(part in name for part in ("2", "Case B", "seed 42", "not measured"))
    assert strip.accessibleName()


@pytest.mark.parametrize(
    ("outcomes", "text", "good"),
    [
        ((), "--", None),
        (("not measurable",), "--", None),
        (("met", "met"), "2 of 2", True),
        (("met", "not met", "not measurable"), "1 of 2", False),
    ],
)
def test_badge_counts_what_could_be_measured(make_case, outcomes, text, good):
    badge = badge_of(make_case(verdicts=tuple(Verdict("LBBB", "qrs >= 120", outcome) for outcome in outcomes)))
    assert (badge.text, badge.good) == (text, good)
    assert badge.said


def test_a_thumbnail_is_as_sharp_as_the_screen_and_shows_the_beats(make_case):
    picture = thumbnail(make_case().recording, QSize(240, 100), 2.0)
    assert (picture.width(), picture.height()) == (480, 200)
    assert picture.devicePixelRatio() == 2.0
    image = picture.toImage()
    dark = [x for x in range(480) if any(image.pixelColor(x, y).lightness() < 60 for y in range(200))]
    assert len(dark) > 380


def test_a_short_recording_has_a_thumbnail_too(make_case):
    assert not thumbnail(make_case(duration_s=1.0).recording, QSize(200, 90), 1.0).isNull()


def test_dark_and_light_come_from_the_palette(qtbot, strip, pixels):
    palette = strip.palette()
    before = pixels(strip.cards[0])
    palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.black)
    palette.setColor(palette.ColorRole.Text, Qt.GlobalColor.white)
    strip.setPalette(palette)
    after = pixels(strip.cards[0])
    assert after[8, -12].max() < 60 < before[8, -12].max()
    assert (after[20, 20:60] == before[20, 20:60]).all()


def test_a_card_shows_the_leads_of_the_criteria_and_what_differs(make_case):
    anterior = make_case(request=request_for(["ASMI"], seed=1))
    assert set(telling_leads(anterior)) <= {"V1", "V2", "V3", "V4"}
    assert telling_leads(make_case(request=Request())) == ("II", "V1")
    rates = [Measurements(rate=Measured(rate, "/min", ""), pr=Measured(160.0, "ms", "")) for rate in (60.0, 90.0)]
    assert told_apart([make_case(measurements=item) for item in rates]) == ["60 /min", "90 /min"]
    assert told_apart([make_case(), make_case()]) == ["", ""]
