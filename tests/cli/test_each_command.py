"""Every command runs, with each of its options, on real parts; what is typed wrong is refused in one line."""

import re
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.models import ParameterInfo

from ecgstudio.cli.main import run_command
from tests.cli import steps
from tests.cli.story import Step, Story, callbacks, command_of, commands
from tests.test_readme import TYPED

STEPS = (*steps.USE, *steps.TRAIN, *steps.MEASURING, *steps.BENCHMARK, *steps.WINDOW)
LINES = (*TYPED, *(step.line for step in STEPS))
"""Every line that some test runs."""


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    yield from Story.told(tmp_path_factory, steps.USE)


@pytest.mark.parametrize("step", steps.USE, ids=lambda step: " ".join(step.command))
def test_it_runs_and_says_and_writes_what_it_should(story: Story, step: Step) -> None:
    story.holds(step)


@pytest.mark.parametrize("path", list(commands()), ids=" ".join)
def test_every_command_is_run_with_every_option(path: tuple[str, ...]) -> None:
    lines = [line.split() for line in LINES if command_of(line.split()) == path]
    assert lines, f"'ecgstudio {' '.join(path)}' is run by no step of tests/cli/steps.py; add one with all its options"
    typed = {word for line in lines for word in line}
    for parameter in commands()[path].params:
        named = {*parameter.opts, *parameter.secondary_opts}
        if "--help" not in named and any(name.startswith("-") for name in named):
            assert typed & named, f"no step of 'ecgstudio {' '.join(path)}' has {' or '.join(sorted(named))}"


def test_every_number_has_its_range() -> None:
    for path, callback in callbacks():
        for name, kind in typing.get_type_hints(callback, include_extras=True).items():
            if bases(kind) & {int, float}:
                infos = [item for item in getattr(kind, "__metadata__", ()) if isinstance(item, ParameterInfo)]
                assert infos, (path, name)
                assert None not in (infos[0].min, infos[0].max), (path, name)


def bases(kind: object) -> set[object]:
    """The plain types a hint is made of: int of ``list[int] | None``."""
    parts = typing.get_args(kind)
    inner = parts[:1] if typing.get_origin(kind) is typing.Annotated else parts
    return set().union(*map(bases, inner)) if inner else {kind}


def test_the_library_is_named_alike_everywhere() -> None:
    kinds = {
        typing.get_type_hints(callback, include_extras=True)["library"]
        for _, callback in callbacks()
        if "library" in callback.__annotations__
    }
    assert len(kinds) == 1


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("library list --limit -5", 2, "--limit"),
        ("library list --limit 99999999999999999999", 2, "--limit"),
        ("generate AF --out o --seed -1", 2, "--seed"),
        ("generate AF --out o --seed 99999999999999999999999", 2, "--seed"),
        ("generate AF --out o --count 0", 2, "--count"),
        ("generate AF --out o --rate nan", 2, "rate"),
        ("generate AF --out o --age inf", 2, "age"),
        ("generate AF --out o --realism nan", 2, "realism"),
        ("generate AF --out o --set pr=nan", 2, "pr"),
        ("generate AF --out o --set pr=1e999", 2, "pr"),
        ("generate AF --out o --format nonsense", 2, "use wfdb, pdf, png, svg, json"),
        ("generate AF --out o --format ,", 2, "use wfdb, pdf, png, svg, json"),
        ("generate AF --out o.pdf --format pdf", 2, "name a folder"),
        ("generate AF --out taken", 2, "taken"),
        ("simulate --statement LBBB --out o --format nonsense", 2, "use wfdb"),
        ("progress potassium --out o --format nonsense", 2, "use wfdb"),
        ("progress nonsense --out o", 2, "potassium"),
        ("quiz fresh --statement LBBB --out o --format nonsense", 2, "use wfdb"),
        ("library export x --out o --format nonsense", 2, "use wfdb"),
        ("library export x --out o --as nonsense", 2, "use pdf, answers, pptx, anki, covers, bundle"),
        ("library export x --out o --without answers", 2, "--as"),
        ("library show '' --library l.sqlite", 2, "no case has an id"),
        ("library show twin --library l.sqlite", 2, "several cases have an id that begins with 'twin' (twin1, twin2)"),
        ("library compare twin1 twi --out both.pdf --library l.sqlite", 2, "(twin1, twin2)"),
        ("library history nobody --library l.sqlite", 2, "no case has an id that begins with 'nobody'"),
        ("library collect New twin --library l.sqlite", 2, "give more of it"),
        ("library list --library mysql://here/there", 1, "postgresql://"),
        ("quiz learners --library mysql://here/there", 1, "postgresql://"),
        ("library import taken --library l.sqlite", 1, "no ECG record"),
        ("library import nowhere.json --library l.sqlite", 1, "nowhere.json"),
        ("library backup nowhere/copy.sqlite --library l.sqlite", 1, "copy.sqlite"),
        ("library check --library taken", 1, "taken"),
        ("measure taken", 1, "ends in .hea, .dat, .json"),
        ("measure nowhere", 1, "nowhere"),
        ("measure twin.json --annotations taken", 2, "taken"),
        ("check twin.json --statement nonsense", 2, "nonsense"),
        ("quiz mark twin.json", 2, "Missing argument"),
        ("benchmark language --data data --fold 99", 1, "no report of fold 99"),
        ("benchmark measure --data data --fold 99", 1, "no record of fold 99"),
        ("benchmark language --data nowhere", 1, "no report texts"),
        ("benchmark measure --data nowhere", 1, "nowhere"),
        ("benchmark simulate --data nowhere --patients 1 --repeats 1", 1, "nowhere"),
        ("benchmark statements --data nowhere --statement LBBB --seeds 1", 1, "nowhere"),
        ("benchmark steering --realism nan", 2, "realism"),
        ("benchmark abilities --weights nowhere --statement LBBB", 1, "weights"),
        ("benchmark ecg --data nowhere", 2, "nowhere"),
        ("train pack --basis nowhere --out p.npz", 2, "nowhere"),
        ("train text --packed nowhere --out t", 2, "nowhere"),
        ("train denoiser --packed nowhere --out t --preset tiny", 2, "nowhere"),
        ("train beats --packed twin.json --out t --preset tiny", 2, "twin.json"),
        ("train detail --packed nowhere --weights t", 2, "nowhere"),
        ("train electrodes --data nowhere --weights t", 2, "nowhere"),
        ("train waves --data nowhere --out t.json", 1, "nowhere"),
        ("train autoencoder --data nowhere --out t.safetensors", 2, "nowhere"),
        ("train measure p-waves --data nowhere --out t.npz", 2, "nowhere"),
        ("train measure typical --ludb nowhere --out t.npz", 1, "nowhere"),
        ("quiz mark twin.json LBBB --question nonsense", 2, "use text, list, one"),
        ("benchmark kills --kind nonsense", 2, "nonsense"),
        ("benchmark faults --kind nonsense", 2, "nonsense"),
        ("train sample --weights nowhere --statement AFIB --out t", 1, "nowhere"),
        ("train sample --weights nowhere --statement AFIB --out t --guidance nan", 2, "guidance"),
    ],
)
def test_what_cannot_be_is_one_line(
    line: str, code: int, says: str, refused: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(refused)
    before = sorted(refused.rglob("*"))
    found = run_command([word.strip("'") for word in re.findall(r"'[^']*'|\S+", line)])
    printed = capsys.readouterr()
    assert (found, printed.out) == (code, ""), printed.err
    assert says in printed.err
    assert printed.err.count("\n") == 1
    assert [path for path in sorted(refused.rglob("*")) if path not in before] in ([], [refused / "t"])


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory, make_case: typing.Callable[..., object]) -> Path:
    """A folder with a library whose ids begin alike, a case file, a file that is in the way and a table without records."""
    from ecgstudio.core.case import Case
    from ecgstudio.formats import write_json
    from ecgstudio.library import Library

    folder = tmp_path_factory.mktemp("refused")
    cases = [make_case(seed, id=f"twin{seed}") for seed in (1, 2)]
    with Library.open(folder / "l.sqlite") as library:
        library.save_all(typing.cast(list[Case], cases))
    write_json(typing.cast(Case, cases[0]), folder / "twin.json")
    (folder / "taken").write_text("in the way", encoding="utf-8")
    (folder / "data" / "ptbxl").mkdir(parents=True)
    table = "ecg_id,report,scp_codes,strat_fold,filename_lr,filename_hr\n1,sinus rhythm,\"{'NORM': 100.0}\",1,,\n"
    (folder / "data" / "ptbxl" / "ptbxl_database.csv").write_text(table, encoding="utf-8")
    return folder
