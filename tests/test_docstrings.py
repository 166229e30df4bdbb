"""Public docstrings say what a caller cannot see: the shape and unit of arrays, and which of the program's errors are raised."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "ecgstudio"
ARRAYS = frozenset({"NDArray", "ndarray", "Tensor"})
SHAPE = re.compile(r"\[[^\]]+\]")
UNITS = (
    *("any unit", "px", "pixels"),
    *("mV", "uV", "ms", "s", "Hz", "mm", "samples?", "seconds?", "degrees", "radians", "/min", "mV/s", "bytes"),
    *(
        "[Dd]imensionless",
        "unit latents?",
        "latents?",
        "standard deviations?",
        "[Ll]ogits?",
        "log odds",
        "index",
        "[Ii]ndices",
    ),
    *("which", "whether", "number", "numbers", "how many", "0 or 1", "0\\.\\.1", "0 to 1", "cosines?", "ids?"),
)
UNIT = re.compile(rf"(?<![\w'])({'|'.join(UNITS)})(?!\w)")
UNIT_IN_NAME = re.compile(r"_(mv|uv|ms|s|hz|mm)$|^(samples|at|fiducials)$")


@dataclass(frozen=True)
class Function:
    """One public function or method: where it stands, its docstring (a method's with its class's), the names in its types."""

    place: str
    node: ast.FunctionDef
    text: str
    types: frozenset[str]

    @property
    def names(self) -> list[str]:
        return [self.node.name, *(one.arg for one in (*self.node.args.args, *self.node.args.kwonlyargs))]


def test_arrays_have_a_shape_and_a_unit() -> None:
    of_arrays = [one for one in functions(PACKAGE) if one.types & ARRAYS]
    assert len(of_arrays) > 200
    assert [f"{one.place}: shape" for one in of_arrays if not SHAPE.search(one.text)] == []
    assert [f"{one.place}: unit" for one in of_arrays if not has_unit(one)] == []


def test_errors_are_named() -> None:
    errors = error_names(PACKAGE)
    raising = [(one, raised(one.node) & errors) for one in functions(PACKAGE) if "/cli/" not in one.place]
    assert sum(bool(names) for _, names in raising) > 60
    assert [f"{one.place}: {name}" for one, names in raising for name in names if name not in one.text] == []


def has_unit(one: Function) -> bool:
    return bool(UNIT.search(one.text)) or any(UNIT_IN_NAME.search(name) for name in one.names)


def functions(package: Path) -> Iterator[Function]:
    """Every public function and method outside the window."""
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in sorted(package.rglob("*.py"))}
    own = {module_of(package, file): aliases(tree) for file, tree in trees.items()}
    for file, tree in trees.items():
        if "gui" not in file.parts:
            known = {**imported_aliases(tree, own), **own[module_of(package, file)]}
            yield from public(tree, f"ecgstudio/{file.relative_to(package)}", known)


def public(tree: ast.Module, file: str, known: Mapping[str, frozenset[str]]) -> Iterator[Function]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield from one_of(node, f"{file}: ", "", known)
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef):
                    yield from one_of(inner, f"{file}: {node.name}.", ast.get_docstring(node) or "", known)


def one_of(node: ast.FunctionDef, where: str, above: str, known: Mapping[str, frozenset[str]]) -> Iterator[Function]:
    if not node.name.startswith("_"):
        text = f"{above} {ast.get_docstring(node) or ''}"
        yield Function(where + node.name, node, text, types_of(node, known))


def types_of(node: ast.FunctionDef, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    parts = [one.annotation for one in (*node.args.args, *node.args.kwonlyargs)] + [node.returns]
    names = {name for part in parts if part is not None for name in names_in(part)}
    return frozenset(names.union(*(known[name] for name in names if name in known)))


def names_in(annotation: ast.expr) -> set[str]:
    words = {
        node.value for node in ast.walk(annotation) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    names = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(annotation) if isinstance(node, ast.Attribute)}
    return names.union(*(re.findall(r"\w+", word) for word in words))


def aliases(tree: ast.Module) -> dict[str, frozenset[str]]:
    """What a module's own names for types stand for, where that has to do with arrays."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and names_in(node.value) & ARRAYS:
            found[node.targets[0].id] = frozenset(names_in(node.value) & ARRAYS)
    return found


def imported_aliases(tree: ast.Module, own: Mapping[str, Mapping[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            of_module = own.get(node.module or "", {})
            found |= {one.asname or one.name: of_module[one.name] for one in node.names if one.name in of_module}
    return found


def module_of(package: Path, file: Path) -> str:
    return ".".join(file.relative_to(package.parent).with_suffix("").parts).removesuffix(".__init__")


def error_names(package: Path) -> set[str]:
    tree = ast.parse((package / "core" / "errors.py").read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def raised(node: ast.AST) -> set[str]:
    """The exceptions that a body raises by name, functions inside it left out."""
    found = set()
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.FunctionDef | ast.Lambda):
            continue
        if isinstance(inner, ast.Raise) and inner.exc is not None:
            called = inner.exc.func if isinstance(inner.exc, ast.Call) else inner.exc
            found |= {called.id} if isinstance(called, ast.Name) else set()
        found |= raised(inner)
    return found
