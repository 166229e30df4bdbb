"""``ecgstudio library``: the cases that are kept."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.app.files import export_case, formats_of, import_record
from ecgstudio.app.library import load, open_library, save
from ecgstudio.cli.console import print_json
from ecgstudio.core.plain import case_to_plain, to_plain

app = typer.Typer(no_args_is_help=True, help="The cases that are kept.")

File = Annotated[Path | None, typer.Option("--library", help="Library file; the user's own when left out.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
CaseId = Annotated[str, typer.Argument(help="The case's id, or the beginning of it.")]


@app.command("list")
def list_cases(library: File = None, limit: int = 100, json: Json = False) -> None:
    """List the cases, newest first."""
    _print_found("", library, limit, json)


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="Words.")], library: File = None, limit: int = 100, json: Json = False
) -> None:
    """Find cases by words in their title, text, notes, tags and statements."""
    _print_found(text, library, limit, json)


@app.command()
def show(case_id: CaseId, library: File = None) -> None:
    """Print one case, without its samples, as JSON."""
    with open_library(library) as opened:
        case = load(opened, case_id)
    print_json(case_to_plain(case))


@app.command()
def export(
    case_id: CaseId,
    out: Annotated[Path, typer.Option(help="Folder for the files; made when missing.")],
    formats: Annotated[
        str, typer.Option("--format", help="wfdb, pdf, png, svg, json; several with commas.")
    ] = "wfdb,pdf",
    library: File = None,
) -> None:
    """Write one case as files."""
    with open_library(library) as opened:
        case = load(opened, case_id)
    typer.echo("\n".join(str(file) for file in export_case(case, out, formats_of(formats))))


@app.command("import")
def import_(
    records: Annotated[list[Path], typer.Argument(help="WFDB records (.hea) or case files (.json).")],
    library: File = None,
) -> None:
    """Keep records as cases."""
    cases = [import_record(record) for record in records]
    with open_library(library) as opened:
        for case in cases:
            kept = save(opened, case, what="imported")
            typer.echo(f"{kept.id}  {kept.title}")


@app.command()
def backup(to: Annotated[Path, typer.Argument(help="File to write.")], library: File = None) -> None:
    """Copy the whole library to a file while it may be in use."""
    with open_library(library) as opened:
        opened.backup(to)
    typer.echo(str(to))


def _print_found(text: str, library: Path | None, limit: int, json: bool) -> None:
    with open_library(library) as opened:
        found = opened.search(text, limit=limit)
    if json:
        print_json({"cases": to_plain(found.items), "total": found.total})
        return
    for item in found:
        typer.echo(f"{item.id[:8]}  {item.title}" + (f"  [{', '.join(item.tags)}]" if item.tags else ""))
