import json
from dataclasses import replace

import pytest

from ecgstudio.core.annotations import Annotation, of_layer
from ecgstudio.core.calipers import WHOLE, Point
from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import Page, SheetStyle, draw_annotation, lay_out
from ecgstudio.core.plain import from_plain, to_plain

TEXT = Annotation("text", "II", (Point(1.0, 0.5),), "P wave")
ARROW = Annotation("arrow", "V3", (Point(5.6, 1.2), Point(5.9, 0.3)), "ST elevation")
SPAN = Annotation("span", "II", (Point(1.0, 0.8), Point(1.28, 0.8)), "PR 280 ms", layer="student")
BOX = Annotation("highlight", "V1", (Point(5.2, 0.4), Point(5.5, -0.2)))


def page(**style: object) -> Page:
    return lay_out(SheetStyle(**style), 10.0, "screen").pages[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "annotation", [TEXT, ARROW, SPAN, BOX, replace(BOX, whole_lead=True), replace(SPAN, all_leads=True)]
)
def test_plain_data_and_back(annotation: Annotation) -> None:
    assert from_plain(Annotation, json.loads(json.dumps(to_plain(annotation)))) == annotation


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"kind": "circle"}, "text, arrow, span, highlight"),
        ({"lead": "V7"}, "there is no lead 'V7'"),
        ({"layer": "examiner"}, "teacher, student"),
        ({"points": (Point(1.0, 0.0),)}, "has 2 points, not 1"),
        ({"points": (Point(float("nan"), 0.0), Point(1.0, 0.0))}, "nan s"),
        ({"points": (Point(-0.1, 0.0), Point(1.0, 0.0))}, "0 s or later"),
        ({"points": (Point(1.0, 21.0), Point(1.0, 0.0))}, "up to 20 mV"),
        ({"text": "x" * 121}, "at most 120 characters"),
        ({"text": "two\nlines"}, "one line"),
        ({"all_leads": True}, "only a span"),
        ({"whole_lead": True}, "only a highlight"),
    ],
)
def test_bad_input_says_what_is_wrong(changed: dict[str, object], why: str) -> None:
    with pytest.raises(InputError, match=why):
        replace(ARROW, **changed)  # type: ignore[arg-type]


def test_a_text_says_something() -> None:
    with pytest.raises(InputError, match="write it or remove it"):
        replace(TEXT, text="  ")


def test_a_stored_annotation_of_another_kind_is_refused_in_one_line() -> None:
    stored = to_plain(ARROW) | {"points": [{"time_s": "soon", "voltage_mv": 0.1}]}
    with pytest.raises(InputError, match="cannot be read") as refused:
        from_plain(Annotation, stored)
    assert "\n" not in str(refused.value)


def test_parts_move_alone_and_stay_within_the_recording() -> None:
    assert ARROW.moved(1, Point(0.1, 0.2), 10.0).points == (ARROW.points[0], Point(6.0, 0.5))
    assert ARROW.moved(WHOLE, Point(-9.0, 0.0), 10.0).points[0].time_s == 0.0
    assert ARROW.moved(WHOLE, Point(9.0, 0.0), 10.0).points[1].time_s == 10.0
    longer = SPAN.moved(1, Point(0.1, 0.2), 10.0)
    assert longer.points == (Point(1.0, 1.0), Point(pytest.approx(1.38), 1.0))
    corner = BOX.moved(2, Point(-0.1, -0.1), 10.0)
    assert corner.points == (Point(pytest.approx(5.1), 0.4), Point(5.5, pytest.approx(-0.3)))
    whole = replace(BOX, whole_lead=True)
    assert whole.moved(WHOLE, Point(1.0, 1.0), 10.0) is whole


def test_layers() -> None:
    assert of_layer((TEXT, SPAN, ARROW), "student") == (SPAN,)
    assert of_layer((TEXT, SPAN, ARROW), "teacher", "student") == (TEXT, SPAN, ARROW)


@pytest.mark.parametrize(
    "style", [{}, {"layout": "12x1"}, {"speed_mm_per_s": 50.0, "gain_mm_per_mv": 20.0}, {"cabrera": True}]
)
def test_an_arrow_points_at_the_same_place_of_the_same_lead_on_any_sheet(style: dict[str, object]) -> None:
    shown = page(**style)
    drawing = draw_annotation(shown, ARROW)
    tips = [head[0] for head in drawing.heads]
    traces = [trace for trace in shown.traces if trace.lead == "V3"]
    assert len(tips) == len(traces) == 1
    assert traces[0].time_of(tips[0][0]) == pytest.approx(5.9)
    assert traces[0].voltage_of(tips[0][1]) == pytest.approx(0.3)


def test_inverted_avr_turns_what_points_at_it() -> None:
    annotation = replace(ARROW, lead="aVR", points=(Point(3.0, 0.5), Point(3.0, 0.2)))
    plain, cabrera = (draw_annotation(page(layout="12x1", cabrera=on), annotation) for on in (False, True))
    assert plain.heads[0][0][1] > plain.grips[1].line.y1
    assert cabrera.heads[0][0][1] < cabrera.grips[1].line.y1


def test_what_the_sheet_does_not_show_is_not_drawn() -> None:
    late = replace(ARROW, points=(Point(8.0, 1.0), Point(8.2, 0.3)))
    assert draw_annotation(page(), late).empty
    assert not draw_annotation(page(layout="12x1"), late).empty


def test_a_span_over_all_leads_marks_every_row_and_is_named_once() -> None:
    drawing = draw_annotation(page(layout="12x1"), replace(SPAN, all_leads=True))
    assert len(drawing.fills) == 12
    assert [label.text.text for label in drawing.labels] == ["PR 280 ms"]
    assert drawing.fills[0].width == pytest.approx(7.0)


def test_a_span_over_the_end_of_a_column_is_cut_there() -> None:
    drawing = draw_annotation(page(), replace(SPAN, lead="III", points=(Point(2.3, 0.0), Point(2.7, 0.0))))
    assert sum(area.width for area in drawing.fills) == pytest.approx(0.2 * 25.0)


def test_a_whole_lead_is_marked_wherever_it_is_drawn() -> None:
    drawing = draw_annotation(page(), replace(BOX, lead="II", whole_lead=True))
    assert [round(area.width) for area in drawing.fills] == [62, 250]
