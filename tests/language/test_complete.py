"""What the prompt bar offers while something is typed."""

from ecgstudio.core.catalogue import catalogue
from ecgstudio.language import complete, read


def ids(prefix: str) -> list[str]:
    return [suggestion.id for suggestion in complete(prefix)]


def test_an_abbreviation_comes_first() -> None:
    assert ids("af")[0] == "AFIB"
    assert ids("LBBB")[0] == "CLBBB"


def test_names_that_begin_so_are_offered_in_english_and_german() -> None:
    assert "STACH" in ids("sinus t")
    assert ids("linkssch")[0] == "CLBBB"
    assert "AFIB" in ids("vorhoffl")


def test_only_what_stands_last_is_completed() -> None:
    assert ids("LBBB, sinus b") == ids("sinus b")
    assert ids("AF with left bundle")[0] == "CLBBB"


def test_nothing_typed_nothing_offered() -> None:
    assert complete("") == []
    assert complete("LBBB, ") == []
    assert complete("qqqq") == []


def test_a_statement_is_offered_once_and_its_text_means_it() -> None:
    for prefix in ("a", "s", "hyper", "old", "lin", "v"):
        offered = complete(prefix, limit=50)
        assert len({suggestion.id for suggestion in offered}) == len(offered)
        for suggestion in offered:
            assert suggestion.id in catalogue()
            assert [mention.id for mention in read(suggestion).mentions] == [suggestion.id]
