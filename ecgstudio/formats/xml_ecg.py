"""XML of ECG devices: HL7 aECG, GE MUSE and Philips Sierra, told apart by their root."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final
from xml.etree.ElementTree import Element

from ecgstudio.core.errors import RecordError
from ecgstudio.formats.aecg import aecg_of
from ecgstudio.formats.foreign import ForeignEcg
from ecgstudio.formats.muse_xml import muse_of
from ecgstudio.formats.sierra import sierra_of
from ecgstudio.formats.xml_tree import read_tree

_READERS: Final = MappingProxyType[str, Callable[[Element], ForeignEcg]](
    {"AnnotatedECG": aecg_of, "RestingECG": muse_of, "restingecgdata": sierra_of}
)


def parse(path: str) -> ForeignEcg:
    """What a file of one of them says; RecordError where it is another."""
    root = read_tree(path)
    if root.tag not in _READERS:
        raise RecordError(
            f"it is '{root.tag[:30]}', no aECG (AnnotatedECG), MUSE (RestingECG) or Sierra (restingecgdata)"
        )
    return _READERS[root.tag](root)
