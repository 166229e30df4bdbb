"""The tables of what real people have, which ``ecgstudio train people`` and ``train identity`` write: files and names."""

from typing import Final

FILE: Final = "people.json"
"""Beside the weights of the diffusion engine."""
AXIS: Final = "qrs_axis"
"""The one number of the table that is no height: degrees, counted around the circle."""
VISITS: Final = "visits.json"
"""By how much each number differs between two recordings of one person: a standard deviation by name; beside the weights too."""
