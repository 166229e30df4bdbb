"""The language of the window: the one of the settings, or the system's."""

import logging

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ecgstudio.core.errors import ResourceError
from ecgstudio.core.translation import LANGUAGES, use_language

log = logging.getLogger(__name__)


def speak(app: QApplication, wanted: str) -> None:
    """Show everything in this language, Qt's own buttons and number fields too; before anything with words is made."""
    code = _code_of(wanted)
    QLocale.setDefault(QLocale(code))
    try:
        use_language(code)
    except ResourceError as error:
        log.warning("%s", error)
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    own = QTranslator(app)
    if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own)


def _code_of(wanted: str) -> str:
    """The code of a language by its name in the settings; that of the system, English where the program does not speak it."""
    named = next((language.code for language in LANGUAGES if language.name == wanted), "")
    of_system = next(iter(QLocale.system().uiLanguages()), "")[:2]
    return named or next((language.code for language in LANGUAGES if language.code == of_system), LANGUAGES[0].code)
