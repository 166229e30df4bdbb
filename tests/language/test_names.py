"""Every name and synonym of every statement is understood."""

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.language import read
from ecgstudio.language.lexicon import lexicon, statement_phrases
from ecgstudio.language.tokens import words

PHRASES = sorted(set(statement_phrases(catalogue())))


@pytest.mark.parametrize("statement_id", list(catalogue()))
def test_every_name_reads_back_to_its_own_statement(statement_id: str) -> None:
    for phrase in (phrase for owner, phrase in PHRASES if owner == statement_id):
        reading = read(phrase)
        found = [(mention.id, mention.present, mention.certainty) for mention in reading.mentions]
        assert found == [(statement_id, True, "certain")], phrase
        assert reading.not_understood == (), phrase


def test_case_and_hyphens_do_not_matter() -> None:
    for statement_id, phrase in (entry for entry in PHRASES[::7] if "." not in entry[1]):
        for written in (phrase.upper(), phrase.lower(), phrase.replace(" ", "-")):
            assert statement_id in {mention.id for mention in read(written).mentions}, written


def test_no_phrase_belongs_to_two_statements() -> None:
    owners: dict[tuple[str, ...], str] = {}
    for statement_id, phrase in PHRASES:
        assert owners.setdefault(words(phrase), statement_id) == statement_id, phrase


def test_every_modifier_of_the_catalogue_can_be_read() -> None:
    known = lexicon().qualifiers
    shown = {known.shown.get(name, name.replace("_", " ")) for name in known.names} | {"otherwise"}
    for statement in catalogue().values():
        assert set(statement.modifiers) <= shown, statement.id


@pytest.mark.parametrize(
    ("frame", "standing"),
    [
        ("no {}", (False, "certain")),
        ("no evidence of {}.", (False, "certain")),
        ("{} ruled out", (False, "certain")),
        ("without {}", (False, "certain")),
        ("kein Hinweis auf {}", (False, "certain")),
        ("{} ausgeschlossen", (False, "certain")),
        ("possible {}", (True, "possible")),
        ("cannot exclude {}", (True, "possible")),
        ("{} cannot be excluded", (True, "possible")),
        ("{}?", (True, "possible")),
        ("V.a. {}", (True, "possible")),
        ("{} nicht auszuschließen", (True, "possible")),
    ],
)
def test_every_name_can_be_denied_and_doubted(frame: str, standing: tuple[bool, str]) -> None:
    for statement_id, phrase in PHRASES[::6]:
        text = frame.format(phrase)
        found = {(mention.id, mention.present, mention.certainty) for mention in read(text).mentions}
        assert found == {(statement_id, *standing)}, text
