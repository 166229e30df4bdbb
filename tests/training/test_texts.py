"""Texts made for training: what they say is what they are labelled with, in both languages, the same for the same seed."""

import tomllib
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.engine.vocabulary import words, words_of_statement
from ecgstudio.language.tokens import words as plain
from ecgstudio.training.texts import POSSIBLE, Person, as_recorded, catalogue_text, compose, phrase_for, record_text
from ecgstudio.training.texts_phrases import LANGUAGES, phrases
from ecgstudio.training.texts_slips import slipped

HELD_OUT = Path(__file__).parents[1] / "engine" / "text_paraphrases.toml"
FREEST_SHARE = 0.8


def rng(*seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_the_same_seed_gives_the_same_text() -> None:
    made = [catalogue_text(rng(number)) for number in range(50)]
    assert made == [catalogue_text(rng(number)) for number in range(50)]
    assert len({text.text for text in made}) > 45


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_can_be_said_in_many_ways(language: str) -> None:
    table = phrases()
    for statement in catalogue():
        ways = {*table.named[statement, language], *table.described[statement, language]}  # type: ignore[index]
        assert len(ways) >= 3, statement


def test_every_word_of_the_vocabulary_can_be_put_into_words() -> None:
    told = {word for statement in catalogue() for word in words_of_statement(statement)}
    for word in set(words()) - told:
        assert phrase_for(rng(1), word, "german")


def test_what_is_denied_is_not_present_and_neither_is_left_open() -> None:
    for number in range(400):
        made = catalogue_text(rng(number))
        assert made.denied is not None
        assert not set(made.present) & (made.denied | made.unknown)
        assert set(made.present) | made.denied | made.unknown <= set(words())


def test_a_statement_brings_what_it_entails_and_its_codes() -> None:
    made = catalogue_text(rng(3), "TRIF")
    assert {"TRIF", "AVB1", "CRBBB", "LAFB", "scp:1AVB"} <= made.present.keys()


def test_denying_a_statement_denies_what_entails_it() -> None:
    made = compose(rng(1), {}, ["CLBBB"], Person())
    assert made.present == {}
    assert made.denied is not None
    assert {"CLBBB", "AFLBBB", "SGARB"} <= made.denied


def test_a_broader_code_leaves_open_what_it_may_mean() -> None:
    made = compose(rng(1), {"scp:IMI": 1.0}, [], Person())
    assert made.present == {"scp:IMI": 1.0}
    assert {"INFMI", "OLDINF", "INFRV"} <= made.unknown
    assert as_recorded({"ASMI": 1.0, "scp:ASMI": 1.0}) == {"scp:ASMI": 1.0}


def test_a_report_is_used_as_it_stands_or_told_anew() -> None:
    certainty = {"SR": 1.0, "scp:SR": 1.0, "scp:IMI": 0.5}
    made = [record_text(rng(number), certainty, Person(70, "female", 64), "der Bericht") for number in range(60)]
    own = [text for text in made if text.denied is None]
    assert 20 < len(own) < 55
    assert sum(text.text == "der Bericht" for text in own) > len(own) / 2
    assert all(text.present == certainty and "INFMI" in text.unknown for text in made)


def test_age_sex_and_rate_are_told_at_times() -> None:
    made = [compose(rng(number), {"AFIB": 1.0}, [], Person(63, "male", 88)).text for number in range(60)]
    assert 5 < sum("63" in text for text in made) < 40
    assert 3 < sum("88" in text for text in made) < 30


def test_a_possible_statement_counts_for_half() -> None:
    made = [catalogue_text(rng(number)) for number in range(200)]
    certainties = {value for text in made for value in text.present.values()}
    assert certainties == {POSSIBLE, 1.0}


def test_slips_keep_most_of_a_text() -> None:
    text = "Vorhofflimmern mit schneller Überleitung, Linksschenkelblock"
    made = [slipped(text, rng(number), 1.0) for number in range(40)]
    assert len(set(made)) > 5
    assert all(abs(len(one) - len(text)) <= 6 for one in made)
    assert slipped(text, rng(1), 0.0) == text


def test_no_held_out_paraphrase_is_among_the_phrases() -> None:
    learnt = [set(plain(phrase)) for phrase in phrases().every()]
    exact = {" ".join(plain(phrase)) for phrase in phrases().every()}
    held_out = tomllib.loads(HELD_OUT.read_text(encoding="utf-8"))
    texts = [text for language in LANGUAGES for each in held_out[language].values() for text in each]
    assert len(texts) >= 60
    for text in texts:
        said = set(plain(text))
        assert " ".join(plain(text)) not in exact
        closest = max(learnt, key=lambda phrase: len(phrase & said) / len(phrase | said))
        assert len(closest & said) / len(closest | said) < FREEST_SHARE, (text, sorted(closest))
