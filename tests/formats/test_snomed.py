"""Codes that are broader than any statement stay codes."""

import pytest

from ecgstudio.formats.snomed import mentions_of

BROAD = ("59931005", "10370003", "195042002", "413444003", "65778007", "164890007", "27885002")


def test_broad_codes_are_listed_and_not_narrowed() -> None:
    assert mentions_of(BROAD) == ((), BROAD)


@pytest.mark.parametrize(("code", "statement"), [("164889003", "AFIB"), ("270492004", "AVB1"), ("426177001", "SBRAD")])
def test_codes_that_say_what_a_statement_says(code: str, statement: str) -> None:
    mentions, unknown = mentions_of([code])
    assert [item.id for item in mentions] == [statement]
    assert not unknown
