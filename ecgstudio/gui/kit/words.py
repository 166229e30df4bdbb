"""Every visible word goes through ``tr``, so that the interface can be translated."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The text in the language of the interface; placeholders in braces are filled in after translating."""
    return QCoreApplication.translate("", text)


def as_written(text: str) -> str:
    """The text for a button or a line of a menu, where Qt would take a lone "&" for the mark of a key and not show it."""
    return text.replace("&", "&&")


def sentence(text: str) -> str:
    """The text with a capital at its beginning; the rest ("P", "QRS") stays as it is."""
    return text[:1].upper() + text[1:]
