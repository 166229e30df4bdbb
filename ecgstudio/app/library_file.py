"""The library's file as a whole: brought back from a backup, moved to another place."""

from pathlib import Path

from ecgstudio.core.jobs import Reporter, silent


def restore(place: Path, backup: Path, report: Reporter = silent) -> Path | None:
    """Bring the library back to what a backup holds, in one step; the file that keeps what it was before, None where none was.

    Windows that have it open see the restored cases. A damaged library is set aside as it is. LibraryError when the backup
    cannot be used; the library is then as it was.
    """
    from ecgstudio.library.whole import restore_file

    return restore_file(place, backup, report)


def move(place: Path, to: Path, report: Reporter = silent) -> Path:
    """Move the library's file to another place, which must be free; the new place.

    Nobody can save meanwhile. LibraryError when it cannot be moved; it is then where it was.
    """
    from ecgstudio.library.whole import move_file

    return move_file(place, to, report)
