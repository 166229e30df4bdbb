"""``ecgstudio library``: the cases that are kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ecgstudio.app.compare_sheet import write_comparison
from ecgstudio.app.examine import up_to_date
from ecgstudio.app.files import collection_paths, export_case, formats_of
from ecgstudio.app.formats import HandoutFormat, handout_format, handout_formats, names
from ecgstudio.app.handouts import export_collection, write_handout
from ecgstudio.app.library import keep_imported, load, open_library, short_ids, tell_story
from ecgstudio.app.sharing import import_bundle, named_collection
from ecgstudio.cli.console import echo, print_json, progress
from ecgstudio.cli.options import CaseId, Formats, Json, LibraryPlace, Limit, fitted, folder
from ecgstudio.cli.records import read_record
from ecgstudio.core.collection import Member
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout import Handout
from ecgstudio.core.handout_parts import HandoutParts
from ecgstudio.core.paper.pair import PAIR_PAPERS
from ecgstudio.core.plain import case_to_plain, to_plain
from ecgstudio.library import Query, read_query

if TYPE_CHECKING:
    from ecgstudio.library import Library

app = typer.Typer(no_args_is_help=True, help="The cases that are kept.")


def _known_handout(kind: str) -> str:
    """Refuses a handout before anything is read or drawn."""
    if kind:
        handout_format(kind)
    return kind


_HANDOUTS = f"Write a collection, or a case, as one file: {names(handout_formats())}."


@app.command("list")
def list_cases(library: LibraryPlace = None, limit: Limit = 100, json: Json = False) -> None:
    """List the cases, newest first."""
    _print_found(Query(), library, limit, json)


@app.command()
def search(
    text: Annotated[str, typer.Argument(help='Words and conditions: "LBBB and QRS > 150 and V1 negative".')],
    library: LibraryPlace = None,
    limit: Limit = 100,
    json: Json = False,
) -> None:
    """Find cases by words in their title, text, notes, tags and statements, and by what was measured in them."""
    _print_found(read_query(text), library, limit, json)


@app.command()
def show(case_id: CaseId, library: LibraryPlace = None) -> None:
    """Print one case, without its samples, as JSON, with today's numbers."""
    with open_library(library) as opened:
        case = up_to_date(load(opened, case_id))
    print_json(case_to_plain(case))


@app.command()
def vignette(
    case_id: CaseId,
    complaint: Annotated[str | None, typer.Option(help="Why the patient comes.")] = None,
    history: Annotated[str | None, typer.Option(help="What is known of the patient.")] = None,
    question: Annotated[str | None, typer.Option(help="What students are to decide; else what to do next.")] = None,
    answer: Annotated[str | None, typer.Option(help="What is to be done and why, told with the diagnosis.")] = None,
    library: LibraryPlace = None,
    json: Json = False,
) -> None:
    """Write the story around a case, or show it; what is not given stays as it is."""
    given = {"complaint": complaint, "history": history, "question": question, "answer": answer}
    with open_library(library) as opened:
        case = tell_story(opened, case_id, {name: text for name, text in given.items() if text is not None})
    if json:
        print_json({"id": case.id, "vignette": to_plain(case.vignette)})
        return
    echo("\n".join((*case.vignette.before, *case.vignette.after[1:])))


@app.command()
def collections(library: LibraryPlace = None, json: Json = False) -> None:
    """List the collections and courses with how many cases they hold."""
    with open_library(library) as opened:
        found = opened.collections.all()
    if json:
        print_json({"collections": to_plain(found)})
        return
    for item in found:
        echo(f"{item.id[:8]}  {item.title}  ({item.kind}, {item.cases} cases)")


@app.command()
def collect(
    title: Annotated[str, typer.Argument(help="Title of a new collection, or of one that is there already.")],
    case_ids: Annotated[list[str], typer.Argument(help="Ids of cases, in order, or the beginnings of them.")],
    course: Annotated[bool, typer.Option(help="A course: the ids are titles of collections.")] = False,
    library: LibraryPlace = None,
) -> None:
    """Put cases at the end of a collection, or collections at the end of a course."""
    with open_library(library) as opened:
        members = [
            Member(named_collection(opened, item).id, "collection") if course else Member(load(opened, item).id)
            for item in case_ids
        ]
        titles = [item.title.casefold() for item in opened.collections.all()]
        kept = (
            named_collection(opened, title)
            if title.casefold() in titles
            else opened.collections.create(title, kind="course" if course else "collection")
        )
        opened.collections.save(kept.with_members(*members))
        echo(f"{kept.id}  {kept.title}  ({len(opened.collections.cases(kept.id))} cases)")


@app.command()
def export(
    what: Annotated[
        str, typer.Argument(help="A case's id, or the beginning of it; with --as also the title or id of a collection.")
    ],
    out: Annotated[Path, typer.Option(help="Folder for the files, made when missing; with --as the file.")],
    formats: Formats = "wfdb,pdf",
    kind: Annotated[str, typer.Option("--as", help=_HANDOUTS, callback=_known_handout)] = "",
    without: Annotated[
        str, typer.Option(help="With --as: parts to leave out, as answers,criteria; several with commas.")
    ] = "",
    library: LibraryPlace = None,
) -> None:
    """Write one case as files, or a collection (or a case) as booklet, slides, cards or one file to share."""
    if without and not kind:
        raise InputError("--without leaves parts of a handout out; name one with --as")
    if kind:
        echo(str(_handed_out(what, handout_format(kind), out, _parts(without), library)))
        return
    with open_library(library) as opened:
        case = load(opened, what)
    echo("\n".join(str(file) for file in export_case(case, folder(out), formats_of(formats))))


@app.command()
def compare(
    first: Annotated[str, typer.Argument(help="The id of A, or the beginning of it.")],
    second: Annotated[str, typer.Argument(help="The id of B, or the beginning of it.")],
    out: Annotated[Path, typer.Option(help="PDF to write.", dir_okay=False)],
    paper: Annotated[str, typer.Option(help="A4, letter, or A3 (upright, with room for rhythm strips).")] = "A4",
    library: LibraryPlace = None,
) -> None:
    """Write two cases on one sheet at true scale, with B - A of what is measured."""
    if paper not in PAIR_PAPERS:
        raise InputError(f"'{paper}' is no paper; use {', '.join(PAIR_PAPERS)}")
    with open_library(library) as opened:
        cases = load(opened, first), load(opened, second)
    echo(str(write_comparison(*cases, fitted(handout_format("pdf"), out), paper=paper)))  # type: ignore[arg-type]


@app.command("import")
def import_(
    records: Annotated[
        list[Path], typer.Argument(help="Records and case files of any format that can be read, or collections.")
    ],
    library: LibraryPlace = None,
    existing: Annotated[
        Literal["another", "version"],
        typer.Option(
            help="What a case becomes whose id is taken by another state of it: another case, or its next version."
        ),
    ] = "another",
) -> None:
    """Keep records as cases, and collections that colleagues have exported."""
    bundles = collection_paths(records)
    cases = [read_record(record) for record in records if record not in bundles]
    with open_library(library) as opened:
        for case in cases:
            kept = keep_imported(opened, case, existing)
            echo(f"{kept.id}  {kept.title}")
        for bundle in bundles:
            collection = import_bundle(opened, bundle)
            echo(f"{collection.id}  {collection.title}")


@app.command()
def history(case_id: CaseId, library: LibraryPlace = None) -> None:
    """List what is kept of a case, oldest first."""
    with open_library(library) as opened:
        for version in opened.versions(load(opened, case_id).id):
            echo(f"{version.number:4d}  {version.saved:%Y-%m-%d %H:%M}  {version.what}")


@app.command()
def duplicates(library: LibraryPlace = None, json: Json = False) -> None:
    """List cases that are the same ECG twice, or nearly."""
    with open_library(library) as opened, progress("comparing") as report:
        found, short = opened.duplicates(report), short_ids(opened)
    if json:
        print_json({"duplicates": to_plain(found)})
        return
    for group in found:
        echo(f"{group.kind}:  {'  '.join(short[case_id] for case_id in group.case_ids)}")


@app.command()
def check(library: LibraryPlace = None, json: Json = False) -> None:
    """Read all that the library holds and say what is wrong with it; exit code 1 when something is."""
    with open_library(library) as opened, progress("checking") as report:
        problems = opened.check(report)
    if json:
        print_json({"problems": list(problems)})
    else:
        echo("\n".join(problems) or "the library is sound")
    if problems:
        raise typer.Exit(1)


@app.command("measure-again")
def measure_again(library: LibraryPlace = None) -> None:
    """Measure every case again that older measuring or criteria were used on; each becomes a new version."""
    from ecgstudio.app.library import measure_again as again

    with open_library(library) as opened, progress("measuring") as report:
        count = len(again(opened, report))
    echo(f"{count} cases measured again")


@app.command()
def backup(to: Annotated[Path, typer.Argument(help="File to write.")], library: LibraryPlace = None) -> None:
    """Copy the whole library to a file while it may be in use."""
    with open_library(library) as opened:
        opened.backup(to)
    echo(str(to))


def _handed_out(what: str, wanted: HandoutFormat, out: Path, parts: HandoutParts, library: str | None) -> Path:
    """A collection by title or id, or a case by id, written in the format; of both, one of the title is meant first."""
    file = fitted(wanted, out)
    with open_library(library) as opened, progress("writing") as report:
        if wanted.holds == "cases" and not _is_collection(opened, what) and opened.ids_starting_with(what):
            case = load(opened, what)
            handout = Handout(case.title, [case], id=case.id, parts=parts)
            return write_handout(handout, wanted.name, file, report=report)
        collection = named_collection(opened, what)
        return export_collection(opened, collection.id, wanted.name, file, report=report, parts=parts)


def _parts(without: str) -> HandoutParts:
    return HandoutParts.without(part.strip() for part in without.split(",") if part.strip())


def _is_collection(opened: "Library", name: str) -> bool:
    return any(name.casefold() == item.title.casefold() for item in opened.collections.all())


def _print_found(query: Query, library: str | None, limit: int, json: bool) -> None:
    with open_library(library) as opened:
        found, short = opened.search(query, limit=limit), short_ids(opened)
    if json:
        print_json({"cases": to_plain(found.items), "total": found.total})
        return
    for item in found:
        echo(f"{short[item.id]}  {item.title}" + (f"  [{', '.join(item.tags)}]" if item.tags else ""))
