"""Settings: declared once with default, type, limits and help; the dialog and the checks are made from the declarations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Parametered, choice, number, switch, text
from ecgstudio.core.translation import LANGUAGES

SETTINGS_VERSION = 1
"""Stored beside the values; raised when a name or a meaning changes."""


@dataclass(frozen=True)
class AppearanceSettings(Parametered):
    GROUP = "Appearance"

    theme: str = choice(
        "system",
        ("system", "light", "dark", "contrast"),
        "Colours",
        "Colours of the window. ECG paper keeps its own colours in every theme.",
    )
    language: str = choice(
        "system",
        ("system", *(language.name for language in LANGUAGES)),
        "Language",
        "Language of window, sheets and handouts, from the next start on. Files keep English.",
    )


@dataclass(frozen=True)
class GeneratingSettings(Parametered):
    GROUP = "Generating"

    candidates: int = number(4, 1, 4, 1, "", "Candidates", "How many patients are drawn for one diagnosis.")
    offer_companions: bool = switch(
        True, "Offer what often goes with it", "Findings that many patients with the typed diagnosis have too."
    )
    use_experience: bool = switch(
        True,
        "Draw what is left open from experience",
        "Rate, PR, QRS, QTc and axis as patients alike in PTB-XL have them, within the statements' limits.",
    )
    compose_reports: bool = switch(
        False,
        "Compose a report",
        "With experience: findings are added to a short request as often as patients have them. Else they are only offered.",
    )
    undo_steps: int = number(100, 10, 500, 10, "", "Undo steps", "How many changes can be taken back.")


@dataclass(frozen=True)
class LibrarySettings(Parametered):
    GROUP = "Library"

    recent_cases: int = number(10, 0, 30, 1, "", "Recent cases", "How many cases the menu Recent remembers.")
    confirm_delete: bool = switch(True, "Ask before moving a case to the trash", "Cases in the trash can be restored.")
    draft_seconds: int = number(
        5, 1, 120, 1, "s", "Keep a draft every", "An unsaved case survives a crash, back to the last draft."
    )


@dataclass(frozen=True)
class LanguageModelSettings(Parametered):
    GROUP = "Language model"

    use_language_model: bool = switch(
        False,
        "Ask a language model of mine",
        "For words that are not understood, and for a case's history. It only proposes; nothing is taken without a click.",
    )
    language_model_address: str = text(
        "http://127.0.0.1:11434/v1",
        200,
        "Address",
        "Of Ollama, LM Studio, llama.cpp or another that speaks OpenAI's protocol.",
    )
    language_model_name: str = text("", 120, "Model", "Its name there; the first that is listed when this is empty.")
    language_model_elsewhere: bool = switch(
        False, "Allow another computer", "What is typed is sent there. Without this only this computer is asked."
    )


@dataclass(frozen=True)
class Settings(LanguageModelSettings, LibrarySettings, GeneratingSettings, AppearanceSettings):
    """What the user may choose; frozen and checked. Every field has a default that works."""


def settings_from(stored: Mapping[str, Any]) -> Settings:
    """Settings from stored values; what is missing, unknown or out of range takes its default."""
    kept = {}
    for parameter in Settings.parameters():
        if parameter.name in stored:
            try:
                kept[parameter.name] = parameter.check(stored[parameter.name])
            except (InputError, TypeError, AttributeError):
                continue
    return Settings().with_values(kept)
