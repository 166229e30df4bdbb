import subprocess
import sys


def test_torch_finds_its_library_there() -> None:
    code = (
        "import sys; from ecgstudio.engine.preload import preload_torch; there = preload_torch()\n"
        "loaded = sys.platform != 'linux' or 'libtorch_cpu.so' in open('/proc/self/maps').read()\n"
        "assert 'torch' not in sys.modules; import torch\n"
        "print(there or sys.platform == 'win32', loaded, torch.ones(2).sum().item())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True", "2.0"]
