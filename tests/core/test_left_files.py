"""What killed writes left beside a file goes at a later write of it."""

import os
import time
from pathlib import Path

from ecgstudio.core.files import write_atomically


def test_old_leftovers_go_and_what_is_being_written_stays(tmp_path: Path) -> None:
    names = (".a.txt.0123abcd", ".a.txt.89ef0123", ".b.txt.0123abcd", ".a.txt.notes", "a.txt.0123abcd")
    for name in names:
        (tmp_path / name).touch()
        if name != names[1]:
            os.utime(tmp_path / name, (time.time() - 7200,) * 2)
    write_atomically(tmp_path / "a.txt", b"new")
    assert sorted(item.name for item in tmp_path.iterdir()) == sorted(("a.txt", *names[1:]))
