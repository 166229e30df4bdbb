"""``ecgstudio history``, and what commands that ask the user's language model have in common."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.app.files import import_record
from ecgstudio.app.language_model.endpoint import Endpoint
from ecgstudio.app.language_model.history import write_history
from ecgstudio.cli.console import echo, print_json, progress, warn
from ecgstudio.cli.options import Json, Record
from ecgstudio.core.plain import to_plain
from ecgstudio.core.settings import Settings

Address = Annotated[
    str, typer.Option(help="Where a language model speaks OpenAI's protocol: Ollama, LM Studio, llama.cpp.")
]
Model = Annotated[str, typer.Option(help="Its name there; the first that is listed when left out.")]
Elsewhere = Annotated[bool, typer.Option("--elsewhere", help="Allow another computer, to which what is asked is sent.")]
DEFAULT_ADDRESS = str(Settings.parameter("language_model_address").default)


def history(
    record: Record,
    address: Address = DEFAULT_ADDRESS,
    model: Model = "",
    elsewhere: Elsewhere = False,
    json: Json = False,
) -> None:
    """Have your language model word a case's history from what is known of it; a sentence that says anything else is dropped."""
    from ecgstudio.app.examine import examine

    case = examine(import_record(Path(record)))
    with progress("asking") as report:
        found = write_history(Endpoint(address, model, elsewhere), case, report)
    if json:
        print_json(to_plain(found))
        return
    for sentence in found.dropped:
        warn(f"dropped: {sentence}")
    echo(" ".join(found.sentences) or "nothing the model said stands in the facts")
