"""How resources/waves/shapes.json is made: average QRS complexes of PTB-XL and how healthy people differ from them.

``ecgstudio train waves`` reads folds 1 to 8 at 500 Hz and writes the file. Only means over people
and their main variations are kept, no recording.
"""

from ecgstudio.training.wave_shapes.make import make_shapes, write_shapes

__all__ = ["make_shapes", "write_shapes"]
