"""The recipe of the installer, without building it: nothing is forgotten, and each desktop is told the same."""

import configparser
import importlib
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from ecgstudio.app.formats import handout_format, read_formats

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
SPEC = (PACKAGING / "ecgstudio.spec").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def named(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module(name)


def test_the_spec_starts_where_the_package_does_and_takes_every_resource() -> None:
    (script,) = PROJECT["project"]["scripts"].values()
    assert script == "ecgstudio.__main__:main"
    assert '"ecgstudio" / "__main__.py"' in SPEC
    assert '(str(ROOT / "resources"), "resources")' in SPEC
    assert '"ecgstudio/library/migrations"' in SPEC


def test_every_package_of_ours_is_taken_whole_or_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = named("parts", monkeypatch)
    packages = {f"ecgstudio.{path.parent.name}" for path in (ROOT / "ecgstudio").glob("*/__init__.py")}
    told = {name for name in (*parts.PACKAGES, *parts.NEVER_USED) if name in packages}
    assert packages - told == {"ecgstudio.core"}, "core is imported, module by module"


def test_code_that_is_read_as_text_travels_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [path for path in (ROOT / "ecgstudio").rglob("*.py") if not {"benchmark", "training"} & {*path.parts}]
    reading = {path.name for path in files if "__file__" in path.read_text(encoding="utf-8")}
    assert reading == {"paths.py", "schema.py", "version.py"}, "name what another one reads in the recipe, then here"
    assert named("parts", monkeypatch).AS_SOURCE == ("ecgstudio.measure", "ecgstudio.core.evaluate")


def test_the_menu_entry_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    types = named("file_types", monkeypatch)
    entry = configparser.ConfigParser(interpolation=None)
    entry.read_string(types.desktop_entry())
    section = entry["Desktop Entry"]
    assert section["Type"] == "Application"
    assert section["Exec"] == "ecgstudio %f"
    assert (ROOT / "resources" / "icons" / f"{section['Icon']}.svg").is_file()
    assert section["MimeType"].split(";")[:-1] == [item.mime for item in types.FILE_TYPES]


def test_every_desktop_is_told_of_every_file_type(monkeypatch: pytest.MonkeyPatch) -> None:
    types = named("file_types", monkeypatch)
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    patterns = [item.get("pattern") for item in ElementTree.fromstring(types.mime_types()).iter(f"{space}glob")]
    assert patterns == [f"*{item.ending}" for item in types.FILE_TYPES]
    listed = types.property_list()
    tags = [
        item["UTTypeTagSpecification"]["public.filename-extension"][0]
        for key in ("UTExportedTypeDeclarations", "UTImportedTypeDeclarations")
        for item in listed[key]
    ]
    assert [f".{tag}" for tag in tags] == [item.ending for item in types.FILE_TYPES]
    assert all(f"Classes\\{item.ending}" in types.registry() for item in types.FILE_TYPES)


def test_every_file_type_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {ending for item in (*read_formats(), handout_format("bundle")) for ending in item.endings}
    assert {item.ending for item in named("file_types", monkeypatch).FILE_TYPES} <= known


def test_every_required_package_has_the_text_of_its_licence(monkeypatch: pytest.MonkeyPatch) -> None:
    licences = named("licences", monkeypatch)
    required = {re.split(r"[^\w-]", line)[0] for line in PROJECT["project"]["dependencies"]}
    for name in required:
        texts = licences.texts(metadata.distribution(name))
        assert texts, name
        assert all(len(text.read_bytes()) > 200 for text in texts if "LICENSE" in text.name.upper()), name
    found = {place for _, place in licences.gather(["numpy.core", "PySide6.QtCore"], [])}
    assert {"ECG Studio/LICENSE", "ECG Studio/NOTICE.md", "PySide6_Essentials/LGPL-3.0.txt"} <= found
    assert any(place.startswith("Python/") for place in found)
    assert any(place.startswith("numpy/") for place in found)


def test_a_part_without_a_licence_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    licences = named("licences", monkeypatch)
    folder = tmp_path / "nobody-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: nobody\nVersion: 1.0\n")
    with pytest.raises(licences.NoLicence, match="nobody"):
        licences.texts(metadata.PathDistribution(folder))


@pytest.mark.skipif(sys.platform == "win32", reason="Qt's plugins are named otherwise")
@pytest.mark.parametrize(
    ("place", "used"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/bin/protoc", False),
        ("torch/bin/torch_shm_manager", True),
        ("resources/engine/text/text.safetensors", True),
    ],
)
def test_what_is_left_out(place: str, used: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    assert named("parts", monkeypatch).is_used(place) is used


def test_a_library_whose_segments_have_moved_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    elf = named("elf", monkeypatch)
    line = "  LOAD           {} 0x0000000000001000 0x0000000000001000 0x000100 0x000100 R E 0x1000\n"
    assert elf.is_loadable(line.format("0x001000"))
    assert not elf.is_loadable(line.format("0x001000") + line.format("0x000438"))
    assert not elf.is_loadable("")


def test_what_only_a_left_out_library_asked_for_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = named("parts", monkeypatch)
    asks = {"/a/_core.so": ["libblas.so"], "/numpy/libblas.so": ["libf.so"], "/scipy/libf.so": ["libm.so.6"]}
    monkeypatch.setattr(parts.sys, "platform", "linux")
    monkeypatch.setattr(parts.elf, "needed_by", lambda library: asks.get(library, []))
    kept = [
        ("numpy/_core.so", "/a/_core.so", "EXTENSION"),
        ("numpy.libs/libblas.so", "/numpy/libblas.so", "BINARY"),
        ("libblas.so", "numpy.libs/libblas.so", "SYMLINK"),
        ("numpy.libs/libf.so", "/numpy/libf.so", "BINARY"),
        ("scipy.libs/libf.so", "/scipy/libf.so", "BINARY"),
        ("libpython3.11.so.1.0", "/p/libpython3.11.so.1.0", "BINARY"),
    ]
    gone = [("libgtk-3.so.0", "/usr/libgtk-3.so.0", "BINARY"), ("libx.so", "x.libs/libx.so", "SYMLINK")]
    assert parts.still_needed([*kept, *gone]) == kept


WITHOUT = """
import sys
from importlib import import_module
from importlib.abc import MetaPathFinder
from pkgutil import walk_packages

class LeftOut(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if any(name == left or name.startswith(f"{left}.") for left in sys.argv[2:]):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, LeftOut())
from ecgstudio.cli.main import run_command
import ecgstudio, genanki, pptx
for module in walk_packages(ecgstudio.__path__, "ecgstudio."):
    if not module.name.startswith((*sys.argv[2:], "ecgstudio.training", "ecgstudio.library.migrations")):
        import_module(module.name)
sys.exit(run_command(["generate", "LBBB", "--count", "1", "--out", sys.argv[1], "--format", "pdf,wfdb,dicom,edf"]))
"""


def test_nothing_that_is_left_out_is_missed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    left_out = [name for name in named("parts", monkeypatch).NEVER_USED if name != "ecgstudio.training"]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(tmp_path), *left_out], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.iterdir())) == 6
