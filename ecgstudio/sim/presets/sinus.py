"""Presets: sinus."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import Preset

PRESETS: Mapping[str, Preset] = {"NORM": {}, "SR": {}}
