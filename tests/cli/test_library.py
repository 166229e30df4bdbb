"""``ecgstudio library`` with collections: found, put in order, handed out, shared."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from ecgstudio.cli.main import run_command
from ecgstudio.core.case import Case
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.library import Library

MakeCase = Callable[..., Case]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, make_case: MakeCase) -> Run:
    """Runs a command of ``ecgstudio library`` on a library of three cases."""
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        for seed, qrs in ((1, 140.0), (2, 90.0), (3, 150.0)):
            numbers = Measurements(rate=Measured(70.0, "/min"), qrs=Measured(qrs, "ms"))
            library.save(make_case(seed, id=f"case{seed}", title=f"Block {seed}", measurements=numbers))

    def command(*arguments: object) -> tuple[int, str, str]:
        code = run_command(["library", *(str(item) for item in arguments), "--library", str(path)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command


def test_from_a_search_to_a_booklet_and_a_colleague(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("search", "block and QRS > 120", "--json")
    assert [item["id"] for item in json.loads(out)["cases"]] == ["case3", "case1"]
    code, _, err = run("collect", "Wide", "case3", "case1")
    assert (code, err) == (0, "")
    run("collect", "wide", "case2")
    code, out, _ = run("collect", "Lessons", "Wide", "--course")
    assert "(3 cases)" in out
    _, out, _ = run("collections", "--json")
    found = json.loads(out)["collections"]
    assert [(item["title"], item["kind"], item["cases"]) for item in found] == [
        ("Wide", "collection", 3),
        ("Lessons", "course", 3),
    ]
    for name, kind in (("wide", "pdf"), ("Lessons", "bundle"), ("case2", "pptx")):
        code, out, err = run("export", name, "--as", kind, "--out", tmp_path / "made")
        assert code == 0, err
        assert Path(out.strip()).stat().st_size > 10_000
    code, out, err = run("import", tmp_path / "made.ecgcollection")
    assert (code, out.split()[1]) == (0, "Lessons")


def test_two_cases_on_one_sheet(run: Run, tmp_path: Path) -> None:
    code, out, err = run("compare", "case1", "case2", "--paper", "A3", "--out", tmp_path / "both.pdf")
    assert (code, out.strip()) == (0, str(tmp_path / "both.pdf")), err
    (page,) = PdfReader(tmp_path / "both.pdf").pages
    assert float(page.mediabox.height) / 72 * 25.4 == pytest.approx(420.0, abs=0.3)
    assert all(title in page.extract_text() for title in ("Block 1", "Block 2"))


def test_what_cannot_be_is_one_line(run: Run, tmp_path: Path) -> None:
    for arguments, why in (
        (("search", "QRS > wide"), "a number must follow"),
        (("export", "nothing", "--as", "pdf", "--out", tmp_path / "x"), "no collection is called 'nothing'"),
        (("export", "case1", "--as", "doc", "--out", tmp_path / "x"), "no kind of handout"),
        (("collect", "Wide", "nobody"), "no case has an id"),
    ):
        code, out, err = run(*arguments)
        assert (code, out) == (2, ""), arguments
        assert why in err


def test_history_and_duplicates(run: Run, tmp_path: Path, make_case: MakeCase) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        library.save(library.get("case1").changed("renamed", title="Other"))
        library.save(make_case(2, id="twin"))
    assert [line.split()[-1] for line in run("history", "case1")[1].splitlines()] == ["made", "renamed"]
    assert run("duplicates")[1].split() == ["same:", "case2", "twin"]
