"""Misspellings are mended only when one word is clearly meant."""

import pytest

from ecgstudio.language.lexicon import lexicon
from ecgstudio.language.tokens import canonical


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("fibrilation", "fibrillation"),
        ("artial", "atrial"),
        ("tachycarida", "tachycardia"),
        ("hypertropy", "hypertrophy"),
        ("infeior", "inferior"),
        ("Linksschenkleblock", "Linksschenkelblock"),
    ],
)
def test_a_slip_is_mended(word: str, meant: str) -> None:
    assert lexicon().spelling.mend(canonical(word)) == canonical(meant)


@pytest.mark.parametrize(
    "word", ["hypkalemia", "hyprkalemia", "interior", "hyperthermia", "xyzzy", "lad", "hypocalemiaemia"]
)
def test_a_word_between_two_meanings_is_left_alone(word: str) -> None:
    spelling = lexicon().spelling
    assert spelling.knows(canonical(word)) or spelling.mend(canonical(word)) is None


def test_british_american_and_german_spellings_are_one() -> None:
    assert canonical("ischaemia") == canonical("ischemia")
    assert canonical("Ischämie") == canonical("Ischaemie") == canonical("ischemie")
    assert canonical("Repolarisation") == canonical("repolarization")
    assert canonical("Überleitung") == canonical("Ueberleitung")
