"""The sheet on the screen, and the strip of candidates under it."""

from ecgstudio.gui.sheet.candidates import CandidateStrip
from ecgstudio.gui.sheet.view import SheetView

__all__ = ["CandidateStrip", "SheetView"]
