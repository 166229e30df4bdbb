"""Presets: repolarisation."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import Preset

PRESETS: Mapping[str, Preset] = {}
