"""The table of what real people have, which ``ecgstudio train people`` writes and verified generation reads: file and names."""

from typing import Final

FILE: Final = "people.json"
"""Beside the weights of the diffusion engine."""
AXIS: Final = "qrs_axis"
"""The one number of the table that is no height: degrees, counted around the circle."""
