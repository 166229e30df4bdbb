"""``python packaging/build.py``: the installer of the system it runs on.

It needs ``pip install -e ".[installer]"`` and torch for the CPU. Linux: a .deb; Windows: a setup program (needs Inno Setup 6);
macOS: a disk image. One recipe, ``ecgstudio.spec``, makes the program for all three.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import file_types

from ecgstudio import __version__

HERE = Path(__file__).resolve().parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=HERE.parent / "build", help="Where to build; the installer stands there."
    )
    out = parser.parse_args().out.resolve()
    _check_torch()
    freeze = [
        "--noconfirm",
        "--distpath",
        str(out / "dist"),
        "--workpath",
        str(out / "work"),
        str(HERE / "ecgstudio.spec"),
    ]
    subprocess.run([sys.executable, "-m", "PyInstaller", *freeze], check=True)
    sys.stdout.write(f"{_installer(out)}\n")


def _check_torch() -> None:
    """CUDA's libraries are some gigabytes that hardly any teacher's computer could use."""
    from torch import version

    if version.cuda or getattr(version, "hip", None):
        sys.exit("this torch brings libraries for GPUs; install the one from https://download.pytorch.org/whl/cpu")


def _installer(out: Path) -> Path:
    if sys.platform == "win32":
        return _setup(out)
    if sys.platform == "darwin":
        return _disk_image(out)
    from deb import make_deb

    return make_deb(out / "dist" / "ecgstudio", out)


def _setup(out: Path) -> Path:
    """Inno Setup puts the folder, the start menu's entry and the file types into one program."""
    (out / "file_types.iss").write_text(file_types.registry(), encoding="utf-8")
    compiler = shutil.which("iscc") or r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe"
    given = [f"/DVersion={__version__}", f"/DOut={out}", f"/DIcon={out / 'work' / 'ecgstudio' / 'ecgstudio.ico'}"]
    subprocess.run([compiler, *given, str(HERE / "windows.iss")], check=True)
    return out / f"ecgstudio-{__version__}-setup.exe"


def _disk_image(out: Path) -> Path:
    """The bundle beside a link to Applications, to be dragged there."""
    folder, image = out / "image", out / f"ecgstudio-{__version__}.dmg"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copytree(out / "dist" / "ECG Studio.app", folder / "ECG Studio.app", symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    command = [
        "hdiutil",
        "create",
        "-volname",
        file_types.NAME,
        "-srcfolder",
        str(folder),
        "-ov",
        "-format",
        "UDZO",
        str(image),
    ]
    subprocess.run(command, check=True)
    return image


if __name__ == "__main__":
    main()
