"""A small data set in PTB-XL's own layout, made by the simulator, and judges trained on it in a second."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from ecgstudio.benchmark.ecg.classifier import Recipe
from ecgstudio.benchmark.ecg.judges import Recipes
from ecgstudio.benchmark.ecg.records import Listed
from ecgstudio.benchmark.ecg.texts import TextRecipe
from ecgstudio.core.case import Case
from ecgstudio.core.request import Request
from ecgstudio.engine.vocabulary import together, words_of_code
from ecgstudio.formats import write_wfdb
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

CODES = ("NORM", "CLBBB", "AFIB")
COLUMNS = ("ecg_id", "patient_id", "age", "sex", "report", "scp_codes", "strat_fold", "filename_lr", "filename_hr")
EACH = 6
HELD_OUT = 6


@pytest.fixture(scope="session")
def small_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six records of three labels each for training, and as many of the held-out fold."""
    data = tmp_path_factory.mktemp("data")
    folder = data / "ptbxl"
    (folder / "records500").mkdir(parents=True)
    with (folder / "ptbxl_database.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for number in range(len(CODES) * (EACH + HELD_OUT)):
            writer.writerow(_record(folder, number))
    return data


def _record(folder: Path, number: int) -> dict[str, object]:
    code = CODES[number % len(CODES)]
    made = simulate(draw_physiology([code], seed=number), draw_anatomy(seed=number), seed=number)
    write_wfdb(Case(Request(), made.recording, title=f"{number:05}"), folder / "records500")
    fold = 9 if number >= len(CODES) * EACH else 1 + number % 8
    return {
        "ecg_id": number,
        "patient_id": f"{number}.0",
        "age": "60.0",
        "sex": "1.0",
        "report": f"befund {code.lower()}",
        "scp_codes": f"{{'{code}': 100.0}}",
        "strat_fold": fold,
        "filename_lr": "",
        "filename_hr": f"records500/{number:05}",
    }


@pytest.fixture(scope="session")
def quick() -> Recipes:
    return Recipes(Recipe(epochs=3, batch=8, crop=400, least=4), TextRecipe(steps=20, batch=16, width=32))


@pytest.fixture
def listed() -> Callable[..., Listed]:
    """``listed(number, *codes)``: a record of PTB-XL without a file."""

    def make(number: int, *codes: str, fold: int = 1, sure: float = 1.0) -> Listed:
        words = together(words_of_code(code, sure) for code in codes)
        return Listed(f"ptbxl/{number}", f"ptbxl/{number}", fold, words, 60.0, "female", "", Path("none.hea"))

    return make
