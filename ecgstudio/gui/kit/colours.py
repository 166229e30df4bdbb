"""The colours of the window, by what they are for, in light and in dark."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """Every colour of the window, by what it is for."""

    window: str
    panel: str
    field: str
    text: str
    quiet: str
    line: str
    accent: str
    accent_text: str
    accent_soft: str
    warn: str
    warn_soft: str
    bad: str
    good: str


LIGHT = Colours(
    window="#eef0f3",
    panel="#f8f9fb",
    field="#ffffff",
    text="#1c232b",
    quiet="#5d6773",
    line="#d3d8df",
    accent="#0f6b78",
    accent_text="#ffffff",
    accent_soft="#dcebed",
    warn="#8a5300",
    warn_soft="#fff1d6",
    bad="#b3261e",
    good="#1d7a3e",
)
DARK = Colours(
    window="#181c21",
    panel="#1f242b",
    field="#272d35",
    text="#e4e8ec",
    quiet="#9aa5b1",
    line="#39414b",
    accent="#4fb6c4",
    accent_text="#0c1518",
    accent_soft="#1e3a40",
    warn="#f2c062",
    warn_soft="#3a2f19",
    bad="#ff8a80",
    good="#7ed29a",
)
CONTRAST = Colours(
    window="#ffffff",
    panel="#ffffff",
    field="#ffffff",
    text="#000000",
    quiet="#3c3c3c",
    line="#5a5a5a",
    accent="#00405a",
    accent_text="#ffffff",
    accent_soft="#d9ecf5",
    warn="#6b3a00",
    warn_soft="#fff4d6",
    bad="#9a0000",
    good="#005a20",
)
"""High contrast: text at 7:1 and more, edges of fields at 4.5:1 (WCAG 2.2, 1.4.6 and 1.4.11)."""
