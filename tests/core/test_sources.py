"""Source keys as readable names."""

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import ResourceError
from ecgstudio.core.sources import cited, load_sources, sources


def test_every_key_of_the_catalogue_is_known():
    used = {key for statement in catalogue().values() for key in statement.sources}
    assert used <= set(sources())
    assert all(source.short and source.text for source in sources().values())


def test_keys_are_cited_in_order():
    assert cited("A3, DE") == "AHA/ACCF/HRS Part III 2009; Delphi consensus 2020"
    assert "10.1016/j.jacc.2008.12.013" in cited("A3", full=True)
    assert cited("?") == "?"
    assert cited("") == ""


@pytest.mark.parametrize("text", ["[source]\nA1 = 3", "[other]", "[source]\nA1 = { short = 'x' }", "nonsense ["])
def test_a_bad_file_is_named(tmp_path, text):
    file = tmp_path / "sources.toml"
    file.write_text(text)
    with pytest.raises(ResourceError, match=r"sources\.toml"):
        load_sources(file)
