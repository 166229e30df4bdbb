"""Measure: numbers read from a recording's samples, never from how it was made."""

from ecgstudio.measure.analysis import Analysis, analyse, measure

__all__ = ["Analysis", "analyse", "measure"]
