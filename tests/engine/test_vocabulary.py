from ecgstudio.core.catalogue import catalogue
from ecgstudio.engine.vocabulary import SCP_CODES, together, words, words_of_code, words_of_statement


def test_every_statement_and_code_is_a_word_once() -> None:
    assert len(set(words())) == len(words()) == len(catalogue()) + 71
    assert len(SCP_CODES) == 71


def test_a_statement_asks_for_itself_and_what_databases_call_it() -> None:
    assert words_of_statement("CLBBB") == {"CLBBB": 1.0, "scp:CLBBB": 1.0}
    assert "scp:IMI" in words_of_statement("INFMI")


def test_a_code_that_several_statements_share_says_no_more_than_it_does() -> None:
    assert words_of_code("NST_", 0.35) == {"scp:NST_": 0.35}
    assert words_of_code("AFIB") == {"AFIB": 1.0, "scp:AFIB": 1.0}
    assert words_of_code("ISC_") == {"scp:ISC_": 1.0}


def test_an_infarction_is_old_unless_the_record_says_it_is_fresh() -> None:
    assert words_of_code("IMI") == {"OLDINF": 1.0, "scp:IMI": 1.0}
    assert words_of_code("ASMI", 0.5, acute=True) == {"ASMI": 0.5, "scp:ASMI": 0.5}
    assert words_of_code("PMI") == {"scp:PMI": 1.0}


def test_the_surest_mention_counts() -> None:
    assert together([{"NORM": 0.5}, {"NORM": 0.8, "SR": 1.0}]) == {"NORM": 0.8, "SR": 1.0}
