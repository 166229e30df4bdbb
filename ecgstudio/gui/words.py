"""Every visible word goes through ``tr``, so that the interface can be translated."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The text in the language of the interface; placeholders in braces are filled in after translating."""
    return QCoreApplication.translate("", text)
