"""Nothing is dropped silently, and nothing makes the parser fail."""

import random

import pytest

from ecgstudio.language import read

NOT_UNDERSTOOD = [
    ("LBBB and frobnication", ["frobnication"]),
    ("xyzzy", ["xyzzy"]),
    ("hypkalemia", ["hypkalemia"]),
    ("LBBB, rate 9000", ["9000"]),
    ("please show me an ECG with AF", []),
    ("AF with RVR, rate 140, in a 70 year old man", []),
    ("qwertz asdf. LBBB. yxcv", ["qwertz asdf", "yxcv"]),
    ("LBBB with purple T waves", ["purple"]),
]

WORDS = [
    "no", "AF?", "not", "LBBB,", "and", "or", "/", "12", ":", "-3", "°", "(V1-V4)", "II.", "I", "with", "of", "kein", "möglich",
    "\n", ";", "age", "7.1", "K", "rate", "infarkt", "old", "2:1", ",,", ")", "x", "ß", "İ",
]  # fmt: skip
SIGNS = "abcIVX äöüßÅ0123456789.,;:!?()[]/-+=<>°%'\"\n\t\x00\u200b\u2028😀Ωıİﬁ"


@pytest.mark.parametrize(("text", "expected"), NOT_UNDERSTOOD)
def test_what_was_not_understood_is_listed(text: str, expected: list[str]) -> None:
    unread = read(text).not_understood
    assert [item.text for item in unread] == expected
    assert all(text[slice(*item.span)] == item.text for item in unread)


def check_sound(text: str) -> None:
    reading = read(text)
    for mention in reading.mentions:
        assert mention.span is None or 0 <= mention.span[0] < mention.span[1] <= len(text)
    for item in reading.not_understood:
        assert text[slice(*item.span)] == item.text


def test_any_text_can_be_read() -> None:
    rng = random.Random(1)
    for _ in range(400):
        check_sound(" ".join(rng.choices(WORDS, k=rng.randrange(12))))
        check_sound("".join(rng.choices(SIGNS, k=rng.randrange(60))))


@pytest.mark.parametrize(
    "text", ["", " ", "\n", ".", "?", "no", "or", "possible", "without", "-", "(", "1", "V1", "rate"]
)
def test_next_to_nothing_can_be_read(text: str) -> None:
    check_sound(text)
    assert read(text).mentions == ()


def test_a_very_long_text_is_read() -> None:
    text = "Sinus rhythm, no evidence of LVH. " * 300
    assert {mention.id for mention in read(text).mentions} == {"SR", "LVHV"}
