"""Every action of the window in one table: title, keys, icon, what it does, when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecgstudio.gui.annotation_actions import annotation_acts
from ecgstudio.gui.examine_actions import examine_acts
from ecgstudio.gui.library_actions import library_acts
from ecgstudio.gui.quiz_actions import quiz_acts
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.verbs import Verbs


@dataclass(frozen=True)
class Situation:
    """What decides whether an action can be done."""

    has_case: bool = False
    saved: bool = True
    busy: bool = False
    simulated: bool = False
    corrected: bool = False
    at_baseline: bool = True
    candidates: int = 0
    compared: bool = False
    can_undo: bool = False
    can_redo: bool = False
    library_selection: int = 0
    caliper: str = ""
    calipers: int = 0
    annotation: bool = False
    annotations: int = 0


def _always(_: Situation) -> bool:
    return True


def _has_case(now: Situation) -> bool:
    return now.has_case


@dataclass(frozen=True)
class Act:
    """One row. ``menu`` "" keeps it out of the menus; ``breaks`` puts a line before it; ``on_sheet`` keys work in the
    sheet alone, where nobody types."""

    name: str
    title: str
    menu: str
    do: "Callable[[Verbs], None]"
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    when: Callable[[Situation], bool] = _always
    breaks: bool = False
    on_sheet: bool = False
    checkable: bool = False

    @property
    def plain_title(self) -> str:
        return self.title.replace("&", "").removesuffix(" ...")


def all_acts() -> tuple[Act, ...]:
    """The table, in the order of the menus."""
    return (
        *_file_acts(),
        *_edit_acts(),
        *_case_acts(),
        *_caliper_acts(),
        *annotation_acts(),
        *_view_acts(),
        *examine_acts(),
        *library_acts(),
        *quiz_acts(),
        *_help_acts(),
    )


def _file_acts() -> tuple[Act, ...]:
    menu = tr("&File")
    return (
        Act("new", tr("&New"), menu, lambda v: v.new(), ("Ctrl+N",), "new", tr("Start with an empty window")),
        Act("open", tr("&Open record ..."), menu, lambda v: v.open_file(), ("Ctrl+O",), "import", _open_tip()),
        Act("save", tr("&Save"), menu, lambda v: v.save(), ("Ctrl+S",), "save", tr("Keep the case in the library"),
            lambda now: now.has_case and not now.saved, breaks=True),
        Act("save_new", tr("Save as ne&w"), menu, lambda v: v.save_as_new(), ("Ctrl+Shift+S",), "save_new",
            tr("Keep the case as another one"), _has_case),
        Act("export", tr("&Export ..."), menu, lambda v: v.export(), ("Ctrl+E",), "export",
            tr("Write the case as PDF, picture or record"), _has_case, breaks=True),
        Act("print", tr("&Print ..."), menu, lambda v: v.print(), ("Ctrl+P",), "print",
            tr("Print the sheet at true scale, or the vectors while they are seen"), _has_case),
        Act("print_both", tr("Print &A and B ..."), menu, lambda v: v.print_both(), ("Ctrl+Shift+P",), "print",
            tr("Both ECGs of the comparison on one sheet, with B − A of what is measured"),
            lambda now: now.compared),
        Act("backup", tr("&Back up the library ..."), menu, lambda v: v.backup(), (), "library",
            tr("Copy every case into one file")),
        Act("settings", tr("Se&ttings ..."), menu, lambda v: v.edit_settings(), ("Ctrl+,",), "settings",
            tr("Colours, number of candidates, library"), breaks=True),
        Act("quit", tr("&Quit"), menu, lambda v: v.quit(), ("Ctrl+Q",), "quit", tr("Close the window"), breaks=True),
    )  # fmt: skip


def _edit_acts() -> tuple[Act, ...]:
    menu = tr("&Edit")
    return (
        Act("undo", tr("&Undo"), menu, lambda v: v.undo(), ("Ctrl+Z",), "undo", tr("Take the last change back"),
            lambda now: now.can_undo),
        Act("redo", tr("&Redo"), menu, lambda v: v.redo(), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
            tr("Do again what was taken back"), lambda now: now.can_redo),
        Act("remove_selected", tr("&Delete what is selected"), menu, lambda v: v.remove_selected(), ("Delete",), "",
            tr("Take the selected caliper or annotation off the paper"),
            lambda now: bool(now.caliper) or now.annotation, on_sheet=True),
        Act("reset_physiology", tr("Reset physiolo&gy"), menu, lambda v: v.reset_physiology(), ("Ctrl+R",), "reset",
            tr("Put every number back to what this case began with"),
            lambda now: now.simulated and not now.at_baseline, breaks=True),
        Act("delete_cases", tr("Move &selected cases to trash"), menu, lambda v: v.delete_selected(),
            ("Ctrl+Backspace",), "trash", tr("They can be restored from the trash"),
            lambda now: now.library_selection > 0),
        Act("go_prompt", tr("Go to the &prompt"), menu, lambda v: v.go("prompt"), ("Ctrl+L",), breaks=True),
        Act("go_library", tr("&Find in the library"), menu, lambda v: v.go("library"), ("Ctrl+F",), "search"),
        Act("go_physiology", tr("Find in the ph&ysiology"), menu, lambda v: v.go("physiology"), ("Ctrl+K",)),
        Act("go_details", tr("Go to the case's &title"), menu, lambda v: v.go("details"), ("Ctrl+T",)),
        Act("go_engine", tr("Go to the &engine"), menu, lambda v: v.go("engine"), ("Ctrl+G",), "",
            tr("What draws, and how: realism, steps, guidance, seed")),
        Act("go_sheet", tr("Go to the s&heet"), menu, lambda v: v.go("sheet"), ("Ctrl+D",), when=_has_case),
    )  # fmt: skip


def _case_acts() -> tuple[Act, ...]:
    menu = tr("&Case")
    return (
        Act("generate", tr("&Generate"), menu, lambda v: v.generate(), ("Ctrl+Return",), "generate",
            tr("Draw candidates for what the prompt says"), lambda now: not now.busy),
        Act("other_patients", tr("&Other patients"), menu, lambda v: v.other_patients(), ("Ctrl+Shift+Return",), "dice",
            tr("Draw the same diagnosis in other patients, with another seed"), lambda now: not now.busy),
        Act("stop", tr("&Stop"), menu, lambda v: v.stop(), ("Escape", "Ctrl+."), "stop", tr("Stop what is running"),
            lambda now: now.busy),
        Act("series", tr("Se&ries ..."), menu, lambda v: v.series(), ("Ctrl+Shift+G",), "",
            tr("The same patient along a path in time or dose"), lambda now: now.simulated and not now.busy),
        Act("remove_corrections", tr("Remove &corrections"), menu, lambda v: v.remove_corrections(), (), "",
            tr("Every bound of a wave back to where it was measured"), lambda now: now.corrected),
        *(_candidate_act(menu, number) for number in range(1, 5)),
    )  # fmt: skip


def _candidate_act(menu: str, number: int) -> Act:
    def choose(verbs: "Verbs") -> None:
        verbs.choose_candidate(number - 1)

    def is_there(now: Situation) -> bool:
        return now.candidates >= number

    title = tr("Candidate &{number}").format(number=number)
    tip = tr("Open this candidate")
    return Act(f"candidate_{number}", title, menu, choose, (f"Ctrl+{number}",), "", tip, is_there, number == 1)


def _caliper_acts() -> tuple[Act, ...]:
    menu = tr("&Measure")
    return (
        Act("caliper_time", tr("&Time caliper"), menu, lambda v: v.add_caliper("time"), ("T",), "caliper_time",
            tr("Measure an interval in ms and /min"), _has_case, on_sheet=True),
        Act("caliper_amplitude", tr("&Amplitude caliper"), menu, lambda v: v.add_caliper("amplitude"), ("A",),
            "caliper_amplitude", tr("Measure a voltage in mV"), _has_case, on_sheet=True),
        Act("caliper_angle", tr("An&gle caliper"), menu, lambda v: v.add_caliper("angle"), ("G",), "caliper_angle",
            tr("Measure an angle and the base of its triangle"), _has_case, on_sheet=True),
        Act("caliper_march", tr("&March on"), menu, lambda v: v.march_caliper(), ("M",), "",
            tr("Repeat the interval of the selected time caliper over the whole lead"),
            lambda now: now.caliper == "time", True, True),
        Act("caliper_remove", tr("&Remove caliper"), menu, lambda v: v.remove_caliper(), (), "trash",
            tr("Take the selected caliper off the paper (Del)"), lambda now: bool(now.caliper), True),
        Act("calipers_remove_all", tr("Remove a&ll calipers"), menu, lambda v: v.remove_all_calipers(), (), "",
            tr("Take every caliper off the paper"), lambda now: now.calipers > 0),
        Act("go_calipers", tr("Go to the &numbers of the caliper"), menu, lambda v: v.go("calipers"), ("Ctrl+M",),
            "", tr("Calipers as numbers"), breaks=True),
    )  # fmt: skip


def _view_acts() -> tuple[Act, ...]:
    menu = tr("&View")
    return (
        Act("zoom_in", tr("Zoom &in"), menu, lambda v: v.sheet.zoom_in(), ("Ctrl++", "Ctrl+="), "zoom_in",
            tr("Show the sheet larger"), _has_case),
        Act("zoom_out", tr("Zoom &out"), menu, lambda v: v.sheet.zoom_out(), ("Ctrl+-",), "zoom_out",
            tr("Show the sheet smaller"), _has_case),
        Act("fit", tr("&Fit"), menu, lambda v: v.sheet.fit(), ("Ctrl+0",), "fit", tr("The whole sheet in view"),
            _has_case),
        Act("true_scale", tr("&True scale"), menu, lambda v: v.true_scale(), ("Ctrl+Shift+0",), "true_scale",
            tr("1 mm on the screen is 1 mm on paper"), _has_case),
        Act("show_fiducials", tr("Show fid&ucials"), menu, lambda v: v.show_fiducials(), ("Ctrl+Shift+F",), "",
            tr("Onset and end of P, QRS and T on the traces; drag one to correct it"), breaks=True, checkable=True),
        Act("show_beat_labels", tr("Sho&w beat labels"), menu, lambda v: v.show_beat_labels(), ("Ctrl+Shift+B",), "",
            tr("What kind each beat is: N usual, S supraventricular, V ventricular, / paced"), checkable=True),
        Act("show_ladder", tr("Show l&adder diagram"), menu, lambda v: v.show_ladder(), ("Ctrl+Shift+D",), "",
            tr("How each impulse goes through atria, AV node and ventricles, under the lowest row; printed as well"),
            checkable=True),
        Act("show_case", tr("&Case"), menu, lambda v: v.go("sheet"), ("Ctrl+Shift+1",), "", tr("The open case"),
            breaks=True),
        Act("compare", tr("Co&mpare"), menu, lambda v: v.compare(), ("Ctrl+Shift+2",), "compare",
            tr("The open case beside another one")),
        Act("vectors", tr("&Vectors"), menu, lambda v: v.show_vectors(), ("Ctrl+Shift+V",), "",
            tr("Axes of P, QRS and T on the hexaxial diagram, and the vector loops in three planes")),
        Act("export_vectors", tr("Axes and loo&ps as PDF ..."), menu, lambda v: v.export_vectors(),
            ("Ctrl+Shift+E",), "export", tr("What the tab Vectors shows, on a page; Print prints it while it is seen"),
            _has_case),
        Act("theme_light", tr("&Light colours"), menu, lambda v: v.set_theme("light"), icon="theme", breaks=True),
        Act("theme_dark", tr("&Dark colours"), menu, lambda v: v.set_theme("dark"), icon="theme"),
        Act("theme_system", tr("Colours of the &system"), menu, lambda v: v.set_theme("system"), icon="theme"),
    )  # fmt: skip


def _help_acts() -> tuple[Act, ...]:
    menu = tr("&Help")
    return (
        Act("first_lesson", tr("&First lesson"), menu, lambda v: v.show_first_lesson(), ("Ctrl+F1",), "details",
            tr("Bundle branch blocks: five cases, compared, printed, asked, step by step")),
        Act("shortcuts", tr("&Keyboard shortcuts"), menu, lambda v: v.show_shortcuts(), ("F1",), "keyboard",
            tr("Every key of the window")),
        Act("about", tr("&About ECG Studio"), menu, lambda v: v.show_about(), (), "about", tr("Version and licences")),
    )  # fmt: skip


def _open_tip() -> str:
    return tr("Open a 12-lead WFDB record or a case file")
