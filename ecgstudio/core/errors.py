"""Errors a user can meet; each message is one line that says what, where and what to do.

StudioError                 anything the program says plainly instead of crashing
+-- InputError              what was typed or passed is not usable (exit code 2 on the command line)
+-- RecordError             a file is not a usable 12-lead recording
+-- LibraryError            the library cannot be opened or changed; it was left as it was
|   +-- ConflictError       what is kept of a case is newer than what was to be changed; ask, then save anyway or as another
+-- ResourceError           the program's own data is missing or damaged
+-- UnavailableError        a part (an engine, a display) is not there on this computer
"""


class StudioError(Exception):
    """Base of every error whose message is meant for the user."""


class InputError(StudioError):
    """Text, a number or an option is not usable."""


class RecordError(StudioError):
    """A file or an array is not a usable 12-lead recording."""


class LibraryError(StudioError):
    """The library cannot be opened, read or changed."""


class ConflictError(LibraryError):
    """A case is kept in a newer version than the one that was opened, or under an id that a new one has.

    ``newest`` is the number of the version that is kept. Nothing was saved.
    """

    def __init__(self, message: str, newest: int) -> None:
        super().__init__(message)
        self.newest = newest


class ResourceError(StudioError):
    """The program's own data is missing or damaged."""


class UnavailableError(StudioError):
    """A part of the program cannot work on this computer."""
