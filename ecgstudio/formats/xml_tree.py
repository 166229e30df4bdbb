"""XML of others, read without trust: no entities, and no more elements, levels and bytes than an ECG needs."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ecgstudio.core.errors import RecordError

_MOST_ELEMENTS, _DEEPEST = 200_000, 100


def read_tree(path: str) -> Element:
    """The root of a file, names without their namespaces; RecordError when it is no XML or beyond the limits."""
    builder, limits = TreeBuilder(), _Limits()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def begin(name: str, attributes: dict[str, str]) -> None:
        limits.entered()
        builder.start(local(name), {local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        limits.depth -= 1
        builder.end(local(name))

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse_entities
    try:
        parser.Parse(Path(path).read_bytes(), True)
    except expat.ExpatError as error:
        raise RecordError(f"it is no whole XML ({expat.ErrorString(error.code)} in line {error.lineno})") from error
    return builder.close()


class _Limits:
    def __init__(self) -> None:
        self.depth = self.count = 0

    def entered(self) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > _DEEPEST or self.count > _MOST_ELEMENTS:
            raise RecordError("its XML has more elements or levels than an ECG needs")


def _refuse_entities(*_: object) -> None:
    raise RecordError("its XML declares entities, which are not read")


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def text_of(element: Element | None, path: str = "") -> str:
    """The text of an element or of what stands below it; empty where there is none."""
    found = element if element is None or not path else element.find(path)
    return (found.text or "").strip() if found is not None else ""


def number_of(text: str, what: str) -> float:
    """A number that has to be there; RecordError names it."""
    try:
        return float(text)
    except ValueError as error:
        raise RecordError(f"it has no {what}" if not text else f"its {what} is '{text[:20]}'") from error


def texts_of(root: Element, path: str) -> Iterator[str]:
    """The texts of all elements at a path that have one."""
    for element in root.iterfind(path):
        text = " ".join("".join(element.itertext()).split())
        if text:
            yield text
