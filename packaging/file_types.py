"""The files that open in ECG Studio by a double click: one table, said to each desktop in its own words."""

from dataclasses import dataclass
from typing import Any, Final
from xml.etree import ElementTree

IDENTIFIER: Final = "org.ecgstudio.ECGStudio"
NAME: Final = "ECG Studio"
COMMENT: Final = "Realistic 12-lead ECGs for teaching"
COMMENT_DE: Final = "Realistische 12-Kanal-EKGs für den Unterricht"


@dataclass(frozen=True)
class FileType:
    """``mime``: its media type; ``title``: what a file manager calls it; ``own``: whether only ECG Studio writes such files;
    ``beginning``: the bytes by which it is known."""

    ending: str
    mime: str
    title: str
    title_de: str
    own: bool = True
    beginning: str = ""


FILE_TYPES: Final = (
    FileType(".ecgcase", "application/x-ecgstudio-case", "ECG case", "EKG-Fall", beginning="ecgstudio case "),
    FileType(".ecgcollection", "application/x-ecgstudio-collection", "ECG collection", "EKG-Sammlung"),
    FileType(".hea", "application/x-wfdb-header", "WFDB record", "WFDB-Aufzeichnung", own=False),
)


def desktop_entry() -> str:
    """The start menu's entry, as freedesktop.org has it."""
    types = "".join(f"{item.mime};" for item in FILE_TYPES)
    return "\n".join(
        (
            "[Desktop Entry]", "Type=Application", f"Name={NAME}", "GenericName=ECG simulator", "GenericName[de]=EKG-Simulator",
            f"Comment={COMMENT}", f"Comment[de]={COMMENT_DE}", "Exec=ecgstudio %f", "Icon=ecgstudio", "Terminal=false",
            "Categories=Science;MedicalSoftware;", "Keywords=ECG;EKG;electrocardiogram;cardiology;teaching;",
            f"MimeType={types}", "StartupWMClass=ecgstudio", "",
        )
    )  # fmt: skip


def mime_types() -> bytes:
    """The file types, as the shared-mime-info of freedesktop.org has them."""
    root = ElementTree.Element("mime-info", xmlns="http://www.freedesktop.org/standards/shared-mime-info")
    for item in FILE_TYPES:
        kind = ElementTree.SubElement(root, "mime-type", type=item.mime)
        ElementTree.SubElement(kind, "comment").text = item.title
        ElementTree.SubElement(kind, "comment", {"xml:lang": "de"}).text = item.title_de
        if item.beginning:
            magic = ElementTree.SubElement(kind, "magic", priority="60")
            ElementTree.SubElement(magic, "match", type="string", offset="0", value=item.beginning)
        ElementTree.SubElement(kind, "glob", pattern=f"*{item.ending}")
        ElementTree.SubElement(kind, "icon", name="ecgstudio")
    ElementTree.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "utf-8") + b"\n"


def property_list() -> dict[str, Any]:
    """What macOS wants to know in the bundle's Info.plist."""
    return {
        "CFBundleDisplayName": NAME,
        "NSHighResolutionCapable": True,
        "LSApplicationCategoryType": "public.app-category.education",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": item.title,
                "CFBundleTypeRole": "Editor" if item.own else "Viewer",
                "LSHandlerRank": "Owner" if item.own else "Alternate",
                "LSItemContentTypes": [_uniform_type(item)],
            }
            for item in FILE_TYPES
        ],
        **{key: [_declared(item) for item in FILE_TYPES if item.own == own] for key, own in _DECLARATIONS},
    }


_DECLARATIONS: Final = (("UTExportedTypeDeclarations", True), ("UTImportedTypeDeclarations", False))


def _uniform_type(item: FileType) -> str:
    return f"{IDENTIFIER}{item.ending}" if item.own else f"org.physionet.wfdb{item.ending}"


def _declared(item: FileType) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": _uniform_type(item),
        "UTTypeDescription": item.title,
        "UTTypeConformsTo": ["public.data"],
        "UTTypeTagSpecification": {"public.filename-extension": [item.ending[1:]], "public.mime-type": [item.mime]},
    }


def registry() -> str:
    """The [Registry] lines of Inno Setup; a type that others write too is only offered under "Open with"."""
    lines = ["[Registry]"]
    for item in FILE_TYPES:
        key = f"ECGStudio{item.ending}"
        lines += [
            _line(rf"Software\Classes\{key}", "", item.title, "uninsdeletekey"),
            _line(rf"Software\Classes\{key}\DefaultIcon", "", r"{app}\ecgstudio.exe,0"),
            _line(rf"Software\Classes\{key}\shell\open\command", "", r'""{app}\ecgstudio.exe"" ""%1""'),
            _line(rf"Software\Classes\{item.ending}\OpenWithProgids", key, "", "uninsdeletevalue"),
        ]
        if item.own:
            lines.append(_line(rf"Software\Classes\{item.ending}", "", key, "uninsdeletevalue"))
    return "\n".join(lines) + "\n"


def _line(key: str, name: str, value: str, flags: str = "") -> str:
    line = f'Root: HKA; Subkey: "{key}"; ValueType: string; ValueName: "{name}"; ValueData: "{value}"'
    return f"{line}; Flags: {flags}" if flags else line
