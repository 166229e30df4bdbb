"""The command that makes the wave shapes again."""

import sys
from pathlib import Path

from ecgstudio.core import paths
from ecgstudio.training.wave_shapes.make import make_shapes, write_shapes

if __name__ == "__main__":
    write_shapes(make_shapes(Path(sys.argv[1])), paths.resource("waves") / "shapes.json")
