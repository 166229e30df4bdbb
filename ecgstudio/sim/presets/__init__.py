"""From statements to Physiology: each statement is a set of ranges, so that every seed is another patient."""

from ecgstudio.sim.presets.compose import (
    draw_anatomy,
    draw_physiology,
    fields_of,
    healthy_limits,
    open_limits,
    supported_statements,
)

__all__ = [
    "draw_anatomy",
    "draw_physiology",
    "fields_of",
    "healthy_limits",
    "open_limits",
    "supported_statements",
]
