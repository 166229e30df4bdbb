"""The file in which the window keeps its settings: texts by name, read as data and never as objects.

It is an INI file of lines ``name="text"`` under ``[group]``, as earlier versions wrote it through Qt. Of what Qt can keep in such
a file only texts and plain bytes are read; a pickled object (``@Variant``) is passed over.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ecgstudio.core.files import write_atomically

LARGEST: Final = 2**20
_GENERAL: Final = "General"
_BYTES: Final = re.compile(r"@ByteArray\((.*)\)", re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(x[0-9a-fA-F]{1,4}|[0-7]{1,3}|.)", re.DOTALL)
_MEANT: Final[Mapping[str, str]] = {"n": "\n", "r": "\r", "t": "\t", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


class SettingsFile:
    """Texts by names as ``sheet_style`` or ``window/geometry``. What two programs write side by side is kept of both.

    ``trouble``: one line when the file could not be used; it was set aside then, and nothing of it was read.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.trouble = path, ""
        self._changed: dict[str, str] = {}
        try:
            self._values = _read(path)
        except (OSError, ValueError) as error:
            self._values = {}
            self.trouble = (
                f"the settings cannot be read ({error}); {_set_aside(path)}, and all settings are as at first"
            )

    def text(self, name: str) -> str | None:
        """A text, None when there is none."""
        value = self._values.get(name)
        return None if value is None or _BYTES.fullmatch(value) else value

    def data(self, name: str) -> bytes | None:
        """Bytes, as ``set_data`` or an earlier version left them; None when there are none."""
        value = self._values.get(name, "")
        old = _BYTES.fullmatch(value)
        try:
            return old[1].encode("latin-1") if old else bytes.fromhex(value) or None
        except ValueError:
            return None

    def set_text(self, name: str, text: str) -> None:
        self._values[name] = self._changed[name] = text

    def set_data(self, name: str, data: bytes) -> None:
        self.set_text(name, data.hex())

    def save(self) -> None:
        """Write what has changed, whole or not at all; OSError when it cannot be written."""
        if not self._changed:
            return
        try:
            kept = _read(self.path)
        except (OSError, ValueError):
            kept = {}
        kept |= self._changed
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.path, _written(kept).encode("utf-8", "replace"))
        self._values, self._changed = {**self._values, **kept}, {}


def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    if not path.is_file():
        raise ValueError("it is no file")
    if path.stat().st_size > LARGEST:
        raise ValueError("it is too large")
    text = path.read_text(encoding="utf-8-sig")
    if "\0" in text:
        raise ValueError("it is no text")
    return dict(_entries(text))


def _entries(text: str) -> Iterator[tuple[str, str]]:
    group = ""
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith((";", "#")):
            continue
        if line.startswith("[") and line.endswith("]"):
            group = "" if line[1:-1] == _GENERAL else f"{line[1:-1]}/"
            continue
        name, equals, value = line.partition("=")
        if not equals:
            raise ValueError(f"'{line[:40]}' is no setting")
        plain = _plain(value.strip())
        if plain is not None:
            yield group + name.strip().replace("\\", "/").replace("%20", " "), plain


def _plain(value: str) -> str | None:
    """What a value means; None for a pickled object or a list, which are none of ours."""
    quoted = len(value) > 1 and value.startswith('"') and value.endswith('"')
    text = _ESCAPE.sub(_meant, value[1:-1] if quoted else value)
    if text.startswith("@@"):
        return text[1:]
    return None if text.startswith("@") and not _BYTES.fullmatch(text) else text


def _meant(match: re.Match[str]) -> str:
    code = match[1]
    if code.startswith("x") and len(code) > 1:
        return chr(int(code[1:], 16))
    if code[0] in "01234567":
        return chr(int(code, 8))
    return _MEANT.get(code, code)


def _written(values: Mapping[str, str]) -> str:
    groups: dict[str, list[str]] = {}
    for name, value in sorted(values.items()):
        group, slash, own = name.partition("/")
        groups.setdefault(group if slash else _GENERAL, []).append(f'{own if slash else name}="{_escaped(value)}"')
    return "\n".join(f"[{group}]\n" + "\n".join(lines) + "\n" for group, lines in groups.items())


def _escaped(text: str) -> str:
    for char, code in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        text = text.replace(char, code)
    text = f"@{text}" if text.startswith("@") and not _BYTES.fullmatch(text) else text
    # what splits lines or cannot be seen, whatever else it is
    return "".join(char if char.isprintable() else f"\\{ord(char):03o}" if ord(char) < 512 else "?" for char in text)


def _set_aside(path: Path) -> str:
    aside = path.with_name(f"{path.stem}-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}{path.suffix}")
    try:
        path.rename(aside)
    except OSError as error:
        return f"it stays where it is ({error.strerror})"
    return f"it was set aside as {aside.name}"
