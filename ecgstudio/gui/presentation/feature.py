"""Presentation: what is open or selected, full screen for a projector."""

from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.kit.action import QUIZ, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.library.feature import LibraryFeature
from ecgstudio.gui.presentation.presenting import Presenting


class PresentationFeature(Feature):
    """Sheets are presented as those of the open case look."""

    def __init__(self, services: Services, frame: Frame, case: CaseFeature, library: LibraryFeature) -> None:
        super().__init__(services, frame)
        self._library = library
        self.presenting = Presenting(services, library.controller, frame.window)
        self.actions = (
            Action("present", tr("Pre&sentation"), QUIZ, self.present, ("F5",), "present",
                tr("Full screen for a projector: several selected cases, the candidates, or the open case"), place=50),
        )  # fmt: skip
        self.presenting.refused.connect(frame.notify)
        case.style_changed.connect(self.presenting.set_style)

    def present(self) -> None:
        """The cases selected in the library if several are, otherwise the candidates or the open case."""
        selected, case, candidates = self._library.selected_ids(), self.document.case, self.document.candidates
        if len(selected) > 1:
            self.presenting.present_kept(selected)
        elif case is None:
            self.frame.notify(tr("Open an ECG, or select some in the library: then they can be presented."))
        elif len(candidates) > 1:
            self.presenting.present(tuple(case if item.id == case.id else item for item in candidates), case.id)
        else:
            self.presenting.present((case,))
