"""``ecgstudio``: without arguments the window, with arguments the command line."""

import sys


def main() -> None:
    """Start the window at once, without loading the command line's libraries; otherwise hand over to the commands.

    A frozen program starts itself anew for the measuring process.
    """
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    if len(sys.argv) == 1:
        from ecgstudio.gui.start import run_window

        sys.exit(run_window())
    from ecgstudio.cli.main import run_command

    sys.exit(run_command(sys.argv[1:]))


if __name__ == "__main__":
    main()
