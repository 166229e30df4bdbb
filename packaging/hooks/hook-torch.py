"""Torch as the engine uses it: its libraries without what only tests load; the hook of PyInstaller takes all of torch.

Python imports are followed as for any package, so that what is imported is there and nothing else.
"""

from pathlib import PurePath

from PyInstaller.utils.hooks import collect_dynamic_libs

_TESTS = ("test", "aoti_custom_ops", "backend_with_compiler")
binaries = [
    (source, target)
    for source, target in collect_dynamic_libs("torch", search_patterns=["*.dll", "*.dylib", "*.so", "*.so.*"])
    if PurePath(target).name == "lib" and not any(word in PurePath(source).name for word in _TESTS)
]
# torch looks for its libraries beside itself: no links to them elsewhere
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
