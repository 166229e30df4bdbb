"""Words for what describes a case."""

from ecgstudio.gui.kit.words import tr


def level_word(level: str) -> str:
    """What a level is called."""
    return {"M": tr("M: must know"), "C": tr("C: core"), "A": tr("A: advanced")}.get(level, tr("none"))
