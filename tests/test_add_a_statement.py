"""The page "Add a statement" of CONTRIBUTING, followed step by step; and what is said when a step is left out."""

import ast
import re
import shutil
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ecgstudio
from ecgstudio.app.examine import examination
from ecgstudio.app.generate import generate
from ecgstudio.app.quiz.fresh import askable
from ecgstudio.app.quiz.marking import mark
from ecgstudio.app.requests import request_for
from ecgstudio.core import paths
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.contradictions import contradictions_in
from ecgstudio.core.errors import InputError, ResourceError
from ecgstudio.core.quiz.neighbours import mimics_of, related_by
from ecgstudio.core.quiz.session import Answer
from ecgstudio.core.request import Mention, Request
from ecgstudio.formats import read_wfdb, write_wfdb
from ecgstudio.language import complete, read
from ecgstudio.measure import analyse
from ecgstudio.measure.check import check_analysed
from ecgstudio.sim.presets import compose, draws

ID = "IAB"
PAGE = Path(__file__).parents[1] / ".github" / "CONTRIBUTING.md"
REQUIRED = (
    *("id", "group", "name", "name_de", "synonyms", "synonyms_de", "codes", "level", "tier", "regularity", "p_wave"),
    *("ranges", "criteria", "forbidden", "entails", "modifiers", "sources", "teaching", "limit"),
)
NEVER_EMPTY = ("name", "name_de", "synonyms", "synonyms_de", "sources", "teaching")

Add = Callable[..., None]


@pytest.fixture(scope="module")
def page() -> tuple[str, dict[str, Any]]:
    """The entry and the preset as they stand on the page."""
    if not PAGE.is_file():
        pytest.skip("CONTRIBUTING.md is only in a checkout")
    text = PAGE.read_text(encoding="utf-8").partition("## Add a statement")[2].partition("\n## ")[0]
    entry, preset = (_block(text, language) for language in ("toml", "python"))
    return entry, eval("{" + preset + "}", vars(draws).copy())


def _block(text: str, language: str) -> str:
    match = re.search(rf"^ *```{language}\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    assert match is not None, f"the page shows no {language}"
    return re.sub(r"^ {3}", "", match[1], flags=re.MULTILINE)


@pytest.fixture
def add(
    page: tuple[str, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., None]]:
    """``add(change)``: the program with one more file in its catalogue, the page's entry after ``change``, and its preset."""
    entry, preset = page

    def added(change: Callable[[str], str] = str, *, with_preset: bool = True) -> None:
        folder = tmp_path / "resources"
        folder.mkdir()
        for item in paths.resources().iterdir():
            (folder / item.name).symlink_to(item)
        (folder / "catalogue").unlink()
        shutil.copytree(paths.resource("catalogue"), folder / "catalogue")
        (folder / "catalogue" / "99_new.toml").write_text(change(entry), encoding="utf-8")
        monkeypatch.setattr(paths, "resources", lambda: folder)
        for name, ranges in preset.items() if with_preset else ():
            monkeypatch.setitem(compose._PRESETS, name, ranges)  # type: ignore[arg-type]
        _forget()

    yield added
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    """Everything that was read from resources and kept."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("ecgstudio")]
    for item in {id(item): item for module in modules for item in vars(module).values()}.values():
        if hasattr(item, "cache_clear"):
            item.cache_clear()


def test_the_page_is_enough(add: Add, tmp_path: Path) -> None:
    """Read, contradicted, drawn, measured, checked, asked, marked, and exported, without a line of code."""
    add()
    assert [mention.id for mention in read("Interatrial block").mentions] == [ID]
    assert [mention.present for mention in read("no Bayes block").mentions] == [False]
    assert ID in [offered.id for offered in complete("interat")]

    assert "is read from the P wave, and atrial fibrillation" in _told(ID, "AFIB")
    assert ID in catalogue().excluded_by("NORM")

    (case,) = generate(request_for([ID], seed=3), 1)
    assert check_analysed(analyse(case.recording), ID).passed
    found = examination(case)
    assert {verdict.criterion: verdict.outcome for verdict in found.case.verdicts if verdict.statement_id == ID} == {
        "Pdur[II]>=120": "met",
        "not PTF[V1]<=-5.0": "met",
    }

    assert ID in askable()
    assert [mimic.id for mimic in mimics_of([ID])] == ["LAE"]
    assert ID in {mimic.id for mimic in mimics_of(["LAE"])}
    assert related_by(ID, "LAE") is not None
    assert mark(found, Answer("interatrial block")).score.fraction == 1.0
    assert mark(found, Answer("P mitrale")).score.fraction == 0.5

    write_wfdb(case, tmp_path, "new")
    assert "111111001" in (tmp_path / "new.hea").read_text(encoding="utf-8")
    assert ID in read_wfdb(tmp_path / "new.hea").request.statement_ids


def _told(*statement_ids: str) -> str:
    request = Request(mentions=tuple(map(Mention, statement_ids)))
    return " ".join(item.reason for item in contradictions_in(request))


@pytest.mark.parametrize("field", REQUIRED)
def test_a_field_that_is_missing_is_named(add: Add, field: str) -> None:
    add(lambda entry: re.sub(rf"^{field} = .*\n", "", entry, flags=re.MULTILINE))
    with pytest.raises(ResourceError, match=rf"99_new\.toml, .*field '{field}' is missing"):
        catalogue()


@pytest.mark.parametrize("field", NEVER_EMPTY)
def test_a_field_that_is_empty_is_named(add: Add, page: tuple[str, dict[str, Any]], field: str) -> None:
    empty = '""' if isinstance(tomllib.loads(page[0])["statement"][0][field], str) else "[]"
    add(lambda entry: re.sub(rf"^{field} = .*$", f"{field} = {empty}", entry, flags=re.MULTILINE))
    with pytest.raises(ResourceError, match=rf"99_new\.toml, IAB: field '{field}' is empty"):
        catalogue()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("Pdur[II]>=120", ""), "criterion '' is not in the rule language"),
        (('["Pdur[II]>=120"]', "[]"), "nothing of it can be evaluated; give it 'ranges' or 'criteria'"),
        (('["T"]', '["Nobody"]'), "IAB has the source 'Nobody', which is not in sources.toml"),
        (('"Axis/voltage"', '"P waves"'), "group 'P waves' is not known"),
        (('with = ["LAE"]', 'with = ["LEA"]'), "IAB refers to 'LEA', which does not exist"),
        (('"fibrillation", "flutter"', '"fibrilation"'), "an exclusion refers to 'fibrilation', which does not exist"),
        (("mimics = ", "# mimics = "), "IAB has no mimics; say what it is taken for"),
        (('id = "IAB"', 'id = "LAE"'), "LAE stands twice"),
    ],
)
def test_a_part_that_is_wrong_is_named(add: Add, change: tuple[str, str], message: str) -> None:
    add(lambda entry: entry.replace(*change))
    with pytest.raises(ResourceError, match=re.escape(message)):
        catalogue()


def test_a_preset_that_is_missing_is_named(add: Add) -> None:
    add(with_preset=False)
    with pytest.raises(InputError, match="the simulator cannot draw yet: Interatrial block"):
        generate(request_for([ID], seed=1))
    assert ID not in askable()


def test_every_statement_of_the_catalogue_can_be_drawn() -> None:
    assert set(catalogue()) == compose.supported_statements()


def test_the_page_shows_every_field_that_is_required(page: tuple[str, dict[str, Any]]) -> None:
    (entry,) = tomllib.loads(page[0])["statement"]
    assert set(REQUIRED) <= entry.keys()


PRESETS = "the preset is the statement"
CALLS = "the rule of a call is the statement"
EXPERIMENT = "which statements a figure or a training set is made of, and what a database's codes mean in it"
SAMPLE = "an ECG to start with"
ROOMS = {
    "sim/presets/": PRESETS,
    "core/statement.py": "the name of the normal ECG",
    "core/criteria.py": CALLS,
    "measure/calls.py": CALLS,
    "measure/polymorphic.py": CALLS,
    "app/ladder.py": CALLS,
    "app/fit/": "what the simulator is set to for a call: the preset in reverse",
    "app/dataset/rates.py": EXPERIMENT,
    "engine/drawn_as.py": "what a database's codes mean when they are drawn",
    "app/experience.py": "the names of sinus rhythm and of the normal ECG",
    "app/identity.py": "fibrillation is what no P wave is compared in",
    "app/twin_trial.py": EXPERIMENT,
    "app/wave_rates.py": EXPERIMENT,
    "app/quiz/fresh.py": "artefacts are no finding and no companion",
    "core/quiz/score.py": "the name of sinus rhythm",
    "core/cautions.py": "exchanged arm electrodes are the statement",
    "formats/csn.py": "a code of SCP-ECG that reads like the id",
    "benchmark/": EXPERIMENT,
    "training/": EXPERIMENT,
    "app/faults/": SAMPLE,
    "gui/compare/bar.py": SAMPLE,
    "gui/probe.py": SAMPLE,
    "gui/probe_following.py": SAMPLE,
}
"""Where ids of statements may stand in code, and why."""


def test_ids_stand_in_code_only_where_they_are_the_statement() -> None:
    package = Path(ecgstudio.__file__).parent
    known, stray = frozenset(catalogue()), []
    for file in sorted(package.rglob("*.py")):
        place = file.relative_to(package).as_posix()
        if not place.startswith(tuple(ROOMS)):
            tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            found = (
                node
                for node in tree
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in known
            )
            stray += [f"{place}:{node.lineno} {node.value}" for node in found]
    assert stray == []
