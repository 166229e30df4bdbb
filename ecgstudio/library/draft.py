"""The draft: the open case, written away every little while, so that a crash loses nothing."""

from datetime import UTC, datetime
from pathlib import Path

from ecgstudio.core.case import Case
from ecgstudio.core.errors import LibraryError, StudioError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.library.packing import SUFFIX, pack_case, unpack_case

DRAFT_NAME = f"draft{SUFFIX}"


def write_draft(folder: Path, case: Case) -> None:
    """Keep the open case in ``folder``; the earlier draft stays until the new one is on the disk. LibraryError if it cannot."""
    packed = pack_case(case)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / DRAFT_NAME, packed)
    except OSError as error:
        raise LibraryError(
            f"the draft cannot be kept in {folder} ({error.strerror}); save the case to the library"
        ) from error


def read_draft(folder: Path, report: Reporter = silent) -> Case | None:
    """The draft that was left, or None. A damaged one is set aside under another name and ``report`` is told in one line."""
    file = folder / DRAFT_NAME
    try:
        return unpack_case(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except StudioError as error:
        report(1.0, f"the draft cannot be opened: {error}; {_set_aside(file)}")
    except OSError as error:
        report(1.0, f"the draft cannot be read ({error.strerror}); it stays in {folder}")
    return None


def clear_draft(folder: Path) -> None:
    """Forget the draft, once the case is saved or closed; none there is no error. LibraryError if it cannot be removed."""
    try:
        (folder / DRAFT_NAME).unlink(missing_ok=True)
    except OSError as error:
        raise LibraryError(f"the draft in {folder} cannot be removed ({error.strerror}); remove it by hand") from error


def _set_aside(file: Path) -> str:
    aside = file.with_name(f"draft-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}{SUFFIX}")
    try:
        file.rename(aside)
    except OSError as error:
        return f"it stays in {file.parent} ({error.strerror})"
    return f"it was set aside as {aside.name}"
