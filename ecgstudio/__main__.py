"""``ecgstudio``: without arguments, or with files to open, the window; with other arguments the command line."""

import sys
from pathlib import Path


def main() -> None:
    """Start the window at once, without loading the command line's libraries; otherwise hand over to the commands.

    A frozen program starts itself anew for the measuring process.
    """
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    if all(map(_is_file, sys.argv[1:])):
        sys.exit(_window())
    sys.exit(_command())


def _is_file(argument: str) -> bool:
    """Whether a desktop asks for a file to be opened; no command has an ending."""
    return bool(Path(argument).suffix) and Path(argument).is_file()


def _command() -> int:
    try:
        from ecgstudio.cli.main import run_command
    except KeyboardInterrupt:  # while the libraries load, before there is anybody else to say so
        sys.stderr.write("ecgstudio: stopped\n")
        return 130
    return run_command(sys.argv[1:])


def _window() -> int:
    try:
        from ecgstudio.gui.start import run_window
    except ImportError as error:
        from ecgstudio.gui.system_libraries import missing_in, words

        missing = missing_in(str(error))
        if not missing:
            raise
        sys.stderr.write(words(missing) + "\n")
        return 1
    return run_window()


if __name__ == "__main__":
    main()
