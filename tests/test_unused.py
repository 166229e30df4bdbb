"""Nothing public is there for tests alone: what a module offers, the program uses."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "ecgstudio"
CALLED_BY_LIBRARIES = frozenset(
    {"process_bind_param", "process_result_value", "revision", "down_revision", "branch_labels", "depends_on"}
)
"""Names that SQLAlchemy and Alembic look for."""


def test_every_public_name_is_used_by_the_program() -> None:
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in PACKAGE.rglob("*.py")}
    used = Counter(name for tree in trees.values() for name in names_used(tree))
    unused = [
        f"{file.relative_to(PACKAGE)}: {name}"
        for file, tree in trees.items()
        if "gui" not in file.parts
        for name in names_offered(tree)
        if not used[name] and name not in CALLED_BY_LIBRARIES
    ]
    assert unused == []


def test_what_nobody_uses_is_found() -> None:
    tree = ast.parse("LIMIT = 3\ndef f():\n    return g(LIMIT)\ndef g(x): ...\nclass C:\n    def m(self): ...\n")
    used = set(names_used(tree))
    assert [name for name in names_offered(tree) if name not in used] == ["f", "C", "m"]


def names_offered(tree: ast.Module) -> Iterator[str]:
    """Functions, classes, their methods and constants, but for a command, which its decorator makes known."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from [node.name] * (not is_command(node) and not node.name.startswith("__"))
            inner = node.body if isinstance(node, ast.ClassDef) else []
            yield from (one.name for one in inner if isinstance(one, ast.FunctionDef) and not one.name.startswith("__"))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for one in targets if isinstance(one, ast.Name) and one.id != "__all__")


def is_command(node: ast.FunctionDef | ast.ClassDef) -> bool:
    return any(re.search(r"\.(command|callback)\(", ast.unparse(part)) for part in node.decorator_list)


def names_used(tree: ast.Module) -> Iterator[str]:
    """Names read, attributes, keywords, and words of short texts, for what is looked up by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.alias) and node.asname:
            yield node.name
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 80:
            yield from re.findall(r"\w+", node.value)
