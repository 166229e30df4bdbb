from pathlib import Path

import pytest

from ecgstudio.core import paths
from ecgstudio.core.errors import ResourceError


def test_resources_are_found_and_a_missing_one_is_named() -> None:
    assert (paths.resources() / "catalogue").is_dir()
    with pytest.raises(ResourceError, match="no/such"):
        paths.resource("no", "such")


def test_the_library_stands_in_the_users_own_folder(tmp_path: Path) -> None:
    assert tmp_path in paths.default_library().parents
