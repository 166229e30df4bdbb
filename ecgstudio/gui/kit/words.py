"""Every visible word goes through ``tr``, so that the interface can be translated."""

from ecgstudio.core.translation import decimal, plural, tr

__all__ = ["as_written", "decimal", "plural", "sentence", "tr"]


def as_written(text: str) -> str:
    """The text for a button or a line of a menu, where Qt would take a lone "&" for the mark of a key and not show it."""
    return text.replace("&", "&&")


def sentence(text: str) -> str:
    """What was said below the window, in its language and with a capital; the rest ("P", "QRS") stays as it is."""
    said = tr(text)
    return said[:1].upper() + said[1:]
