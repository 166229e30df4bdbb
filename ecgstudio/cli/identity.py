"""``ecgstudio identify``: which records are the same person's."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.cli.console import echo, print_json, progress
from ecgstudio.cli.options import Json, Limit, Record


def identify(
    record: Record,
    among: Annotated[Path, typer.Option(help="Folder of records to look among; sub-folders too.", file_okay=False)],
    limit: Limit = 10,
    json: Json = False,
) -> None:
    """Rank the records of a folder by how likely they are the same person's as RECORD, by their beats alone.

    Of strangers' ECGs in a hundred, so many are less alike than the record that is listed: 99 and more is the same person's in
    most cases, never surely. Nothing is sent anywhere.
    """
    from ecgstudio.app.identity import identify as ranked

    with progress("reading") as report:
        found = ranked(record, among, report)[:limit]
    if json:
        listed = [{**asdict(one), "record": str(one.record)} for one in found]
        print_json({"record": str(record), "among": listed})
    else:
        echo(
            "\n".join(
                f"{one.likeness:6.2f}  {100 * one.others_below:5.1f} of 100 strangers less alike  {one.record}"
                for one in found
            )
        )
