"""Torch as the engine uses it: its libraries without what only tests load; the hook of PyInstaller takes all of torch.

Python imports are followed as for any package, so that what is imported is there and nothing else.
"""

from pathlib import Path, PurePath

from PyInstaller.utils.hooks import collect_dynamic_libs, get_package_paths

_TESTS = ("test", "aoti_custom_ops", "backend_with_compiler")
binaries = [
    (source, target)
    for source, target in collect_dynamic_libs("torch", search_patterns=["*.dll", "*.dylib", "*.so", "*.so.*"])
    if PurePath(target).name == "lib" and not any(word in PurePath(source).name for word in _TESTS)
]
# torch looks for its libraries beside itself: no links to them elsewhere
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
# torch is not imported without it; Windows has none
_manager = Path(get_package_paths("torch")[1], "bin", "torch_shm_manager")
if _manager.is_file():
    binaries.append((str(_manager), "torch/bin"))

# modules whose source torch reads when it is imported
module_collection_mode = dict.fromkeys(
    (
        "torch.functional", "torch.nn.functional", "torch.nn.modules.rnn", "torch.compiler.config", "torch.distributed.config",
        "torch.fx.experimental._config", "torch._export.config",
    ),
    "pyz+py",
)  # fmt: skip
