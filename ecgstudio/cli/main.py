"""The command line: each command is a few lines over ``app`` and ``benchmark``.

Exit codes: 0 done, 1 the work failed (one line on standard error says why), 2 wrong use, 130 stopped by Ctrl-C.
"""

from importlib.util import find_spec
from typing import Annotated, cast

import typer

from ecgstudio import __version__
from ecgstudio.cli import (
    atlas,
    benchmark,
    benchmark_dataset,
    benchmark_downstream,
    benchmark_experience,
    benchmark_generate,
    benchmark_identity,
    dataset,
    experience,
    fit,
    generate,
    identity,
    language_model,
    library,
    library_file,
    measure,
    parse,
    quiz,
    remake,
    train,
    twin,
)
from ecgstudio.cli.console import INTERRUPTED, echo, fail
from ecgstudio.core.errors import InputError, StudioError

_UsageError = cast(type[Exception], typer.BadParameter.__base__)
"""What typer raises for wrong use, wherever it keeps its click."""
app = typer.Typer(
    name="ecgstudio",
    help="Realistic 12-lead ECGs for teaching. Without a command the window opens.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("generate")(generate.generate)
app.command("simulate")(generate.simulate)
app.command("progress")(generate.progress)
app.command("atlas")(atlas.atlas)
app.command("fit")(fit.fit)
app.command("experience")(experience.experience)
app.command("dataset")(dataset.dataset)
app.command("parse")(parse.parse)
app.command("history")(language_model.history)
app.command("measure")(measure.measure)
app.command("check")(measure.check)
app.command("twin")(twin.twin)
app.command("edit")(twin.edit)
app.command("electrodes")(twin.electrodes)
app.command("identify")(identity.identify)
app.command("remake")(remake.remake)
library.app.command("restore")(library_file.restore)
library.app.command("move")(library_file.move)
app.add_typer(library.app, name="library")
app.add_typer(quiz.app, name="quiz")
benchmark.app.command("generate")(benchmark_generate.generate)
benchmark.app.command("abilities")(benchmark_generate.abilities)
benchmark.app.command("verified")(benchmark_generate.verified)
benchmark.app.command("waves")(benchmark_generate.waves)
benchmark.app.command("steering")(benchmark_generate.steering)
benchmark.app.command("experience")(benchmark_experience.experience)
benchmark.app.command("dataset")(benchmark_dataset.dataset)
benchmark.app.command("downstream")(benchmark_downstream.downstream)
benchmark.app.command("identity")(benchmark_identity.identity)
benchmark.app.command("twin")(benchmark_identity.twin)
benchmark.app.command("edit")(benchmark_identity.edit)
# an installer's program has neither: they need recordings, and training has libraries of its own
for name, group in (("benchmark", benchmark.app), ("train", train.app)):
    if find_spec("ecgstudio.training"):
        app.add_typer(group, name=name)


def _show_version(wanted: bool) -> None:
    if wanted:
        echo(f"ECG Studio {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass


def run_command(arguments: list[str]) -> int:
    """Run one command and give its exit code; errors meant for the user become one line on standard error."""
    try:
        code = app(args=arguments, prog_name="ecgstudio", standalone_mode=False)
    except _UsageError as error:
        return _refused(error)
    except StudioError as error:
        return fail(str(error), 2 if isinstance(error, InputError) else 1)
    except OSError as error:
        return fail(f"{error.filename or 'a file'}: {error.strerror or error}; choose another place", 1)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    if code == INTERRUPTED:  # typer makes a code of Ctrl-C, and says nothing
        return fail("stopped; what was written before is whole", INTERRUPTED)
    return code if isinstance(code, int) else 0


def _refused(error: Exception) -> int:
    """Wrong use: one line with what is wrong; nothing more where a group was named alone, for its help was printed."""
    context, message = getattr(error, "ctx", None), " ".join(getattr(error, "format_message", str)().split())
    where = context.command_path if context is not None else "ecgstudio"
    return fail(f"{message} ('{where} --help' shows how it is used)", 2) if message else 2
