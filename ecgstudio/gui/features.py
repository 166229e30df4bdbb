"""The features of the window, made in order and handed to each other: the one place that knows them all."""

from collections.abc import Callable, Iterator, Sequence

from ecgstudio.gui.annotations.feature import AnnotationsFeature
from ecgstudio.gui.calipers.feature import CalipersFeature
from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.compare.feature import CompareFeature
from ecgstudio.gui.details.feature import DetailsFeature
from ecgstudio.gui.editing.feature import EditFeature
from ecgstudio.gui.electrodes.feature import ElectrodesFeature
from ecgstudio.gui.engine.feature import EngineFeature
from ecgstudio.gui.files.feature import FilesFeature
from ecgstudio.gui.fit.feature import FitFeature
from ecgstudio.gui.help.feature import HelpFeature
from ecgstudio.gui.kit.action import Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.ladder.feature import LadderFeature
from ecgstudio.gui.library.collections_feature import CollectionsFeature
from ecgstudio.gui.library.feature import LibraryFeature
from ecgstudio.gui.measurements.feature import MeasurementsFeature
from ecgstudio.gui.median.feature import MedianFeature
from ecgstudio.gui.physiology.feature import PhysiologyFeature
from ecgstudio.gui.presentation.feature import PresentationFeature
from ecgstudio.gui.prompt.feature import PromptFeature
from ecgstudio.gui.quiz.feature import QuizFeature
from ecgstudio.gui.settings.feature import SettingsFeature
from ecgstudio.gui.together.feature import TogetherFeature
from ecgstudio.gui.tour.feature import TourFeature
from ecgstudio.gui.vectors.feature import VectorsFeature


class Features:
    """One line a feature; tabs and the panels of a dock stand in this order."""

    def __init__(self, services: Services, frame: Frame, rows: Callable[[], Sequence[Action]]) -> None:
        self.case = CaseFeature(services, frame)
        self.measurements = MeasurementsFeature(services, frame, self.case)
        self.calipers = CalipersFeature(services, frame, self.case)
        self.library = LibraryFeature(services, frame)
        self.collections = CollectionsFeature(services, frame, self.library)
        self.files = FilesFeature(services, frame, self.library)
        self.fit = FitFeature(services, frame, self.case)
        self.physiology = PhysiologyFeature(services, frame, self.fit)
        self.details = DetailsFeature(services, frame)
        self.engine = EngineFeature(services, frame)
        self.prompt = PromptFeature(
            services, frame, self.case, self.engine, self.physiology, self.files, self.fit, self.library
        )
        self.annotations = AnnotationsFeature(services, frame, self.case)
        self.compare = CompareFeature(services, frame, self.case, self.library, self.fit)
        self.edit = EditFeature(services, frame, self.measurements, self.engine, self.compare)
        self.electrodes = ElectrodesFeature(services, frame)
        self.together = TogetherFeature(services, frame, self.engine)
        self.quiz = QuizFeature(services, frame, self.case, self.library, self.files, self.details, self.compare)
        self.presentation = PresentationFeature(services, frame, self.case, self.library)
        self.vectors = VectorsFeature(services, frame, self.measurements.measuring)
        self.median = MedianFeature(services, frame, self.measurements.measuring)
        self.ladder = LadderFeature(services, frame, self.case, self.measurements.measuring)
        self.settings = SettingsFeature(services, frame)
        self.tour = TourFeature(services, frame, self.prompt, self.case)
        self.help = HelpFeature(services, frame, rows)

    def __iter__(self) -> Iterator[Feature]:
        return iter(vars(self).values())
