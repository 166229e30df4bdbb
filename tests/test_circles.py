"""No circle of imports, those inside functions and those for types alone counted too."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "ecgstudio"

Graph = Mapping[str, frozenset[str]]


def test_no_circle_of_imports() -> None:
    assert circles(import_graph(PACKAGE)) == []


def test_imports_in_functions_and_for_types_are_seen() -> None:
    graph = import_graph(PACKAGE)
    assert "ecgstudio.app.verified" in graph["ecgstudio.app.generate"], "inside a function"
    assert "ecgstudio.app.diffusion" in graph["ecgstudio.app.generate"], "for types alone"
    assert "ecgstudio.sim" in graph["ecgstudio.app.generate"], "of a package"


def test_a_circle_is_found(tmp_path: Path) -> None:
    files = {
        "__init__": "",
        "a": "def f():\n    from made.b import g\n",
        "b": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from made import c\n",
        "c": "import made.a\n",
        "d": "from made import a\n",
    }
    (tmp_path / "made").mkdir()
    for name, text in files.items():
        (tmp_path / "made" / f"{name}.py").write_text(text)
    assert circles(import_graph(tmp_path / "made")) == [["made.a", "made.b", "made.c"]]


def import_graph(package: Path) -> Graph:
    """Which module names which of the package's own, wherever in the file."""
    files = {module_name(package, file): file for file in package.rglob("*.py")}
    trees = {name: ast.parse(file.read_text(encoding="utf-8")) for name, file in files.items()}
    return {name: frozenset(imported(tree, files.keys())) - {name} for name, tree in trees.items()}


def module_name(package: Path, file: Path) -> str:
    return ".".join(file.relative_to(package.parent).with_suffix("").parts).removesuffix(".__init__")


def imported(tree: ast.Module, modules: Iterable[str]) -> Iterator[str]:
    known = set(modules)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from known.intersection(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else node.module


def circles(graph: Graph) -> list[list[str]]:
    """Modules that reach one another, each circle once."""
    reach = {name: reached(graph, name) for name in graph}
    together = {
        frozenset(other for other in reach[name] if name in reach[other]) for name in graph if name in reach[name]
    }
    return sorted(sorted(circle) for circle in together)


def reached(graph: Graph, start: str) -> set[str]:
    found: set[str] = set()
    ahead = list(graph[start])
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += graph.get(name, ())
    return found
