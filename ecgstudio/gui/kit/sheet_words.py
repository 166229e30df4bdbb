"""Words for the values of a SheetStyle."""

from ecgstudio.gui.kit.words import tr


def layout_word(layout: str) -> str:
    words = {
        "3x4+1": tr("3 × 4 + rhythm"),
        "3x4+3": tr("3 × 4 + 3 rhythms"),
        "3x4": tr("3 × 4"),
        "6x2": tr("6 × 2"),
        "12x1": tr("12 × 1"),
    }
    return words.get(layout, layout)


def paper_word(paper: str) -> str:
    return {"A4": tr("A4"), "letter": tr("Letter"), "A3": tr("A3 upright")}.get(paper, paper)


def order_word(cabrera: bool) -> str:
    return tr("Cabrera (aVL I -aVR II aVF III)") if cabrera else tr("standard (I II III aVR aVL aVF)")


def filter_word(name: str) -> str:
    words = {"none": tr("no filter"), "diagnostic": tr("diagnostic"), "monitor": tr("monitor"), "st": tr("ST")}
    return words.get(name, name)
